/** Names of foreign things that others replace come in, one by one; the findings that rename them, imports included, go out. */
import { type SpotKey, spotOf } from "../ids.ts";
import type { Alias, Attribute, Expr, ImportFrom, Name } from "../python/ast.ts";
import type { Unit } from "../link/link.ts";
import { renameAt } from "../edit/change.ts";
import type { About, Checking } from "./context.ts";
import { edit, insert } from "../edit/draft.ts";
import { addImport, rewriteImport } from "../edit/imports.ts";

/** `contextmanager`, at one place, for `contextlib.asynccontextmanager`. */
interface Swap {
  readonly unit: Unit;
  readonly at: Name | Attribute;
  /** The dotted path of what is written instead. */
  readonly to: string;
  readonly about: About;
}

/** The names to replace: gathered first, since what happens to an import depends on all that read it. */
export type Swaps = Map<SpotKey, Swap>;

/** Remembers one name; the expression is a name or an attribute, else nothing is done. */
export function swap(swaps: Swaps, unit: Unit, expr: Expr, to: string, about: About): void {
  if (expr.type !== "Name" && expr.type !== "Attribute") return;
  const key = spotOf(unit.index, expr.id);
  if (!swaps.has(key)) swaps.set(key, { unit, at: expr, to, about });
}

/** Adds the findings of all that were remembered. */
export function addSwaps(checking: Checking, swaps: Swaps): void {
  const byAlias = new Map<string, { readonly from: Imported; readonly all: Swap[] }>();
  // In the order of the text, so that the same place carries the import in each run
  const inOrder = [...swaps.values()].sort((a, b) =>
    a.unit.index - b.unit.index || a.at.start - b.at.start
  );
  for (const each of inOrder) {
    const { unit, at } = each;
    if (at.type === "Attribute") {
      attribute(checking, each, at);
      continue;
    }
    const from = importedBy(unit, at);
    if (from === null) {
      plain(checking, each, true);
      continue;
    }
    const key = `${spotOf(unit.index, from.alias.id)} ${each.to}`;
    const known = byAlias.get(key);
    if (known === undefined) byAlias.set(key, { from, all: [each] });
    else known.all.push(each);
  }
  for (const { from, all } of byAlias.values()) named(checking, from, all);
}

/** `contextlib.contextmanager` → `contextlib.asynccontextmanager`. */
function attribute(checking: Checking, { unit, to, about }: Swap, at: Attribute): void {
  const span = { start: at.attrStart, end: at.end };
  checking.add(renameAt(checking.page(unit), span, last(to)), about);
}

/** The name alone; `imports`: with an import at the top of the module, once. */
function plain(checking: Checking, { unit, at, to, about }: Swap, imports: boolean): void {
  const page = checking.page(unit);
  const renamed = renameAt(page, at, last(to));
  const news = imports && checking.first(`${unit.index} import ${to}`) ? [addImport(page, to)] : [];
  checking.add({ ...renamed, edits: [...news, ...renamed.edits ?? []] }, about);
}

/** The name in an import statement and all that read it. */
function named(
  checking: Checking,
  { alias, statement, definition }: Imported,
  all: readonly Swap[],
): void {
  const [one] = all;
  if (one === undefined) return;
  const { unit, to, about } = one;
  const page = checking.page(unit);
  const module = to.slice(0, to.lastIndexOf("."));
  const here = statement.level === 0 && statement.module === module;
  if (!here) {
    for (const each of all) plain(checking, each, true);
    return;
  }
  const ids = new Set(all.map(({ at }) => at.id));
  const { all: exported } = unit.module.bindings;
  const stays = unit.readers(definition).some((id) => !ids.has(id)) ||
    exported?.includes(alias.asname ?? alias.name) === true;
  if (stays) {
    const known = statement.names.some((other) => other.name === last(to) && other.asname === null);
    if (alias.asname !== null || known) {
      for (const each of all) plain(checking, each, !known);
      return;
    }
    const news = edit(page, insert(alias.start, `${last(to)}, `));
    for (const [index, { at, about: own }] of all.entries()) {
      const renamed = renameAt(page, at, last(to));
      const edits = index === 0 ? [news, ...renamed.edits ?? []] : renamed.edits ?? [];
      checking.add({ ...renamed, edits }, own);
    }
    return;
  }
  if (alias.asname === null) { for (const each of all) plain(checking, each, false); }
  for (const drafted of rewriteImport(page, statement, [{ alias, to }])) {
    checking.add(drafted, about);
  }
}

interface Imported {
  readonly statement: ImportFrom;
  readonly alias: Alias;
  readonly definition: number;
}

/** The `from … import` that a name comes from, where it is the only one. */
function importedBy(unit: Unit, name: Name): Imported | null {
  const { reaching, definitions } = unit.module.bindings;
  const ids = reaching[name.id] ?? [];
  const definition = definitions[ids[0] ?? -1];
  if (ids.length !== 1 || definition?.kind !== "import") return null;
  const alias = unit.nodes[definition.node];
  if (alias?.type !== "Alias") return null;
  const statement = unit.nodes[unit.parents[alias.id] ?? -1];
  return statement?.type === "ImportFrom" ? { statement, alias, definition: definition.id } : null;
}

function last(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
