/** A statement of one line in, the same out as a node: assignments, imports, and what begins with a keyword of its own. */
import type { Alias, Expr, Name, Stmt } from "../ast.ts";
import {
  down,
  end,
  endWith,
  mistake,
  next,
  role,
  start,
  startWith,
  type Statement,
  TOKEN,
  type,
  up,
  type Walk,
} from "./tree_cursor.ts";
import { brokenStatement, elements, expression, following, inner, nothing } from "./node.ts";

/** An expression alone on its line, or an assignment. */
export function expressionStatement(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  const what = type(walk);
  if (what === "assignment" || what === "augmented_assignment") {
    const assigned = what === "assignment" ? assignment(walk) : augmented(walk);
    up(walk);
    return assigned;
  }
  const elts = [expression(walk)];
  let comma = false;
  while (next(walk)) {
    if (role(walk) === TOKEN) comma = true;
    else elts.push(expression(walk));
  }
  up(walk);
  const [only] = elts;
  if (only !== undefined && !comma) {
    const at = { start: startWith(walk, only), end: endWith(walk, only) };
    return { type: "Expr", id: walk.nodes++, ...at, value: only };
  }
  const at = { start: start(walk), end: end(walk) };
  const value: Expr = { type: "Tuple", id: walk.nodes++, ...at, elts };
  return { type: "Expr", id: walk.nodes++, ...at, value };
}

/** `a = b = value` is nested to the right in the grammar. */
function assignment(walk: Walk): Stmt {
  const targets: Expr[] = [];
  let annotation: Expr | null = null;
  let value: Expr | null = null;
  let levels = 0;
  while (value === null && down(walk)) {
    levels++;
    targets.push(expression(walk));
    next(walk);
    if (type(walk) === ":") {
      annotation = following(walk);
      if (!next(walk)) break;
    }
    if (!next(walk)) break;
    if (type(walk) !== "assignment") value = expression(walk);
  }
  for (; levels > 0; levels--) up(walk);
  const [first] = targets;
  const at = { id: walk.nodes++, start: start(walk), end: end(walk) };
  if (annotation !== null && first !== undefined) {
    return { type: "AnnAssign", ...at, target: first, annotation, value };
  }
  return { type: "Assign", ...at, targets, value: value ?? nothing(walk) };
}

function augmented(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  const target = expression(walk);
  next(walk);
  const op = type(walk).slice(0, -1);
  const value = following(walk);
  up(walk);
  return {
    type: "AugAssign",
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    target,
    op,
    value,
  };
}

/** `type X = Y`, for which the grammar takes `type(x).y = z` too. */
export function typeAlias(walk: Walk): Stmt {
  const from = start(walk);
  if (!down(walk)) return brokenStatement(walk, []);
  const written = following(walk);
  const called = typeCall(walk, written, from);
  next(walk);
  next(walk);
  const value = called === null ? expression(walk) : inner(walk);
  up(walk);
  // `type X[T] = Y`: the name alone is bound.
  const alias = written.type === "Subscript" ? written.value : written;
  const targets = [called ?? alias];
  return { type: "Assign", id: walk.nodes++, start: from, end: end(walk), targets, value };
}

/** `(x).y` after `type` as `type(x).y`; null if there are no parentheses. */
function typeCall(walk: Walk, written: Expr, start: number): Expr | null {
  if (written.type === "Attribute" || written.type === "Subscript") {
    const value = typeCall(walk, written.value, start);
    return value === null ? null : { ...written, start, value };
  }
  if (written.type === "Call") {
    const func = typeCall(walk, written.func, start);
    return func === null ? null : { ...written, start, func };
  }
  const bare = written.type === "Tuple" && written.paren !== true;
  if (!bare && written.paren !== true) return null;
  Reflect.deleteProperty(written, "paren");
  const argsStart = walk.text.indexOf("(", start);
  const end = bare ? written.end : walk.text.indexOf(")", written.end) + 1;
  const func: Name = { type: "Name", id: walk.nodes++, start, end: start + 4, name: "type" };
  const args = bare ? written.elts : [written];
  return { type: "Call", id: walk.nodes++, start, end, func, args, keywords: [], argsStart };
}

/** `return value` */
export function returned(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  const value = next(walk) ? expression(walk) : null;
  up(walk);
  return { type: "Return", id: walk.nodes++, start: start(walk), end: end(walk), value };
}

/** `del a, b` has two targets, `del (a, b)` one. */
export function deleted(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  let targets: readonly Expr[] = [];
  if (next(walk)) targets = type(walk) === "expression_list" ? elements(walk) : [expression(walk)];
  up(walk);
  return { type: "Delete", id: walk.nodes++, start: start(walk), end: end(walk), targets };
}

/** `raise exc from cause` */
export function raised(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  let exc: Expr | null = null;
  let cause: Expr | null = null;
  let from = false;
  while (next(walk)) {
    if (role(walk) === TOKEN) from = true;
    else if (from) cause = expression(walk);
    else {
      if (type(walk) === "expression_list") mistake(walk, "raise with a comma");
      exc = expression(walk);
    }
  }
  up(walk);
  return { type: "Raise", id: walk.nodes++, start: start(walk), end: end(walk), exc, cause };
}

/** `assert test, msg` */
export function asserted(walk: Walk): Stmt {
  const [test, msg] = elements(walk);
  return {
    type: "Assert",
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    test: test ?? nothing(walk),
    msg: msg ?? null,
  };
}

/** `pass`, `break`, `continue` */
export function simple(type: "Pass" | "Break" | "Continue"): Statement {
  return (walk) => ({ type, id: walk.nodes++, start: start(walk), end: end(walk) });
}

/** `global a, b` */
export function scoping(type: "Global" | "Nonlocal"): Statement {
  return (walk) => {
    const names = elements(walk).flatMap((name) => name.type === "Name" ? [name.name] : []);
    return { type, id: walk.nodes++, start: start(walk), end: end(walk), names };
  };
}

/** `print x`, `exec "x"` */
export function python2(reason: string): Statement {
  return (walk) => {
    mistake(walk, reason);
    return brokenStatement(walk, elements(walk));
  };
}

/** `import a.b as c` */
export function imported(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  const names = aliases(walk);
  up(walk);
  return { type: "Import", id: walk.nodes++, start: start(walk), end: end(walk), names };
}

/** `from ..module import a as b` */
export function importedFrom(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  next(walk);
  const moduleStart = start(walk);
  const moduleEnd = end(walk);
  const written = dotted(walk.text.slice(moduleStart, moduleEnd));
  const module = written.replace(/^\.+/, "");
  next(walk);
  const names = aliases(walk);
  up(walk);
  return {
    type: "ImportFrom",
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    module,
    moduleStart,
    moduleEnd,
    level: written.length - module.length,
    names,
  };
}

/** The names after `import`, where the cursor is. */
function aliases(walk: Walk): Alias[] {
  const names: Alias[] = [];
  while (next(walk)) {
    const what = type(walk);
    if (what !== "dotted_name" && what !== "aliased_import" && what !== "wildcard_import") continue;
    const from = start(walk);
    const till = end(walk);
    let nameEnd = till;
    let asname: string | null = null;
    if (what === "aliased_import" && down(walk)) {
      nameEnd = end(walk);
      next(walk);
      if (next(walk)) asname = walk.text.slice(start(walk), end(walk));
      up(walk);
    }
    const name = dotted(walk.text.slice(from, nameEnd));
    names.push({ type: "Alias", id: walk.nodes++, start: from, end: till, name, nameEnd, asname });
  }
  return names;
}

/** The text of a name; the node's text without the spaces that may stand around dots. */
function dotted(text: string): string {
  return /[^\w.]/.test(text) ? text.replace(/\\\r?\n|#.*|\s/g, "") : text;
}
