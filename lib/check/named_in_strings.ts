/** Strings that name things come in: `__all__`, `patch("app.db.MongoClient")`; their findings where such a name changes go out. */
import type { Call, Constant, Expr } from "../python/ast.ts";
import type { Entity, Unit } from "../link/link.ts";
import type { Importable } from "../rows/types.ts";
import { look, renameAt } from "../edit/change.ts";
import type { Checking } from "./context.ts";
import { aboutName, last, renamedRow } from "./renamed.ts";
import { nameAfter, relative } from "./through.ts";

/** The functions that replace what a dotted path names: `patch`, `monkeypatch.setattr`. */
const PATCHING: ReadonlySet<string> = new Set([
  "patch",
  "setattr",
  "delattr",
  "object",
  "multiple",
]);

/** `__all__ = ["MongoClient"]`, `__all__ += […]`: the names that the module binds by an import of that name. */
export function checkExported(checking: Checking, unit: Unit, list: Expr): void {
  if (list.type === "BinOp") {
    checkExported(checking, unit, list.left);
    checkExported(checking, unit, list.right);
  }
  if (list.type !== "List" && list.type !== "Tuple") return;
  for (const element of list.elts) {
    if (element.type !== "Constant" || element.kind !== "str") continue;
    if (!checking.facts.shelves.names(element.value)) continue;
    const module: Entity = { is: "module", name: "", unit, from: unit };
    const row = renamedRow(checking, checking.facts.project.member(module, element.value));
    if (checking.keptName(unit, element.value) !== null) continue;
    if (row !== undefined && row.to !== null && last(row.path) === element.value) {
      replace(checking, unit, { string: element, row, to: last(row.to) });
    }
  }
}

/** `mock.patch("app.db.MongoClient")`, `patch.object(app.db, "MongoClient")`: a rename breaks them without a word. */
export function checkPatched(checking: Checking, unit: Unit, call: Call): void {
  const { func } = call;
  const called = func.type === "Name" ? func.name : func.type === "Attribute" ? func.attr : "";
  if (!PATCHING.has(called)) return;
  const [first, second] = call.args;
  if (first === undefined) return;
  const { project } = checking.facts;
  if (first.type !== "Constant") {
    if (second?.type !== "Constant" || second.kind !== "str") return;
    if (!checking.facts.shelves.names(second.value)) return;
    const found = project.resolve(unit, first).flatMap((each) =>
      project.member(each, second.value)
    );
    const row = renamedRow(checking, found);
    if (row === undefined || row.to === null || last(row.path) !== second.value) return;
    const drafted = { string: second, row, to: last(row.to) };
    if (keeps(checking, unit, first, row.to)) replace(checking, unit, drafted);
    else {
      checking.add(
        look(checking.page(unit), call, { kind: "rename", message: `Write ${row.to}` }),
        aboutName(checking, unit, row, second.start),
      );
    }
    return;
  }
  if (first.kind === "str") path(checking, unit, first);
}

/** Does what `module` names have that path afterwards? True where it is no driver's module. */
function keeps({ facts }: Checking, unit: Unit, module: Expr, path: string): boolean {
  return facts.project.resolve(unit, module).every((entity) => {
    if (entity.is !== "foreign") return true;
    const to = facts.shelves.module(entity.path)?.to ?? entity.path;
    return `${to}.${last(path)}` === path;
  });
}

/** A dotted path: as much of it as names something that changes. */
function path(checking: Checking, unit: Unit, string: Constant): void {
  const { project, shelves } = checking.facts;
  const parts = string.value.split(".");
  if (parts.length < 2 || !parts.some((part) => shelves.names(part))) return;
  for (let depth = parts.length - 1; depth > 0; depth--) {
    const name = parts.slice(0, depth).join(".");
    const module = project.findModule(name, unit);
    if (module === null) continue;
    if (checking.keptName(module, parts[depth]!) !== null) return;
    let found: readonly Entity[] = [{ is: "module", name, unit: module, from: unit }];
    let moved: { readonly at: number; readonly module: Importable } | null = null;
    for (let at = depth; at < parts.length; at++) {
      const part = parts[at]!;
      found = found.flatMap((each) => project.member(each, part));
      moved ??= movedModule(checking, found, at);
      const row = renamedRow(checking, found);
      if (row === undefined) continue;
      if (row.to === null || last(row.path) !== part) return;
      const from = moved?.at ?? at;
      const written = moved === null || moved.module.to === null
        ? last(row.to)
        : relative(row.to, moved.module.to, nameAfter(checking, parts[from]!, moved.module.path));
      if (written === null) return;
      const to = [...parts.slice(0, from), written, ...parts.slice(at + 1)].join(".");
      replace(checking, unit, { string, row, to });
      return;
    }
    return;
  }
  for (let depth = parts.length; depth > 1; depth--) {
    const row = shelves.importable(parts.slice(0, depth).join("."));
    if (row === undefined) continue;
    if (row.to !== null) {
      replace(checking, unit, { string, row, to: [row.to, ...parts.slice(depth)].join(".") });
    }
    return;
  }
}

/** The driver's module that a name of a project's module stands for: `motor_asyncio` in `app.db.motor_asyncio.X`. */
function movedModule(
  { facts }: Checking,
  found: readonly Entity[],
  at: number,
): { readonly at: number; readonly module: Importable } | null {
  for (const entity of found) {
    const module = entity.is === "foreign" ? facts.shelves.module(entity.path) : undefined;
    if (module !== undefined && module.to !== module.path) return { at, module };
  }
  return null;
}

function replace(
  checking: Checking,
  unit: Unit,
  { string, row, to }: { readonly string: Constant; readonly row: Importable; readonly to: string },
): void {
  if (to === string.value) return;
  const text = unit.module.text.slice(string.start, string.end);
  const at = text.indexOf(string.value);
  if (at < 0) return;
  const start = string.start + at;
  checking.add(
    renameAt(checking.page(unit), { start, end: start + string.value.length }, to),
    aboutName(checking, unit, row, string.start),
  );
}
