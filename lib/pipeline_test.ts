/** What a run says of a file in which our own code fails. */
import { assertEquals } from "@std/assert";
import { rules } from "../rules/mod.ts";
import type { Checked } from "./options.ts";
import { parseOptions } from "./options.ts";
import { check, type Manner } from "./pipeline.ts";
import { loadPython } from "./python/parse.ts";
import { readModule } from "./python/read.ts";
import type { Unread } from "./finding.ts";

const CODE = "from pymongo import MongoClient\n\nMongoClient().shop.users.find_one()\n";

const TREE: Readonly<Record<string, string>> = {
  "app.py": CODE,
  "names.py": "# No pymongo here\n",
  "plain.py": "x = 1\n",
};

/** A reader that throws at all files of the tree but the first. */
async function faulty() {
  const python = await loadPython();
  return (source: Parameters<typeof readModule>[1]) => {
    if (source.path !== "app.py") throw new TypeError("x is not iterable.");
    return readModule(python, source);
  };
}

async function checkTree(manner: Manner): Promise<Checked> {
  const root = await Deno.makeTempDir();
  try {
    for (const [path, text] of Object.entries(TREE)) {
      Deno.writeTextFileSync(`${root}/${path}`, text);
    }
    const options = parseOptions([root]);
    if ("error" in options) throw new Error(options.error);
    const checked = await check(options.paths, options, rules, manner);
    if ("error" in checked) throw new Error(checked.error);
    return checked;
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("check() goes on after a defect of ours in one file, and says so", async () => {
  const whole = await checkTree({ everything: true });
  assertEquals(whole.checklist.unread, []);
  const { checklist } = await checkTree({ everything: true, reader: faulty });
  const reason = "Cannot parse: TypeError: x is not iterable. This is a defect of awaitlist";
  const unread: readonly Unread[] = [
    { path: "names.py", line: null, reason, matters: true },
    { path: "plain.py", line: null, reason, matters: false },
  ];
  assertEquals(checklist.unread, unread);
  assertEquals(checklist.findings, whole.checklist.findings);
  assertEquals([checklist.summary.files, checklist.summary.parsed], [3, 1]);
});
