/** A call that takes a function in; the drafts that hand it to another one, or call it in a block, out. */
import type { Call, Expr, Node } from "../python/ast.ts";
import { argumentsOf, type Draft, draft, insert, isPrimary, type Page } from "./draft.ts";
import { newline, startOfLine, type Stretch } from "./stretch.ts";
import { TITLES } from "./titles.ts";

/** `self.addCleanup(f)` → `self.addAsyncCleanup(f)`. */
export function callAs(page: Page, call: Call, to: string): Draft {
  const { func } = call;
  const start = func.type === "Attribute" ? func.attrStart : func.start;
  return draft(page, {
    kind: "rewrite",
    message: `${TITLES.callAs} ${to}()`,
    at: call,
    patches: [{ start, end: func.end, text: to }],
  });
}

/**
 * `self.assertRaises(E, f, x)` → `with self.assertRaises(E):` with `await f(x)` below it; null where the call is no
 * statement of its own lines.
 */
export function callInBlock(
  page: Page,
  call: Call,
  { fn, args, as }: {
    readonly fn: Expr;
    readonly args: readonly Node[];
    /** What is called in its place. */
    readonly as?: string;
  },
): Draft | null {
  const { text } = page;
  const statement = page.parent(call);
  const indent = text.slice(startOfLine(text, call.start), call.start);
  const items = argumentsOf(page, call);
  const at = items.findIndex(({ id }) => id === fn.id);
  const before = items[at - 1];
  const own = items[at];
  if (statement?.type !== "Expr" || indent.trim() !== "" || text[call.end] === ";") return null;
  if (before === undefined || own === undefined) return null;
  const body = bodyOf(fn, args);
  if (body === null || text.slice(call.start, call.end).includes("#")) return null;
  const next = args[0];
  const first = next === undefined ? undefined : items.find(({ id }) => id === next.id);
  const patches = [
    insert(call.start, "with "),
    { start: before.end, end: body.start, text: `):${newline(text)}${indent}    await ` },
  ];
  if (as !== undefined) patches.push({ start: body.start, end: body.end, text: as });
  if (fn.type === "Lambda") patches.push({ start: body.end, end: call.end, text: "" });
  else if (first === undefined) patches.push({ start: body.end, end: call.end, text: "()" });
  else patches.push({ start: body.end, end: first.start, text: "(" });
  return draft(page, { kind: "rewrite", message: TITLES.callInBlock, at: call, patches });
}

/** What is awaited: the function as written, or the call that a lambda without parameters is. */
function bodyOf(fn: Expr, args: readonly Node[]): Stretch | null {
  if (fn.type !== "Lambda") return isPrimary(fn) ? fn : null;
  return fn.params.length === 0 && args.length === 0 && fn.body.type === "Call" ? fn.body : null;
}
