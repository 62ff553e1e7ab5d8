/** Which parameters a function gives back: what belongs to each call site, not to all callers at once. */
import type { Expr, Module } from "../../python/ast.ts";
import type { Fn } from "../../link/link.ts";

/** A parameter that comes back from a call, as it is or called. */
export interface Pass {
  /** Which of the parameters. */
  readonly index: number;
  readonly how: "is" | "call";
}

/** The parameters that the function returns as they came, or calls and returns the result of. */
export function passesOf(fn: Fn): readonly Pass[] {
  const found: Pass[] = [];
  const values = fn.node.type === "Lambda" ? [fn.node.body] : fn.returns.map(({ value }) => value);
  for (const value of values) if (value !== null) collect(value, fn, found);
  return found;
}

function collect(value: Expr, fn: Fn, found: Pass[]): void {
  if (value.type === "IfExp") {
    collect(value.body, fn, found);
    collect(value.orelse, fn, found);
  } else if (value.type === "BoolOp") {
    for (const operand of value.values) collect(operand, fn, found);
  } else if (value.type === "Await") collect(value.value, fn, found);
  else {
    const { reaching, definitions } = fn.unit.module.bindings;
    const several = value.type === "Name" ? reaching[value.id] ?? [] : [];
    const params = several.length > 1
      ? several.flatMap((id) => definitions[id]!.kind === "param" ? [definitions[id]!.node] : [])
      : [];
    for (const param of params) {
      const index = fn.node.params.findIndex(({ id }) => id === param);
      if (index >= 0) found.push({ index, how: "is" });
    }
    const pass = passedThrough(value, fn.unit.module);
    const index = pass === null ? -1 : fn.node.params.findIndex(({ id }) => id === pass.param);
    if (pass !== null && index >= 0) found.push({ index, how: pass.how });
  }
}

/** The parameter that the expression is, or calls, and nothing else; null otherwise. */
export function passedThrough(
  value: Expr,
  module: Module,
): { readonly param: number; readonly how: "is" | "call" } | null {
  const name = value.type === "Call" ? value.func : value;
  if (name.type !== "Name") return null;
  const reaching = module.bindings.reaching[name.id];
  if (reaching?.length !== 1) return null;
  const definition = module.bindings.definitions[reaching[0]!]!;
  if (definition.kind !== "param") return null;
  return { param: definition.node, how: value.type === "Call" ? "call" : "is" };
}
