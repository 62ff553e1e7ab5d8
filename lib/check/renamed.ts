/** What a name stands for comes in; the row of the importable that has another name in PyMongo Async, and what is said of it, go out. */
import type { Entity, Unit } from "../link/link.ts";
import { TARGET } from "../finding.ts";
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
        ? `${TARGET} has no counterpart of ${row.path}`
        : `${row.path} is ${row.to} in ${TARGET}`),
    see: null,
    trail: [hop(unit, offset)],
  };
}

/** What is said of a name that only follows its module. */
export function aboutModule(
  checking: Checking,
  unit: Unit,
  path: string,
  offset: number,
): About {
  const module = path.slice(0, path.lastIndexOf("."));
  const row = checking.facts.shelves.module(module) ??
    { path, to: null, dialect: null, kind: null, why: `${path} follows its module` };
  return aboutName(checking, unit, row, offset);
}

/** The row of what an import binds. */
export function rowOf(checking: Checking, entity: Entity): Importable | undefined {
  return entity.is === "foreign" ? counterpart(checking, entity.path) : undefined;
}

/**
 * The row of a path, or the one that follows from its module: nothing below a module without a counterpart has one, and
 * of what belongs to Motor alone only what has a row goes on.
 */
export function counterpart(checking: Checking, path: string): Importable | undefined {
  const { shelves } = checking.facts;
  const own = shelves.importable(path) ?? shelves.module(path);
  if (own !== undefined || path.includes("(")) return own;
  for (let at = path.lastIndexOf("."); at > 0; at = path.lastIndexOf(".", at - 1)) {
    const module = shelves.module(path.slice(0, at));
    if (module === undefined) continue;
    if (module.to === null) return { ...module, path };
    if (module.dialect === null || !shelves.rules.leaving.has(module.dialect)) return undefined;
    return { path, to: null, dialect: module.dialect, kind: null };
  }
  return undefined;
}

/** What stands behind the last dot. */
export function last(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
