/** Whatever iterates, enters or subscripts an object in; the protocols of driver objects and generators that it uses out. */
import type { Place } from "../../ids.ts";
import type { Call, Compare, Expr } from "../../python/ast.ts";
import type { Fn, Unit } from "../../link/link.ts";
import type { Protocol } from "../../rows/shelves.ts";
import type { Facts } from "../facts.ts";
import type { How } from "./use.ts";
import type { Value } from "../values.ts";
import { definesAny, drivers, methods, type Out, push } from "./expression_values.ts";

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

/** `list(cursor)`, `next(cursor)`, `rows.extend(cursor)`. */
export function builtin(
  facts: Facts,
  unit: Unit,
  node: Call,
  yielding: ReadonlyMap<number, Fn>,
  out: Out,
): void {
  const { func } = node;
  for (const arg of iteratedBy(facts, unit, node)) {
    iterate(facts, unit, arg, node.id, "consume", yielding, out);
  }
  const handed = handedToNext(facts, unit, node);
  if (handed !== null) protocols(facts, unit, handed, node.id, "next", "next", out);
  let consumes = false;
  if (func.type === "Name") {
    const name = builtinName(facts, unit, func);
    if (name === null) return;
    if (name === "next" && node.args[0] !== undefined) {
      protocols(facts, unit, node.args[0], node.id, "next", "next", out);
      iterated(facts, unit, node.args[0], node.id, "consume", yielding, out);
      return;
    }
    if (name === "anext" && node.args[0] !== undefined) {
      nextOf(facts, unit, node.args[0], node.id, out);
      iterated(facts, unit, node.args[0], node.id, "anext", yielding, out);
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

/** `assertRaises(StopIteration, next, cursor)`: what the builtin, handed over, is called with. */
function handedToNext(facts: Facts, unit: Unit, { args }: Call): Expr | null {
  const at = args.findIndex((arg) =>
    arg.type === "Name" && arg.name === "next" && builtinName(facts, unit, arg) !== null
  );
  const next = at < 0 ? undefined : args[at + 1];
  return next === undefined || next.type === "Starred" ? null : next;
}

/** `anext(cursor)`: it calls the cursor's own `next`, and so gives what is to be awaited. */
function nextOf(facts: Facts, unit: Unit, expr: Expr, node: number, out: Out): void {
  const seen = new Set<string>();
  for (const { driver, value, doubt } of drivers(facts, unit, expr)) {
    const member = facts.shelves.member(driver.kind, "next");
    if (member === null || seen.has(`${member.index} ${driver.dialect}`)) continue;
    seen.add(`${member.index} ${driver.dialect}`);
    out.uses.push({
      unit: unit.index,
      how: "indirect",
      node,
      receiver: expr.id,
      row: member.index,
      kind: driver.kind,
      dialect: driver.dialect,
      doubt,
      value,
    });
  }
}

/** The arguments of a foreign call that a row says it iterates over: `itertools.islice(cursor, 3)`. */
function iteratedBy(facts: Facts, unit: Unit, { func, args }: Call): readonly Expr[] {
  return facts.held(facts.local(unit, func.id)).flatMap((value) => {
    const own = facts.values.list[value]!;
    // What is made for async takes an async iterator
    if (own.is !== "foreign" || /^builtins\.|^aio|asyncio/.test(own.path)) return [];
    return facts.shelves.passages(own.path).flatMap(({ gives }) =>
      [gives].flat().flatMap((each) => {
        const taken = /^(?:elements|pairs|groups|halves|tuples):(?:arg(\d)|args)$/.exec(each);
        if (taken === null) return [];
        const plain = args.filter(({ type }) => type !== "Starred");
        return taken[1] === undefined ? plain : plain.slice(Number(taken[1]), Number(taken[1]) + 1);
      })
    );
  });
}

/** The builtin that a name is, or that a driver exports again under its own name; null: neither. */
function builtinName(
  facts: Facts,
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

export function membership(
  facts: Facts,
  unit: Unit,
  node: Compare,
  yielding: ReadonlyMap<number, Fn>,
  out: Out,
): void {
  node.ops.forEach((op, index) => {
    const operand = node.comparators[index];
    if (
      (op === "in" || op === "not in") && operand !== undefined && !containing(facts, unit, operand)
    ) {
      // A text is no document: of what may stand here, a generator is meant
      const isText = node.left.type === "Constant" && node.left.kind === "str";
      if (isText) iterated(facts, unit, operand, node.id, "consume", yielding, out);
      else iterate(facts, unit, operand, node.id, "consume", yielding, out);
    }
  });
}

/**
 * Does the place hold so many other things that nothing follows from the few among them that fit? Such is the element of
 * a dict that holds everything.
 */
function isBag(facts: Facts, unit: Unit, expr: Expr, fits: (own: Value) => boolean): boolean {
  const held = facts.held(facts.local(unit, expr.id));
  if (held.length < 6) return false;
  const fit = held.filter((value) => fits(facts.values.list[value]!)).length;
  return held.length > 4 * fit;
}

/** Does the object answer `in` by itself, without being iterated? */
function containing(facts: Facts, unit: Unit, expr: Expr): boolean {
  return facts.held(facts.local(unit, expr.id)).some((value) => {
    const own = facts.values.list[value]!;
    return own.is === "instance" && definesAny(own, "__contains__");
  });
}

export function protocols(
  facts: Facts,
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

export function iterate(
  facts: Facts,
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
  facts: Facts,
  unit: Unit,
  expr: Expr,
  node: number,
  how: "for" | "comp" | "consume" | "anext",
  yielding: ReadonlyMap<number, Fn>,
  out: Out,
): void {
  const functions = runBy(facts, facts.local(unit, expr.id), {
    from: (own) => own.is === "container" ? yielding.get(own.site) : undefined,
    names: ["__iter__", "__next__", "__aiter__", "__anext__"],
  });
  const fits = (own: Value) =>
    own.is === "container"
      ? yielding.has(own.site)
      : own.is === "instance" && definesAny(own, "__iter__");
  if (functions.size > 0 && isBag(facts, unit, expr, fits)) return;
  push(facts, unit, how, node, expr, functions, out);
}

/** The ids of the functions that run: `from` gives the generator that a value comes from, `names` are methods of instances. */
function runBy(
  facts: Facts,
  place: Place,
  { from, names }: {
    readonly from: (own: Value) => Fn | undefined;
    readonly names: readonly string[];
  },
): Set<number> {
  const functions = new Set<number>();
  for (const value of facts.held(place)) {
    const own = facts.values.list[value]!;
    const fn = from(own);
    if (fn !== undefined) functions.add(fn.id);
    if (own.is !== "instance") continue;
    for (const name of names) {
      for (const id of methods(facts, own, name)) functions.add(id);
    }
  }
  return functions;
}

export function enter(
  facts: Facts,
  unit: Unit,
  expr: Expr,
  node: number,
  yielding: ReadonlyMap<number, Fn>,
  out: Out,
): void {
  protocols(facts, unit, expr, node, "with", "with", out);
  const functions = runBy(facts, facts.local(unit, expr.id), {
    from: (own) => own.is === "manager" ? yielding.get(own.place) : undefined,
    names: ["__enter__", "__exit__", "__aenter__", "__aexit__"],
  });
  push(facts, unit, "with", node, expr, functions, out);
}
