/** A literal in, a constant out; of a string that holds expressions, in braces or as an annotation, the expressions. */
import type { Expr, Unknown } from "../ast.ts";
import {
  DEEPEST,
  down,
  end,
  enter,
  EXPRESSION,
  type Lowering,
  mistake,
  next,
  role,
  start,
  type,
  up,
  type Walk,
} from "./tree_cursor.ts";
import { expression, inner } from "./node.ts";

/** What a string may look like to be worth parsing as an annotation: no two words side by side. */
const ANNOTATION = /^(?!.*[\w'"]\s+[\w'"])[\w\s.,|*[\]()'"=:-]*[\w\])'"]\s*$/s;

/** A literal whose value is its text: `1`, `True`, `None`, `...` */
export function constant(kind: "number" | "bool" | "none" | "ellipsis"): Lowering {
  return (walk) => {
    const from = start(walk);
    const till = end(walk);
    const value = walk.text.slice(from, till);
    return { type: "Constant", id: walk.nodes++, start: from, end: till, kind, value };
  };
}

/** One string literal: its prefix, and where its content stands. */
interface Literal {
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
}

function literal(walk: Walk, from: number, till: number): Literal {
  const { text } = walk;
  let quote = from;
  while (quote < till && text[quote] !== '"' && text[quote] !== "'") quote++;
  const mark = text[quote];
  const triple = till - quote >= 6 && text[quote + 1] === mark && text[quote + 2] === mark;
  const width = triple ? 3 : 1;
  const prefix = quote === from ? "" : text.slice(from, quote).toLowerCase();
  return { prefix, start: quote + width, end: Math.max(quote + width, till - width) };
}

/** `"x"`, `f"{x}"` */
export function string(walk: Walk): Expr {
  const from = start(walk);
  const till = end(walk);
  if (walk.text[from] === "`") return backticks(walk, from, till);
  const { prefix, start: first, end: last } = literal(walk, from, till);
  if (prefix.includes("f") || prefix.includes("t")) {
    const values: Expr[] = [];
    interpolated(walk, values);
    return { type: "JoinedStr", id: walk.nodes++, start: from, end: till, values };
  }
  const value = walk.text.slice(first, last);
  if (walk.typing && !prefix.includes("b")) {
    const meant = annotation(walk, value, first);
    if (meant !== null) return meant;
  }
  const kind = prefix.includes("b") ? "bytes" : "str";
  return { type: "Constant", id: walk.nodes++, start: from, end: till, kind, value };
}

/** Python 2's `repr`, which the grammar takes for a string. */
function backticks(walk: Walk, from: number, till: number): Unknown {
  mistake(walk, "backticks");
  const meant = annotation(walk, walk.text.slice(from + 1, till - 1), from + 1);
  const values = meant === null ? [] : [meant];
  return { type: "Unknown", id: walk.nodes++, start: from, end: till, values };
}

/** Adjacent strings: one f-string makes all of it one. */
export function strings(walk: Walk): Expr {
  const from = start(walk);
  const till = end(walk);
  const values: Expr[] = [];
  let value = "";
  let formatted = false;
  let bytes = false;
  if (down(walk)) {
    do {
      const { prefix, start: first, end: last } = literal(walk, start(walk), end(walk));
      bytes ||= prefix.includes("b");
      if (prefix.includes("f") || prefix.includes("t")) {
        formatted = true;
        interpolated(walk, values);
      } else value += walk.text.slice(first, last);
    } while (next(walk));
    up(walk);
  }
  if (formatted) return { type: "JoinedStr", id: walk.nodes++, start: from, end: till, values };
  const kind = bytes ? "bytes" : "str";
  return { type: "Constant", id: walk.nodes++, start: from, end: till, kind, value };
}

/** The expressions between the braces of an f-string, and of the format specs in it. */
function interpolated(walk: Walk, values: Expr[]): void {
  if (walk.depth >= DEEPEST || !down(walk)) return;
  const { typing } = walk;
  walk.typing = false;
  walk.depth++;
  do {
    const what = type(walk);
    if (what === "interpolation" || what === "format_expression" || what === "format_specifier") {
      interpolated(walk, values);
    } else if (role(walk) === EXPRESSION) values.push(expression(walk));
  } while (next(walk));
  walk.depth--;
  walk.typing = typing;
  up(walk);
}

/** The expression that a string in an annotation stands for; null if it stands for none. */
function annotation(walk: Walk, content: string, at: number): Expr | null {
  if (!ANNOTATION.test(content)) return null;
  let meant = walk.strings.get(content);
  if (meant === undefined) walk.strings.set(content, meant = walk.python.parse(`(${content})`));
  if (meant.broken) return null;
  const { tree, at: place, shift } = walk;
  enter(walk, meant);
  walk.shift = at - 1;
  const found = onlyExpression(walk);
  walk.tree = tree;
  walk.at = place;
  walk.shift = shift;
  return found;
}

/** The expression of `(x)` if that is all there is. */
function onlyExpression(walk: Walk): Expr | null {
  if (!down(walk) || type(walk) !== "expression_statement" || next(walk)) return null;
  if (!down(walk) || type(walk) !== "parenthesized_expression") return null;
  return down(walk) && next(walk) ? expression(walk) : null;
}

/** A `type` node: strings in it stand for expressions. */
export function typed(walk: Walk): Expr {
  const { typing } = walk;
  walk.typing = true;
  const lowered = inner(walk);
  walk.typing = typing;
  return lowered;
}
