/** A search that workers help with, or fail at. */
import { assertEquals } from "@std/assert";
import { searching } from "../demand/search.ts";
import type { Path } from "../python/source.ts";
import type { Pool } from "./pool.ts";
import { NAMES_DRIVER, search, searchInTurn } from "./shared_search.ts";
import { takeEach } from "./share.ts";

const NEEDLES = { drivers: ["pymongo"], telltales: [] };

const ALONE: Pool = { ask: () => Promise.reject(new Error("nobody is to be asked")), close() {} };

/** Answers as a worker does that gets hold of everything. */
const HELPED: Pool = {
  ask(job, take) {
    if (job.do === "search") take?.(search(job.share, searching(NEEDLES), () => {}));
    return Promise.resolve();
  },
  close() {},
};

/** Takes files and dies. */
const FAILING: Pool = {
  ask(job) {
    for (const _ of takeEach(job.share)) break;
    return Promise.resolve();
  },
  close() {},
};

/** The files that name a driver, as found in two batches. */
async function naming(pool: Pool, worth: boolean): Promise<readonly string[]> {
  const folder = await Deno.makeTempDir();
  try {
    const paths: Path[] = [];
    for (let i = 0; i < 100; i++) {
      const path = `${i}.py`;
      Deno.writeTextFileSync(`${folder}/${path}`, i % 40 === 7 ? "import pymongo\n" : "x = 1\n");
      paths.push({ path, file: `${folder}/${path}` });
    }
    const all = searchInTurn(pool, NEEDLES, () => worth);
    all.add(paths.slice(0, 60));
    all.add(paths.slice(60));
    const done: number[] = [];
    const found = await all.finish((files) => done.push(files));
    assertEquals(done.every((files, index) => files >= (done[index - 1] ?? 0)), true);
    const searched = found.flatMap(({ hits }) => [...hits.files]);
    assertEquals(searched.length, paths.length);
    return found.flatMap(({ paths, hits }) =>
      [...hits.files].flatMap((file, index) =>
        ((hits.flags[index] ?? 0) & NAMES_DRIVER) === 0 ? [] : [paths[file]?.path ?? ""]
      )
    ).sort();
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("searchInTurn() finds the same alone, helped, and with workers that fail", async () => {
  const expected = ["47.py", "7.py", "87.py"];
  assertEquals(await naming(ALONE, false), expected);
  assertEquals(await naming(HELPED, true), expected);
  assertEquals(await naming(FAILING, true), expected);
});
