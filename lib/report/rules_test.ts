/** Holds the catalog's three forms. */
import { assertEquals } from "@std/assert";
import { type Entry, explainRules, listRules, rulePages } from "./rules.ts";

const ENTRIES: readonly Entry[] = [
  {
    id: "collection.aggregate",
    on: "collection.aggregate()",
    why: "A coroutine | a cursor",
    see: "https://example.org",
    idle: false,
    more: [["async", "await"]],
  },
  { id: "suppression.unused", on: "", why: "Silences nothing", see: null, idle: false, more: [] },
];

Deno.test("listRules() prints a line per rule", () => {
  assertEquals(
    listRules(ENTRIES),
    "collection.aggregate  A coroutine | a cursor\nsuppression.unused    Silences nothing\n",
  );
});

Deno.test("explainRules() prints every row that a rule has", () => {
  assertEquals(
    explainRules(ENTRIES),
    `collection.aggregate
  on     collection.aggregate()
  async  await
  why    A coroutine | a cursor
  see    https://example.org

suppression.unused
  why  Silences nothing
`,
  );
});

Deno.test("rulePages() has a table for each shelf, with examples, and leaves out what reports nothing", () => {
  const examples = new Map([
    ["collection.aggregate", { before: "c.aggregate(a | b)", after: "await c.aggregate(a | b)" }],
    ["suppression.unused", { before: "x = `1`", after: "[review] Take *it* out" }],
  ]);
  assertEquals(
    rulePages([...ENTRIES, { ...ENTRIES[0]!, id: "x", idle: true }], examples),
    `## collection

| rule | why | example |
| --- | --- | --- |
| \`collection.aggregate\`<br>\`collection.aggregate()\` | A coroutine \\| a cursor | \`c.aggregate(a \\| b)\` → \`await c.aggregate(a \\| b)\` |

## suppression

| rule | why | example |
| --- | --- | --- |
| \`suppression.unused\` | Silences nothing | \`\` x = \`1\` \`\` → Take \\*it\\* out |`,
  );
});
