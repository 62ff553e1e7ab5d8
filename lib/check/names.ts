/** A linked project in; the imports and names of drivers that have other names in PyMongo Async out. */
import type { Alias, Attribute, Call, Expr, Import, ImportFrom, Name } from "../python/ast.ts";
import type { Entity, Unit } from "../infer/link.ts";
import type { Importable } from "../types.ts";
import { renameAt, renameName } from "./change.ts";
import type { About, Checking } from "./context.ts";
import { rewriteImport } from "./imports.ts";
import { hop } from "./trail.ts";

/** Adds a finding for each imported name that changes, and for each place that uses it. */
export function checkNames(checking: Checking): void {
  for (const unit of checking.facts.project.units) {
    for (const node of unit.nodes) {
      switch (node?.type) {
        case "Import":
        case "ImportFrom":
          imports(checking, unit, node);
          break;
        case "Name":
          if (unit.module.bindings.reaching[node.id] !== undefined) name(checking, unit, node);
          break;
        case "Attribute":
          attribute(checking, unit, node);
          break;
        case "Call":
          patched(checking, unit, node);
          break;
        default:
          break;
      }
    }
  }
}

/** The importable that an expression is by its imports; undefined: none that changes. */
function changing(checking: Checking, unit: Unit, expr: Expr): Importable | undefined {
  for (const entity of checking.facts.project.resolve(unit, expr)) {
    if (entity.is !== "foreign") continue;
    const row = checking.facts.shelves.importable(entity.path);
    if (row !== undefined && row.to !== row.path) return row;
  }
  return undefined;
}

function about(checking: Checking, unit: Unit, row: Importable, offset: number): About {
  const { kind } = row;
  const index = kind === null ? null : checking.facts.shelves.protocol(kind, "()");
  return {
    rule: index === null
      ? kind === null ? "import" : `${kind}.class`
      : checking.facts.shelves.id(index),
    confidence: "certain",
    dialect: row.dialect,
    why: row.why ??
      (row.to === null
        ? `PyMongo Async has no counterpart of ${row.path}`
        : `${row.path} is ${row.to} in PyMongo Async`),
    see: null,
    trail: [hop(unit, offset)],
  };
}

function imports(checking: Checking, unit: Unit, statement: Import | ImportFrom): void {
  const page = checking.page(unit);
  const renamed: { alias: Alias; to: string | null }[] = [];
  const rows: Importable[] = [];
  for (const alias of statement.names) {
    const definition = unit.module.bindings.definitions.find(({ node }) => node === alias.id);
    if (statement.type === "Import") {
      const row = checking.facts.shelves.module(alias.name);
      if (row === undefined || checking.facts.project.findModule(alias.name, unit) !== null) {
        continue;
      }
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
        about(checking, unit, row, alias.start),
      );
    }
  }
  if (renamed.length === 0) return;
  rewriteImport(page, statement, renamed).forEach((draft, index) => {
    const row = rows[index]!;
    checking.add(draft, about(checking, unit, row, renamed[index]!.alias.start));
  });
}

function rowOf(checking: Checking, entity: Entity): Importable | undefined {
  if (entity.is !== "foreign") return undefined;
  return checking.facts.shelves.importable(entity.path) ??
    checking.facts.shelves.module(entity.path);
}

function last(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
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
    about(checking, unit, row, node.start),
  );
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
  checking.add(drafted, about(checking, unit, row, node.start));
}

/** `mock.patch("app.db.MongoClient")`: a string that a rename breaks silently. */
function patched(checking: Checking, unit: Unit, call: Call): void {
  const [first] = call.args;
  if (first?.type !== "Constant" || first.kind !== "str") return;
  const { func } = call;
  const called = func.type === "Name" ? func.name : func.type === "Attribute" ? func.attr : "";
  if (called !== "patch" && called !== "setattr") return;
  const dot = first.value.lastIndexOf(".");
  if (dot < 0) return;
  const module = checking.facts.project.findModule(first.value.slice(0, dot), unit);
  const path = first.value;
  const row = module === null
    ? checking.facts.shelves.importable(path)
    : checking.facts.project.member(
      { is: "module", name: path.slice(0, dot), unit: module, from: unit },
      path.slice(dot + 1),
    ).map((entity) => rowOf(checking, entity)).find((each) => each !== undefined);
  if (row === undefined || row.to === null || row.to === row.path) return;
  const page = checking.page(unit);
  const text = unit.module.text.slice(first.start, first.end);
  const at = first.start + text.indexOf(path);
  if (at < first.start) return;
  const to = module === null ? row.to : path.slice(0, dot + 1) + last(row.to);
  if (to === path) return;
  checking.add(
    renameAt(page, { start: at, end: at + path.length }, to),
    about(checking, unit, row, first.start),
  );
}
