/** Holds inference to its promises: the order of flows and files changes nothing, and facts reach where chains lead. */
import { assertEquals, assertGreater } from "@std/assert";
import { rules } from "../../rules/mod.ts";
import { analyse } from "../analyse.ts";
import { bind } from "../python/bind.ts";
import { lower } from "../python/lower.ts";
import { loadPython } from "../python/parse.ts";
import { layoutOf } from "../python/roots.ts";
import { outsideNames } from "../rows/libraries.ts";
import type { Module } from "../python/ast.ts";
import { flows } from "./flows/mod.ts";
import { infer } from "./infer.ts";
import { link } from "../link/link.ts";
import { shelve } from "../rows/shelves.ts";
import { findUses } from "./uses/mod.ts";

const SHOP = new URL("../../testdata/shop/", import.meta.url);

async function modulesBelow(root: URL): Promise<readonly Module[]> {
  const python = await loadPython();
  const modules: Module[] = [];
  const visit = async (folder: URL): Promise<void> => {
    for await (const entry of Deno.readDir(folder)) {
      const url = new URL(entry.name + (entry.isDirectory ? "/" : ""), folder);
      if (entry.isDirectory) await visit(url);
      else if (entry.name.endsWith(".py")) {
        const text = await Deno.readTextFile(url);
        const path = url.pathname.slice(root.pathname.length);
        const lowered = lower(python.parse(text), { path, text }, python);
        modules.push({ ...lowered, bindings: bind(lowered) });
      }
    }
  };
  await visit(root);
  return modules.sort((a, b) => a.path < b.path ? -1 : 1);
}

/** The same list in another order, the same one at every run. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const keyed = list.map((item, index) => ({ item, key: Math.sin(seed * 997 + index * 31) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

Deno.test("the order of files changes no checklist", async () => {
  const modules = await modulesBelow(SHOP);
  const texts = new Map(modules.map(({ path, text }) => [path, text]));
  const { findings } = analyse(modules, rules, [], texts);
  assertGreater(findings.length, 50);
  for (const seed of [1, 2, 3, 4]) {
    const other = analyse(shuffled(modules, seed), rules, [], texts);
    const stripped = (list: typeof findings) => list.map(({ trail: _, ...rest }) => rest);
    assertEquals(stripped(other.findings), stripped(findings));
  }
});

Deno.test("the order of flows changes no use", async () => {
  const modules = await modulesBelow(SHOP);
  const shelves = shelve(rules);
  const usesWith = (order: typeof flows): readonly string[] => {
    const project = link(modules, layoutOf(modules.map(({ path }) => path), outsideNames(rules)));
    return findUses(infer(project, order, shelves)).uses
      .map(({ unit, how, node, row, dialect, doubt }) =>
        [unit, node, how, row, dialect, doubt].join(" ")
      )
      .sort();
  };
  const uses = usesWith(flows);
  assertGreater(uses.length, 20);
  for (const seed of [1, 2, 3, 4]) assertEquals(usesWith(shuffled(flows, seed)), uses);
});

Deno.test("every flow has an id of its own and says why", () => {
  assertEquals(new Set(flows.map(({ id }) => id)).size, flows.length);
  assertEquals(flows.map(({ id }) => id), flows.map(({ id }) => id).toSorted());
  for (const { why } of flows) assertGreater(why.length, 10);
});
