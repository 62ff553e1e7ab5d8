/** Evidence by path: once a tell-tale member was called on `self.compiler.collection`, that path is that object in the class. */
import { NO_VALUE, NOWHERE, type ValueId } from "../../ids.ts";
import type { Expr } from "../../python/ast.ts";
import type { Unit } from "../../link/link.ts";
import { isOpen } from "../channels/guessed.ts";
import type { Engine } from "../solve.ts";

/** An expression that a tell-tale member was called on. */
export interface Told {
  readonly unit: Unit;
  readonly expr: Expr;
}

/** Gives every other expression of the same path what the told one holds. */
export function spread(engine: Engine, told: readonly Told[]): void {
  const paths = new Map<string, { readonly unit: Unit; readonly values: readonly ValueId[] }>();
  for (const { unit, expr } of told) {
    const key = keyOf(engine, unit, expr);
    if (key === null || paths.has(key)) continue;
    paths.set(key, { unit, values: [...engine.held(engine.local(unit, expr.id))] });
  }
  for (const unit of new Set(told.map((each) => each.unit))) {
    for (const node of unit.of("Attribute")) {
      const place = engine.local(unit, node.id);
      if (!isOpen(engine, place)) continue;
      const key = keyOf(engine, unit, node);
      const found = key === null ? undefined : paths.get(key);
      for (const value of found?.values ?? []) engine.add(place, value, NOWHERE, NO_VALUE);
    }
  }
}

/** The path and where it holds: below `self` in the class, else in the function; null: no path. */
function keyOf({ project }: Engine, unit: Unit, expr: Expr): string | null {
  const names: string[] = [];
  let at = expr;
  while (at.type === "Attribute") {
    names.push(at.attr);
    at = at.value;
  }
  if (at.type !== "Name" || names.length === 0) return null;
  const fn = project.enclosing(unit, expr.id);
  const isSelf = fn !== null && fn.cls !== null && fn.binding !== "none" &&
    fn.node.params[0]?.name === at.name;
  const scope = isSelf ? `class ${fn.cls!.id}` : `function ${unit.index} ${fn?.id ?? -1}`;
  return `${scope} ${at.name} ${names.reverse().join(".")}`;
}
