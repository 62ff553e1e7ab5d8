/** A project in; the imported names that stay what they are in a module, as their new names are taken there, out. */
import type { Definition } from "../python/ast.ts";
import type { Unit } from "../link/link.ts";
import type { Facts } from "../infer/facts.ts";
import type { Importable } from "../rows/types.ts";
import { last } from "./renamed.ts";
import { sourceOf } from "./stars.ts";

/** By module and name, where it is decided: in the module itself, or in the one that it imports the name from. */
export type KeptNames = ReadonlyMap<Unit, ReadonlyMap<string, "here" | "there">>;

/** `from pymongo import AsyncMongoClient as MongoClient`, in a module that has an AsyncMongoClient of its own. */
export function keptNames(facts: Facts): KeptNames {
  const kept = new Map<Unit, Map<string, "here" | "there">>();
  const keep = (unit: Unit, name: string, where: "here" | "there"): boolean => {
    const names = kept.get(unit) ?? new Map<string, "here" | "there">();
    if (names.has(name)) return false;
    kept.set(unit, names.set(name, where));
    return true;
  };
  const { project, shelves } = facts;
  const passing: { readonly unit: Unit; readonly from: Unit; readonly name: string }[] = [];
  for (const unit of project.units) {
    for (const statement of unit.of("ImportFrom")) {
      for (const alias of statement.names) {
        const name = alias.asname ?? alias.name;
        if (name !== alias.name || !shelves.names(name)) continue;
        const from = sourceOf(facts, unit, statement);
        if (from !== null) passing.push({ unit, from, name });
        const row = rowOf(facts, unit, alias.id);
        if (row !== undefined && isTaken(facts, unit, name, row)) keep(unit, name, "here");
      }
    }
  }
  for (let more = kept.size > 0; more;) {
    more = false;
    for (const { unit, from, name } of passing) {
      if (kept.get(from)?.has(name) === true) more = keep(unit, name, "there") || more;
    }
  }
  return kept;
}

/** The row of what an import binds, where that has another name in PyMongo Async. */
function rowOf({ project, shelves }: Facts, unit: Unit, alias: number): Renaming | undefined {
  const definition = unit.module.bindings.definitions.find(({ node }) => node === alias);
  if (definition === undefined) return undefined;
  for (const entity of project.imported(unit, definition)) {
    const row = entity.is === "foreign" ? shelves.importable(entity.path) : undefined;
    if (row?.to === undefined || row.to === null || row.to === row.path) continue;
    return { row, to: last(row.to) };
  }
  return undefined;
}

interface Renaming {
  readonly row: Importable;
  /** The new name. */
  readonly to: string;
}

/** Is the new name bound to something else in the module, or does a `global` statement speak of the old one? */
function isTaken(facts: Facts, unit: Unit, name: string, { row, to }: Renaming): boolean {
  if (name === to) return false;
  const { definitions, scopes } = unit.module.bindings;
  const isDeclared = unit.nodes.some((node) =>
    (node?.type === "Global" || node?.type === "Nonlocal") && node.names.includes(name)
  );
  return isDeclared ||
    definitions.some((definition) =>
      definition.name === to && scopes[definition.scope]!.kind !== "class" &&
      !isSame(facts, unit, definition, row)
    );
}

/** Is it an import of the same class? */
function isSame(
  { project, shelves }: Facts,
  unit: Unit,
  definition: Definition,
  row: Importable,
): boolean {
  return definition.kind === "import" && project.imported(unit, definition).some((entity) => {
    const own = entity.is === "foreign" ? shelves.importable(entity.path) : undefined;
    return own !== undefined && own.kind === row.kind &&
      (own.dialect === "async" || own.to === row.to);
  });
}
