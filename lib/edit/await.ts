/** An expression in; the drafts that put, move or take the word `await` out. */
import type { Await, Expr } from "../python/ast.ts";
import {
  chain,
  type Draft,
  draft,
  insert,
  needsParens,
  type Page,
  type Patch,
  word,
} from "./draft.ts";
import { skipBlank } from "./stretch.ts";
import { TITLES } from "./titles.ts";

/** `x.f()` → `await x.f()`; `x.f()["k"]` → `(await x.f())["k"]`. */
export function addAwait(page: Page, expr: Expr): Draft {
  return draft(page, {
    kind: "await",
    message: expr.type === "Call"
      ? TITLES.awaitCall
      : expr.type === "Attribute"
      ? TITLES.awaitProperty
      : TITLES.awaitValue,
    at: expr,
    shown: chain(page, expr),
    patches: awaiting(page, expr),
  });
}

/** `await x.f()["k"]` → `(await x.f())["k"]`; `expr` is what the `await` belongs to. */
export function moveAwait(page: Page, node: Await, expr: Expr): Draft {
  return draft(page, {
    kind: "await",
    message: TITLES.moveAwait,
    at: expr,
    shown: chain(page, node),
    patches: [keyword(page, node), ...awaiting(page, expr)],
  });
}

/** `await x.f()` → `x.f()`. */
export function dropAwait(page: Page, node: Await): Draft {
  return draft(page, {
    kind: "remove-await",
    message: TITLES.dropAwait,
    at: node.value,
    shown: chain(page, node),
    patches: [keyword(page, node)],
  });
}

function awaiting(page: Page, expr: Expr): readonly Patch[] {
  if (needsParens(page, expr)) return [insert(expr.start, "(await "), insert(expr.end, ")")];
  return [insert(expr.start, word(page, expr.start, "await "))];
}

/** Takes the word `await` away; what stands between it and its value goes too, unless that is a comment. */
export function keyword(page: Page, node: Await): Patch {
  const end = node.start + "await".length;
  const next = skipBlank(page.text, end);
  const blank = page.text.slice(end, next);
  return { start: node.start, end: blank.includes("#") ? end : next, text: "" };
}
