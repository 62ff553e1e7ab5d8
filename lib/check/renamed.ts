/** What a name stands for comes in; the row of the importable that has another name in PyMongo Async, and what is said of it, go out. */
import type { Entity, Unit } from "../link/link.ts";
import type { Importable } from "../rows/types.ts";
import type { About, Checking } from "./context.ts";
import { hop } from "./trail.ts";

/** The importable among these that has another path in PyMongo Async, or none. */
export function renamedRow(
  checking: Checking,
  entities: readonly Entity[],
): Importable | undefined {
  for (const entity of entities) {
    if (entity.is !== "foreign") continue;
    const row = checking.facts.shelves.importable(entity.path);
    if (row !== undefined && row.to !== row.path) return row;
  }
  return undefined;
}

/** What is said of a name that changes. */
export function aboutName(checking: Checking, unit: Unit, row: Importable, offset: number): About {
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

/** The importable, or driver module, of that path. */
export function rowOf(checking: Checking, entity: Entity): Importable | undefined {
  if (entity.is !== "foreign") return undefined;
  return checking.facts.shelves.importable(entity.path) ??
    checking.facts.shelves.module(entity.path);
}

/** What stands behind the last dot. */
export function last(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
