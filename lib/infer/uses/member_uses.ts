/** Attributes of driver objects in, their uses out; reads of properties of the project too. */
import type { Call, Expr } from "../../python/ast.ts";
import type { Kind, Member } from "../../rows/types.ts";
import type { Unit } from "../../link/link.ts";
import type { Doubt, Facts } from "../facts.ts";
import { concrete } from "../values.ts";
import { callables, definesAny, drivers, type Out, push } from "./expression_values.ts";

export function attribute(
  facts: Facts,
  unit: Unit,
  node: Extract<Expr, { type: "Attribute" }>,
  out: Out,
): void {
  const { shelves } = facts;
  const parent = unit.nodes[unit.parents[node.id]!];
  const called = parent?.type === "Call" && parent.func.id === node.id;
  let seen: Set<string> | null = null;
  for (const { driver, value, doubt, own } of drivers(facts, unit, node.value)) {
    if (own.is === "instance" && definesAny(own, node.attr)) continue;
    const found = shelves.member(driver.kind, node.attr);
    if (found === null) continue;
    const row = shelves.row(found.index);
    if (
      row[driver.dialect] === "absent" && shelves.rules.unknown[driver.kind] !== undefined &&
      !isLeftOver(row, { isAsync: driver.dialect === "async", called })
    ) {
      continue;
    }
    const key = `${found.index} ${driver.dialect}`;
    seen ??= new Set();
    if (seen.has(key)) continue;
    seen.add(key);
    const how = !found.called ? "read" : called ? "call" : "hand";
    if (isGone(shelves, found.index, driver.kind)) {
      // db.users.count.find_one(): a collection of that name
      const further = parent?.type === "Attribute" || parent?.type === "Subscript";
      if (how === "hand" && further && parent.value.id === node.id) continue;
      // kwargs.update(): a dict where a collection may be too
      const held = facts.held(facts.local(unit, node.value.id));
      if (how === "call" && held.some((one) => facts.values.list[one]!.is === "container")) {
        continue;
      }
    }
    out.uses.push({
      unit: unit.index,
      how,
      node: how === "call" ? parent!.id : node.id,
      receiver: node.value.id,
      row: found.index,
      kind: driver.kind,
      dialect: driver.dialect,
      doubt,
      value,
    });
    if (how === "call") calledBack(facts, unit, parent as Call, found.index, out);
  }
  properties(facts, unit, node, out);
}

/** A function that a member calls and awaits: `session.with_transaction(callback)`. */
function calledBack(facts: Facts, unit: Unit, call: Call, row: number, out: Out): void {
  const { calls } = facts.shelves.row(row);
  if (calls === undefined) return;
  const given = call.keywords.find(({ arg }) => arg === calls.name)?.value ?? call.args[calls.arg];
  if (given === undefined) return;
  const functions = new Set<number>();
  for (const value of callables(facts, facts.local(unit, given.id))) {
    const own = facts.values.list[value]!;
    if (own.is === "function") functions.add(own.fn.id);
  }
  push(facts, unit, "hand", call.id, given, functions, out);
}

/** Reads of properties of the project's classes. */
function properties(
  facts: Facts,
  unit: Unit,
  node: Extract<Expr, { type: "Attribute" }>,
  out: Out,
): void {
  if (!facts.project.hasProperty(node.attr)) return;
  const place = facts.local(unit, node.value.id);
  const functions = new Set<number>();
  let doubt: Doubt = 0;
  for (const value of facts.held(place)) {
    const own = facts.values.list[value]!;
    if (own.is !== "instance") continue;
    for (const cls of concrete(own)) {
      const fn = facts.project.property(cls, node.attr);
      if (fn === null) continue;
      functions.add(fn.id);
      doubt = facts.doubtOf(place, value);
    }
  }
  if (functions.size > 0) {
    out.reached.push({
      unit: unit.index,
      reach: "property",
      node: node.id,
      receiver: node.id,
      functions: [...functions],
      mixed: false,
      doubt,
    });
  }
}

/** `users.insert(doc)` on the async class: a database or collection of that name cannot be called. */
function isLeftOver(
  row: Member,
  { isAsync, called }: { readonly isAsync: boolean; readonly called: boolean },
): boolean {
  return isAsync && (called || !row.on.endsWith("()"));
}

/** No member of the async class, which takes the name for a database or collection. */
function isGone(shelves: Facts["shelves"], index: number, kind: Kind): boolean {
  return shelves.row(index).async === "absent" && shelves.rules.unknown[kind] !== undefined;
}
