/** Holds the progress line against when it is due and what it says. */
import { assertEquals, assertMatch } from "@std/assert";
import { progressing } from "./progress.ts";

const SEARCH = { stage: "search", done: 5, total: 20 } as const;

Deno.test("progressing() is silent for a second", () => {
  const line = progressing(100);
  assertEquals(line(SEARCH, 1099), null);
  assertMatch(line(SEARCH, 1100) ?? "", /Searching 5 of 20 files$/);
});

Deno.test("progressing() writes ten lines a second, and a new stage at once", () => {
  const line = progressing(0);
  const due = [1000, 1050, 1100, 1150, 1200].filter((now) => line(SEARCH, now) !== null);
  assertEquals(due, [1000, 1100, 1200]);
  const parse = { stage: "parse", done: 0, total: 1 } as const;
  assertMatch(line(parse, 1201) ?? "", /Parsing 0 of 1 file$/);
});

Deno.test("progressing() gives no number of a stage that does not count", () => {
  const line = progressing(0);
  const now = { stage: "understand", done: null, total: 12 } as const;
  assertMatch(line(now, 2000) ?? "", /through 12 files$/);
});
