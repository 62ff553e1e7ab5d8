/**
 * Every fixture and the shop in; whatever order files, flows and rows have, and however files are named, the checklist
 * is the same to the last byte. `-- --seeds 20`: that many orders instead of two.
 */
import { assertEquals } from "@std/assert";
import { rules } from "../../rules/mod.ts";
import { judge, understand } from "../analyse.ts";
import type { Named } from "../finding.ts";
import { flows } from "../infer/flows/mod.ts";
import type { Module } from "../python/ast.ts";
import { loadPython } from "../python/parse.ts";
import { readModule } from "../python/read.ts";
import { shelve } from "../rows/shelves.ts";
import type { Rules } from "../rows/types.ts";
import { readFixtures } from "./shelf.ts";

type Files = readonly { readonly path: string; readonly text: string }[];

const SEEDS = Deno.args.includes("--seeds")
  ? Number(Deno.args[Deno.args.indexOf("--seeds") + 1])
  : 2;

const SHOP = new URL("../../testdata/shop/", import.meta.url);

const python = await loadPython();
const shelves = shelve(rules);
const subjects: readonly { readonly title: string; readonly files: Files }[] = [
  { title: "the shop", files: [...below(SHOP, "")] },
  ...readFixtures(["shop"]).map(({ path, fixture }) => ({ title: path, files: fixture.files })),
];

function* below(folder: URL, prefix: string): Iterable<Files[number]> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    const url = new URL(isDirectory ? `${name}/` : name, folder);
    if (isDirectory) yield* below(url, `${prefix}${name}/`);
    else if (name.endsWith(".py")) yield { path: prefix + name, text: Deno.readTextFileSync(url) };
  }
}

/** The same list in another order, the same one at every run. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const keyed = list.map((item, index) => ({ item, key: Math.sin(seed * 997 + index * 31) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function modulesOf(files: Files): readonly Module[] {
  return files.map((file) => readModule(python, file, python.parse(file.text)));
}

function checklist(
  modules: readonly Module[],
  { order = flows, rows = shelves }: {
    readonly order?: typeof flows;
    readonly rows?: typeof shelves;
  } = {},
): readonly Named[] {
  const texts = new Map(modules.map(({ path, text }) => [path, text]));
  return judge(understand(modules, rows, { flows: order }), [], texts).findings;
}

/** Only a passage's rows stand in an order that means something: what is said first counts. */
function shuffledRows(seed: number): Rules {
  return {
    ...rules,
    members: shuffled(rules.members, seed),
    importables: shuffled(rules.importables, seed),
    modules: shuffled(rules.modules, seed),
    passages: shuffled(rules.passages, seed),
    packages: shuffled(rules.packages, seed),
  };
}

/** Files that nobody names, under names that sort elsewhere. */
function renamed(files: Files, prefix: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { path } of files) {
    const [, folder, test, stem] = /^(.*\/)?(test_)?([^/]*)\.py$/.exec(path) ?? [];
    if (stem === undefined || /^(__\w+__|conftest|settings|manage)$/.test(stem)) continue;
    const word = new RegExp(`\\b${test ?? ""}${stem}\\b`);
    if (files.some((other) => other.path !== path && word.test(other.text))) continue;
    names.set(`${folder ?? ""}${test ?? ""}${prefix}${stem}.py`, path);
  }
  return names;
}

/** What a reader of the checklist sees, as if the files had their old names. */
function read(findings: readonly Named[], names: ReadonlyMap<string, string>): readonly string[] {
  const plain = findings.map(({ fingerprint: _, path, trail, ...rest }) => ({
    ...rest,
    path: names.get(path) ?? path,
    trail: trail.map((hop) => ({ ...hop, path: names.get(hop.path) ?? hop.path })),
  }));
  return plain.map((finding) => JSON.stringify(finding)).sort();
}

Deno.test("the order of files changes no byte of a checklist", () => {
  for (const { title, files } of subjects) {
    if (files.length < 2) continue;
    const modules = modulesOf(files);
    const before = checklist(modules);
    for (let seed = 0; seed < SEEDS; seed++) {
      const other = seed === 0 ? modules.toReversed() : shuffled(modules, seed);
      assertEquals(checklist(other), before, title);
    }
  }
});

Deno.test("the order of flows changes no byte of a checklist", () => {
  for (const { title, files } of subjects) {
    const modules = modulesOf(files);
    const before = checklist(modules);
    for (let seed = 1; seed < SEEDS; seed++) {
      assertEquals(checklist(modules, { order: shuffled(flows, seed) }), before, title);
    }
  }
});

Deno.test("the order of rows changes no byte of a checklist", () => {
  for (let seed = 1; seed < SEEDS; seed++) {
    const rows = shelve(shuffledRows(seed));
    for (const { title, files } of subjects) {
      const modules = modulesOf(files);
      assertEquals(checklist(modules, { rows }), checklist(modules), title);
    }
  }
});

Deno.test("the names of files that nobody imports change no byte of a checklist", () => {
  for (const { title, files } of subjects) {
    if (files.length < 2) continue;
    const before = read(checklist(modulesOf(files)), new Map());
    for (const prefix of ["a_", "zz_"]) {
      const names = renamed(files, prefix);
      const newNames = new Map([...names].map(([after, path]) => [path, after]));
      const other = files.map(({ path, text }) => ({ path: newNames.get(path) ?? path, text }));
      const sorted = other.toSorted((one, two) => one.path < two.path ? -1 : 1);
      assertEquals(read(checklist(modulesOf(sorted)), names), before, title);
    }
  }
});
