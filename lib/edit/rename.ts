/** A name, or a part of a string, in; the draft that writes another in its place out. */
import type { Expr } from "../python/ast.ts";
import { type Draft, draft, type Page } from "./draft.ts";
import type { Stretch } from "./stretch.ts";
import { TITLES } from "./titles.ts";

/**
 * Another name in the place of this one. A dotted path replaces the whole of `a.b.C`, a plain name what stands behind
 * the last dot; what `a.b.C` and the path share in front stays as it is.
 */
export function renameName(page: Page, node: Expr, to: string): Draft {
  if (node.type !== "Attribute") return renameAt(page, node, to);
  const attr = { start: node.attrStart, end: node.attrStart + node.attr.length };
  const path = page.text.slice(node.start, node.attrStart);
  const last = to.slice(to.lastIndexOf(".") + 1);
  const whole = to.includes(".") && path.replace(/\s/g, "") + last !== to;
  return draft(page, {
    kind: "rename",
    message: TITLES.rename,
    at: whole ? node : attr,
    shown: node,
    patches: [whole ? { start: node.start, end: attr.end, text: to } : { ...attr, text: last }],
  });
}

/** A dotted text in the place of a dotted name; what both share in front of the last dot stays as it is. */
export function renamePath(page: Page, node: Expr, to: string): Draft {
  if (node.type !== "Attribute") return renameAt(page, node, to);
  const front = page.text.slice(node.start, node.attrStart).replace(/\s/g, "");
  const last = to.slice(to.lastIndexOf(".") + 1);
  return front + last === to ? renameName(page, node, last) : renameAt(page, node, to);
}

/** Another text in the place of this one: the name of a `def`, a part of a string. */
export function renameAt(page: Page, at: Stretch, to: string): Draft {
  return draft(page, {
    kind: "rename",
    message: TITLES.rename,
    at,
    patches: [{ start: at.start, end: at.end, text: to }],
  });
}
