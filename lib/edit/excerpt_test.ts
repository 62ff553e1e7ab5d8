/** Long stretches come in; what is shown must be short, hold the place, and part no letter. */
import { assert, assertEquals } from "@std/assert";
import { excerpt, marked } from "./excerpt.ts";

Deno.test("excerpt() leaves what is short as it is", () => {
  assertEquals(excerpt("abcdef", { start: 1, end: 5 }, { at: 4, most: 4 }), { start: 1, end: 5 });
});

Deno.test("excerpt() shows the start, the middle or the end, with marks where it is cut", () => {
  const text = "0123456789".repeat(10);
  const whole = { start: 0, end: 100 };
  const shown = (at: number) => {
    const cut = excerpt(text, whole, { at, most: 8 });
    return marked(text.slice(cut.start, cut.end), { cut, whole });
  };
  assertEquals([0, 3, 50, 99].map(shown), ["01234567…", "01234567…", "…89012345…", "…23456789"]);
});

Deno.test("excerpt() parts no pair of surrogates", () => {
  const text = "\u{1f40d}".repeat(50);
  for (let at = 0; at < text.length; at++) {
    const { start, end } = excerpt(text, { start: 0, end: text.length }, { at, most: 9 });
    assert(text.slice(start, end).isWellFormed(), `${at}`);
  }
});
