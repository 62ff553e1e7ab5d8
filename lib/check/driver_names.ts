/** A linked project in; the imports and names of drivers that have other names in PyMongo Async out. */
import type { Attribute, Expr, Name } from "../python/ast.ts";
import type { Unit } from "../link/link.ts";
import type { AnyNode } from "../python/walk.ts";
import { type Hop, TARGET } from "../finding.ts";
import type { Importable } from "../rows/types.ts";
import { look, renameName, renamePath } from "../edit/change.ts";
import { addImport } from "../edit/imports.ts";
import type { Checking } from "./context.ts";
import { checkImport } from "./import_statements.ts";
import { aboutModule, aboutName, last, renamedRow } from "./renamed.ts";
import { checkStar, starred } from "./stars.ts";
import { checkExported, checkPatched } from "./named_in_strings.ts";
import { type Bound, boundModules } from "./through.ts";
import { hop } from "./trail.ts";

/** Adds a finding for each imported name that changes, and for each place that uses it. */
export function checkNames(checking: Checking): void {
  const stars = starred(checking);
  for (const unit of checking.facts.project.units) {
    const modules = boundModules(checking, unit);
    const chained = checkChains(checking, unit, modules);
    for (const node of unit.nodes) {
      if (node === undefined || chained.has(node.id)) continue;
      if (node.type === "ImportFrom") checkStar(checking, unit, node, stars);
      checkNode(checking, unit, node, modules);
    }
  }
}

/** Adds the findings of what is read through modules; gives the nodes that they are about. */
function checkChains(
  checking: Checking,
  unit: Unit,
  modules: readonly Bound[],
): ReadonlySet<number> {
  const done = new Set<number>();
  for (const { chains } of modules) {
    for (const { leaf, path, to, text, brings, row } of chains) {
      done.add(leaf.id);
      if (text === unit.module.text.slice(leaf.start, leaf.end)) continue;
      const page = checking.page(unit);
      const about = row === null
        ? aboutModule(checking, unit, path, leaf.start)
        : aboutName(checking, unit, row, leaf.start);
      const message = to === null ? `Replace ${path}: ${TARGET} has none` : `Write ${to}`;
      const drafted = text === null
        ? look(page, leaf, { kind: "rename", message })
        : renamePath(page, leaf, text);
      const news = brings !== null && checking.brings(unit, brings)
        ? [addImport(page, brings)]
        : [];
      checking.add(
        news.length === 0 ? drafted : { ...drafted, edits: [...news, ...drafted.edits ?? []] },
        { ...about, trail: trailOfName(unit, leaf) },
      );
    }
  }
  return done;
}

function checkNode(
  checking: Checking,
  unit: Unit,
  node: AnyNode,
  modules: readonly Bound[],
): void {
  switch (node.type) {
    case "Import":
    case "ImportFrom":
      checkImport(checking, unit, node, modules);
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

/** A name bound by an import of its own name. */
function name(checking: Checking, unit: Unit, node: Name): void {
  const row = changing(checking, unit, node);
  if (
    row === undefined || row.to === null || node.name !== last(row.path) ||
    last(row.to) === node.name || checking.keptName(unit, node.name) !== null
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
  if (last(row.to) === node.name || checking.keptName(unit, node.name) !== null) return;
  const drafted = renameName(checking.page(unit), node, last(row.to));
  checking.add(drafted, aboutName(checking, unit, row, node.start));
}

/** `pymongo.MongoClient`, `motor_asyncio.AsyncIOMotorClient`. */
function attribute(checking: Checking, unit: Unit, node: Attribute): void {
  const { shelves } = checking.facts;
  if (!shelves.names(node.attr)) return;
  const page = checking.page(unit);
  const row = changing(checking, unit, node);
  const guessed = row === undefined ? guessedRow(checking, unit, node) : undefined;
  if (guessed !== undefined) {
    const about = aboutName(checking, unit, guessed, node.start);
    checking.add(look(page, node, { kind: "rename", message: `Write ${guessed.to}` }), {
      ...about,
      confidence: "likely",
    });
    return;
  }
  if (row === undefined || row.to === null || last(row.path) !== node.attr) return;
  if (isKept(checking, unit, node)) return;
  const text = unit.module.text.slice(node.start, node.end);
  const whole = text === row.path;
  const drafted = whole && row.to !== row.path
    ? renameName(page, node, row.to)
    : renameName(page, node, last(row.to));
  const about = aboutName(checking, unit, row, node.start);
  checking.add(drafted, { ...about, trail: trailOfName(unit, node) });
}

/** Does the module of the project that it is read from keep the name? */
function isKept(checking: Checking, unit: Unit, { value, attr }: Attribute): boolean {
  return checking.facts.project.resolve(unit, value).some((entity) =>
    entity.is === "module" && entity.unit !== null && checking.keptName(entity.unit, attr) !== null
  );
}

/** A class that only its name tells: `lib.AsyncIOMotorClient`. */
function guessedRow({ facts }: Checking, unit: Unit, node: Attribute): Importable | undefined {
  for (const value of facts.held(facts.local(unit, node.id))) {
    const own = facts.values.list[value]!;
    const changes = own.is === "importable" && own.row.to !== null && own.row.to !== own.row.path;
    if (changes && last(own.row.path) === node.attr) return own.row;
  }
  return undefined;
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
