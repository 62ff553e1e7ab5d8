/** A generator that becomes async in; the drafts that delegate to it, gather its items, or hand them over as a list out. */
import type { Call, Expr, YieldFrom } from "../python/ast.ts";
import { chain, type Draft, draft, insert, type Page } from "./draft.ts";
import { newline, skipBlank, startOfLine, withParens } from "./stretch.ts";
import { oneLine, write } from "./advice.ts";
import { isListCall, shownOf } from "./construct.ts";
import { TITLES } from "./titles.ts";

/**
 * `yield from c` → `async for item in c:` with `yield item` below it; `for` where c stays sync: no `yield from` in an
 * async generator. Where the value of the expression is used it has no such form.
 */
export function delegate(
  page: Page,
  node: YieldFrom,
  { isAsync }: { readonly isAsync: boolean },
): Draft {
  const { text } = page;
  const loop = isAsync ? "async for" : "for";
  const item = NAMES.find((name) => !new RegExp(`\\b${name}\\b`).test(text)) ?? "_item";
  const statement = page.parent(node);
  if (statement?.type !== "Expr" || node.paren) {
    const source = oneLine(text.slice(node.value.start, node.value.end));
    return write(page, node, {
      kind: "rewrite",
      text: `${loop} ${item} in ${source}: yield ${item}`,
    });
  }
  const start = startOfLine(text, statement.start);
  const indent = text.slice(start, statement.start);
  const own = indent.replace("\ufeff", "").trim() === "";
  const { value } = node;
  const source = withParens(text, value, node.start + "yield".length + 1);
  const from = text.indexOf("from", node.start + "yield".length) + "from".length;
  const end = Math.max(withParens(text, value, from).end, source.end, value.end);
  return draft(page, {
    kind: "rewrite",
    message: TITLES.delegate,
    at: node,
    patches: own
      ? [
        { start: node.start, end: skipBlank(text, from), text: `${loop} ${item} in ` },
        insert(end, `:${newline(text)}${indent}    yield ${item}`),
      ]
      : null,
  });
}

/** What one of the items is called, where the file has no such name yet. */
const NAMES: readonly string[] = ["item", "each", "element", "document", "found"];

/**
 * `list(g())` → `[item async for item in g()]`; in every other construct the iterable alone changes: `sorted(g(), key=k)`
 * → `sorted([item async for item in g()], key=k)`.
 */
export function gather(page: Page, construct: Expr, iterable: Expr): Draft {
  const { text } = page;
  const item = NAMES.find((name) => !new RegExp(`\\b${name}\\b`).test(text)) ?? "_item";
  const lone = isListCall(construct);
  const head = `[${item} async for ${item} in `;
  const around = lone
    ? text.slice(construct.start, iterable.start) + text.slice(iterable.end, construct.end)
    : "#";
  const bare = lone && !/[\n\r#]/.test(around) && !iterable.paren;
  return draft(page, {
    kind: "rewrite",
    message: TITLES.gather,
    at: construct,
    shown: shownOf(page, construct),
    patches: bare
      ? [
        { start: construct.start, end: iterable.start, text: head },
        { start: iterable.end, end: construct.end, text: "]" },
      ]
      : [insert(iterable.start, head), insert(iterable.end, "]")],
  });
}

/**
 * `list(x for x in c)` → `[x for x in c]`, `sum(x for x in c)` → `sum([x for x in c])`: whoever calls a plain function with a generator expression that becomes
 * async hands it a list. The `async` is a finding of its own.
 */
export function addBrackets(page: Page, call: Call | null, generator: Expr): Draft {
  const lone = generator.start === call?.argsStart;
  const isList = lone && call !== null && isListCall(call);
  // Replaced, not inserted: edits inside of the generator that end where it ends must stay in front of the bracket.
  return draft(page, {
    kind: "rewrite",
    message: TITLES.brackets,
    at: call ?? generator,
    shown: call === null ? generator : chain(page, call),
    patches: [
      {
        start: isList ? call.start : generator.start,
        end: generator.start + 1,
        text: lone && !isList ? "([" : "[",
      },
      { start: generator.end - 1, end: generator.end, text: lone && !isList ? "])" : "]" },
    ],
  });
}
