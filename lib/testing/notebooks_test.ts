/** The checklist of a project with notebooks. */
import { assertEquals } from "@std/assert";
import { rules } from "../../rules/mod.ts";
import type { Checklist } from "../finding.ts";
import { parseOptions } from "../options.ts";
import { check, type Manner } from "../pipeline.ts";

const CELLS = [
  ["markdown", "# We look at users"],
  ["code", "%load_ext autoreload\nfrom app.store import Store\nstore = Store()"],
  ["code", "def first():\n    return store.first()\n\nfirst()\n[u for u in store.users.find()]"],
  ["code", "class Page:\n    user = store.first()"],
  ["code", "import asyncio\nasync def main():\n    return first()\nasyncio.run(main())\nx = ("],
] as const;

const STORE = `from pymongo import MongoClient


class Store:
    def __init__(self):
        self.users = MongoClient().shop.users

    def first(self):
        return self.users.find_one()
`;

const TREE: Readonly<Record<string, string>> = {
  "app/__init__.py": "",
  "app/store.py": STORE,
  "app/other.py": "x = 1\n",
  "look.ipynb": JSON.stringify({
    cells: CELLS.map(([cell_type, source]) => ({ cell_type, source })),
  }),
  "broken.ipynb": '{"cells": [pymongo',
  "plot.ipynb": JSON.stringify({ cells: [{ cell_type: "code", source: "plot()" }] }),
};

async function checkTree(manner: Manner): Promise<Checklist> {
  const root = await Deno.makeTempDir();
  try {
    for (const [path, text] of Object.entries(TREE)) {
      Deno.mkdirSync(`${root}/${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
      Deno.writeTextFileSync(`${root}/${path}`, text);
    }
    const options = parseOptions([root]);
    if ("error" in options) throw new Error(options.error);
    const checked = await check(options.paths, options, rules, manner);
    if ("error" in checked) throw new Error(checked.error);
    return checked.checklist;
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("check() tells of notebooks by cell and line, with awaits at the top of a cell and no edits", async () => {
  const { findings, unread } = await checkTree({});
  const told = findings.filter(({ path }) => path === "look.ipynb");
  assertEquals(
    told.map(({ cell, line, kind, after }) => `${cell}:${line} ${kind}: ${after}`),
    [
      "3:1 async-def: async def first():",
      "3:2 await: await store.first()",
      "3:4 await: await first()",
      "3:5 async-comp: [u async for u in store.users.find()]",
      "4:2 barrier: null",
      "5:3 await: await first()",
      "5:4 entry-point: await main()",
    ],
  );
  assertEquals(told.filter(({ edits }) => edits !== undefined), []);
  assertEquals(
    told.find(({ kind }) => kind === "async-comp")?.trail.map(({ path, cell, line }) =>
      `${path} ${cell} ${line}`
    ),
    ["look.ipynb 3 5", "app/store.py undefined 6", "app/store.py undefined 1"],
  );
  assertEquals(unread.map(({ path, cell, line, reason }) => `${path} ${cell} ${line} ${reason}`), [
    "broken.ipynb undefined null Cannot read: not the JSON of a notebook",
    "look.ipynb 5 5 Cannot parse: unexpected text near `x = (`",
  ]);
});

Deno.test("check() finds in notebooks the same when everything is parsed, and with workers", async () => {
  const { findings, unread } = await checkTree({});
  for (const manner of [{ everything: true }, { threads: 2 }]) {
    const other = await checkTree(manner);
    assertEquals(other.findings, findings);
    assertEquals(other.unread, unread);
  }
});
