/** Holds applyEdits to its promises: code points, line ends, order, no overlap. */
import { assertEquals, assertThrows } from "@std/assert";
import type { Edit } from "../finding.ts";
import { applyEdits } from "./apply.ts";

function edit(
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
  text: string,
): Edit {
  return { line, column, endLine, endColumn, text };
}

Deno.test("applyEdits() inserts at one offset in the order given, before what is replaced there", () => {
  const text = "for d in c:\n";
  const edits = [edit(1, 1, 1, 4, "FOR"), edit(1, 1, 1, 1, "a "), edit(1, 1, 1, 1, "b ")];
  assertEquals(applyEdits(text, edits), "a b FOR d in c:\n");
});

Deno.test("applyEdits() counts columns in code points", () => {
  assertEquals(
    applyEdits('x = "😀é", c.m()\n', [edit(1, 11, 1, 11, "await ")]),
    'x = "😀é", await c.m()\n',
  );
});

Deno.test("applyEdits() keeps CRLF, CR and a byte order mark", () => {
  const text = "\ufeffa\r\nb\rc\nd";
  const edits = [
    edit(1, 1, 1, 1, "1"),
    edit(2, 1, 2, 1, "2"),
    edit(3, 2, 3, 2, "3"),
    edit(4, 1, 4, 2, "4"),
  ];
  assertEquals(applyEdits(text, edits), "\ufeff1a\r\n2b\rc3\n4");
});

Deno.test("applyEdits() takes edits that touch, and spans lines", () => {
  const text = "list(\n  c\n)\n";
  assertEquals(
    applyEdits(text, [edit(1, 1, 2, 3, "await "), edit(2, 4, 3, 2, ".to_list()")]),
    "await c.to_list()\n",
  );
});

Deno.test("applyEdits() throws on edits that overlap or lie outside the text", () => {
  assertThrows(
    () => applyEdits("abc\ndef\n", [edit(2, 1, 2, 3, ""), edit(2, 2, 2, 2, "x")]),
    RangeError,
    "Edits overlap in line 2",
  );
  assertThrows(() => applyEdits("abc", [edit(2, 1, 2, 1, "")]), RangeError, "No line 2");
  assertThrows(() => applyEdits("abc", [edit(1, 5, 1, 5, "")]), RangeError, "column 5");
});
