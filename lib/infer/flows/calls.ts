/** Takes a module, gives the edges of calls: the function waits for its values, the arguments stand ready. */
import type { Call, Expr } from "../../python/ast.ts";
import { type ArgPlace, type At, type Flow, literal, type LocalPlace } from "../edges.ts";

export default {
  id: "calls",
  why: "A call gives what the functions it may reach return",
  on: {
    Call(node: Call, at) {
      const { func } = node;
      if (named(node, at)) return;
      const args = argumentsOf(node);
      const receiver = func.type === "Attribute" ? func.value.id : -1;
      at.edge(func.id, node.id, { op: "call", site: { node: node.id, args, receiver } });
    },
  },
} satisfies Flow;

/** The arguments as they are written, by their places in the module. */
export function argumentsOf(node: Call): readonly ArgPlace<LocalPlace>[] {
  const args: ArgPlace<LocalPlace>[] = [];
  for (const arg of node.args) {
    if (arg.type === "Starred") {
      args.push({ place: arg.value.id, name: null, star: 1, literal: null });
    } else args.push({ place: arg.id, name: null, star: 0, literal: literal(arg) });
  }
  for (const { arg, value } of node.keywords) {
    args.push({ place: value.id, name: arg, star: arg === null ? 2 : 0, literal: literal(value) });
  }
  return args;
}

/** Calls that read or set an attribute by its name, and `super()`; false: it is none of them. */
function named(node: Call, at: At): boolean {
  const { func } = node;
  const [target, name, value] = node.args;
  if (func.type === "Attribute" && func.attr === "__new__" && target !== undefined) {
    // cls._instance = super().__new__(cls)
    at.edge(target.id, node.id, { op: "instance" });
    return false;
  }
  if (
    func.type === "Attribute" && (func.attr === "__setattr__" || func.attr === "__getattribute__")
  ) {
    // object.__setattr__(self, "db", db)
    if (target === undefined || name === undefined) return false;
    const key = literal(name);
    if (key === null) return false;
    if (value !== undefined) {
      at.edge(target.id, value.id, { op: "set-attr", name: key, value: value.id });
    } else at.edge(target.id, node.id, { op: "attr", name: key });
    return true;
  }
  if (func.type !== "Name" || at.module.bindings.reaching[func.id] !== undefined) return false;
  if (func.name === "super") {
    at.seed(node.id, { is: "super", node: node.id });
    return true;
  }
  if (target === undefined || name === undefined) return false;
  const key = literal(name);
  if (func.name === "getattr") {
    const fallback = value;
    if (fallback !== undefined) at.edge(fallback.id, node.id, { op: "is" });
    if (key !== null) at.edge(target.id, node.id, { op: "attr", name: key });
    else {
      at.edge(target.id, node.id, { op: "attrs", pattern: "" });
      for (const pattern of patterns(name, at)) {
        at.edge(target.id, node.id, { op: "attrs", pattern });
      }
    }
    return true;
  }
  if (func.name === "setattr" && value !== undefined) {
    // setattr(app, "db", client.shop)
    if (key !== null) at.edge(target.id, value.id, { op: "set-attr", name: key, value: value.id });
    else at.edge(target.id, value.id, { op: "set-any", value: value.id });
    return true;
  }
  return false;
}

/** What the names may look like that an expression makes: `f"_{kind}_{name}"` is `_ _ `, a space for what is not known. */
function patterns(expr: Expr, at: At, depth = 0): readonly string[] {
  if (expr.type === "JoinedStr") {
    const quoted = at.module.text.slice(expr.start, expr.end).replace(/^[a-zA-Z]*/, "");
    const quotes = /^["']+/.exec(quoted)?.[0].length ?? 0;
    const fixed = quoted.slice(quotes, -quotes).split(/\{[^{}]*\}/);
    return fixed.some((part) => part.length > 2) && fixed.every((part) => /^\w*$/.test(part))
      ? [fixed.join(" ")]
      : [];
  }
  if (expr.type === "BinOp" && expr.op === "+") {
    const prefix = literal(expr.left);
    return prefix !== null && /^\w{3,}$/.test(prefix) ? [`${prefix} `] : [];
  }
  if (expr.type !== "Name" || depth > 2) return [];
  return (at.module.bindings.reaching[expr.id] ?? []).flatMap((id) => {
    const target = at.module.bindings.definitions[id]!.node;
    const parent = at.nodes[at.parents[target]!];
    return parent?.type === "Assign" ? patterns(parent.value, at, depth + 1) : [];
  });
}
