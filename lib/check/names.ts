/** A linked project in; the imports and names of drivers that have other names in PyMongo Async out. */
import type { Alias, Attribute, Expr, Import, ImportFrom, Name } from "../python/ast.ts";
import type { Unit } from "../link/link.ts";
import type { AnyNode } from "../python/walk.ts";
import type { Hop } from "../finding.ts";
import type { Importable } from "../rows/types.ts";
import { renameAt, renameName } from "../edit/change.ts";
import type { Checking } from "./context.ts";
import { rewriteImport } from "../edit/imports.ts";
import { aboutName, last, renamedRow, rowOf } from "./renamed.ts";
import { hop } from "./trail.ts";
import { checkExported, checkPatched } from "./strings.ts";

/** Adds a finding for each imported name that changes, and for each place that uses it. */
export function checkNames(checking: Checking): void {
  for (const unit of checking.facts.project.units) {
    for (const node of unit.nodes) if (node !== undefined) checkNode(checking, unit, node);
  }
}

function checkNode(checking: Checking, unit: Unit, node: AnyNode): void {
  switch (node.type) {
    case "Import":
    case "ImportFrom":
      imports(checking, unit, node);
      break;
    case "Name":
      if (!checking.facts.shelves.names(node.name)) break;
      if (unit.module.bindings.reaching[node.id] !== undefined) name(checking, unit, node);
      else target(checking, unit, node);
      break;
    case "Attribute":
      attribute(checking, unit, node);
      break;
    case "Call":
      checkPatched(checking, unit, node);
      break;
    case "Assign":
      if (node.targets.some(isAll)) checkExported(checking, unit, node.value);
      break;
    case "AugAssign":
      if (isAll(node.target)) checkExported(checking, unit, node.value);
      break;
    default:
      break;
  }
}

function isAll(target: Expr): boolean {
  return target.type === "Name" && target.name === "__all__";
}

/** The importable that an expression is by its imports; undefined: none that changes. */
function changing(checking: Checking, unit: Unit, expr: Expr): Importable | undefined {
  return renamedRow(checking, checking.facts.project.resolve(unit, expr));
}

function imports(checking: Checking, unit: Unit, statement: Import | ImportFrom): void {
  const page = checking.page(unit);
  const renamed: { alias: Alias; to: string | null }[] = [];
  const rows: Importable[] = [];
  for (const alias of statement.names) {
    const definition = unit.module.bindings.definitions.find(({ node }) => node === alias.id);
    if (statement.type === "Import") {
      const row = checking.facts.shelves.module(alias.name);
      if (row === undefined || row.to === row.path) continue;
      if (checking.facts.project.findModule(alias.name, unit) !== null) continue;
      renamed.push({ alias, to: row.to });
      rows.push(row);
      continue;
    }
    if (definition === undefined) continue;
    const found = checking.facts.project.imported(unit, definition);
    const row = found.map((entity) => rowOf(checking, entity)).find((each) =>
      each !== undefined && each.to !== each.path
    );
    if (row === undefined) continue;
    const own = statement.level === 0 && `${statement.module}.${alias.name}` === row.path;
    if (own) {
      renamed.push({ alias, to: row.to });
      rows.push(row);
    } else if (row.to !== null && alias.name === last(row.path)) {
      // A name that another module of the project imports, and that changes there
      const at = { start: alias.start, end: alias.nameEnd };
      checking.add(
        { ...renameAt(page, at, last(row.to)), kind: "import" },
        aboutName(checking, unit, row, alias.start),
      );
    }
  }
  if (renamed.length === 0) return;
  rewriteImport(page, statement, renamed).forEach((draft, index) => {
    const row = rows[index]!;
    checking.add(draft, aboutName(checking, unit, row, renamed[index]!.alias.start));
  });
}

/** A name bound by an import of its own name. */
function name(checking: Checking, unit: Unit, node: Name): void {
  const row = changing(checking, unit, node);
  if (
    row === undefined || row.to === null || node.name !== last(row.path) ||
    last(row.to) === node.name
  ) return;
  checking.add(
    renameName(checking.page(unit), node, last(row.to)),
    { ...aboutName(checking, unit, row, node.start), trail: trailOfName(unit, node) },
  );
}

/** `MongoClient = None` beside an import of that name, `MongoClient = pymongo.MongoClient`: where the name is bound again. */
function target(checking: Checking, unit: Unit, node: Name): void {
  const { definitions } = unit.module.bindings;
  const own = definitions.find((each) => each.kind === "name" && each.node === node.id);
  if (own === undefined) {
    // It came with a star
    if (unit.stars.length > 0) name(checking, unit, node);
    return;
  }
  const { project } = checking.facts;
  const bound = definitions.filter(({ name, scope }) => name === own.name && scope === own.scope)
    .flatMap((each) => {
      if (each.kind === "import") return project.imported(unit, each);
      const statement = unit.nodes[unit.parents[each.node] ?? -1];
      return statement?.type === "Assign" ? project.resolve(unit, statement.value) : [];
    });
  const row = renamedRow(checking, bound);
  if (row === undefined || row.to === null || last(row.path) !== node.name) return;
  if (last(row.to) === node.name) return;
  const drafted = renameName(checking.page(unit), node, last(row.to));
  checking.add(drafted, aboutName(checking, unit, row, node.start));
}

/** `pymongo.MongoClient`, `motor_asyncio.AsyncIOMotorClient`. */
function attribute(checking: Checking, unit: Unit, node: Attribute): void {
  const { shelves } = checking.facts;
  if (!shelves.names(node.attr)) return;
  const row = changing(checking, unit, node);
  if (row === undefined || row.to === null || last(row.path) !== node.attr) return;
  const page = checking.page(unit);
  const text = unit.module.text.slice(node.start, node.end);
  const whole = text === row.path;
  const drafted = whole && row.to !== row.path
    ? renameName(page, node, row.to)
    : renameName(page, node, last(row.to));
  const about = aboutName(checking, unit, row, node.start);
  checking.add(drafted, { ...about, trail: trailOfName(unit, node) });
}

/** The name where it stands, and the import that it comes from. */
function trailOfName(unit: Unit, expr: Expr): readonly Hop[] {
  let root = expr;
  while (root.type === "Attribute") root = root.value;
  const { reaching, definitions } = unit.module.bindings;
  const imports = (reaching[root.id] ?? []).flatMap((id) => {
    const definition = definitions[id];
    const alias = definition?.kind === "import" ? unit.nodes[definition.node] : undefined;
    return alias === undefined ? [] : [hop(unit, alias.start)];
  });
  return [hop(unit, expr.start), ...imports.slice(0, 1)];
}
