/** Texts with letters of one and two units come in; columns must be what a person counts, in both directions. */
import { assertEquals } from "@std/assert";
import { columnsOf } from "./columns.ts";

Deno.test("columnsOf() counts code points, there and back", () => {
  for (
    const text of ["plain text", "a\u{1f40d}b\u{1f40d}\u{1f40d}c", "\u{1f40d}x\ud83d y\udc0d z"]
  ) {
    const { columnOf, offsetOf } = columnsOf(text);
    for (let start = 0; start <= text.length; start++) {
      if ((text.charCodeAt(start) & 0xfc00) === 0xdc00) continue;
      let offset = start;
      for (const [before, letter] of [...text.slice(start)].entries()) {
        assertEquals(columnOf(start, offset), before + 1, `${text} ${start} ${offset}`);
        assertEquals(offsetOf(start, before + 1), offset, `${text} ${start} ${before}`);
        offset += letter.length;
      }
    }
    assertEquals(offsetOf(0, [...text].length + 3), text.length + 2);
  }
});
