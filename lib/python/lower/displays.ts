/** What stands between brackets in, a list, its kin or a comprehension out. */
import type { Comp, Comprehension, Dict, Expr, Slice } from "../ast.ts";
import { down, end, next, role, start, TOKEN, type, up, type Walk } from "./tree_cursor.ts";
import { elements, expression, following, hollow, nothing } from "./node.ts";

/** `a, b` */
export function tuple(walk: Walk): Expr {
  const elts = elements(walk);
  return { type: "Tuple", id: walk.nodes++, start: start(walk), end: end(walk), elts };
}

/** `[a, b]` */
export function list(walk: Walk): Expr {
  const elts = elements(walk);
  return { type: "List", id: walk.nodes++, start: start(walk), end: end(walk), elts };
}

/** `{a, b}` */
export function set(walk: Walk): Expr {
  const elts = elements(walk);
  return { type: "Set", id: walk.nodes++, start: start(walk), end: end(walk), elts };
}

/** `{key: value, **more}` */
export function dictionary(walk: Walk): Dict {
  const { typing } = walk;
  walk.typing = false;
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  if (down(walk)) {
    do {
      if (role(walk) === TOKEN || !down(walk)) continue;
      // A pair is key, colon, value; anything else `**` and a value.
      keys.push(role(walk) === TOKEN ? null : expression(walk));
      if (keys[keys.length - 1] !== null) next(walk);
      values.push(following(walk));
      up(walk);
    } while (next(walk));
    up(walk);
  }
  walk.typing = typing;
  return { type: "Dict", id: walk.nodes++, start: start(walk), end: end(walk), keys, values };
}

/** `lower:upper:step` */
export function slice(walk: Walk): Slice {
  const parts: [Expr | null, Expr | null, Expr | null] = [null, null, null];
  let colons = 0;
  if (down(walk)) {
    do {
      if (role(walk) === TOKEN) colons++;
      else parts[Math.min(colons, 2)] = expression(walk);
    } while (next(walk));
    up(walk);
  }
  const [lower, upper, step] = parts;
  return {
    type: "Slice",
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    lower,
    upper,
    step,
  };
}

const COMPREHENSIONS: Readonly<Record<string, Comp["type"]>> = {
  list_comprehension: "ListComp",
  set_comprehension: "SetComp",
  dictionary_comprehension: "DictComp",
  generator_expression: "GeneratorExp",
};

/** `[elt for target in iter if test]` and its kin */
export function comprehension(walk: Walk): Expr {
  const kind = COMPREHENSIONS[type(walk)] ?? "GeneratorExp";
  let elt: Expr | null = null;
  let value: Expr | null = null;
  const clauses: Clause[] = [];
  if (!down(walk)) return hollow(walk);
  while (next(walk)) {
    const what = type(walk);
    if (what === "for_in_clause") clauses.push(clause(walk));
    else if (what === "if_clause") {
      const last = clauses[clauses.length - 1];
      if (last === undefined || !down(walk)) continue;
      last.ifs.push(following(walk));
      up(walk);
      last.end = end(walk);
    } else if (what === "pair") {
      if (!down(walk)) continue;
      elt = expression(walk);
      next(walk);
      value = following(walk);
      up(walk);
    } else if (role(walk) !== TOKEN) elt = expression(walk);
  }
  up(walk);
  const generators: readonly Comprehension[] = clauses;
  elt ??= nothing(walk);
  const comp = {
    type: kind,
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    elt,
    generators,
  };
  return value === null ? comp : { ...comp, value };
}

/** A Comprehension while its conditions, which are siblings in the grammar, are still coming in. */
type Clause = Omit<Comprehension, "end" | "ifs"> & { end: number; readonly ifs: Expr[] };

function clause(walk: Walk): Clause {
  const from = start(walk);
  const within = down(walk);
  const isAsync = within && type(walk) === "async";
  if (isAsync) next(walk);
  const forStart = start(walk);
  const target = within ? following(walk) : nothing(walk);
  if (within) next(walk);
  const iters: Expr[] = [];
  while (within && next(walk)) if (role(walk) !== TOKEN) iters.push(expression(walk));
  if (within) up(walk);
  const iter = together(walk, iters);
  return {
    type: "Comprehension",
    id: walk.nodes++,
    start: from,
    end: end(walk),
    target,
    iter,
    ifs: [],
    isAsync,
    forStart,
  };
}

/** One expression, or a tuple of those that only commas hold together. */
export function together(walk: Walk, elts: readonly Expr[], comma = false): Expr {
  const [first] = elts;
  if (first === undefined) return nothing(walk);
  if (elts.length === 1 && !comma) return first;
  const last = elts[elts.length - 1] ?? first;
  return { type: "Tuple", id: walk.nodes++, start: first.start, end: last.end, elts };
}
