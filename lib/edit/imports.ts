/** Takes an import statement and the new paths of its names, and gives one draft for each name; together they make a correct statement. */
import type { Alias, Import, ImportFrom, Stmt } from "../python/ast.ts";
import type { Edit } from "../finding.ts";
import { type Draft, draft, edit, insert, type Page, type Patch } from "./draft.ts";
import { newline, removals, startOfLine, type Stretch } from "./stretch.ts";

/** One name of the statement. `to`: its dotted path afterwards, a module's where there is no dot; null: it has none. */
export interface Renamed {
  readonly alias: Alias;
  readonly to: string | null;
  /** The name here stays: `AsyncMongoClient as MongoClient`. */
  readonly stays?: boolean;
}

/** The path of a name, and what it is called here. */
interface Target {
  readonly alias: Alias;
  /** Its alias afterwards: `X as X` stays one of that sort. */
  readonly as: string | null;
  /** null: `import name`. */
  readonly module: string | null;
  readonly name: string;
}

/**
 * The drafts, in the order of `renames`. A name whose module stays is renamed in its place; one whose module changes
 * leaves for a statement of its own in front of this one, unless all names leave: then the statement itself takes the
 * module of the first.
 */
export function rewriteImport(
  page: Page,
  statement: Import | ImportFrom,
  renames: readonly Renamed[],
): readonly Draft[] {
  const patches = statement.type === "Import"
    ? plainPatches(page, statement, renames)
    : fromPatches(page, statement, renames);
  return renames.map((renamed) => importDraft(page, statement, { ...renamed, patches }));
}

/** An edit that brings a name in at the top of the module: `contextlib.asynccontextmanager`, `asyncio`. */
export function addImport(page: Page, path: string): Edit {
  const start = topOf(page);
  if (start === null) {
    const end = page.text.length;
    const apart = /(^|[\r\n])$/.test(page.text) ? "" : newline(page.text);
    return edit(page, insert(end, `${apart}${importText(targetOf(path))}${newline(page.text)}`));
  }
  return edit(page, insert(start, importText(targetOf(path)) + newline(page.text)));
}

/** Where a new import stands: in front of the first statement of the module's own; null: it has none. */
export function topOf({ module, text }: Page): number | null {
  const first = module.body.find((statement) => !isPrologue(statement));
  if (first === undefined) return null;
  const decorator = "decorators" in first ? first.decorators[0]?.start : undefined;
  const start = startOfLine(text, decorator ?? first.start);
  return text.startsWith("\ufeff") && start === 0 ? 1 : start;
}

/** The docstring and the imports from the future, which must stay in front. */
function isPrologue(statement: Stmt): boolean {
  if (statement.type === "ImportFrom") return statement.module === "__future__";
  return statement.type === "Expr" && statement.value.type === "Constant";
}

function importDraft(
  page: Page,
  statement: Import | ImportFrom,
  { alias, to, stays = false, patches }: Renamed & {
    readonly patches: ReadonlyMap<number, readonly Patch[]>;
  },
): Draft {
  const now = statement.type === "Import"
    ? { module: null, name: alias.name }
    : { module: ".".repeat(statement.level) + statement.module, name: alias.name };
  const then = to === null
    ? null
    : statement.type === "Import"
    ? { module: null, name: to }
    : targetOf(to);
  const base = draft(page, {
    kind: "import",
    message: to === null ? "Drop the import" : "Import",
    at: alias,
    patches: patches.get(alias.id) ?? null,
  });
  const as = to === null ? alias.asname : aliasAfter(alias, to, stays);
  return {
    ...base,
    before: importText(now, alias.asname),
    after: then === null || base.edits === undefined ? null : importText(then, as),
  };
}

// ---------------------------------------------------------------- import a.b

function plainPatches(
  page: Page,
  statement: Import,
  renames: readonly Renamed[],
): ReadonlyMap<number, readonly Patch[]> {
  const moved = new Map(renames.map(({ alias, to }) => [alias.id, to]));
  const imported = new Set<string>();
  for (const alias of statement.names) {
    if ((moved.get(alias.id) ?? null) === null) imported.add(`${alias.name} ${alias.asname ?? ""}`);
  }
  const twice = new Set<number>();
  const result = new Map<number, readonly Patch[]>();
  for (const [index, alias] of statement.names.entries()) {
    const to = moved.get(alias.id) ?? null;
    if (to === null) continue;
    const key = `${to} ${aliasAfter(alias, to) ?? ""}`;
    if (imported.has(key)) twice.add(index);
    else result.set(alias.id, [inPlace(alias, to, aliasAfter(alias, to))]);
    imported.add(key);
  }
  const gone = removals(page.text, statement.names, {
    gone: twice,
    close: statement.end,
    bracketed: false,
  });
  for (const [index, stretch] of gone) {
    const alias = statement.names[index];
    if (alias !== undefined) result.set(alias.id, [{ ...stretch, text: "" }]);
  }
  return result;
}

// ---------------------------------------------------------------- from a import b

function fromPatches(
  page: Page,
  statement: ImportFrom,
  renames: readonly Renamed[],
): ReadonlyMap<number, readonly Patch[]> {
  const here = ".".repeat(statement.level) + statement.module;
  const targets = new Map<number, Target>();
  for (const { alias, to, stays } of renames) {
    if (to === null) continue;
    targets.set(alias.id, { alias, as: aliasAfter(alias, to, stays), ...targetOf(to) });
  }
  const kept = statement.names.filter(({ id }) => !targets.has(id));
  const moved = [...targets.values()].sort((a, b) => a.alias.start - b.alias.start);
  const stays = kept.length > 0 || moved.some(({ module }) => module === here);
  const base = stays ? here : moved.find(({ module }) => module !== null)?.module ?? null;
  if (base === null) return modulePatches(page, statement, moved);

  const result = new Map<number, readonly Patch[]>();
  const leaving: Target[] = [];
  const added = new Set<string>();
  const imported = new Set(kept.map(({ name, asname }) => keyOf({ module: here, name }, asname)));
  let module: Patch[] = base === here
    ? []
    : [{ start: statement.moduleStart, end: statement.moduleEnd, text: base }];
  for (const target of moved) {
    const { alias, name, as } = target;
    const key = keyOf(target, as);
    const twice = imported.has(key);
    imported.add(key);
    if (twice || target.module !== base) {
      leaving.push(target);
      if (!twice) added.add(key);
      continue;
    }
    const renamed = name === alias.name ? [] : [inPlace(alias, name, as)];
    result.set(alias.id, [...module, ...renamed]);
    module = [];
  }
  const gone = leavingStretches(page, statement, leaving);
  const apart = separator(page, statement);
  for (const target of leaving) {
    const stretch = gone.get(target.alias.id);
    if (stretch === undefined) continue;
    const patches: Patch[] = [{ ...stretch, text: "" }];
    if (added.delete(keyOf(target, target.as))) {
      patches.unshift(insert(statement.start, importText(target, target.as) + apart));
    }
    result.set(target.alias.id, patches);
  }
  return result;
}

/** `from motor import motor_asyncio` → `import pymongo`: each alias takes its part of the statement's text with it. */
function modulePatches(
  page: Page,
  statement: ImportFrom,
  moved: readonly Target[],
): ReadonlyMap<number, readonly Patch[]> {
  const apart = separator(page, statement);
  const result = new Map<number, readonly Patch[]>();
  const written = new Set<string>();
  let { start } = statement;
  for (const [index, target] of moved.entries()) {
    const end = index === moved.length - 1 ? statement.end : target.alias.end;
    const own = importText(target, target.as);
    const text = written.has(own) ? "" : written.size === 0 ? own : apart + own;
    written.add(own);
    result.set(target.alias.id, [{ start, end, text }]);
    start = end;
  }
  return result;
}

/** The statement `from a import *`, with the names that it brings and that change, under their new paths. */
export function spellOutStar(
  page: Page,
  statement: ImportFrom,
  paths: readonly string[],
): Draft {
  const names = new Map<string | null, string[]>();
  for (const path of paths) {
    const { module, name } = targetOf(path);
    names.set(module, [...names.get(module) ?? [], name]);
  }
  const text = [...names].map(([module, each]) =>
    module === null ? `import ${each.join(", ")}` : `from ${module} import ${each.join(", ")}`
  ).join(separator(page, statement));
  return draft(page, {
    kind: "import",
    message: "Import",
    at: statement,
    patches: [{ start: statement.start, end: statement.end, text }],
  });
}

/** `from a import *` → `from b import *`. */
export function moveStar(page: Page, statement: ImportFrom, module: string): Draft {
  return draft(page, {
    kind: "import",
    message: "Import",
    at: statement,
    patches: [{ start: statement.moduleStart, end: statement.moduleEnd, text: module }],
  });
}

/** The alias under its new name; `X as X` takes both names along. */
function inPlace(alias: Alias, name: string, as: string | null): Patch {
  return as === alias.asname
    ? { start: alias.start, end: alias.nameEnd, text: name }
    : { start: alias.start, end: alias.end, text: `${name} as ${as}` };
}

/** What stands behind `as` once the name has the path `to`: the new name where it repeats the old one, which may have to stay. */
export function aliasAfter(
  { name, asname }: Alias,
  to: string,
  stays: boolean = false,
): string | null {
  if (stays) return asname ?? name;
  return asname !== null && asname === targetOf(name).name ? targetOf(to).name : asname;
}

function leavingStretches(
  page: Page,
  statement: ImportFrom,
  leaving: readonly Target[],
): ReadonlyMap<number, Stretch> {
  const ids = new Set(leaving.map(({ alias }) => alias.id));
  const indexes = [...statement.names.keys()].filter((index) =>
    ids.has(statement.names[index]?.id ?? -1)
  );
  const head = page.text.slice(statement.moduleEnd, statement.names[0]?.start ?? statement.end);
  const stretches = removals(page.text, statement.names, {
    gone: new Set(indexes),
    close: statement.end,
    bracketed: head.replace(/#.*/g, "").includes("("),
  });
  const result = new Map<number, Stretch>();
  for (const [index, stretch] of stretches) {
    const alias = statement.names[index];
    if (alias !== undefined) result.set(alias.id, stretch);
  }
  return result;
}

/** What parts a statement from the one in front of it: a line break where it is the first of its line. */
function separator(page: Page, statement: ImportFrom): string {
  const start = startOfLine(page.text, statement.start);
  const indent = page.text.slice(start, statement.start);
  return indent.replace("\ufeff", "").trim() === ""
    ? newline(page.text) + indent.replace("\ufeff", "")
    : "; ";
}

function targetOf(path: string): { readonly module: string | null; readonly name: string } {
  const dot = path.lastIndexOf(".");
  return dot < 0
    ? { module: null, name: path }
    : { module: path.slice(0, dot), name: path.slice(dot + 1) };
}

function keyOf(
  { module, name }: { readonly module: string | null; readonly name: string },
  asname: string | null,
): string {
  return `${module ?? ""} ${name} ${asname ?? name}`;
}

function importText(
  { module, name }: { readonly module: string | null; readonly name: string },
  asname: string | null = null,
): string {
  const as = asname === null ? "" : ` as ${asname}`;
  return module === null ? `import ${name}${as}` : `from ${module} import ${name}${as}`;
}
