/** Holds fingerprint() to being stable, and to telling findings apart. */
import { assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import type { Finding } from "../finding.ts";
import { finding } from "../testing/findings.ts";
import { fingerprint } from "./fingerprint.ts";

function prints(text: string, findings: readonly Finding[]): string[] {
  return fingerprint(findings, () => text).map((one) => one.fingerprint);
}

Deno.test("fingerprint() survives unrelated edits above and another indentation", () => {
  const [before] = prints("c.find_one()\n", [finding({ line: 1 })]);
  const [after] = prints("import os\r\n\r\n  c.find_one()\r\n", [finding({ line: 3, column: 3 })]);
  assertEquals(after, before);
  assertMatch(before ?? "", /^[0-9a-f]{16}$/);
});

Deno.test("fingerprint() differs by code, rule, kind, path and occurrence", () => {
  const all = prints("a\na\nb\n", [
    finding({ line: 1 }),
    finding({ line: 2 }),
    finding({ line: 3 }),
    finding({ line: 1, rule: "other" }),
    finding({ line: 1, kind: "rewrite" }),
    finding({ line: 1, path: "other.py" }),
  ]);
  assertEquals(new Set(all).size, 6);
});

Deno.test("fingerprint() has no collision among many similar lines", () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `x${i}.find_one()`);
  const all = prints(lines.join("\n"), lines.map((_, i) => finding({ line: i + 1 })));
  assertEquals(new Set(all).size, lines.length);
  assertNotEquals(all[0]?.slice(8), all[1]?.slice(8));
});
