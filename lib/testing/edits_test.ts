/** Takes texts and edits, and checks what applyEdits() makes of them. */
import { assertEquals, assertThrows } from "@std/assert";
import { applyEdits } from "./edits.ts";

function insertion(column: number, text: string) {
  return { line: 1, column, endLine: 1, endColumn: column, text };
}

Deno.test("applyEdits() counts columns in code points", () => {
  assertEquals(applyEdits("'😀', f()\n", [insertion(6, "await ")]), "'😀', await f()\n");
});

Deno.test("applyEdits() applies insertions at one offset in the order given, before a replacement there", () => {
  const replace = { line: 1, column: 1, endLine: 1, endColumn: 2, text: "g" };
  assertEquals(applyEdits("f()", [replace, insertion(1, "a"), insertion(1, "b")]), "abg()");
});

Deno.test("applyEdits() reaches over lines, whatever ends them", () => {
  assertEquals(
    applyEdits("a\r\nb\rc\n", [{ line: 1, column: 2, endLine: 3, endColumn: 1, text: "-" }]),
    "a-c\n",
  );
});

Deno.test("applyEdits() refuses edits that overlap or lie outside", () => {
  const over = { line: 1, column: 1, endLine: 1, endColumn: 3, text: "" };
  assertThrows(() => applyEdits("abc", [over, insertion(2, "x")]));
  assertThrows(() => applyEdits("abc", [insertion(5, "x")]));
  assertThrows(() => applyEdits("abc", [{ ...over, line: 2 }]));
});
