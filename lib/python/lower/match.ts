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

/** What a pattern binds and reads, and what it says of the whole subject. */
interface Pattern {
  readonly captures: Name[];
  readonly reads: Expr[];
  readonly classes: number[];
  /** An object of one of the classes matches, whatever is in it. */
  wholly: boolean;
  /** Something else than an object of one of the classes may match. */
  open: boolean;
  bound: number | null;
}

function matchCase(walk: Walk): MatchCase {
  const from = start(walk);
  const found: Pattern = {
    captures: [],
    reads: [],
    classes: [],
    wholly: true,
    open: false,
    bound: null,
  };
  let guard: Expr | null = null;
  let body: readonly Stmt[] = [];
  let patterns = 0;
  const within = down(walk);
  while (within && next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (what === "case_pattern") {
      patterns++;
      pattern(walk, found, true);
    } else if (what === "if_clause" && down(walk)) {
      guard = following(walk);
      up(walk);
    }
  }
  if (within) up(walk);
  const { captures, reads, wholly } = found;
  // case a, b: no pattern is about the whole subject
  const isWhole = patterns === 1;
  const classes = isWhole && !found.open ? found.classes : [];
  return {
    type: "MatchCase",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, body),
    captures,
    reads,
    classes,
    wholly: wholly && classes.length > 0,
    bound: isWhole ? found.bound : null,
    guard,
    body,
  };
}

/** `isWhole`: the pattern is about the whole subject, not about a part of it. */
function pattern(walk: Walk, found: Pattern, isWhole: boolean): void {
  const outer = type(walk);
  if (!PATTERNS.has(outer) || walk.depth >= DEEPEST || !down(walk)) {
    // None has no members, whatever else matches
    if (isWhole && role(walk) === EXPRESSION && outer !== "none") found.open = true;
    return;
  }
  walk.depth++;
  const passes = isWhole && WHOLE.has(outer);
  if (isWhole && !passes && outer !== "class_pattern") found.open = true;
  // The name of an attribute in `Point(x=y)` is neither bound nor read.
  let named = outer === "keyword_pattern";
  do {
    const what = type(walk);
    if (what === "identifier" && named) named = false;
    else if (what === "identifier" || what === "dotted_name") {
      const read = what === "identifier" ? name(walk) : dottedName(walk);
      const binds = outer !== "class_pattern" && outer !== "dict_pattern" || what === "identifier";
      if (isWhole && outer === "class_pattern") found.classes.push(found.reads.length);
      if (passes && outer !== "as_pattern") found.open = true;
      if (read.type !== "Name" || !binds) found.reads.push(read);
      else if (read.name !== "_") {
        if (passes) found.bound = found.captures.length;
        found.captures.push(read);
      }
    } else {
      if (outer === "class_pattern" && PATTERNS.has(what)) found.wholly = false;
      if (passes && what === "_") found.open = true;
      pattern(walk, found, passes);
    }
  } while (next(walk));
  walk.depth--;
  up(walk);
}

/** Patterns that are about what their own patterns are about. */
const WHOLE: ReadonlySet<string> = new Set(["case_pattern", "as_pattern", "union_pattern"]);

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
