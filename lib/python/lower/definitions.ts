/** A function, a class or a lambda in, its definition out with its parameters. */
import type { Expr, Keyword, Param, Stmt } from "../ast.ts";
import {
  down,
  end,
  endAfter,
  endWith,
  mistake,
  next,
  role,
  start,
  TOKEN,
  type,
  up,
  type Walk,
} from "./tree_cursor.ts";
import { callArguments } from "./expressions.ts";
import {
  brokenStatement,
  elements,
  expression,
  following,
  hollow,
  nothing,
  statements,
} from "./node.ts";

/** `@decorator` above a function or a class */
export function decorated(walk: Walk): Stmt {
  const decorators: Expr[] = [];
  let defined: Stmt | null = null;
  if (down(walk)) {
    do {
      const what = type(walk);
      if (what === "decorator" && down(walk)) {
        decorators.push(following(walk));
        up(walk);
      } else if (what === "function_definition") defined = functionDefinition(walk, decorators);
      else if (what === "class_definition") defined = classDefinition(walk, decorators);
    } while (next(walk));
    up(walk);
  }
  return defined ?? brokenStatement(walk, decorators);
}

/** `def name(params) -> returns:` */
export function functionDefinition(walk: Walk, decorators: readonly Expr[]): Stmt {
  const from = start(walk);
  if (!down(walk)) return brokenStatement(walk, decorators);
  const isAsync = type(walk) === "async";
  if (isAsync) next(walk);
  next(walk);
  const nameStart = start(walk);
  const name = walk.text.slice(nameStart, end(walk));
  let params: readonly Param[] = [];
  let returns: Expr | null = null;
  let body: readonly Stmt[] = [];
  while (next(walk)) {
    const what = type(walk);
    if (what === "parameters") params = parameters(walk);
    else if (what === "type") returns = expression(walk);
    else if (what === "block") body = statements(walk);
  }
  up(walk);
  return {
    type: "FunctionDef",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, body),
    name,
    nameStart,
    params,
    returns,
    decorators,
    body,
    isAsync,
  };
}

/** `class name(bases, keyword=value):` */
export function classDefinition(walk: Walk, decorators: readonly Expr[]): Stmt {
  const from = start(walk);
  const bases: Expr[] = [];
  const keywords: Keyword[] = [];
  let body: readonly Stmt[] = [];
  if (!down(walk)) return brokenStatement(walk, decorators);
  next(walk);
  const nameStart = start(walk);
  const name = walk.text.slice(nameStart, end(walk));
  while (next(walk)) {
    const what = type(walk);
    if (what === "argument_list") callArguments(walk, { args: bases, keywords }, null);
    else if (what === "block") body = statements(walk);
  }
  up(walk);
  return {
    type: "ClassDef",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, body),
    name,
    nameStart,
    bases,
    keywords,
    decorators,
    body,
  };
}

/** `lambda params: body` */
export function lambda(walk: Walk): Expr {
  let params: readonly Param[] = [];
  let body: Expr | null = null;
  if (!down(walk)) return hollow(walk);
  while (next(walk)) {
    if (type(walk) === "lambda_parameters") params = parameters(walk);
    else if (role(walk) !== TOKEN) body = expression(walk);
  }
  up(walk);
  body ??= nothing(walk);
  return {
    type: "Lambda",
    id: walk.nodes++,
    start: start(walk),
    end: endWith(walk, body),
    params,
    body,
  };
}

/** The parameters of a function or lambda. */
function parameters(walk: Walk): Param[] {
  const params: Param[] = [];
  let positional = 0;
  let kind: Param["kind"] = "arg";
  if (!down(walk)) return params;
  do {
    const what = type(walk);
    if (what === "positional_separator") positional = params.length;
    else if (what === "keyword_separator") kind = "kwonly";
    else if (what === "tuple_pattern") {
      // Python 2: `def f((a, b))` binds both.
      mistake(walk, "tuple parameter");
      for (const elt of elements(walk)) {
        if (elt.type === "Name") params.push(param(walk, elt, [kind, null, null]));
      }
    } else if (role(walk) !== TOKEN) {
      const read = parameter(walk, kind);
      params.push(read);
      if (read.kind === "vararg") kind = "kwonly";
    }
  } while (next(walk));
  up(walk);
  if (positional === 0) return params;
  return params.map((read, at) => at < positional ? { ...read, kind: "posonly" } : read);
}

/** `x`, `*x`, `x: T`, `*x: T`, `x=1`, `x: T = 1`; a parameter reaches from its name to the end of its annotation. */
function parameter(walk: Walk, kind: Param["kind"]): Param {
  let found = kind;
  let from = start(walk);
  let till = from;
  let last = from;
  let annotation: Expr | null = null;
  let value: Expr | null = null;
  const named = (what: string) => {
    const stars = what === "list_splat_pattern" || what === "dictionary_splat_pattern";
    if (stars && down(walk)) {
      found = what === "list_splat_pattern" ? "vararg" : "kwarg";
      next(walk);
    }
    from = start(walk);
    till = end(walk);
    if (stars) up(walk);
  };
  const what = type(walk);
  if (!what.endsWith("_parameter")) named(what);
  else if (down(walk)) {
    named(type(walk));
    while (next(walk)) {
      if (type(walk) === "type") {
        last = end(walk);
        annotation = expression(walk);
      } else if (role(walk) !== TOKEN) value = expression(walk);
    }
    up(walk);
  }
  const name = walk.text.slice(from, till);
  return param(walk, { start: from, end: Math.max(till, last), name }, [
    found,
    annotation,
    value,
  ]);
}

function param(
  walk: Walk,
  named: Pick<Param, "start" | "end" | "name">,
  [kind, annotation, value]: readonly [Param["kind"], Expr | null, Expr | null],
): Param {
  const { start, end, name } = named;
  return { type: "Param", id: walk.nodes++, start, end, name, kind, annotation, default: value };
}
