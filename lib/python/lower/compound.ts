/** A statement with a block in, the same out as a node: if, while, for, try, with. */
import type { ExceptHandler, Expr, If, Stmt, WithItem } from "../ast.ts";
import {
  down,
  end,
  endAfter,
  EXPRESSION,
  mistake,
  next,
  role,
  start,
  TOKEN,
  type,
  up,
  type Walk,
} from "./tree_cursor.ts";
import { together } from "./displays.ts";
import {
  blockWithin,
  brokenStatement,
  expression,
  following,
  hollow,
  nothing,
  statements,
} from "./node.ts";

/** From this depth on, the rest of an `elif` chain stands side by side in `orelse`. */
const DEEPEST_ELIF = 500;

/** An `if` or `elif` whose `orelse` is not known yet. */
type Branch = Pick<If, "start" | "test" | "body">;

/** An `elif` chain is flat in the grammar and nested here. */
export function conditionally(walk: Walk): Stmt {
  const { depth } = walk;
  const room = Math.max(0, DEEPEST_ELIF - depth);
  const elifs: Branch[] = [];
  let orelse: readonly Stmt[] = [];
  const first = branch(walk, (what) => {
    if (what === "else_clause") orelse = blockWithin(walk);
    if (what !== "elif_clause") return;
    walk.depth = depth + Math.min(elifs.length + 1, room);
    elifs.push(branch(walk, () => {}));
  });
  walk.depth = depth;
  const till = endAfter(walk, orelse, (elifs[elifs.length - 1] ?? first).body);
  const whole = (branch: Branch, orelse: readonly Stmt[], end: number): If => {
    const { start, test, body } = branch;
    return { type: "If", id: walk.nodes++, start, end, test, body, orelse };
  };
  if (elifs.length > room) {
    const beside = elifs.splice(room).map((elif) => whole(elif, [], endAfter(walk, elif.body)));
    orelse = [...beside, ...orelse];
  }
  for (const elif of elifs.reverse()) orelse = [whole(elif, orelse, till)];
  return whole(first, orelse, till);
}

/** The test and block of the node; what else it has goes to `other`. */
function branch(walk: Walk, other: (what: string) => void): Branch {
  const from = start(walk);
  let test: Expr | null = null;
  let body: readonly Stmt[] = [];
  const within = down(walk);
  while (within && next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (role(walk) === EXPRESSION) test = expression(walk);
    else if (role(walk) !== TOKEN) other(what);
  }
  if (within) up(walk);
  return { start: from, test: test ?? nothing(walk), body };
}

/** `while test:` */
export function looped(walk: Walk): Stmt {
  let orelse: readonly Stmt[] = [];
  const { start, test, body } = branch(walk, () => orelse = blockWithin(walk));
  const end = endAfter(walk, orelse, body);
  return { type: "While", id: walk.nodes++, start, end, test, body, orelse };
}

/** `for target in iter:` */
export function iterated(walk: Walk): Stmt {
  const from = start(walk);
  if (!down(walk)) return brokenStatement(walk, []);
  const isAsync = type(walk) === "async";
  if (isAsync) next(walk);
  const target = following(walk);
  next(walk);
  const iter = following(walk);
  let body: readonly Stmt[] = [];
  let orelse: readonly Stmt[] = [];
  while (next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (what === "else_clause") orelse = blockWithin(walk);
  }
  up(walk);
  return {
    type: "For",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, orelse, body),
    target,
    iter,
    body,
    orelse,
    isAsync,
  };
}

/** `try:` and all that follows it */
export function tried(walk: Walk): Stmt {
  const from = start(walk);
  const handlers: ExceptHandler[] = [];
  let body: readonly Stmt[] = [];
  let orelse: readonly Stmt[] = [];
  let finalbody: readonly Stmt[] = [];
  if (!down(walk)) return brokenStatement(walk, []);
  while (next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (what === "else_clause") orelse = blockWithin(walk);
    else if (what === "finally_clause") finalbody = blockWithin(walk);
    else if (what === "except_clause" || what === "except_group_clause") {
      handlers.push(handler(walk));
    }
  }
  up(walk);
  const caught = handlers[handlers.length - 1]?.body ?? [];
  return {
    type: "Try",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, finalbody, orelse, caught, body),
    body,
    handlers,
    orelse,
    finalbody,
  };
}

function handler(walk: Walk): ExceptHandler {
  const from = start(walk);
  const caught: Expr[] = [];
  let name: Expr | null = null;
  let comma = false;
  let body: readonly Stmt[] = [];
  const within = down(walk);
  while (within && next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (what === ",") comma = true;
    else if (what === "as_pattern") {
      const { expr, target } = asPattern(walk);
      caught.push(expr);
      name = target;
    } else if (role(walk) !== TOKEN) caught.push(expression(walk));
  }
  // Since 3.14, `except A, B:` catches both; a name in lower case is Python 2's `as`.
  const [first, second] = caught;
  let test = first ?? null;
  if (comma && second !== undefined) {
    if (second.type === "Name" && !/^[A-Z]/.test(second.name)) {
      mistake(walk, "except with a comma", from);
      name = second;
    } else test = together(walk, caught, true);
  }
  if (within) up(walk);
  // `except *E` with the star to the name.
  if (test?.type === "Starred") test = test.value;
  return {
    type: "ExceptHandler",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, body),
    test,
    name: name?.type === "Name" ? name : null,
    body,
  };
}

/** `x as y` where it may stand. */
function asPattern(walk: Walk): { readonly expr: Expr; readonly target: Expr } {
  if (!down(walk)) return { expr: hollow(walk), target: nothing(walk) };
  const expr = expression(walk);
  next(walk);
  const target = following(walk);
  up(walk);
  return { expr, target };
}

/** `with expr as target:` */
export function entered(walk: Walk): Stmt {
  const from = start(walk);
  const items: WithItem[] = [];
  let body: readonly Stmt[] = [];
  if (!down(walk)) return brokenStatement(walk, []);
  const isAsync = type(walk) === "async";
  if (isAsync) next(walk);
  while (next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (what === "with_clause" && down(walk)) {
      do {
        if (type(walk) === "with_item") items.push(withItem(walk));
      } while (next(walk));
      up(walk);
    }
  }
  up(walk);
  return {
    type: "With",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, body),
    items,
    body,
    isAsync,
  };
}

/** `with (x as y):` alone is an expression in parentheses to the grammar. */
function withItem(walk: Walk): WithItem {
  let expr: Expr | null = null;
  let target: Expr | null = null;
  let levels = 0;
  if (down(walk)) {
    levels++;
    if (type(walk) === "parenthesized_expression" && holdsAs(walk)) {
      down(walk);
      next(walk);
      levels++;
    }
    if (type(walk) === "as_pattern") ({ expr, target } = asPattern(walk));
    else expr = expression(walk);
  }
  const from = start(walk);
  const till = end(walk);
  for (; levels > 0; levels--) up(walk);
  expr ??= nothing(walk);
  return { type: "WithItem", id: walk.nodes++, start: from, end: till, expr, target };
}

/** Whether the parentheses hold `x as y`; the cursor stays. */
function holdsAs(walk: Walk): boolean {
  const { type: outer } = walk;
  const within = down(walk);
  const held = within && next(walk) && type(walk) === "as_pattern";
  if (within) up(walk);
  walk.type = outer;
  return held;
}
