/** Texts come in; offsets must give the line and the column that a person counts. */
import { assertEquals } from "@std/assert";
import { read } from "../testing/page.ts";
import { places } from "./place.ts";

Deno.test("places() counts code points, and lines that end in LF, CRLF or CR", () => {
  const text = 'a = 1\r\nb = "\u{1f40d}\u{1f40d}é"; c\n\nd\n';
  const place = places(read(text).page.module);
  for (
    const [mark, line, column] of [["a", 1, 1], ["=", 1, 3], ["b", 2, 1], ["c", 2, 12], [
      "d",
      4,
      1,
    ]] as const
  ) {
    assertEquals(place(text.indexOf(mark)), { line, column }, mark);
  }
  assertEquals(place(text.length), { line: 5, column: 1 });
});

Deno.test("places() does not count a byte order mark as a column", () => {
  const { module } = read("a = 1\nb = 2\n").page;
  const place = places({ ...module, text: `\ufeff${module.text}`, lines: [0, 7, 13] });
  assertEquals([place(1), place(7)], [{ line: 1, column: 1 }, { line: 2, column: 1 }]);
});
