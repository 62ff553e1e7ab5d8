/** Holds checklist() to its order and its counts. */
import { assertEquals } from "@std/assert";
import { finding, listed } from "../testing/findings.ts";

Deno.test("checklist() sorts by path, line, column, longer span first, kind", () => {
  const sorted = listed([
    finding({ path: "b.py", line: 1 }),
    finding({ path: "a.py", line: 10 }),
    finding({ path: "a.py", line: 9, column: 4, endColumn: 6 }),
    finding({ path: "a.py", line: 9, column: 4, endColumn: 9, kind: "rewrite" }),
    finding({ path: "a.py", line: 9, column: 4, endColumn: 9, kind: "await" }),
    finding({ path: "a.py", line: 9, column: 2 }),
    finding({ path: "Z.py", line: 1 }),
  ]).findings.map((one) => `${one.path} ${one.line}:${one.column}-${one.endColumn} ${one.kind}`);
  assertEquals(sorted, [
    "Z.py 1:1-6 await",
    "a.py 9:2-7 await",
    "a.py 9:4-9 await",
    "a.py 9:4-9 rewrite",
    "a.py 9:4-6 await",
    "a.py 10:1-6 await",
    "b.py 1:1-6 await",
  ]);
});

Deno.test("checklist() counts by kind and confidence in the order of the contract", () => {
  const { summary } = listed([
    finding({ kind: "review", confidence: "review" }),
    finding({ kind: "await" }),
    finding({ kind: "await", confidence: "likely" }),
  ]);
  assertEquals(
    JSON.stringify(summary),
    '{"files":41,"parsed":12,"findings":3,"byKind":{"await":2,"review":1},' +
      '"byConfidence":{"certain":1,"likely":1,"review":1},"byRule":{"collection.find_one":3},' +
      '"mechanical":0,"byHand":3,"waiting":0,"asyncDefs":0,"decisions":0,"blockers":0,' +
      '"projects":[{"path":".","findings":3,"mechanical":0,"byHand":3,"waiting":0}]}',
  );
});
