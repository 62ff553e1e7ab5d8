/** Takes the facts, gives each use of a driver object, and each call site with the functions it may reach: plain data. */
import type { Expr } from "../python/ast.ts";
import type { Dialect, Kind } from "../types.ts";
import type { Fn, Unit } from "./link.ts";
import type { Doubt, Engine } from "./solve.ts";
import type { Out } from "./uses/held.ts";
import { attribute } from "./uses/members.ts";
import { call } from "./uses/calls.ts";
import { enter, iterate, membership, protocols } from "./uses/iteration.ts";

/**
 * What code does with a driver object. call: a member is called where it is named; indirect: one that came here as a value;
 * hand: it is named and not called; read: an attribute; for, comp, with: the statement or clause; int, slice: a subscript;
 * next: the builtin; consume: something that iterates without saying so (`list(x)`, `*x`, `x in y`); build: the class is called.
 */
export type How =
  | "call"
  | "indirect"
  | "hand"
  | "read"
  | "for"
  | "comp"
  | "with"
  | "int"
  | "slice"
  | "next"
  | "consume"
  | "build";

/** One use. Nodes are ids in the module of that number. */
export interface Use {
  readonly unit: number;
  readonly how: How;
  /** The node that does it: a Call, Attribute, For, Comprehension, WithItem, Subscript, Starred, YieldFrom or Compare. */
  readonly node: number;
  /** The expression that holds the driver object, or the member. */
  readonly receiver: number;
  /** The index of the row. */
  readonly row: number;
  readonly kind: Kind;
  readonly dialect: Dialect;
  readonly doubt: Doubt;
  /** The fact it stands on, for the trail. */
  readonly value: number;
}

/** How a function is reached: called; read as a property; iterated; entered; handed over as a value. */
export type Reach = "call" | "property" | "for" | "comp" | "consume" | "with" | "hand";

/** A place that runs functions of the project. */
export interface Reached {
  readonly unit: number;
  readonly reach: Reach;
  readonly node: number;
  /** The expression whose value is the function, its result or the object. */
  readonly receiver: number;
  /** The ids of the functions. */
  readonly functions: readonly number[];
  /** Something else may stand there too. */
  readonly mixed: boolean;
  readonly doubt: Doubt;
}

export interface Uses {
  readonly uses: readonly Use[];
  readonly reached: readonly Reached[];
}

/** Looks at every node that can do something with a driver object or run a function. */
export function findUses(facts: Engine): Uses {
  const out: Out = { uses: [], reached: [] };
  const yielding = new Map<number, Fn>();
  for (const fn of facts.project.functions) {
    const local = facts.graphs[fn.unit.index]!.yielded.get(fn.node.id);
    if (local !== undefined && fn.isGenerator) yielding.set(facts.local(fn.unit, local), fn);
  }
  for (const unit of facts.project.units) inUnit(facts, unit, yielding, out);
  return out;
}

function inUnit(facts: Engine, unit: Unit, yielding: ReadonlyMap<number, Fn>, out: Out): void {
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
    // first, second = cursor
    const [target] = node.targets;
    const unpacks = target?.type === "Tuple" || target?.type === "List";
    if (unpacks && holds(node.value)) consume(node.value, node.value.id);
  }
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
