/** Whatever node the walk is at in, the expression or the statements that it stands for out; of a broken one what can be understood. */
import type { Expr, Stmt, Unknown } from "../ast.ts";
import {
  BROKEN,
  DEEPEST,
  down,
  end,
  EXPRESSION,
  first,
  type Found,
  isClosing,
  mistake,
  next,
  PART,
  role,
  skip,
  start,
  STATEMENT,
  TOKEN,
  type,
  up,
  type Walk,
} from "./tree_cursor.ts";

/** The expression that the node stands for. */
export function expression(walk: Walk): Expr {
  const lowering = walk.grammar.expressions[walk.type];
  if (lowering === undefined) return role(walk) === TOKEN ? nothing(walk) : unknown(walk);
  if (walk.depth >= DEEPEST) return tooDeep(walk);
  walk.depth++;
  const lowered = lowering(walk);
  walk.depth--;
  return lowered;
}

/** The expression at the next sibling. */
export function following(walk: Walk): Expr {
  return next(walk) ? expression(walk) : nothing(walk);
}

/** The node's only child. */
export function inner(walk: Walk): Expr {
  if (!down(walk)) return nothing(walk);
  const lowered = expression(walk);
  up(walk);
  return lowered;
}

/** The expressions among the children, whatever stands between them. */
export function elements(walk: Walk): Expr[] {
  const elts: Expr[] = [];
  if (!down(walk)) return elts;
  do {
    if (role(walk) !== TOKEN) elts.push(expression(walk));
    else if (isClosing(walk)) break;
  } while (next(walk));
  up(walk);
  return elts;
}

function statement(walk: Walk): Stmt {
  const lowering = walk.grammar.statements[walk.type];
  if (lowering === undefined || walk.depth >= DEEPEST) {
    const value = lowering === undefined ? unknown(walk) : tooDeep(walk);
    const { start, end } = value;
    return { type: "Broken", id: walk.nodes++, start, end, values: [value], body: [] };
  }
  walk.depth++;
  const lowered = lowering(walk);
  walk.depth--;
  return lowered;
}

/** The statements among the children: of the module, a block, or a clause of a file that is one broken spot. */
export function statements(walk: Walk): Stmt[] {
  const body: Stmt[] = [];
  if (down(walk)) {
    do {
      if (role(walk) === STATEMENT) {
        flush(walk, body);
        body.push(statement(walk));
      } else if (role(walk) === EXPRESSION) walk.spare.values.push(expression(walk));
      else if (role(walk) === PART) spare(walk);
    } while (next(walk));
    up(walk);
  }
  flush(walk, body);
  return body;
}

/** The statements of the block among the children: of `else:`, `finally:`. */
export function blockWithin(walk: Walk): Stmt[] {
  let body: Stmt[] = [];
  if (!down(walk)) return body;
  do {
    if (type(walk) === "block") body = statements(walk);
  } while (next(walk));
  up(walk);
  return body;
}

/** Where a statement has no known shape: the expressions in it. */
export function brokenStatement(walk: Walk, values: readonly Expr[]): Stmt {
  return { type: "Broken", id: walk.nodes++, start: start(walk), end: end(walk), values, body: [] };
}

const KEYWORD =
  /^(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield)$/;

/** Everything below the node that can be understood. */
function salvage(walk: Walk, found: Found): void {
  if (walk.depth >= DEEPEST || !first(walk)) return;
  walk.depth++;
  do {
    const what = role(walk);
    if (what === STATEMENT) found.body.push(statement(walk));
    else if (what === EXPRESSION) {
      const value = expression(walk);
      if (value.type !== "Name" || !KEYWORD.test(value.name)) found.values.push(value);
    } else if (what === PART || what === BROKEN) salvage(walk, found);
  } while (skip(walk));
  walk.depth--;
  up(walk);
}

/** Keeps what is below a broken node until the next statement. */
export function spare(walk: Walk): void {
  const found: Found = { values: [], body: [] };
  salvage(walk, found);
  append(walk.spare.values, found.values);
  append(walk.spare.body, found.body);
}

/** A list may be longer than the arguments that a call takes. */
function append<T>(to: T[], from: readonly T[]): void {
  for (const one of from) to.push(one);
}

/** What broken spots left behind: the expressions become a statement of their own. */
function flush(walk: Walk, body: Stmt[]): void {
  const { values, body: found } = walk.spare;
  if (values.length + found.length === 0) return;
  walk.spare = { values: [], body: [] };
  const [first] = values;
  if (first !== undefined) {
    const { start } = first;
    const end = values.reduce((last, value) => Math.max(last, value.end), start);
    body.push({ type: "Broken", id: walk.nodes++, start, end, values, body: [] });
  }
  append(body, found);
}

/** An expression of no known shape: what is found inside. */
export function unknown(walk: Walk): Unknown {
  const found: Found = { values: [], body: [] };
  salvage(walk, found);
  append(walk.spare.body, found.body);
  return {
    type: "Unknown",
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    values: found.values,
  };
}

/** Where an expression is missing. */
export function nothing(walk: Walk): Unknown {
  const at = end(walk);
  return { type: "Unknown", id: walk.nodes++, start: at, end: at, values: [] };
}

function tooDeep(walk: Walk): Unknown {
  mistake(walk, "nested too deeply");
  return hollow(walk);
}

/** A node that is not looked into, or has nothing in it. */
export function hollow(walk: Walk): Unknown {
  return {
    type: "Unknown",
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    values: [],
  };
}
