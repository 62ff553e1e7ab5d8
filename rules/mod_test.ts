/** Holds the list of rows and the folders equal, and the rows to their form. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Check, Member } from "../lib/rows/types.ts";
import { classes } from "./kinds.ts";
import { kindOf, nameOf } from "./listed.ts";
import { members } from "./members.ts";

/** Folders that are not named after the kind. */
const FOLDERS: Readonly<Record<string, string>> = { client_encryption: "encryption" };

/** Modules with rows of many members. */
const SHARED: readonly string[] = ["passes", "removed"];

const FOLDERS_ON_DISK = [...Object.keys(classes).map((kind) => FOLDERS[kind] ?? kind), "motor"]
  .sort();

const MODULES = modulesOnDisk();

/** What PyMongo 4 removed, by id. */
const REMOVED: ReadonlySet<string> = new Set(await removed());

Deno.test("the mod.ts of every driver folder imports every module of it, in alphabetical order", () => {
  const imported = FOLDERS_ON_DISK.flatMap((folder) => {
    const text = Deno.readTextFileSync(new URL(`${folder}/mod.ts`, import.meta.url));
    const imports = text.matchAll(/^import \w+ from "\.\/(.+)\.ts";$/gm);
    return Array.from(imports, ([, file]) => `${folder}/${file}`);
  });
  assertEquals(imported, [...MODULES]);
});

Deno.test("members.ts imports the mod.ts of every driver folder, in alphabetical order", () => {
  const text = Deno.readTextFileSync(new URL("members.ts", import.meta.url));
  const imports = text.matchAll(/^import \{.+\} from "\.\/(.+)\/mod\.ts";$/gm);
  assertEquals(Array.from(imports, ([, folder = ""]) => folder), [...FOLDERS_ON_DISK]);
});

Deno.test("members has every row of every module once, under the id of its path", async () => {
  const expected: string[] = [];
  for (const module of MODULES) {
    const { default: rows } = await import(`./${module}.ts`) as {
      readonly default: Member | readonly Member[];
    };
    const [folder = "", file = ""] = module.split("/");
    for (const row of [rows].flat()) {
      const name = nameOf(row.on);
      const kind = kindOf(row.on);
      const id = SHARED.includes(file)
        ? `${folder}.${name}`
        : Array.isArray(rows)
        ? `${folder}.${file}.${kind}`
        : `${folder}.${file}`;
      expected.push(`${id} is ${row.on}`);
      if (!SHARED.includes(file)) assertEquals(name, file, `${module} is about ${row.on}`);
      if (folder !== "motor") {
        assertEquals(FOLDERS[kind] ?? kind, folder, `${module} has ${row.on}`);
      }
    }
  }
  assertEquals(members.map(({ id, row }) => `${id} is ${row.on}`), expected);
});

Deno.test("an id and what code does stand for one row only", () => {
  assertEquals(repeated(members.map(({ id }) => id)), []);
  assertEquals(repeated(members.map(({ row }) => row.on)), []);
});

Deno.test("passes.ts has the rows that need no edit, and only these", () => {
  for (const { id, row } of members) {
    const passes = !MODULES.includes(id.replaceAll(".", "/")) && !id.startsWith("motor.") &&
      !REMOVED.has(id);
    assertEquals(passes, !needsEdit(row), id);
  }
});

Deno.test("removed.ts has the rows of what PyMongo 4 and PyMongo Async lack, and PyMongo 3 had", () => {
  const rows = members.filter(({ id }) => REMOVED.has(id));
  assertEquals(rows.length, REMOVED.size);
  for (const { id, row } of rows) {
    assertEquals([row.pymongo, row.async], [row.on.endsWith("()") ? "call" : "read", "absent"], id);
    assertMatch(row.why, /^Up to PyMongo 3 it .*; PyMongo 4 /, id);
    // Its name alone is a collection's as well
    assertEquals(row.telltale, undefined, id);
  }
});

Deno.test("a row says what to write where code of an older dialect has no counterpart", () => {
  for (const { id, row } of members) {
    // A subscript that raises in every dialect was meant to do something
    const meant = row.async === "raises" && row.on.endsWith("]");
    const lost = (row.async === "absent" || row.async === "raises") && needsEdit(row) || meant;
    assertEquals(row.gone !== undefined, lost, id);
  }
});

Deno.test("the sentences of a row are one line each, without a period or a contraction", () => {
  for (const { id, row } of members) {
    const checks: readonly Check[] = row.checks ?? [];
    const sentences = [
      row.why,
      ...[row.silent, row.gone].filter((text) => text !== undefined),
      ...checks.flatMap(({ why, change }) => "text" in change ? [why, change.text] : [why]),
    ];
    for (const text of sentences) {
      assertMatch(text, /^\S.*[^\s.]$/, id);
      assert(!/n't\b|'(re|ve|ll)\b|\bplease\b|\bshould\b/i.test(text), `${id}: ${text}`);
    }
    assertMatch(row.why, /^[A-Z]/, id);
    if (row.silent !== undefined) assertMatch(row.silent, /^[a-z]/, id);
  }
});

Deno.test("the templates of a row know {x}, {args}, {args or {}} and {arg}, and nothing else", () => {
  for (const { id, row } of members) {
    const looked = (row.checks ?? []).flatMap(({ change }) =>
      "text" in change ? [change.text] : []
    );
    for (const text of [row.gone ?? "", ...looked]) {
      const unknown = [...text.replaceAll("{args or {}}", "").matchAll(/\{[^}]*\}?/g)].map((
        [found],
      ) => found)
        .filter((found) => !["{x}", "{args}", "{arg}"].includes(found));
      assertEquals(unknown, [], id);
    }
  }
});

Deno.test("the claim of a row is backed by a page of the documentation or by a symbol", () => {
  const page =
    /^https:\/\/pymongo\.readthedocs\.io\/en\/stable\/(api\/[\w/]+\.html(#[\w.]+)?|migrate-to-pymongo4\.html)$/;
  const symbol = /^(pymongo|gridfs|motor)\/[\w/]+\.py(: \w+(\.\w+)?)?$/;
  for (const { id, row } of members) {
    assert(page.test(row.see) || symbol.test(row.see), `${id}: ${row.see}`);
    const [, anchor] = row.see.split("#");
    if (anchor !== undefined) assert(anchor.endsWith(`.${nameOf(row.on)}`), `${id}: ${anchor}`);
  }
});

Deno.test("no name that ordinary objects have is a telltale", () => {
  const ordinary =
    "find aggregate command watch close next get drop distinct read rename write seek " +
    "delete list put open set abort exists options name to_list create_index list_indexes " +
    "create_collection list_collections limit sort skip clone";
  const names = new Set(ordinary.split(" "));
  const telling = members.filter(({ row }) => row.telltale === true);
  assertEquals(telling.filter(({ row }) => names.has(nameOf(row.on))).map(({ id }) => id), []);
  assert(telling.some(({ id }) => id === "collection.insert_one"));
});

/** Does code in some dialect change: to an await, to another form, or to what a row writes or looks at? */
function needsEdit(row: Member): boolean {
  const older = [row.pymongo, row.motor].filter((form) => form !== "absent" && form !== "raises");
  return row.async === "await" || row.checks !== undefined ||
    older.some((form) => form !== row.async);
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** `collection/insert_one` for every module in the folders of the kinds and of Motor, sorted. */
function modulesOnDisk(): readonly string[] {
  return FOLDERS_ON_DISK.flatMap((folder) =>
    [...Deno.readDirSync(new URL(`${folder}/`, import.meta.url))]
      .filter(({ name }) => name !== "mod.ts")
      .map(({ name }) => `${folder}/${name.replace(/\.ts$/, "")}`)
  ).toSorted();
}

/** `collection.insert` for every row of a removed.ts. */
async function removed(): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const module of MODULES.filter((module) => module.endsWith("/removed"))) {
    const { default: rows } = await import(`./${module}.ts`) as {
      readonly default: readonly Member[];
    };
    ids.push(...rows.map(({ on }) => `${module.split("/")[0]}.${nameOf(on)}`));
  }
  return ids;
}
