/** Holds select() to the options that narrow a checklist. */
import { assertEquals } from "@std/assert";
import { finding } from "../testing/findings.ts";
import { select, type Selection } from "./select.ts";

const ALL: Selection = {
  select: [],
  ignore: [],
  minConfidence: "review",
  from: ["pymongo", "motor", "async"],
  group: null,
  byHand: false,
  perFileIgnores: [],
};
const FOUND = [
  finding({ rule: "collection.find_one" }),
  finding({ rule: "collection.find", dialect: "motor", confidence: "likely" }),
  finding({ rule: "collections", dialect: "async", confidence: "review" }),
  finding({ rule: "packages.motor", dialect: null }),
];

function rules(selection: Partial<Selection>): string[] {
  return select(FOUND, () => ({ ...ALL, ...selection })).findings.map(({ rule }) => rule);
}

Deno.test("select() leaves everything by default", () => {
  assertEquals(rules({}), [
    "collection.find_one",
    "collection.find",
    "collections",
    "packages.motor",
  ]);
});

Deno.test("select() takes prefixes up to a dot, and ignore wins", () => {
  assertEquals(rules({ select: ["collection"] }), ["collection.find_one", "collection.find"]);
  assertEquals(rules({ select: ["collection", "packages"], ignore: ["collection.find"] }), [
    "collection.find_one",
    "packages.motor",
  ]);
});

Deno.test("select() drops what is less sure", () => {
  assertEquals(rules({ minConfidence: "likely" }), [
    "collection.find_one",
    "collection.find",
    "packages.motor",
  ]);
  assertEquals(rules({ minConfidence: "certain" }), ["collection.find_one", "packages.motor"]);
});

Deno.test("select() keeps the dialects to move, and what has none", () => {
  assertEquals(rules({ from: ["motor"] }), ["collection.find", "packages.motor"]);
});

Deno.test("select() takes a group, what is by hand, and leaves rules out by file", () => {
  const mechanical = finding({ rule: "a", group: 2, path: "tests/a.py", edits: [] });
  const all = [{ ...mechanical, mechanical: true }, finding({ rule: "b", group: 1 })];
  const chosen = (selection: Partial<Selection>) => {
    const { findings, left } = select(all, () => ({ ...ALL, ...selection }));
    return [findings.map(({ rule }) => rule).join(), [...left].join()];
  };
  assertEquals(chosen({ group: 2 }), ["a", "--group,1"]);
  assertEquals(chosen({ byHand: true }), ["b", "--by-hand,1"]);
  const tests = { matches: (path: string) => path.startsWith("tests/"), rules: ["a"] };
  assertEquals(chosen({ perFileIgnores: [tests] }), ["b", "per-file-ignores,1"]);
  assertEquals(chosen({ perFileIgnores: [{ ...tests, rules: ["b"] }] }), ["a,b", ""]);
});
