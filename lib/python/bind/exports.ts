/** A module and its names in, what other modules see of it out. */
import type { Expr, Stmt } from "../ast.ts";
import { type AnyNode, visit } from "../walk.ts";
import { held } from "./reaching.ts";
import type { Block, Defs } from "./scopes.ts";

/** What each of a module's own names holds at its end; of a name that is unbound there, all there is. */
export function exportsOf(root: Block): Record<string, Defs> {
  return held(root, ({ all }) => all);
}

/** The literal `__all__`; null where there is none, or where it is made in a way that cannot be read. */
export function literalAll(body: readonly Stmt[]): readonly string[] | null {
  let all: readonly string[] | null = null;
  let readable = true;
  visit(body, (node) => {
    if (node.type === "FunctionDef" || node.type === "ClassDef") return false;
    const change = changeOfAll(node);
    if (change === null) return;
    const listed = strings(change.value);
    if (listed === null) readable = false;
    else all = change.adds && all !== null ? [...all, ...listed] : listed;
  });
  return readable ? all : null;
}

function changeOfAll(node: AnyNode): { readonly value: Expr; readonly adds: boolean } | null {
  if (node.type === "Assign") {
    return node.targets.some(isAll) ? { value: node.value, adds: false } : null;
  }
  if (node.type === "AnnAssign") {
    return isAll(node.target) && node.value !== null ? { value: node.value, adds: false } : null;
  }
  if (node.type === "AugAssign") {
    return isAll(node.target) ? { value: node.value, adds: true } : null;
  }
  if (node.type !== "Call" || node.func.type !== "Attribute" || !isAll(node.func.value)) {
    return null;
  }
  const value = node.args[0];
  return node.func.attr === "extend" && value !== undefined ? { value, adds: true } : null;
}

function isAll(node: Expr): boolean {
  return node.type === "Name" && node.name === "__all__";
}

function strings(node: Expr): readonly string[] | null {
  if (node.type === "BinOp" && node.op === "+") {
    const left = strings(node.left);
    const right = strings(node.right);
    return left === null || right === null ? null : [...left, ...right];
  }
  if (node.type !== "List" && node.type !== "Tuple") return null;
  const result: string[] = [];
  for (const item of node.elts) {
    if (item.type !== "Constant" || item.kind !== "str") return null;
    result.push(item.value);
  }
  return result;
}
