/** Which parameters a function gives back: what belongs to each call site, not to all callers at once. */
import type { Expr, Module } from "../../python/ast.ts";
import { type Test, testsBetween } from "../narrow/tests.ts";
import type { Fn } from "../../link/link.ts";

/** A parameter that comes back from a call, as it is or called. */
export interface GivenBack {
  /** Which of the parameters. */
  readonly index: number;
  readonly how: "is" | "call" | "chain";
  /** Where it comes back as what it leads to: `client.shop.rows`. */
  readonly value: Expr;
  /** What it was tested for on its way. */
  readonly tests: readonly Test[];
}

/** The parameters that the function returns as they came, or calls and returns the result of. */
export function givenBackBy(fn: Fn): readonly GivenBack[] {
  const found: GivenBack[] = [];
  const values = fn.node.type === "Lambda" ? [fn.node.body] : fn.returns.map(({ value }) => value);
  for (const value of values) if (value !== null) collect(value, fn, found);
  return found;
}

function collect(value: Expr, fn: Fn, found: GivenBack[]): void {
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
      ? several.filter((id) => definitions[id]!.kind === "param")
      : [];
    for (const param of params) {
      const index = fn.node.params.findIndex(({ id }) => id === definitions[param]!.node);
      const tests = testsBetween(fn.unit, param, value.id);
      if (index >= 0) found.push({ index, how: "is", value, tests });
    }
    const plain = plainParam(value, fn.unit.module);
    const index = plain === null ? -1 : fn.node.params.findIndex(({ id }) => id === plain.param);
    if (plain !== null && index >= 0) {
      const name = value.type === "Call" ? value.func : value;
      const [definition] = reaching[name.id] ?? [];
      const tests = definition === undefined ? [] : testsBetween(fn.unit, definition, name.id);
      found.push({ index, how: plain.how, value, tests });
      return;
    }
    const chain = chainOf(value, fn.unit.module);
    if (chain === null) return;
    const root = fn.node.params.findIndex(({ id }) => id === chain.param);
    if (root >= 0 && (root > 0 || fn.binding === "none")) {
      const tests = testsBetween(fn.unit, chain.definition, chain.name);
      found.push({ index: root, how: "chain", value, tests });
    }
  }
}

/** So long are the chains that are followed for each call. */
const LONGEST_CHAIN = 5;

/** The parameter that a chain of attributes, items and calls of methods begins with; null: no such chain. */
export function chainOf(
  value: Expr,
  module: Module,
): { readonly param: number; readonly definition: number; readonly name: number } | null {
  let at = value;
  let length = 0;
  for (;; length++) {
    if (at.type === "Attribute" || at.type === "Subscript" || at.type === "Await") at = at.value;
    else if (at.type === "Call" && at.func.type === "Attribute") at = at.func;
    else break;
  }
  if (at.type !== "Name" || length === 0 || length > LONGEST_CHAIN) return null;
  const [definition, ...more] = module.bindings.reaching[at.id] ?? [];
  if (definition === undefined || more.length > 0) return null;
  const { kind, node } = module.bindings.definitions[definition]!;
  return kind === "param" ? { param: node, definition, name: at.id } : null;
}

/** The parameter that the expression is, or calls, and nothing else; null otherwise. */
export function plainParam(
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
