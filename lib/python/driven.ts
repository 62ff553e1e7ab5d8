/** Generators that a decorator drives as a coroutine: each `yield` in them is an await. */
import type { Expr, FunctionDef, Yield } from "./ast.ts";
import { type AnyNode, eachChild } from "./walk.ts";

/** `@gen.coroutine`, `@gen.engine`, `@gen_test`, `@gen_test(timeout=5)`: Tornado's, and those that copy them. */
const DRIVERS: ReadonlySet<string> = new Set(["coroutine", "engine", "gen_test"]);

/** Does a decorator drive the function? */
export function isDriven({ isAsync, decorators }: FunctionDef): boolean {
  return !isAsync && decorators.some((decorator) => DRIVERS.has(lastName(decorator)));
}

function lastName(decorator: Expr): string {
  const named = decorator.type === "Call" ? decorator.func : decorator;
  return named.type === "Attribute" ? named.attr : named.type === "Name" ? named.name : "";
}

/** Is the `yield` an await? */
export function isAwait(
  { nodes, parents }: {
    readonly nodes: readonly (AnyNode | undefined)[];
    readonly parents: Int32Array;
  },
  node: Yield,
): boolean {
  for (let at = nodes[parents[node.id]!]; at !== undefined; at = nodes[parents[at.id]!]) {
    if (at.type === "Lambda" || at.type === "ClassDef") return false;
    if (at.type === "FunctionDef") return isDriven(at);
  }
  return false;
}

/** `raise gen.Return(value)`: what the coroutine gives; null: something else is raised. */
export function returnedBy(exc: Expr | null): Expr | null {
  if (exc?.type !== "Call" || exc.func.type !== "Attribute" && exc.func.type !== "Name") {
    return null;
  }
  return lastName(exc) === "Return" ? exc.args[0] ?? null : null;
}

const SEVERAL: ReadonlySet<string> = new Set(["List", "ListComp", "Dict", "DictComp", "Tuple"]);

/** Does it await a list of futures, or nothing, as no `await` does? */
export function awaitsSeveral(def: FunctionDef): boolean {
  let found = false;
  if (!isDriven(def)) return found;
  eachOwn(def.body, (node) => {
    if (node.type !== "Yield") return;
    if (node.value === null || SEVERAL.has(node.value.type)) found = true;
  });
  return found;
}

/** Calls `step` with what stands in a function itself, not in the functions in it. */
export function eachOwn(nodes: readonly AnyNode[], step: (node: AnyNode) => void): void {
  for (const node of nodes) {
    step(node);
    if (node.type === "FunctionDef" || node.type === "Lambda" || node.type === "ClassDef") continue;
    eachChild(node, (child) => eachOwn([child], step));
  }
}
