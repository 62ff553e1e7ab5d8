/** Holds fingerprint() to being stable, and to telling findings apart. */
import { assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { applyEdits } from "../edit/apply.ts";
import type { Finding } from "../finding.ts";
import { newBench } from "../testing/bench.ts";
import { finding } from "../testing/findings.ts";
import { readShop } from "../testing/shelf.ts";
import { fingerprint } from "./fingerprint.ts";

const bench = await newBench();

function prints(text: string, findings: readonly Finding[]): string[] {
  return fingerprint(findings, () => text, () => null).map((one) => one.fingerprint);
}

Deno.test("fingerprint() survives unrelated edits above and another indentation", () => {
  const [before] = prints("c.find_one()\n", [finding({ line: 1 })]);
  const [after] = prints("import os\r\n\r\n  c.find_one()\r\n", [
    finding({ line: 3, column: 3 }),
  ]);
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
  const all = prints(
    lines.join("\n"),
    lines.map((text, i) => finding({ line: i + 1, endColumn: text.length + 1 })),
  );
  assertEquals(new Set(all).size, lines.length);
  assertNotEquals(all[0]?.slice(8), all[1]?.slice(8));
});

/** What one edit alone leaves and was not there before it. */
async function renewed(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const check = async (texts: ReadonlyMap<string, string>) =>
    (await bench.check([...texts].map(([path, text]) => ({ path, text })))).findings;
  const before = await check(files);
  const known = new Set(before.map((one) => one.fingerprint));
  const news: string[] = [];
  for (const one of before) {
    if (one.edits === undefined) continue;
    const text = applyEdits(files.get(one.path) ?? "", one.edits);
    for (const left of await check(new Map([...files, [one.path, text]]))) {
      // A plain function that calls what is now async is asked about in other words
      if (known.has(left.fingerprint) || left.kind === "review") continue;
      news.push(
        `${one.path}:${one.line} ${one.kind} renews ${left.line} ${left.kind} ${left.rule}`,
      );
    }
  }
  return news;
}

Deno.test("doing one edit of the shop renews the fingerprint of no other", async () => {
  assertEquals(await renewed(readShop()), []);
});

Deno.test("doing one of two equal edits, or one within another, renews no fingerprint", async () => {
  const text = `from pymongo import MongoClient

c = MongoClient().shop.users


class Users:
    def load(self):
        a, b = c.find_one({}), c.find_one({})
        c.find_one({})
        return [x for x in c.aggregate([])], list(c.find({"n": c.count_documents({})}))
`;
  assertEquals(await renewed(new Map([["a.py", text]])), []);
});
