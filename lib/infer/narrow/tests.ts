/** A module in; by name that is read, the tests of types that lie between its definitions and it out. */
import type { UnitId } from "../../ids.ts";
import type { Assert, Call, Compare, Expr, If, Name, Stmt } from "../../python/ast.ts";
import { type AnyNode, visit } from "../../python/walk.ts";
import type { Unit } from "../../link/unit.ts";

/** What a test tells of a value that passed it. */
export interface Test {
  /** The module whose names the types are, by its index. */
  readonly unit: UnitId;
  readonly types: readonly Expr[];
  /** `type(x) is C`: no class below C. */
  readonly exact: boolean;
  /** It is of one of the types; false: of none of them. */
  readonly keep: boolean;
  /** Where the test stands: what is bound after it did not pass it. */
  readonly start: number;
}

interface About extends Test {
  readonly name: string;
}

const NONE: readonly Test[] = [];
const known = new WeakMap<Unit, ReadonlyMap<number, readonly Test[]>>();

/** The tests that a definition passed on its way to a name that is read. */
export function testsBetween(unit: Unit, definition: number, name: number): readonly Test[] {
  let found = known.get(unit);
  if (found === undefined) known.set(unit, found = testsOf(unit));
  const tests = found.get(name);
  if (tests === undefined) return NONE;
  const { start } = unit.nodes[unit.module.bindings.definitions[definition]!.node]!;
  return tests.filter((test) => start < test.start);
}

function testsOf(unit: Unit): ReadonlyMap<number, readonly Test[]> {
  const found = new Map<number, Test[]>();
  const mark = (region: readonly AnyNode[], tests: readonly About[]) => {
    if (tests.length === 0) return;
    visit(region, (use) => {
      if (use.type !== "Name") return;
      for (const test of tests) {
        if (test.name !== use.name) continue;
        const list = found.get(use.id);
        if (list === undefined) found.set(use.id, [test]);
        else list.push(test);
      }
    });
  };
  for (const node of unit.of("If")) {
    const test = told(unit, node.test, true);
    const not = told(unit, node.test, false);
    if (test.length === 0 && not.length === 0) continue;
    mark(node.body, test);
    mark(node.orelse, not);
    mark(restOfBlock(unit, node), afterwards(unit, node));
  }
  for (const node of unit.of("Assert")) {
    mark(restOfBlock(unit, node), told(unit, node.test, true));
  }
  for (const node of unit.of("While")) mark(node.body, told(unit, node.test, true));
  for (const node of unit.of("IfExp")) {
    mark([node.body], told(unit, node.test, true));
    mark([node.orelse], told(unit, node.test, false));
  }
  for (const node of unit.of("BoolOp")) {
    node.values.forEach((value, index) => {
      mark(node.values.slice(index + 1), told(unit, value, node.op === "and"));
    });
  }
  for (const type of ["ListComp", "SetComp", "GeneratorExp", "DictComp"] as const) {
    for (const node of unit.of(type)) {
      const tests = node.generators.flatMap(({ ifs }) =>
        ifs.flatMap((each) => told(unit, each, true))
      );
      if (tests.length > 0) {
        mark(node.value === undefined ? [node.elt] : [node.elt, node.value], tests);
      }
    }
  }
  return found;
}

/** The statements after one in its block. */
function restOfBlock(unit: Unit, node: If | Assert): readonly Stmt[] {
  const parent = unit.nodes[unit.parents[node.id]!];
  const blocks: (readonly Stmt[])[] = parent === undefined ? [unit.module.body] : [];
  if (parent !== undefined) {
    if ("body" in parent && Array.isArray(parent.body)) blocks.push(parent.body as Stmt[]);
    if ("orelse" in parent && Array.isArray(parent.orelse)) blocks.push(parent.orelse as Stmt[]);
    if ("finalbody" in parent) blocks.push(parent.finalbody);
  }
  for (const block of blocks) {
    const index = block.indexOf(node);
    if (index >= 0) return block.slice(index + 1);
  }
  return [];
}

/** What is known after an `if`: the tests of the branches that end here, or bind the name anew. */
function afterwards(unit: Unit, { test, body, orelse }: If): readonly About[] {
  const found: About[] = [];
  const failed = told(unit, test, false);
  if (leaves(body)) found.push(...failed);
  else found.push(...failed.filter(({ name }) => binds(body, name)));
  const passed = told(unit, test, true);
  if (orelse.length > 0) {
    if (leaves(orelse)) found.push(...passed);
    else found.push(...passed.filter(({ name }) => binds(orelse, name)));
  }
  const [inner] = orelse;
  // elif
  if (orelse.length === 1 && inner?.type === "If") found.push(...afterwards(unit, inner));
  return found;
}

/** Does nothing come after the block? */
function leaves(block: readonly Stmt[]): boolean {
  const last = block.at(-1);
  switch (last?.type) {
    case "Return":
    case "Raise":
    case "Continue":
    case "Break":
      return true;
    case "If":
      return last.orelse.length > 0 && leaves(last.body) && leaves(last.orelse);
    case "With":
      return leaves(last.body);
    default:
      return false;
  }
}

/** Is the name bound anew in the block, whatever happens there? */
function binds(block: readonly Stmt[], name: string): boolean {
  return block.some((statement) =>
    statement.type === "Assign" &&
    statement.targets.some((target) => target.type === "Name" && target.name === name)
  );
}

/** What a test tells of names where it comes out so. */
function told(unit: Unit, test: Expr, truth: boolean): readonly About[] {
  switch (test.type) {
    case "BoolOp":
      if ((test.op === "and") !== truth) return truth ? either(unit, test.values) : [];
      return test.values.flatMap((value) => told(unit, value, truth));
    case "UnaryOp":
      return test.op === "not" ? told(unit, test.operand, !truth) : [];
    case "Call":
      return isinstance(unit, test, truth);
    case "Compare":
      return compared(unit, test, truth);
    default:
      return [];
  }
}

/** `isinstance(x, A) or isinstance(x, B)`: one of both. */
function either(unit: Unit, values: readonly Expr[]): readonly About[] {
  const all = values.map((value) => told(unit, value, true));
  const [first] = all[0] ?? [];
  if (first === undefined) return [];
  const fits = all.every(([only, ...more]) =>
    only !== undefined && more.length === 0 && only.keep && only.name === first.name
  );
  if (!fits) return [];
  const types = all.flatMap(([only]) => only!.types);
  return [{ ...first, types, exact: all.every(([only]) => only!.exact) }];
}

function about(
  unit: Unit,
  { name, start }: Name,
  types: readonly Expr[],
  { exact, keep }: { readonly exact: boolean; readonly keep: boolean },
): About {
  return { unit: unit.index, name, types, exact, keep, start };
}

function isinstance(unit: Unit, { func, args }: Call, keep: boolean): readonly About[] {
  const [subject, type] = args;
  if (func.type !== "Name" || func.name !== "isinstance") return [];
  if (subject?.type !== "Name" || type === undefined) return [];
  return [about(unit, subject, listed(type), { exact: false, keep })];
}

/** `type(x) is C`, `type(x) == C`, `type(x) in (C, D)`, `x.__class__ is C`, `x is None`. */
function compared(
  unit: Unit,
  { left, ops, comparators }: Compare,
  truth: boolean,
): readonly About[] {
  const [op, type] = [ops[0], comparators[0]];
  if (ops.length !== 1 || op === undefined || type === undefined) return [];
  const positive = op === "is" || op === "==" || op === "in";
  if (!positive && op !== "is not" && op !== "!=" && op !== "not in") return [];
  const keep = positive === truth;
  if (left.type === "Name") {
    if (type.type !== "Constant" || type.kind !== "none" || !op.startsWith("is")) return [];
    return [about(unit, left, [type], { exact: true, keep })];
  }
  const subject = left.type === "Call" && left.func.type === "Name" && left.func.name === "type"
    ? left.args[0]
    : left.type === "Attribute" && left.attr === "__class__"
    ? left.value
    : undefined;
  if (subject?.type !== "Name") return [];
  return [about(unit, subject, listed(type), { exact: true, keep })];
}

function listed(type: Expr): readonly Expr[] {
  if (type.type === "Tuple" || type.type === "List" || type.type === "Set") {
    return type.elts.flatMap(listed);
  }
  return type.type === "BinOp" && type.op === "|"
    ? [...listed(type.left), ...listed(type.right)]
    : [type];
}
