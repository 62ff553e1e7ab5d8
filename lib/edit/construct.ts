/** What several changes ask of the construct around an iterable: is it `list(x)`, and what is printed of it. */
import type { Call, Expr, Node } from "../python/ast.ts";
import { chain, type Page } from "./draft.ts";

/** `list(x)` */
export function isListCall(construct: Expr): construct is Call {
  return construct.type === "Call" && construct.func.type === "Name" &&
    construct.func.name === "list" && construct.args.length === 1 &&
    construct.keywords.length === 0;
}

/** What is printed of a construct: `*c` alone is no expression. */
export function shownOf(page: Page, construct: Expr): Node {
  return construct.type === "Starred"
    ? page.parent(construct) ?? construct
    : chain(page, construct);
}
