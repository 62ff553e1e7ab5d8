/** What a worker lays down, and what the main thread finds of it. */
import { assertEquals } from "@std/assert";
import { loadPython } from "../python/parse.ts";
import type { Path } from "../python/source.ts";
import { share } from "./share.ts";
import { isDone, parse, roomForTrees, treeOf } from "./shared_trees.ts";

const TEXTS = ["x = 1\n", "def f(:\n", "async def g():\n    await h()\n"];

const python = await loadPython();

async function within(run: (paths: readonly Path[]) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await run(TEXTS.map((text, index) => {
      const path = `${index}.py`;
      Deno.writeTextFileSync(`${folder}/${path}`, text);
      return { path, file: `${folder}/${path}` };
    }));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("parse() lays down the trees of all files that are not broken", async () => {
  await within(async (paths) => {
    const trees = roomForTrees(paths.length, TEXTS.join("").length);
    assertEquals(TEXTS.map((_, file) => isDone(trees, file)), [false, false, false]);
    await parse(share(paths, 1), trees);
    assertEquals(TEXTS.map((_, file) => isDone(trees, file)), [true, true, true]);
    for (const file of [0, 2]) {
      const text = TEXTS[file] ?? "";
      const found = treeOf(trees, file, text)?.nodes ?? [];
      assertEquals([...found], [...python.parse(text).nodes]);
    }
    assertEquals(treeOf(trees, 1, TEXTS[1] ?? ""), null);
  });
});

Deno.test("treeOf() gives no tree of another text", async () => {
  await within(async (paths) => {
    const trees = roomForTrees(paths.length, 1000);
    await parse(share(paths, 1), trees);
    assertEquals(treeOf(trees, 0, "y = 1\n"), null);
  });
});

Deno.test("parse() ends where the room does, and leaves out what is gone", async () => {
  await within(async (paths) => {
    const little = roomForTrees(paths.length, 20);
    await parse(share(paths, 1), little);
    assertEquals(TEXTS.map((text, file) => treeOf(little, file, text) !== null), [
      true,
      false,
      false,
    ]);
    const trees = roomForTrees(paths.length + 1, 1000);
    await parse(share([{ path: "no.py", file: "/no/no.py" }, ...paths], 1), trees);
    assertEquals(treeOf(trees, 0, ""), null);
    assertEquals(treeOf(trees, 1, TEXTS[0] ?? "") !== null, true);
  });
});
