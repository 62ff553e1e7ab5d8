/** A name, or what follows one in, its expression out: attributes, subscripts, calls. */
import type { Attribute, BinOp, Call, Expr, Keyword, Subscript } from "../ast.ts";
import {
  down,
  end,
  endWith,
  EXPRESSION,
  isClosing,
  next,
  role,
  skip,
  start,
  startWith,
  TOKEN,
  type,
  up,
  type Walk,
} from "./tree_cursor.ts";
import { expression, following, hollow, inner, nothing } from "./node.ts";

/** `x`; one that tree-sitter added has no text. */
export function name(walk: Walk): Expr {
  const from = start(walk);
  const till = end(walk);
  if (from === till) return nothing(walk);
  return {
    type: "Name",
    id: walk.nodes++,
    start: from,
    end: till,
    name: walk.text.slice(from, till),
  };
}

/** `value.attr` */
export function attribute(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const value = expression(walk);
  // Most often two steps, past the dot; the first needs no look.
  skip(walk);
  while (next(walk) && role(walk) !== EXPRESSION);
  const attrStart = start(walk);
  const till = end(walk);
  up(walk);
  return unstarred({
    type: "Attribute",
    id: walk.nodes++,
    start: startWith(walk, value),
    end: till,
    value,
    attr: walk.text.slice(attrStart, till),
    attrStart,
  }, value);
}

/** In `x = *a.b(), c` the grammar binds the star to `a`; it belongs to `a.b()`. */
export function unstarred(node: Attribute | Subscript | Call | BinOp, first: Expr): Expr {
  if (first.type !== "Starred" || first.paren === true) return node;
  const { value: inner } = first;
  const { start } = inner;
  const value: Expr = node.type === "Call"
    ? { ...node, start, func: inner }
    : node.type === "BinOp"
    ? { ...node, start, left: inner }
    : { ...node, start, value: inner };
  return { ...first, end: node.end, value };
}

/** `value[slice]` */
export function subscript(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const value = expression(walk);
  const { typing } = walk;
  const slice = index(walk, value);
  walk.typing = typing;
  up(walk);
  const from = startWith(walk, value);
  const till = end(walk);
  return unstarred(
    { type: "Subscript", id: walk.nodes++, start: from, end: till, value, slice },
    value,
  );
}

/** What stands between the brackets, which follow the cursor or, in the grammar's `generic_type`, are the children of a node of their own. */
function index(walk: Walk, value: Expr): Expr {
  const of = value.type === "Name" ? value.name : value.type === "Attribute" ? value.attr : "";
  if (of === "Literal") walk.typing = false;
  const elts: Expr[] = [];
  let commas = 0;
  let from = 0;
  let till = 0;
  while (next(walk)) {
    if (role(walk) !== TOKEN) {
      if (elts.length === 0) from = start(walk);
      elts.push(type(walk) === "type" ? inner(walk) : expression(walk));
      if (of === "Annotated") walk.typing = false;
      till = end(walk);
    } else if (type(walk) === ",") {
      commas++;
      till = end(walk);
    }
  }
  const [first] = elts;
  if (first === undefined) return nothing(walk);
  if (commas === 0 && first.type !== "Starred") return first;
  return {
    type: "Tuple",
    id: walk.nodes++,
    start: from,
    end: till,
    elts,
  };
}

/** `Optional["X"]` in an annotation. */
export function genericType(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const value = expression(walk);
  const { typing } = walk;
  let slice: Expr | null = null;
  if (next(walk) && down(walk)) {
    slice = index(walk, value);
    up(walk);
  }
  walk.typing = typing;
  up(walk);
  slice ??= nothing(walk);
  return { type: "Subscript", id: walk.nodes++, start: value.start, end: end(walk), value, slice };
}

/** `func(args, keyword=value)` */
export function call(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const func = expression(walk);
  const { typing } = walk;
  walk.typing = false;
  const into: { readonly args: Expr[]; readonly keywords: Keyword[] } = { args: [], keywords: [] };
  next(walk);
  const argsStart = start(walk);
  const till = end(walk);
  if (type(walk) === "generator_expression") into.args.push(expression(walk));
  else callArguments(walk, into, func);
  walk.typing = typing;
  up(walk);
  return unstarred({
    type: "Call",
    id: walk.nodes++,
    start: startWith(walk, func),
    end: till,
    func,
    args: into.args,
    keywords: into.keywords,
    argsStart,
  }, func);
}

/** `cast("X", y)` and `TypeVar("T", bound="X")` take expressions in strings. */
export function callArguments(
  walk: Walk,
  into: { readonly args: Expr[]; readonly keywords: Keyword[] },
  func: Expr | null,
): void {
  if (!down(walk)) return;
  const called = func?.type === "Name" ? func.name : func?.type === "Attribute" ? func.attr : "";
  do {
    const what = type(walk);
    if (what === "keyword_argument") into.keywords.push(keyword(walk, called === "TypeVar"));
    else if (what === "dictionary_splat") into.keywords.push(unpacked(walk));
    else if (role(walk) !== TOKEN) {
      walk.typing = called === "cast" && into.args.length === 0 && isFirstOfMore(walk);
      into.args.push(expression(walk));
      walk.typing = false;
    } else if (isClosing(walk)) break;
  } while (next(walk));
  up(walk);
}

/** `view.cast("B")` is another cast. */
function isFirstOfMore(walk: Walk): boolean {
  const comma = /\s*,/y;
  comma.lastIndex = end(walk);
  return comma.test(walk.text);
}

function keyword(walk: Walk, ofTypeVar: boolean): Keyword {
  if (!down(walk)) return noKeyword(walk);
  const from = start(walk);
  const arg = walk.text.slice(from, end(walk));
  next(walk);
  walk.typing = ofTypeVar && arg === "bound";
  walk.depth++;
  const value = following(walk);
  walk.depth--;
  up(walk);
  const till = endWith(walk, value);
  walk.typing = false;
  return { type: "Keyword", id: walk.nodes++, start: from, end: till, arg, value };
}

/** `**value` */
function unpacked(walk: Walk): Keyword {
  if (!down(walk)) return noKeyword(walk);
  const value = following(walk);
  up(walk);
  return {
    type: "Keyword",
    id: walk.nodes++,
    start: start(walk),
    end: endWith(walk, value),
    arg: null,
    value,
  };
}

function noKeyword(walk: Walk): Keyword {
  const value = hollow(walk);
  const { start, end } = value;
  return { type: "Keyword", id: walk.nodes++, start, end, arg: null, value };
}
