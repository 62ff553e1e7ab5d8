/** Calls in; the functions that they may reach, and members that came here as values, out. */
import type { ValueId } from "../../ids.ts";
import type { Call, Expr } from "../../python/ast.ts";
import { assigned, type Fn, type Unit } from "../../link/link.ts";
import { formOf, reachable } from "../forms.ts";
import type { Doubt, Facts } from "../facts.ts";
import { callables, definesAny, drivers, methods, type Out } from "./expression_values.ts";
import { builtin } from "./iteration.ts";

export function call(
  facts: Facts,
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
  const values = callables(facts, place);
  const beside = values.some((value) => isElse(facts, value)) ? { mixed: true as const } : {};
  for (const value of values) {
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
          doubt: meetsOthers(facts, unit, node.func) ? 1 : facts.doubtOf(place, value),
          value,
          ...beside,
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
  const all = [...functions].map((id) => facts.project.functions[id]!);
  const reached = reachable(formOf(unit, node.id), all);
  if (reached.length > 0 && (others < 3 || others < 3 * all.length)) {
    out.reached.push({
      unit: unit.index,
      reach: "call",
      node: node.id,
      receiver: node.func.id,
      functions: reached.map(({ id }) => id),
      mixed,
      doubt,
    });
  }
  builtin(facts, unit, node, yielding, out);
}

/** `begin = session.start_transaction if atomic else nullcontext`: may something else stand there that is called the same way? */
function meetsOthers(facts: Facts, unit: Unit, func: Expr): boolean {
  const held = facts.held(facts.local(unit, func.id)).map((value) => facts.values.list[value]!);
  if (held.some(({ is }) => is !== "member")) return true;
  if (func.type !== "Name") return false;
  const { definitions, reaching } = unit.module.bindings;
  return (reaching[func.id] ?? []).some((id) => {
    const value = assigned(unit, definitions[id]!);
    const choices = value?.type === "IfExp"
      ? [value.body, value.orelse]
      : value?.type === "BoolOp"
      ? value.values
      : [];
    return choices.some((choice) =>
      choice.type !== "Constant" && facts.held(facts.local(unit, choice.id)).length === 0
    );
  });
}

/** Is it a plain function, or something foreign: what is no coroutine function as it stands? */
function isElse(facts: Facts, value: ValueId): boolean {
  const own = facts.values.list[value]!;
  return own.is === "foreign" || own.is === "function" && !own.fn.isAsync;
}

/** Is the function a member named right there, so that it is a `call` already? */
function namesMember(facts: Facts, unit: Unit, func: Expr): boolean {
  if (func.type !== "Attribute") return false;
  for (const { driver, own } of drivers(facts, unit, func.value)) {
    if (own.is === "instance" && definesAny(own, func.attr)) continue;
    if (facts.shelves.member(driver.kind, func.attr) !== null) return true;
  }
  return false;
}
