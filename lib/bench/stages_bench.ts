/** Measures each stage on the shop of testdata/, many times over: `deno bench --allow-read`. */
import { fromFileUrl } from "@std/path";
import { judge, shelve, understand } from "../analyse.ts";
import { importsOf } from "../demand/imported_names.ts";
import { readSource } from "../project/scan.ts";
import { searching } from "../demand/search.ts";
import { walk } from "../project/walk.ts";
import { bind } from "../python/bind.ts";
import { lower } from "../python/lower.ts";
import { loadPython } from "../python/parse.ts";
import { readModule } from "../python/read.ts";
import { rules } from "../../rules/mod.ts";

const SHOP = fromFileUrl(new URL("../../testdata/shop", import.meta.url));
const { paths } = walk([SHOP], { exclude: [] });
const sources = paths.flatMap((path) => {
  const read = readSource(path);
  return "reason" in read ? [] : [read.source];
});
const python = await loadPython();
const modules = sources.map((source) => readModule(python, source));
const shelves = shelve(rules);
const meaning = understand(modules, shelves);
const texts = new Map(sources.map(({ path, text }) => [path, text]));
const search = searching({ drivers: ["pymongo", "motor"], telltales: ["insert_one"] });

Deno.bench("walk", () => void walk([SHOP], { exclude: [] }));
Deno.bench("scan", () => paths.forEach(readSource));
Deno.bench("search", () => sources.forEach(({ path, text }) => search(text, path)));
Deno.bench("search: imports", () => sources.forEach(({ text }) => importsOf(text, "")));
Deno.bench("parse", () => sources.forEach(({ text }) => python.parse(text)));
Deno.bench(
  "parse and lower",
  () => sources.forEach(({ path, text }) => lower(python.parse(text), { path, text }, python)),
);
Deno.bench("bind", () => modules.forEach((module) => bind(module)));
Deno.bench("shelve", () => void shelve(rules));
Deno.bench("link to colour", () => void understand(modules, shelves));
Deno.bench("check", () => void judge(meaning, [], texts));
