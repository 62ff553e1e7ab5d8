/** An import statement in; a finding for each of its names that changes out. */
import type { Alias, Import, ImportFrom } from "../python/ast.ts";
import type { Unit } from "../link/link.ts";
import type { Importable } from "../rows/types.ts";
import { look, renameAt } from "../edit/change.ts";
import { addImport, aliasAfter, rewriteImport } from "../edit/imports.ts";
import type { Checking } from "./context.ts";
import { aboutName, counterpart, last, rowOf } from "./renamed.ts";
import type { Bound } from "./through.ts";

/** Adds a finding for each name of the statement; `modules` are those that the file's names stand for. */
export function checkImport(
  checking: Checking,
  unit: Unit,
  statement: Import | ImportFrom,
  modules: readonly Bound[],
): void {
  const page = checking.page(unit);
  const renamed: { alias: Alias; to: string | null; stays: boolean; row: Importable }[] = [];
  for (const alias of statement.names) {
    const row = statement.type === "Import"
      ? importedModule(checking, unit, alias)
      : importedName(checking, unit, statement, alias);
    if (row === undefined || row.to === row.path) continue;
    const definition = unit.module.bindings.definitions.find(({ node }) => node === alias.id);
    const keeps = definition === undefined ? "none" : checking.keeps(unit, definition.id);
    if (keeps === "all") continue;
    if (keeps === "some") {
      if (row.to !== null) beside(checking, unit, alias, { ...row, to: row.to });
      continue;
    }
    const stays = stayingFor(statement, alias, modules);
    if (stays !== null) {
      const message = `Drop the import once nothing reads ${stays.path}`;
      checking.add(
        look(page, alias, { kind: "import", message, shown: statement }),
        aboutName(checking, unit, row, alias.start),
      );
    } else renamed.push({ alias, to: row.to, stays: keptHere(checking, unit, alias), row });
  }
  if (renamed.length === 0) return;
  rewriteImport(page, statement, renamed).forEach((draft, index) => {
    const { row, alias } = renamed[index]!;
    checking.add(draft, aboutName(checking, unit, row, alias.start));
  });
}

/** The name stays for code that stays as it is, and the new one comes beside it. */
function beside(
  checking: Checking,
  unit: Unit,
  alias: Alias,
  row: Importable & { readonly to: string },
): void {
  const page = checking.page(unit);
  const drafted = look(page, alias, { kind: "import", message: `Import ${row.to} beside it` });
  const about = aboutName(checking, unit, row, alias.start);
  const isThere = Object.hasOwn(unit.module.bindings.exports, last(row.to));
  if (isThere || !checking.first(`${unit.index} beside ${row.to}`)) return;
  checking.add(
    alias.asname === null ? { ...drafted, edits: [addImport(page, row.to)] } : drafted,
    about,
  );
}

function importedModule(checking: Checking, unit: Unit, alias: Alias): Importable | undefined {
  if (checking.facts.project.findModule(alias.name, unit) !== null) return undefined;
  return counterpart(checking, alias.name);
}

/** The row of a name from a driver's module. One that another module of the project passes on is renamed at once. */
function importedName(
  checking: Checking,
  unit: Unit,
  statement: ImportFrom,
  alias: Alias,
): Importable | undefined {
  const { project } = checking.facts;
  const definition = unit.module.bindings.definitions.find(({ node }) => node === alias.id);
  if (definition === undefined) return undefined;
  const row = project.imported(unit, definition).map((entity) => rowOf(checking, entity))
    .find((each) => each !== undefined && each.to !== each.path);
  if (row === undefined) return undefined;
  if (statement.level === 0 && `${statement.module}.${alias.name}` === row.path) return row;
  if (row.to === null || alias.name !== last(row.path)) return undefined;
  if (checking.keptName(unit, alias.name) === "there") return undefined;
  const to = last(row.to);
  const as = aliasAfter(alias, to, keptHere(checking, unit, alias));
  const draft = as === alias.asname
    ? renameAt(checking.page(unit), { start: alias.start, end: alias.nameEnd }, to)
    : renameAt(checking.page(unit), alias, `${to} as ${as}`);
  checking.add({ ...draft, kind: "import" }, aboutName(checking, unit, row, alias.start));
  return undefined;
}

/** Is the new name taken in the module, so that the old one stays for it? */
function keptHere(checking: Checking, unit: Unit, { name, asname }: Alias): boolean {
  return (asname ?? name) === name && checking.keptName(unit, name) === "here";
}

/** What keeps the import of a module as it is. */
function stayingFor(
  statement: Import | ImportFrom,
  alias: Alias,
  modules: readonly Bound[],
): Bound["stays"] {
  const whole = statement.type === "Import" ? alias.name : `${statement.module}.${alias.name}`;
  const top = whole.slice(0, (whole + ".").indexOf("."));
  const bare = statement.type === "Import" && alias.asname === null;
  const name = alias.asname ?? (bare ? top : alias.name);
  const path = bare ? top : whole;
  return modules.find((each) => each.name === name && each.path === path)?.stays ?? null;
}
