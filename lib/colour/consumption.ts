/** Takes an expression, gives what happens to its value where it stands. */
import type { Call, Expr } from "../python/ast.ts";
import type { Unit } from "../link/link.ts";

/**
 * awaited: it is what an await applies to; dropped: nothing takes it; used: something is done with it that no coroutine
 * can do; passed: it goes on, as an argument, a result, an element, and may be awaited there.
 */
export type Fate = "awaited" | "dropped" | "used" | "passed";

/** What becomes of the value of an expression. */
export function fate(unit: Unit, expr: Expr, depth = 0): Fate {
  const parent = unit.nodes[unit.parents[expr.id]!];
  if (parent === undefined) return "dropped";
  switch (parent.type) {
    case "Await":
      return "awaited";
    case "Expr":
      return "dropped";
    case "Attribute":
      return parent.attr === "__await__" ? "awaited" : FUTURE.has(parent.attr) ? "passed" : "used";
    case "Subscript":
      return "used";
    case "Call":
      return parent.func.id === expr.id || looksAt(unit, parent) ? "used" : "passed";
    case "BinOp":
    case "UnaryOp":
    case "Compare":
    case "JoinedStr":
    case "Assert":
    case "While":
    case "AugAssign":
    case "Raise":
    case "If":
    case "BoolOp":
    case "Comprehension":
    case "For":
    case "WithItem":
      return "used";
    case "IfExp":
      return parent.test.id === expr.id ? "used" : fate(unit, parent, depth + 1);
    case "NamedExpr":
      return fate(unit, parent, depth + 1);
    case "Assign": {
      const [target] = parent.targets;
      if (target === undefined || parent.targets.length > 1) return "passed";
      if (target.type === "Tuple" || target.type === "List") return "used";
      return target.type === "Name" ? named(unit, target.id, depth) : "passed";
    }
    case "AnnAssign":
      return parent.target.type === "Name" ? named(unit, parent.target.id, depth) : "passed";
    default:
      return "passed";
  }
}

/** What Motor's futures have and coroutines do not: how to write it instead is a finding of its own. */
const FUTURE: ReadonlySet<string> = new Set([
  "add_done_callback",
  "cancel",
  "done",
  "result",
  "exception",
]);

/** Builtins that look at the value they are given, and so cannot take a coroutine. */
const LOOKING: ReadonlySet<string> = new Set([
  "abs",
  "aiter",
  "anext",
  "all",
  "any",
  "bool",
  "bytes",
  "dict",
  "enumerate",
  "float",
  "format",
  "frozenset",
  "hash",
  "int",
  "iter",
  "len",
  "list",
  "max",
  "min",
  "next",
  "print",
  "repr",
  "reversed",
  "round",
  "set",
  "sorted",
  "str",
  "sum",
  "tuple",
  "zip",
]);

/** Does the call look at its arguments at once: a builtin, an assertion of a test case? */
function looksAt(unit: Unit, { func }: Call): boolean {
  if (func.type === "Name") {
    return LOOKING.has(func.name) && unit.module.bindings.reaching[func.id] === undefined;
  }
  return func.type === "Attribute" && /^assert(?!_a?waited)/.test(func.attr) &&
    func.attr !== "assertRaises";
}

/** What becomes of what is bound to a name: the kindest of its uses. */
function named(unit: Unit, target: number, depth: number): Fate {
  if (depth > 4) return "passed";
  const definition = unit.module.bindings.definitions.find(({ node }) => node === target);
  if (definition === undefined) return "passed";
  const { kind } = unit.module.bindings.scopes[definition.scope]!;
  if (kind === "class") return "passed";
  let best: Fate = "dropped";
  for (const use of unit.readers(definition.id)) {
    const node = unit.nodes[use];
    if (node?.type !== "Name") continue;
    const each = fate(unit, node, depth + 1);
    if (each === "awaited" || each === "passed") return each;
    if (each === "used") best = "used";
  }
  // Another module may take a global
  return kind === "module" && best === "dropped" ? "passed" : best;
}
