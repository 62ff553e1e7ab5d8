/** Takes a module, gives the edges of function and class definitions: values, parameters, results, decorators. */
import type {
  ClassDef,
  Expr,
  FunctionDef,
  Lambda,
  Name,
  Raise,
  Return,
  Yield,
  YieldFrom,
} from "../../python/ast.ts";
import { isAwait, returnedBy } from "../../python/driven.ts";
import { type At, ELEMENT, type Flow, IS } from "../edges.ts";
import { chainOf, plainParam } from "../steps/given_back.ts";
import { isRooted, isSelf } from "../steps/rooted.ts";

export default {
  id: "functions",
  why:
    "A def binds a function, its parameters hold their defaults, a call gives what it returns or yields",
  on: {
    FunctionDef(node: FunctionDef, at) {
      const place = at.defined(node);
      if (place >= 0) at.seed(place, { is: "function", node: node.id });
      parameters(node, at);
      decorated(node, place, at);
    },
    ClassDef(node: ClassDef, at) {
      const place = at.defined(node);
      if (place >= 0) at.seed(place, { is: "class", node: node.id });
      decorated(node, place, at);
    },
    Lambda(node: Lambda, at) {
      at.seed(node.id, { is: "function", node: node.id });
      parameters(node, at);
    },
    // The place of a FunctionDef is what it returns
    Return(node: Return, at) {
      if (node.value === null) return;
      const fn = at.enclosing(node.id);
      if (fn >= 0) returned(node.value, fn, at);
    },
    // raise gen.Return(client)
    Raise(node: Raise, at) {
      const value = returnedBy(node.exc);
      const fn = at.enclosing(node.id);
      if (value !== null && fn >= 0) returned(value, fn, at);
    },
    // yield client
    Yield(node: Yield, at) {
      const fn = at.enclosing(node.id);
      if (fn < 0 || isAwait(at, node)) return;
      const place = at.yielded(fn);
      if (node.value !== null) at.edge(node.value.id, place, IS);
    },
    YieldFrom(node: YieldFrom, at) {
      const fn = at.enclosing(node.id);
      if (fn >= 0) at.edge(node.value.id, at.yielded(fn), ELEMENT);
    },
  },
} satisfies Flow;

function parameters(node: FunctionDef | Lambda, at: At): void {
  node.params.forEach((param, index) => {
    const place = at.defined(param);
    if (place < 0) return;
    if (index === 0) at.seed(place, { is: "self", node: node.id });
    if (param.default !== null) at.edge(param.default.id, place, IS);
    if (param.kind === "vararg" || param.kind === "kwarg") at.seed(place, { is: "container" });
  });
}

function decorated(node: FunctionDef | ClassDef, place: number, at: At): void {
  for (const decorator of node.decorators) {
    const args = [{ place, name: null, star: 0, literal: null }] as const;
    if (place >= 0) {
      at.edge(decorator.id, at.place(), { op: "call", site: { node: -1, args, receiver: -1 } });
    }
  }
}

/** `if isinstance(x, Cursor): x = list(x)`, `return x`: what it was bound to anew; the parameter itself goes back. */
function rebound(name: Name, fn: number, at: At): boolean {
  const reaching = at.module.bindings.reaching[name.id] ?? [];
  const { definitions } = at.module.bindings;
  if (reaching.length < 2 || !reaching.some((id) => definitions[id]!.kind === "param")) {
    return false;
  }
  for (const id of reaching) {
    if (definitions[id]!.kind === "param") continue;
    const tests = at.tests(id, name.id);
    at.edge(at.module.nodes + id, fn, tests.length === 0 ? IS : { op: "narrow", tests });
  }
  return true;
}

/** Is the parameter one of that function, not of one around it? */
function ownParam(value: Expr, fn: number, at: At): boolean {
  const plain = plainParam(value, at.module);
  return plain !== null && at.parents[plain.param] === fn;
}

/** `return client.shop.rows`: what the argument leads to, for each call on its own. */
function chainedThrough(value: Expr, at: At, fn: number): boolean {
  const chain = chainOf(value, at.module);
  return chain !== null && at.parents[chain.param] === fn && !isSelf(chain.param, at);
}

/** A parameter that is given back as it came belongs to the call site, not to all callers at once: invoke.ts. */
function returned(value: Expr, fn: number, at: At): void {
  if (value.type === "IfExp") {
    returned(value.body, fn, at);
    returned(value.orelse, fn, at);
  } else if (value.type === "BoolOp") {
    for (const operand of value.values) returned(operand, fn, at);
  } else if (value.type === "Await") returned(value.value, fn, at);
  else if (value.type === "Name" && rebound(value, fn, at)) return;
  else if (chainedThrough(value, at, fn)) return;
  else if (plainParam(value, at.module) === null) {
    at.edge(value.id, fn, isRooted(value, at) ? { op: "mixed", step: IS } : IS);
  } else if (!ownParam(value, fn, at)) at.edge(value.id, fn, { op: "mixed", step: IS });
}
