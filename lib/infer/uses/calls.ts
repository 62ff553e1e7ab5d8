/** Calls in; the functions that they may reach, and members that came here as values, out. */
import type { Call, Expr } from "../../python/ast.ts";
import type { Fn, Unit } from "../../link/link.ts";
import type { Doubt, Engine } from "../solve.ts";
import { callables, definesAny, drivers, methods, type Out } from "./held.ts";
import { builtin } from "./iteration.ts";

export function call(
  facts: Engine,
  unit: Unit,
  node: Call,
  yielding: ReadonlyMap<number, Fn>,
  out: Out,
): void {
  const place = facts.local(unit, node.func.id);
  const functions = new Set<number>();
  const seen = new Set<string>();
  let doubt: Doubt = 1;
  let mixed = false;
  // What is none of the project's: the `get` of a dict where `result.get` may stand too
  let others = 0;
  for (const value of callables(facts, place)) {
    const own = facts.values.list[value]!;
    switch (own.is) {
      case "function":
        functions.add(own.fn.id);
        doubt = Math.min(doubt, facts.doubtOf(place, value)) as Doubt;
        break;
      case "class": {
        for (const id of methods(facts, own, "__init__")) functions.add(id);
        break;
      }
      case "instance": {
        for (const id of methods(facts, own, "__call__")) functions.add(id);
        doubt = Math.min(doubt, facts.doubtOf(place, value)) as Doubt;
        break;
      }
      case "member": {
        mixed = true;
        const key = `${own.row} ${own.dialect}`;
        if (seen.has(key) || namesMember(facts, unit, node.func)) break;
        seen.add(key);
        out.uses.push({
          unit: unit.index,
          how: "indirect",
          node: node.id,
          receiver: node.func.id,
          row: own.row,
          kind: own.kind,
          dialect: own.dialect,
          doubt: facts.doubtOf(place, value),
          value,
        });
        break;
      }
      case "importable": {
        const { dialect, member } = own.row;
        const kind = own.row.kind ?? member?.kind ?? null;
        const row = own.row.kind !== null
          ? facts.shelves.protocol(own.row.kind, "()")
          : member === undefined
          ? null
          : facts.shelves.member(member.kind, member.name)?.index ?? null;
        if (row === null || kind === null || dialect === null) break;
        out.uses.push({
          unit: unit.index,
          how: member === undefined ? "build" : "call",
          node: node.id,
          receiver: node.func.id,
          row,
          kind,
          dialect,
          doubt: facts.doubtOf(place, value),
          value,
        });
        break;
      }
      default:
        mixed = true;
        others++;
    }
  }
  if (others > 0) doubt = 1;
  if (functions.size > 0 && (others < 3 || others < 3 * functions.size)) {
    out.reached.push({
      unit: unit.index,
      reach: "call",
      node: node.id,
      receiver: node.func.id,
      functions: [...functions],
      mixed,
      doubt,
    });
  }
  builtin(facts, unit, node, yielding, out);
}

/** Is the function a member named right there, so that it is a `call` already? */
function namesMember(facts: Engine, unit: Unit, func: Expr): boolean {
  if (func.type !== "Attribute") return false;
  for (const { driver, own } of drivers(facts, unit, func.value)) {
    if (own.is === "instance" && definesAny(own, func.attr)) continue;
    if (facts.shelves.member(driver.kind, func.attr) !== null) return true;
  }
  return false;
}
