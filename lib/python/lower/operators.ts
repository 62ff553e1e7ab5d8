/** An operator and its operands in, one expression out, grouped as Python groups them. */
import type { BinOp, BoolOp, Expr } from "../ast.ts";
import {
  down,
  end,
  endWith,
  mistake,
  next,
  role,
  start,
  startWith,
  TOKEN,
  type,
  up,
  type Walk,
} from "./tree_cursor.ts";
import { unstarred } from "./expressions.ts";
import { expression, following, hollow, nothing } from "./node.ts";

/** `await value` */
export function awaited(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const value = following(walk);
  up(walk);
  const from = start(walk);
  // `await x ** 2` is `(await x) ** 2`; the grammar has it the other way round.
  if (value.type === "BinOp" && value.op === "**" && value.paren !== true) {
    const { left, end } = value;
    const power = {
      type: "Await",
      id: walk.nodes++,
      start: from,
      end: left.end,
      value: left,
    } as const;
    return { ...value, id: walk.nodes++, start: from, end, left: power };
  }
  return { type: "Await", id: walk.nodes++, start: from, end: endWith(walk, value), value };
}

/** Any number of parentheses around one expression. */
export function parenthesized(walk: Walk): Expr {
  let levels = 0;
  while (type(walk) === "parenthesized_expression" && down(walk)) {
    levels++;
    if (!next(walk)) break;
  }
  const lowered = expression(walk);
  for (; levels > 0; levels--) up(walk);
  return Object.assign(lowered, { paren: true } as const);
}

/** `left + right` */
export function binary(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const left = expression(walk);
  next(walk);
  const op = type(walk);
  const right = following(walk);
  up(walk);
  const at = { start: startWith(walk, left), end: endWith(walk, right) };
  if (isMisgrouped(left, op, right)) return { ...regrouped(walk, left, op, right), ...at };
  return unstarred({ type: "BinOp", id: walk.nodes++, ...at, left, op, right }, left);
}

/** The grammar has `&` and `^` in the wrong order, and nests a union of types to the right. */
function isMisgrouped(left: Expr, op: string, right: Expr): boolean {
  if (op === "&") return isOpen(left, "^") || isOpen(right, "^");
  return op === "|" && isOpen(right, "|");
}

function regrouped(walk: Walk, left: Expr, op: string, right: Expr): BinOp {
  if (op === "&" && isOpen(left, "^")) {
    return { ...left, right: regrouped(walk, left.right, op, right), end: right.end };
  }
  if (isOpen(right, op === "&" ? "^" : "|")) {
    return { ...right, left: regrouped(walk, left, op, right.left), start: left.start };
  }
  const { start } = left;
  return { type: "BinOp", id: walk.nodes++, start, end: right.end, left, op, right };
}

function isOpen(value: Expr, op: string): value is BinOp {
  return value.type === "BinOp" && value.op === op && value.paren !== true;
}

/** `a and b and c` is nested to the left in the grammar, and flat here. */
export function boolean(walk: Walk): Expr {
  const operator = walk.type;
  let levels = 0;
  while (walk.type === operator && down(walk)) levels++;
  let left = expression(walk);
  for (let open: Expr[] | null = null; levels > 0; levels--) {
    next(walk);
    const op: BoolOp["op"] = type(walk) === "and" ? "and" : "or";
    const right = following(walk);
    up(walk);
    const till = endWith(walk, right);
    if (left.type === "BoolOp" && left.op === op && open !== null) {
      open.push(right);
      left = { ...left, end: till };
    } else {
      open = [left, right];
      const from = startWith(walk, left);
      left = { type: "BoolOp", id: walk.nodes++, start: from, end: till, op, values: open };
    }
  }
  return left;
}

/** `not operand` */
export function not(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const operand = following(walk);
  up(walk);
  return {
    type: "UnaryOp",
    id: walk.nodes++,
    start: start(walk),
    end: endWith(walk, operand),
    op: "not",
    operand,
  };
}

/** `-operand` */
export function unary(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const sign = type(walk);
  const operand = following(walk);
  up(walk);
  return {
    type: "UnaryOp",
    id: walk.nodes++,
    start: start(walk),
    end: endWith(walk, operand),
    op: sign === "-" || sign === "+" ? sign : "~",
    operand,
  };
}

/** `not in` and `is not` are two tokens of one type each. */
export function compare(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const left = expression(walk);
  const ops: string[] = [];
  const comparators: Expr[] = [];
  while (next(walk)) {
    if (role(walk) !== TOKEN) comparators.push(expression(walk));
    else if (ops.length === comparators.length) {
      const op = type(walk);
      if (op === "<>") mistake(walk, "`<>` operator");
      ops.push(op);
    }
  }
  up(walk);
  return {
    type: "Compare",
    id: walk.nodes++,
    start: startWith(walk, left),
    end: endWith(walk, comparators[comparators.length - 1] ?? left),
    left,
    ops,
    comparators,
  };
}

/** `body if test else orelse` */
export function conditional(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const body = expression(walk);
  next(walk);
  const test = following(walk);
  next(walk);
  const orelse = following(walk);
  up(walk);
  return {
    type: "IfExp",
    id: walk.nodes++,
    start: startWith(walk, body),
    end: endWith(walk, orelse),
    test,
    body,
    orelse,
  };
}

/** `target := value` */
export function named(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const target = expression(walk);
  next(walk);
  const value = following(walk);
  up(walk);
  const till = endWith(walk, value);
  if (target.type !== "Name") {
    return {
      type: "Unknown",
      id: walk.nodes++,
      start: target.start,
      end: till,
      values: [target, value],
    };
  }
  return { type: "NamedExpr", id: walk.nodes++, start: target.start, end: till, target, value };
}

/** `*value` */
export function starred(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const value = following(walk);
  up(walk);
  return {
    type: "Starred",
    id: walk.nodes++,
    start: start(walk),
    end: endWith(walk, value),
    value,
  };
}

/** `yield value`, `yield from value` */
export function yielded(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  let from = false;
  let value: Expr | null = null;
  while (next(walk)) {
    if (role(walk) === TOKEN) from = true;
    else value = expression(walk);
  }
  up(walk);
  const at = { id: walk.nodes++, start: start(walk), end: end(walk) };
  if (from) return { type: "YieldFrom", ...at, value: value ?? nothing(walk) };
  return { type: "Yield", ...at, value };
}
