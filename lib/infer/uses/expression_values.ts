/** What an expression holds, asked in the ways that uses need: driver objects, methods, callables. */
import type { Place, ValueId } from "../../ids.ts";
import type { Expr } from "../../python/ast.ts";
import { type Driver, driverOf } from "../steps/driver.ts";
import type { Class, Unit } from "../../link/link.ts";
import { defines } from "../steps/lookup.ts";
import type { Doubt, Facts } from "../facts.ts";
import type { Reach, Reached, Use } from "./use.ts";
import { concrete, type Value } from "../values.ts";

export interface Out {
  readonly uses: Use[];
  readonly reached: Reached[];
}

export type OfClass = { readonly cls: Class; readonly family: boolean };

/** The ids of the methods of that name of what may be of several classes. */
export function methods(facts: Facts, own: OfClass, name: string): readonly number[] {
  return concrete(own).flatMap((cls) => {
    const fn = facts.project.method(cls, name);
    return fn === null ? [] : [fn.id];
  });
}

export function definesAny(own: OfClass, name: string): boolean {
  return concrete(own).some((cls) => defines(cls, name));
}

/** The driver objects among the values of an expression, each row and dialect once. */
export function* drivers(
  facts: Facts,
  unit: Unit,
  expr: Expr,
): Generator<
  { readonly driver: Driver; readonly value: ValueId; readonly doubt: Doubt; readonly own: Value }
> {
  const place = facts.local(unit, expr.id);
  for (const value of facts.held(place)) {
    const own = facts.values.list[value]!;
    const driver = driverOf(facts, own);
    if (driver !== null) yield { driver, value, doubt: facts.doubtOf(place, value), own };
  }
}

/** The values that a call calls: those of the place, and what partials among them call. */
export function callables(facts: Facts, place: Place, depth = 0): readonly ValueId[] {
  const held = facts.held(place);
  if (depth > 3 || !held.some((value) => facts.values.list[value]!.is === "partial")) return held;
  return held.flatMap((value) => {
    const own = facts.values.list[value]!;
    const partial = own.is === "partial" ? facts.partials.get(own.site) : undefined;
    return partial === undefined ? [value] : callables(facts, partial.func, depth + 1);
  });
}

export function push(
  facts: Facts,
  unit: Unit,
  reach: Reach,
  node: number,
  expr: Expr,
  functions: ReadonlySet<number>,
  out: Out,
): void {
  if (functions.size === 0) return;
  const place = facts.local(unit, expr.id);
  const doubt = facts.held(place).some((value) => facts.doubtOf(place, value) === 0) ? 0 : 1;
  out.reached.push({
    unit: unit.index,
    reach,
    node,
    receiver: expr.id,
    functions: [...functions],
    mixed: false,
    doubt,
  });
}
