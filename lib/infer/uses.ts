/** Takes the facts, gives each use of a driver object, and each call site with the functions it may reach: plain data. */
import type { Call, Compare, Expr } from "../python/ast.ts";
import type { Dialect, Kind } from "../types.ts";
import { type Driver, driverOf } from "./driver.ts";
import type { Class, Fn, Unit } from "./link.ts";
import { defines } from "./lookup.ts";
import type { Protocol } from "./shelves.ts";
import type { Doubt, Engine } from "./solve.ts";
import { concrete, type Value } from "./values.ts";

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

/** Builtins that iterate over their arguments to the end. */
const CONSUMERS: ReadonlySet<string> = new Set([
  "list",
  "tuple",
  "set",
  "frozenset",
  "dict",
  "sorted",
  "sum",
  "any",
  "all",
  "min",
  "max",
  "enumerate",
  "zip",
  "map",
  "filter",
  "iter",
]);

/** Methods of Python's containers that iterate over their argument. */
const CONSUMING_METHODS: ReadonlySet<string> = new Set(["extend", "update", "join", "extendleft"]);

interface Out {
  readonly uses: Use[];
  readonly reached: Reached[];
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
  const held = (expr: Expr) => facts.held(facts.local(unit, expr.id));
  for (const node of unit.nodes) {
    if (node === undefined) continue;
    switch (node.type) {
      case "Attribute":
        if (held(node.value).length > 0 && !isTarget(unit, node)) attribute(facts, unit, node, out);
        break;
      case "Call":
        call(facts, unit, node, yielding, out);
        break;
      case "For":
      case "Comprehension":
        iterate(
          facts,
          unit,
          node.iter,
          node.id,
          node.type === "For" ? "for" : "comp",
          yielding,
          out,
        );
        break;
      case "WithItem":
        enter(facts, unit, node.expr, node.id, yielding, out);
        break;
      case "Subscript": {
        if (isTarget(unit, node)) break;
        // A document, whatever else may stand there
        if (node.slice.type === "Constant" && node.slice.kind === "str") break;
        const protocol = node.slice.type === "Slice" ? "[slice]" : "[int]";
        protocols(
          facts,
          unit,
          node.value,
          node.id,
          protocol === "[int]" ? "int" : "slice",
          protocol,
          out,
        );
        break;
      }
      case "Starred":
        if (!isTarget(unit, node)) {
          iterate(facts, unit, node.value, node.id, "consume", yielding, out);
        }
        break;
      case "YieldFrom":
        iterate(facts, unit, node.value, node.id, "consume", yielding, out);
        break;
      case "Compare":
        membership(facts, unit, node, yielding, out);
        break;
      case "Assign": {
        // first, second = cursor
        const [target] = node.targets;
        if (target?.type === "Tuple" || target?.type === "List") {
          iterate(facts, unit, node.value, node.value.id, "consume", yielding, out);
        }
        break;
      }
      default:
        break;
    }
  }
}

/** The ids of the methods of that name of what may be of several classes. */
function methods(facts: Engine, own: OfClass, name: string): readonly number[] {
  return concrete(own).flatMap((cls) => {
    const fn = facts.project.method(cls, name);
    return fn === null ? [] : [fn.id];
  });
}

function definesAny(own: OfClass, name: string): boolean {
  return concrete(own).some((cls) => defines(cls, name));
}

type OfClass = { readonly cls: Class; readonly family: boolean };

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

/** The driver objects among the values of an expression, each row and dialect once. */
function* drivers(
  facts: Engine,
  unit: Unit,
  expr: Expr,
): Generator<
  { readonly driver: Driver; readonly value: number; readonly doubt: Doubt; readonly own: Value }
> {
  const place = facts.local(unit, expr.id);
  for (const value of facts.held(place)) {
    const own = facts.values.list[value]!;
    const driver = driverOf(facts, own);
    if (driver !== null) yield { driver, value, doubt: facts.doubtOf(place, value), own };
  }
}

function attribute(
  facts: Engine,
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
    if (
      shelves.row(found.index)[driver.dialect] === "absent" &&
      shelves.rules.unknown[driver.kind] !== undefined
    ) {
      continue;
    }
    const key = `${found.index} ${driver.dialect}`;
    seen ??= new Set();
    if (seen.has(key)) continue;
    seen.add(key);
    const how = !found.called ? "read" : called ? "call" : "hand";
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
function calledBack(facts: Engine, unit: Unit, call: Call, row: number, out: Out): void {
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
  facts: Engine,
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

/** The values that a call calls: those of the place, and what partials among them call. */
function callables(facts: Engine, place: number, depth = 0): readonly number[] {
  const held = facts.held(place);
  if (depth > 3 || !held.some((value) => facts.values.list[value]!.is === "partial")) return held;
  return held.flatMap((value) => {
    const own = facts.values.list[value]!;
    const partial = own.is === "partial" ? facts.partials.get(own.site) : undefined;
    return partial === undefined ? [value] : callables(facts, partial.func, depth + 1);
  });
}

function call(
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
    }
  }
  if (functions.size > 0) {
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

/** `list(cursor)`, `next(cursor)`, `rows.extend(cursor)`. */
function builtin(
  facts: Engine,
  unit: Unit,
  node: Call,
  yielding: ReadonlyMap<number, Fn>,
  out: Out,
): void {
  const { func } = node;
  let consumes = false;
  if (func.type === "Name") {
    const name = builtinName(facts, unit, func);
    if (name === null) return;
    if (name === "next" && node.args[0] !== undefined) {
      protocols(facts, unit, node.args[0], node.id, "next", "next", out);
      iterated(facts, unit, node.args[0], node.id, "consume", yielding, out);
      return;
    }
    consumes = CONSUMERS.has(name);
  } else if (func.type === "Attribute") {
    consumes = CONSUMING_METHODS.has(func.attr);
    if (consumes) { for (const _ of drivers(facts, unit, func.value)) return; }
  }
  if (!consumes) return;
  for (const arg of node.args) {
    if (arg.type !== "Starred") iterate(facts, unit, arg, node.id, "consume", yielding, out);
  }
}

/** The builtin that a name is, or that a driver exports again under its own name; null: neither. */
function builtinName(
  facts: Engine,
  unit: Unit,
  func: Extract<Expr, { type: "Name" }>,
): string | null {
  if (unit.module.bindings.reaching[func.id] === undefined) return func.name;
  for (const entity of facts.project.resolve(unit, func)) {
    if (entity.is !== "foreign") continue;
    const row = facts.shelves.importable(entity.path);
    if (row !== undefined && row.kind === null && row.to === null) {
      return entity.path.slice(entity.path.lastIndexOf(".") + 1);
    }
  }
  return null;
}

function membership(
  facts: Engine,
  unit: Unit,
  node: Compare,
  yielding: ReadonlyMap<number, Fn>,
  out: Out,
): void {
  if (node.left.type === "Constant" && node.left.kind === "str") return;
  node.ops.forEach((op, index) => {
    const operand = node.comparators[index];
    if (
      (op === "in" || op === "not in") && operand !== undefined && !containing(facts, unit, operand)
    ) {
      iterate(facts, unit, operand, node.id, "consume", yielding, out);
    }
  });
}

/**
 * Does the place hold so many other things that nothing follows from the few among them that fit? Such is the element of
 * a dict that holds everything.
 */
function isBag(facts: Engine, unit: Unit, expr: Expr, fits: (own: Value) => boolean): boolean {
  const held = facts.held(facts.local(unit, expr.id));
  if (held.length < 6) return false;
  const fit = held.filter((value) => fits(facts.values.list[value]!)).length;
  return held.length > 4 * fit;
}

/** Does the object answer `in` by itself, without being iterated? */
function containing(facts: Engine, unit: Unit, expr: Expr): boolean {
  return facts.held(facts.local(unit, expr.id)).some((value) => {
    const own = facts.values.list[value]!;
    return own.is === "instance" && definesAny(own, "__contains__");
  });
}

function protocols(
  facts: Engine,
  unit: Unit,
  expr: Expr,
  node: number,
  how: How,
  protocol: Protocol,
  out: Out,
): void {
  const fits = (own: Value) =>
    own.is === "driver" && facts.shelves.protocol(own.kind, protocol) !== null;
  if (isBag(facts, unit, expr, fits)) return;
  const seen = new Set<string>();
  for (const { driver, value, doubt, own } of drivers(facts, unit, expr)) {
    if (
      own.is === "instance" && PROTOCOL_METHODS[protocol]?.some((name) => definesAny(own, name))
    ) continue;
    const row = facts.shelves.protocol(driver.kind, protocol);
    if (row === null || seen.has(`${row} ${driver.dialect}`)) continue;
    seen.add(`${row} ${driver.dialect}`);
    out.uses.push({
      unit: unit.index,
      how,
      node,
      receiver: expr.id,
      row,
      kind: driver.kind,
      dialect: driver.dialect,
      doubt,
      value,
    });
  }
}

const PROTOCOL_METHODS: Readonly<Partial<Record<Protocol, readonly string[]>>> = {
  for: ["__iter__", "__aiter__"],
  with: ["__enter__", "__aenter__"],
  next: ["__next__"],
};

function iterate(
  facts: Engine,
  unit: Unit,
  expr: Expr,
  node: number,
  how: "for" | "comp" | "consume",
  yielding: ReadonlyMap<number, Fn>,
  out: Out,
): void {
  protocols(facts, unit, expr, node, how, "for", out);
  iterated(facts, unit, expr, node, how, yielding, out);
}

/** Generators and iterators of the project that are iterated. */
function iterated(
  facts: Engine,
  unit: Unit,
  expr: Expr,
  node: number,
  how: "for" | "comp" | "consume",
  yielding: ReadonlyMap<number, Fn>,
  out: Out,
): void {
  const place = facts.local(unit, expr.id);
  const functions = new Set<number>();
  for (const value of facts.held(place)) {
    const own = facts.values.list[value]!;
    if (own.is === "container") {
      const fn = yielding.get(own.site);
      if (fn !== undefined) functions.add(fn.id);
    } else if (own.is === "instance") {
      for (const name of ["__iter__", "__next__"]) {
        for (const id of methods(facts, own, name)) functions.add(id);
      }
    }
  }
  const fits = (own: Value) =>
    own.is === "container"
      ? yielding.has(own.site)
      : own.is === "instance" && definesAny(own, "__iter__");
  if (functions.size > 0 && isBag(facts, unit, expr, fits)) return;
  push(facts, unit, how, node, expr, functions, out);
}

function enter(
  facts: Engine,
  unit: Unit,
  expr: Expr,
  node: number,
  yielding: ReadonlyMap<number, Fn>,
  out: Out,
): void {
  protocols(facts, unit, expr, node, "with", "with", out);
  const place = facts.local(unit, expr.id);
  const functions = new Set<number>();
  for (const value of facts.held(place)) {
    const own = facts.values.list[value]!;
    if (own.is === "manager") {
      const fn = yielding.get(own.place);
      if (fn !== undefined) functions.add(fn.id);
    } else if (own.is === "instance") {
      for (const name of ["__enter__", "__exit__"]) {
        for (const id of methods(facts, own, name)) functions.add(id);
      }
    }
  }
  push(facts, unit, "with", node, expr, functions, out);
}

function push(
  facts: Engine,
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
