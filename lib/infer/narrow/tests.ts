/** A module in; by name or path that is read, the tests of types that lie between its definitions and it out. */
import type { UnitId } from "../../ids.ts";
import type {
  Assert,
  Assign,
  Call,
  Compare,
  Expr,
  If,
  Match,
  MatchCase,
  Stmt,
} from "../../python/ast.ts";
import { type AnyNode, visit } from "../../python/walk.ts";
import type { Unit } from "../../link/unit.ts";
import { pathOf, stillHolds } from "./paths.ts";

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
  /** The name or the dotted path that was tested. */
  readonly path: string;
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

/** The tests that a dotted path passed on its way to where it is read. */
export function testsOfPath(unit: Unit, attribute: number): readonly Test[] {
  let found = known.get(unit);
  if (found === undefined) known.set(unit, found = testsOf(unit));
  return found.get(attribute) ?? NONE;
}

function testsOf(unit: Unit): ReadonlyMap<number, readonly Test[]> {
  const found = new Map<number, Test[]>();
  const mark = (region: readonly AnyNode[], tests: readonly About[]) => {
    if (tests.length === 0) return;
    const names = tests.filter(({ path }) => !path.includes("."));
    const paths = tests.filter(({ path }) => path.includes("."));
    const say = (use: AnyNode, test: Test) => {
      const list = found.get(use.id);
      if (list === undefined) found.set(use.id, [test]);
      else list.push(test);
    };
    if (names.length > 0) {
      visit(region, (use) => {
        if (use.type !== "Name") return;
        for (const test of names) if (test.path === use.name) say(use, test);
      });
    }
    if (paths.length > 0) {
      visit(region, (use) => {
        // What runs later may find another object there
        if (use.type === "FunctionDef" || use.type === "Lambda") return false;
        if (use.type !== "Attribute") return;
        const path = pathOf(use);
        for (const test of paths) {
          if (test.path === path && stillHolds(unit, path, test.start, use)) say(use, test);
        }
      });
    }
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
  for (const node of unit.of("Assign")) {
    const made = madeOf(unit, node);
    if (made.length > 0) mark(restOfBlock(unit, node), made);
  }
  for (const node of unit.of("Match")) {
    const path = subjectOf(node.subject);
    if (path === null) continue;
    const { each, rest } = testsOfMatch(unit, node);
    for (const { part, tests } of each) {
      const region = part.guard === null ? part.body : [part.guard, ...part.body];
      mark(region, tests.map((test) => ({ ...test, path })));
    }
    mark(restOfBlock(unit, node), rest.map((test) => ({ ...test, path })));
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
      const tests: About[] = [];
      for (const { iter, ifs } of node.generators) {
        mark([iter], tests);
        for (const each of ifs) {
          mark([each], tests);
          tests.push(...told(unit, each, true));
        }
      }
      mark(node.value === undefined ? [node.elt] : [node.elt, node.value], tests);
    }
  }
  return found;
}

/** The statements after one in its block. */
function restOfBlock(unit: Unit, node: Assert | Assign | If | Match): readonly Stmt[] {
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
function afterwards(unit: Unit, { test, body, orelse, end }: If): readonly About[] {
  const found: About[] = [];
  const failed = told(unit, test, false);
  if (leaves(body)) found.push(...failed);
  else found.push(...boundAnew(unit, body, failed, end));
  const passed = told(unit, test, true);
  if (orelse.length > 0) {
    if (leaves(orelse)) found.push(...passed);
    else found.push(...boundAnew(unit, orelse, passed, end));
  }
  const [inner] = orelse;
  // elif
  if (orelse.length === 1 && inner?.type === "If") found.push(...afterwards(unit, inner));
  return found;
}

/** The tests that the subject of a `match` passed in each case, and after them all. */
export function testsOfMatch(unit: Unit, { subject, cases }: Match): {
  readonly each: readonly { readonly part: MatchCase; readonly tests: readonly Test[] }[];
  readonly rest: readonly Test[];
} {
  const failed: Test[] = [];
  const rest: Test[] = [];
  const each = cases.map((part) => {
    const types = part.classes.map((index) => part.reads[index]!);
    if (types.length === 0) return { part, tests: [...failed] };
    const test = { unit: unit.index, types, exact: false, start: subject.end };
    const tests = [...failed, { ...test, keep: true }];
    if (part.wholly && part.guard === null) {
      failed.push({ ...test, keep: false });
      if (leaves(part.body)) rest.push({ ...test, keep: false });
    }
    return { part, tests };
  });
  return { each, rest };
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

/** The tests of what is bound anew in the block, whatever happens there; of a path, that becomes a container. */
function boundAnew(
  unit: Unit,
  block: readonly Stmt[],
  tests: readonly About[],
  end: number,
): readonly About[] {
  return tests.flatMap((test) => {
    const isPath = test.path.includes(".");
    const bound = block.some((statement) =>
      statement.type === "Assign" &&
      (isPath
        ? madeOf(unit, statement).some(({ path }) => path === test.path)
        : statement.targets.some((target) => target.type === "Name" && target.name === test.path))
    );
    if (!bound) return [];
    return [isPath ? { ...test, start: end } : test];
  });
}

const CONTAINERS: ReadonlySet<string> = new Set(["dict", "list", "set", "tuple"]);

/** `self.rows = list(self.rows)`, `= await self.rows.all()`: by what it is made; of a name its definitions tell that. */
function madeOf(unit: Unit, { targets, value, end }: Assign): readonly About[] {
  const call = value.type === "Await" ? value.value : value;
  if (call.type !== "Call") return [];
  const { func } = call;
  if (value.type === "Await" ? func.type !== "Attribute" : !isContainer(func)) return [];
  const types = [func];
  return targets.flatMap((target) => {
    const path = target.type === "Attribute" ? pathOf(target) : null;
    return path === null
      ? []
      : [{ unit: unit.index, path, types, exact: false, keep: true, start: end }];
  });
}

function isContainer(func: Expr): boolean {
  return func.type === "Name" && CONTAINERS.has(func.name);
}

/** What a test tells of names where it comes out so. */
function told(unit: Unit, test: Expr, truth: boolean): readonly About[] {
  switch (test.type) {
    case "BoolOp":
      if ((test.op === "and") !== truth) return either(unit, test.values, truth);
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

/** `isinstance(x, A) or isinstance(x, B)`, or not neither: one of both. */
function either(unit: Unit, values: readonly Expr[], truth: boolean): readonly About[] {
  const all = values.map((value) => told(unit, value, truth));
  const [first] = all[0] ?? [];
  if (first === undefined) return [];
  const fits = all.every(([only, ...more]) =>
    only !== undefined && more.length === 0 && only.keep && only.path === first.path
  );
  if (!fits) return [];
  const types = all.flatMap(([only]) => only!.types);
  return [{ ...first, types, exact: all.every(([only]) => only!.exact) }];
}

/** A name, a dotted path or what a walrus binds; null: any other expression. */
function subjectOf(subject: Expr): string | null {
  return pathOf(subject.type === "NamedExpr" ? subject.target : subject);
}

function about(
  unit: Unit,
  subject: Expr,
  types: readonly Expr[],
  { exact, keep }: { readonly exact: boolean; readonly keep: boolean },
): readonly About[] {
  const path = subjectOf(subject);
  return path === null ? [] : [{ unit: unit.index, path, types, exact, keep, start: subject.end }];
}

function isinstance(unit: Unit, { func, args }: Call, keep: boolean): readonly About[] {
  const [subject, type] = args;
  if (func.type !== "Name" || func.name !== "isinstance") return [];
  if (subject === undefined || type === undefined) return [];
  return about(unit, subject, listed(type), { exact: false, keep });
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
  if (type.type === "Constant") {
    // Below `self.rows is None` a call may set it
    if (left.type === "Attribute" || type.kind !== "none" || !op.startsWith("is")) return [];
    return about(unit, left, [type], { exact: true, keep });
  }
  const subject = left.type === "Call" && left.func.type === "Name" && left.func.name === "type"
    ? left.args[0]
    : left.type === "Attribute" && left.attr === "__class__"
    ? left.value
    : undefined;
  if (subject === undefined) return [];
  return about(unit, subject, listed(type), { exact: true, keep });
}

function listed(type: Expr): readonly Expr[] {
  if (type.type === "Tuple" || type.type === "List" || type.type === "Set") {
    return type.elts.flatMap(listed);
  }
  return type.type === "BinOp" && type.op === "|"
    ? [...listed(type.left), ...listed(type.right)]
    : [type];
}
