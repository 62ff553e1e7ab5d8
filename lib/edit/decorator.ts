/** A decorator in; the draft that takes it away out. */
import type { Expr, FunctionDef } from "../python/ast.ts";
import { type Draft, draft, type Page } from "./draft.ts";
import { endOfLine, headerEnd, skipBlank, startOfLine } from "./stretch.ts";
import { TITLES } from "./titles.ts";

/** Takes the decorator's lines away; a comment on them, or another decorator, is for a person. */
export function dropDecorator(page: Page, decorator: Expr, def: FunctionDef): Draft {
  const { text } = page;
  const at = text.lastIndexOf("@", decorator.start);
  const start = startOfLine(text, at);
  const next = skipBlank(text, decorator.end);
  const alone = text.slice(start, at).trim() === "" && next > endOfLine(text, decorator.end) &&
    text.slice(at + 1, decorator.start).trim() === "";
  const end = startOfLine(text, next);
  return draft(page, {
    kind: "rewrite",
    message: TITLES.dropDecorator,
    at: decorator,
    shown: { start: at, end: headerEnd(text, def.nameStart + def.name.length) },
    patches: alone && !text.slice(decorator.end, end).includes("#")
      ? [{ start, end, text: "" }]
      : null,
  });
}
