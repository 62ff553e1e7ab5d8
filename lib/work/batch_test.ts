/** The files of a batch, alone and with workers that are quick, slow, or fail. */
import { assertEquals } from "@std/assert";
import { handOut, inTurn, type Sized } from "./batch.ts";
import type { Pool } from "./pool.ts";
import { takeEach } from "./share.ts";
import { parse } from "./shared_trees.ts";

const TEXTS = [
  "a = 1  # one of three\n",
  "def f(:  # of no use to anybody\n",
  "b = 1  # two of three\n",
  "c = 1  # and the last\n",
  `d = '${"long".repeat(99)}'\n`,
];

/** The places in the order of their turns, and those that came with a tree. */
async function turns(ask: Pool["ask"], worth: boolean) {
  const folder = await Deno.makeTempDir();
  try {
    const files: Sized[] = TEXTS.map((text, index) => {
      const path = `${index}.py`;
      Deno.writeTextFileSync(`${folder}/${path}`, text);
      return { path: { path, file: `${folder}/${path}` }, size: text.length };
    });
    const asked: Promise<void>[] = [];
    const pool: Pool = {
      ask(job) {
        asked.push(ask(job));
        return Promise.all(asked).then(() => {});
      },
      close() {},
    };
    const batch = handOut(files, { pool, worth: () => worth });
    await Promise.all(asked);
    const order = [];
    const parsed = [];
    for (const { place, treeFor } of inTurn(batch)) {
      order.push(place);
      if (treeFor(TEXTS[place] ?? "") !== null) parsed.push(place);
    }
    return { order, parsed };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("inTurn() gives every file once, the longest first", async () => {
  const nobody = () => Promise.reject(new Error("nobody is to be asked"));
  assertEquals(await turns(nobody, false), { order: [4, 1, 0, 2, 3], parsed: [] });
});

Deno.test("inTurn() gives the trees that workers made, of all but broken files and the longest", async () => {
  const quick: Pool["ask"] = (job) =>
    job.do === "parse" ? parse(job.share, job.trees) : Promise.resolve();
  const { order, parsed } = await turns(quick, true);
  assertEquals([order.toSorted(), parsed], [[0, 1, 2, 3, 4], [0, 2, 3]]);
});

Deno.test("inTurn() waits for no worker that took files and does not parse them", async () => {
  const slow: Pool["ask"] = (job) => {
    const took = takeEach(job.share)[Symbol.iterator]();
    took.next();
    took.next();
    return Promise.resolve();
  };
  const { order, parsed } = await turns(slow, true);
  assertEquals([order, parsed], [[4, 2, 3, 1, 0], []]);
});
