/** An expression in; whether what it gives comes from a parameter of the function around it goes out. */
import type { Expr, FunctionDef, Lambda } from "../../python/ast.ts";
import type { At } from "../edges.ts";

const MOST_HOPS = 6;

/**
 * Is it made of what callers hand over: `[plain(x) for x in rows]`, `rows[0]`? It holds what all of them hand over, at
 * each of the calls.
 */
export function isRooted(expr: Expr, at: At, hops = 0): boolean {
  if (hops > MOST_HOPS) return false;
  const inner = (next: Expr) => isRooted(next, at, hops + 1);
  switch (expr.type) {
    case "Name":
      return isBoundToParam(expr.id, at, hops);
    case "Attribute":
    case "Subscript":
    case "Await":
    case "Starred":
      return inner(expr.value);
    case "Call":
      return inner(expr.func) || (isRecursive(expr.func, expr.id, at) && expr.args.some(inner));
    case "IfExp":
      return inner(expr.body) || inner(expr.orelse);
    case "BoolOp":
      return expr.values.some(inner);
    default:
      return false;
  }
}

function isBoundToParam(name: number, at: At, hops: number): boolean {
  const { definitions, reaching } = at.module.bindings;
  const ids = reaching[name] ?? [];
  return ids.length > 0 && ids.some((id) => {
    const { kind, node } = definitions[id]!;
    if (kind === "param") return !isSelf(node, at);
    if (kind !== "name") return false;
    const source = sourceOf(node, at);
    return source !== null && isRooted(source, at, hops + 1);
  });
}

/** What a target is bound from: by an assignment, a loop, or the names of a tuple in one. */
function sourceOf(target: number, at: At): Expr | null {
  let node = at.nodes[at.parents[target]!];
  while (node?.type === "Tuple" || node?.type === "List") node = at.nodes[at.parents[node.id]!];
  if (node?.type === "Assign") return node.value;
  return node?.type === "For" || node?.type === "Comprehension" ? node.iter : null;
}

/** The first parameter of a method is no argument of a call. */
export function isSelf(param: number, at: At): boolean {
  const fn = at.nodes[at.parents[param]!] as FunctionDef | Lambda | undefined;
  if (fn?.type !== "FunctionDef" || fn.params[0]?.id !== param) return false;
  const around = at.nodes[at.parents[fn.id]!];
  return around?.type === "ClassDef";
}

/** Does the function call itself there? */
function isRecursive(func: Expr, call: number, at: At): boolean {
  const name = func.type === "Name" ? func.name : func.type === "Attribute" ? func.attr : "";
  for (let fn = at.enclosing(call); fn >= 0; fn = at.enclosing(fn)) {
    const own = at.nodes[fn];
    if (own?.type === "FunctionDef" && own.name === name) return true;
  }
  return false;
}
