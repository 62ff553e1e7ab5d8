/** Takes the facts, gives each use of a driver object, and each call site with the functions it may reach: plain data. */
import type { Expr } from "../../python/ast.ts";
import type { Fn, Unit } from "../../link/link.ts";
import type { Uses } from "./use.ts";
import type { Facts } from "../facts.ts";
import type { Out } from "./expression_values.ts";
import { attribute } from "./member_uses.ts";
import { call } from "./call_uses.ts";
import { enter, iterate, membership, protocols } from "./iteration.ts";

export type { How, Reach, Reached, Use, Uses } from "./use.ts";

/** Looks at every node that can do something with a driver object or run a function. */
export function findUses(facts: Facts): Uses {
  const out: Out = { uses: [], reached: [] };
  const yielding = new Map<number, Fn>();
  for (const fn of facts.project.functions) {
    const local = facts.graphs[fn.unit.index]!.yielded.get(fn.node.id);
    if (local !== undefined && fn.isGenerator) yielding.set(facts.local(fn.unit, local), fn);
  }
  // Whoever names one of several uses names the first, whichever file was read first
  const units = facts.project.units.toSorted((one, other) => one.path < other.path ? -1 : 1);
  for (const unit of units) inUnit(facts, unit, yielding, out);
  return out;
}

function inUnit(facts: Facts, unit: Unit, yielding: ReadonlyMap<number, Fn>, out: Out): void {
  const holds = (expr: Expr) => facts.held(facts.local(unit, expr.id)).length > 0;
  const consume = (expr: Expr, node: number) =>
    iterate(facts, unit, expr, node, "consume", yielding, out);
  for (const node of unit.of("Attribute")) {
    if (holds(node.value) && !isTarget(unit, node)) attribute(facts, unit, node, out);
  }
  for (const node of unit.of("Call")) call(facts, unit, node, yielding, out);
  for (const node of unit.of("For")) {
    if (holds(node.iter)) iterate(facts, unit, node.iter, node.id, "for", yielding, out);
  }
  for (const node of unit.of("Comprehension")) {
    if (holds(node.iter)) iterate(facts, unit, node.iter, node.id, "comp", yielding, out);
  }
  for (const node of unit.of("WithItem")) {
    if (holds(node.expr)) enter(facts, unit, node.expr, node.id, yielding, out);
  }
  for (const node of unit.of("Subscript")) {
    // With a literal string it is a document, whatever else may stand there
    const isText = node.slice.type === "Constant" && node.slice.kind === "str";
    if (isText || !holds(node.value) || isTarget(unit, node)) continue;
    if (node.slice.type === "Slice") {
      protocols(facts, unit, node.value, node.id, "slice", "[slice]", out);
    } else protocols(facts, unit, node.value, node.id, "int", "[int]", out);
  }
  for (const node of unit.of("Starred")) {
    if (holds(node.value) && !isTarget(unit, node)) consume(node.value, node.id);
  }
  for (const node of unit.of("YieldFrom")) consume(node.value, node.id);
  for (const node of unit.of("Compare")) membership(facts, unit, node, yielding, out);
  for (const node of unit.of("Assign")) {
    for (const target of node.targets) {
      for (const value of unpacked(target, node.value)) {
        if (holds(value) && !isTuple(facts, unit, value, yielding)) consume(value, value.id);
      }
    }
  }
}

/** What is taken apart: the cursor in `first, second = cursor`, and in `(a, b), c = cursor, 1`. */
function unpacked(target: Expr, value: Expr): readonly Expr[] {
  if (target.type !== "Tuple" && target.type !== "List") return [];
  if (value.type !== "Tuple" && value.type !== "List") return [value];
  const isStarred = ({ type }: Expr) => type === "Starred";
  if (target.elts.some(isStarred) || value.elts.some(isStarred)) return [];
  return target.elts.flatMap((each, index) => {
    const own = value.elts[index];
    return own === undefined ? [] : unpacked(each, own);
  });
}

/** May it be a tuple or a list as well? Then that is what is taken apart. */
function isTuple(
  facts: Facts,
  unit: Unit,
  expr: Expr,
  yielding: ReadonlyMap<number, Fn>,
): boolean {
  return facts.held(facts.local(unit, expr.id)).some((value) => {
    const own = facts.values.list[value]!;
    return own.is === "container" && !yielding.has(own.site);
  });
}

/** Is the expression assigned to, or deleted? */
function isTarget(unit: Unit, expr: Expr): boolean {
  let child = expr.id;
  let parent = unit.nodes[unit.parents[child]!];
  while (parent?.type === "Tuple" || parent?.type === "List" || parent?.type === "Starred") {
    child = parent.id;
    parent = unit.nodes[unit.parents[child]!];
  }
  switch (parent?.type) {
    case "Assign":
    case "Delete":
      return parent.targets.some(({ id }) => id === child);
    case "AnnAssign":
    case "AugAssign":
    case "For":
    case "Comprehension":
      return parent.target.id === child;
    case "WithItem":
      return parent.target?.id === child;
    default:
      return false;
  }
}
