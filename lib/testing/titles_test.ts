/** The rows of rules/ come in; what their messages look like must hold for each. */
import { assertEquals } from "@std/assert";
import { titleOf } from "../edit/change.ts";
import { rules } from "../../rules/mod.ts";

Deno.test("every barrier has a message of one short line, and an order", () => {
  const titles = rules.barriers.filter(({ row }) => row.finding !== null)
    .map(({ id, row }) => ({ id, title: titleOf(row.write) }));
  assertEquals(titles.filter(({ title }) => title.length > 60 || /[\n.]$/.test(title)), []);
  assertEquals(titles.filter(({ title }) => !/^[A-Z][a-z]+ /.test(title)), []);
});

Deno.test("titleOf() cuts at the end of a clause, and never in code", () => {
  assertEquals(titleOf("Keep it sync"), "Keep it sync");
  assertEquals(titleOf("A sync handler"), "Write a sync handler");
  assertEquals(
    titleOf(
      "Compute the keys first (`keys = [await key(x) for x in xs]`), then sort by them again",
    ),
    "Compute the keys first (`keys = [await key(x) for x in xs]`)",
  );
});
