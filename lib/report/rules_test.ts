/** Holds the catalog's three forms. */
import { assertEquals } from "@std/assert";
import { type Entry, explainRules, listRules, ruleTable } from "./rules.ts";

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

Deno.test("ruleTable() leaves out what reports nothing", () => {
  assertEquals(
    ruleTable([...ENTRIES, { ...ENTRIES[0]!, id: "x", idle: true }]).split("\n").slice(2),
    [
      "| `collection.aggregate` | `collection.aggregate()` | A coroutine \\| a cursor |",
      "| `suppression.unused` |  | Silences nothing |",
    ],
  );
});
