/** A match statement in, its cases out, with what their patterns bind and read. */
import type { Expr, MatchCase, Name, Stmt } from "../ast.ts";
import {
  DEEPEST,
  down,
  end,
  endAfter,
  EXPRESSION,
  next,
  role,
  start,
  TOKEN,
  type,
  up,
  type Walk,
} from "./tree_cursor.ts";
import { together } from "./displays.ts";
import { name } from "./expressions.ts";
import { brokenStatement, expression, following, nothing, statements } from "./node.ts";

/** `match subject:` */
export function matched(walk: Walk): Stmt {
  const from = start(walk);
  const subjects: Expr[] = [];
  const cases: MatchCase[] = [];
  let comma = false;
  if (!down(walk)) return brokenStatement(walk, []);
  while (next(walk)) {
    const what = type(walk);
    if (what === ",") comma = true;
    else if (what === "block" && down(walk)) {
      do {
        if (type(walk) === "case_clause") cases.push(matchCase(walk));
      } while (next(walk));
      up(walk);
    } else if (role(walk) === EXPRESSION) subjects.push(expression(walk));
  }
  up(walk);
  return {
    type: "Match",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, cases),
    subject: together(walk, subjects, comma),
    cases,
  };
}

/** What a pattern binds and reads. */
type Pattern = { readonly captures: Name[]; readonly reads: Expr[] };

function matchCase(walk: Walk): MatchCase {
  const from = start(walk);
  const found: Pattern = { captures: [], reads: [] };
  let guard: Expr | null = null;
  let body: readonly Stmt[] = [];
  const within = down(walk);
  while (within && next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (what === "case_pattern") pattern(walk, found);
    else if (what === "if_clause" && down(walk)) {
      guard = following(walk);
      up(walk);
    }
  }
  if (within) up(walk);
  const { captures, reads } = found;
  return {
    type: "MatchCase",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, body),
    captures,
    reads,
    guard,
    body,
  };
}

function pattern(walk: Walk, found: Pattern): void {
  const outer = type(walk);
  if (!PATTERNS.has(outer) || walk.depth >= DEEPEST || !down(walk)) return;
  walk.depth++;
  // The name of an attribute in `Point(x=y)` is neither bound nor read.
  let named = outer === "keyword_pattern";
  do {
    const what = type(walk);
    if (what === "identifier" && named) named = false;
    else if (what === "identifier" || what === "dotted_name") {
      const read = what === "identifier" ? name(walk) : dottedName(walk);
      const binds = outer !== "class_pattern" && outer !== "dict_pattern" || what === "identifier";
      if (read.type !== "Name" || !binds) found.reads.push(read);
      else if (read.name !== "_") found.captures.push(read);
    } else pattern(walk, found);
  } while (next(walk));
  walk.depth--;
  up(walk);
}

const PATTERNS: ReadonlySet<string> = new Set([
  "case_pattern",
  "as_pattern",
  "keyword_pattern",
  "union_pattern",
  "list_pattern",
  "tuple_pattern",
  "dict_pattern",
  "splat_pattern",
  "class_pattern",
]);

function dottedName(walk: Walk): Expr {
  if (!down(walk)) return nothing(walk);
  let value = name(walk);
  while (walk.depth < DEEPEST && next(walk)) {
    if (role(walk) === TOKEN) continue;
    const attrStart = start(walk);
    const till = end(walk);
    value = {
      type: "Attribute",
      id: walk.nodes++,
      start: value.start,
      end: till,
      value,
      attr: walk.text.slice(attrStart, till),
      attrStart,
    };
  }
  up(walk);
  return value;
}
