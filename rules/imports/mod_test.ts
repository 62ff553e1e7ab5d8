/** Holds the paths that users import against the drivers' classes and against each other. */
import { assert, assertEquals } from "@std/assert";
import { importables, modules } from "./mod.ts";

/** Of testdata/classes.tsv, which was derived from the drivers' source. */
const CLASSES = Deno.readTextFileSync(new URL("../../testdata/classes.tsv", import.meta.url))
  .trimEnd().split("\n").filter((line) => !line.startsWith("#")).slice(1)
  .map((line) => line.split("\t"));

/** Where the table of rows says otherwise on purpose: the old path keeps working, and the new one is a coroutine or internal. */
const KEPT: Readonly<Record<string, string>> = {
  "pymongo.auth_oidc": "pymongo.auth_oidc",
  "pymongo.uri_parser": "pymongo.uri_parser",
  "pymongo.uri_parser.parse_uri": "pymongo.uri_parser.parse_uri",
};

Deno.test("every path becomes what the drivers' source says", () => {
  const names = new Map(importables.map(({ path, to }) => [path, to]));
  const lost = modules.filter(({ to }) => to === null).map(({ path }) => path);
  const own = new Map(modules.map(({ path, to }) => [path, to]));
  const paths = Deno.readTextFileSync(new URL("../../testdata/imports.tsv", import.meta.url))
    .trimEnd().split("\n").filter((line) => !line.startsWith("#")).slice(1);
  for (const line of paths) {
    const [what, path = "", to = ""] = line.split("\t");
    const below = lost.some((module) => path.startsWith(`${module}.`));
    const found = (what === "module" ? own : names).get(path);
    const expected = KEPT[path] ?? (to === "-" ? null : to);
    assertEquals(found === undefined ? (below ? null : path) : found, expected, path);
  }
});

Deno.test("a path stands in one row", () => {
  for (const rows of [importables, modules]) {
    const paths = rows.map(({ path }) => path);
    assertEquals(paths.filter((path, index) => paths.indexOf(path) !== index), []);
  }
});

Deno.test("every public class of every dialect can be imported, and no other class has a kind", () => {
  const known = new Map(
    importables.filter(({ kind }) => kind !== null).map((row) => [
      `${row.dialect} ${row.path.split(".").at(-1)}`,
      row.kind,
    ]),
  );
  const expected = CLASSES.flatMap(([, , pymongo = "", motor = "", own = ""]) => [
    ...names("pymongo", pymongo),
    ...names("motor", motor),
    ...names("async", own),
  ]);
  assertEquals(new Set(known.keys()), new Set(expected));
});

Deno.test("a class becomes an async class of the same kind", () => {
  const async = new Map(
    importables.filter(({ dialect }) => dialect === "async").map((row) => [row.path, row.kind]),
  );
  for (const { path, to, kind } of importables) {
    if (kind !== null) assertEquals(to === null ? null : async.get(to), kind, path);
  }
});

Deno.test("an async path stays, and no other class does", () => {
  for (const { path, to, dialect, kind, why } of importables) {
    // Where it says why, it is a path at which the class is looked for in vain
    if (dialect === "async" && why === undefined) assertEquals(to, path);
    else if (kind !== null) assert(to !== path, path);
  }
});

Deno.test("the dialect is that of the package", () => {
  for (const { path, dialect } of [...importables, ...modules]) {
    assertEquals(dialect === "motor", /^motor(\.|$)/.test(path), path);
    if (dialect !== "motor") {
      assertEquals(
        dialect === "async",
        /\.asynchronous\.|\.Async\w+$/.test(path),
        path,
      );
    }
  }
});

Deno.test("a path without counterpart says why, and so does one that stays", () => {
  for (const { path, to, dialect, why } of [...importables, ...modules]) {
    if (to === null || (to === path && dialect !== "async")) assert(why, path);
    assert(why === undefined || /^[A-Z].*[^.]$/.test(why), path);
  }
});

Deno.test("nothing below a module without counterpart has one", () => {
  const lost = modules.filter(({ to }) => to === null).map(({ path }) => `${path}.`);
  for (const { path, to } of [...importables, ...modules]) {
    if (lost.some((prefix) => path.startsWith(prefix))) assertEquals(to, null, path);
  }
});

function names(dialect: string, cell: string): readonly string[] {
  return cell.split(" ").filter((name) => /^[A-Z]/.test(name)).map((name) => `${dialect} ${name}`);
}
