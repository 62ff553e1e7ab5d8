/** A cursor in Python's own hands in, `list(c)`, `next(c)`, `c[0]`; the drafts that read it with `await` out. */
import type { Call, Expr, Subscript } from "../python/ast.ts";
import {
  argumentsOf,
  chain,
  type Draft,
  draft,
  insert,
  isPrimary,
  needsParens,
  type Page,
  type Patch,
  word,
} from "./draft.ts";
import { breaksLine, skipBlank } from "./stretch.ts";
import { write } from "./advice.ts";
import { isListCall, shownOf } from "./construct.ts";
import { TITLES } from "./titles.ts";

/**
 * `list(c)` → `await c.to_list()`; in every other construct the cursor alone changes: `sorted(c, key=k)` →
 * `sorted(await c.to_list(), key=k)`, `x in c` → `x in await c.to_list()`, `[*c]` → `[*await c.to_list()]`.
 * `awaitsCursor`: a finding of its own awaits the cursor, so that it must stand in parentheses here.
 */
export function rewriteToList(
  page: Page,
  construct: Expr,
  { cursor, awaitsCursor = false }: { readonly cursor: Expr; readonly awaitsCursor?: boolean },
): Draft {
  const lone = isListCall(construct) && construct.args[0]?.id === cursor.id;
  const bare = isPrimary(cursor) && !awaitsCursor;
  // `a, b = c`: the edits of the cursor's own await come second, so that this one stands around them
  const unpacked = awaitsCursor && construct.id === cursor.id ? page.parent(cursor) : null;
  return draft(page, {
    kind: "rewrite",
    message: TITLES.toList,
    at: unpacked ?? construct,
    shown: shownOf(page, construct),
    patches: lone ? listCall(page, construct, { cursor, bare }) : [
      insert(cursor.start, word(page, cursor.start, bare ? "await " : "await (")),
      insert(cursor.end, bare ? ".to_list()" : ").to_list()"),
    ],
  });
}

function listCall(
  page: Page,
  call: Call,
  { cursor, bare }: { readonly cursor: Expr; readonly bare: boolean },
): readonly Patch[] {
  const { text } = page;
  const [open, close] = needsParens(page, call) ? ["(", ")"] : ["", ""];
  const around = text.slice(call.start, cursor.start) + text.slice(cursor.end, call.end);
  if (!/[\n\r#]/.test(around) && !breaksLine(text, cursor)) {
    return [
      { start: call.start, end: cursor.start, text: `${open}await ${bare ? "" : "("}` },
      { start: cursor.end, end: call.end, text: `${bare ? "" : ")"}.to_list()${close}` },
    ];
  }
  // Over several lines the parentheses of list() stay, and hold the cursor.
  const [argument] = argumentsOf(page, call);
  const end = argument?.end ?? cursor.end;
  const comma = skipBlank(text, end);
  const patches = [
    { start: call.start, end: call.argsStart, text: `${open}await ` },
    insert(call.end, `.to_list()${close}`),
  ];
  if (text[comma] === ",") patches.splice(1, 0, { start: comma, end: comma + 1, text: "" });
  return patches;
}

/** `next(c)` → `await anext(c)`; `next(c, d)` → `await anext(c, d)`. */
export function rewriteNext(page: Page, call: Call): Draft {
  const parens = needsParens(page, call);
  const patches = [
    { start: call.func.start, end: call.func.end, text: parens ? "(await anext" : "await anext" },
  ];
  if (parens) patches.push(insert(call.end, ")"));
  return draft(page, {
    kind: "rewrite",
    message: TITLES.anext,
    at: call,
    shown: chain(page, call),
    patches,
  });
}

/** `c[5:10]` → `c.skip(5).limit(5)`; bounds that are not plain numbers are for a person. */
export function rewriteSlice(page: Page, node: Subscript): Draft {
  const steps = skipLimit(node.slice);
  if (steps === null) {
    return write(page, node, { kind: "rewrite", text: "cursor.skip(start).limit(stop - start)" });
  }
  const patches = [{ start: trailerStart(page, node.value), end: node.end, text: steps }];
  return draft(page, {
    kind: "rewrite",
    message: TITLES.skipLimit,
    at: node,
    shown: chain(page, node),
    patches,
  });
}

/** The methods that do what the slice does. An empty slice has none: `limit(0)` gives everything. */
export function skipLimit(slice: Expr): string | null {
  if (slice.type !== "Slice" || slice.step !== null) return null;
  const lower = slice.lower === null ? 0 : wholeNumber(slice.lower);
  if (lower === null) return null;
  const skip = lower === 0 ? "" : `.skip(${lower})`;
  if (slice.upper === null) return skip === "" ? null : skip;
  const upper = wholeNumber(slice.upper);
  return upper === null || upper <= lower ? null : `${skip}.limit(${upper - lower})`;
}

function wholeNumber(expr: Expr): number | null {
  if (expr.type !== "Constant" || expr.kind !== "number") return null;
  return /^\d[\d_]*$/.test(expr.value) ? Number(expr.value.replaceAll("_", "")) : null;
}

/** Where the trailer behind an expression starts, parentheses of the expression's own passed over. */
function trailerStart(page: Page, value: Expr): number {
  let at = value.end;
  if (!value.paren) return at;
  for (let next = skipBlank(page.text, at); page.text[next] === ")";) {
    at = next + 1;
    next = skipBlank(page.text, at);
  }
  return at;
}

/** `c[0]`, for a person: an index raises IndexError where there is no document, `anext` raises StopAsyncIteration. */
export function rewriteIndex(
  page: Page,
  node: Subscript,
  { limits, awaits }: {
    /** The cursor has `skip` and `limit`. */
    readonly limits: boolean;
    /** It is awaited itself. */
    readonly awaits: boolean;
  },
): Draft {
  const { text } = page;
  const cursor = text.slice(node.value.start, node.value.end);
  const index = text.slice(node.slice.start, node.slice.end);
  if (!limits) {
    const awaited = awaits ? `(await ${cursor})` : isPrimary(node.value) ? cursor : `(${cursor})`;
    const list = `(await ${awaited}.to_list())[${index}]`;
    return write(page, node, { kind: "rewrite", text: list });
  }
  const skipped = skipIn(node.value);
  const from = skipped === null || index === "0"
    ? cursor + (index === "0" ? "" : `.skip(${index})`)
    : `${text.slice(node.value.start, skipped.end)} + ${index}${
      text.slice(skipped.end, node.value.end)
    }`;
  return write(page, node, { kind: "rewrite", text: `await anext(${from}.limit(-1))` });
}

/** The argument of the `skip()` in a chain of calls: a second one would take the place of the first. */
function skipIn(cursor: Expr): Expr | null {
  for (let at = cursor;;) {
    if (at.type === "Call" && at.func.type === "Attribute") {
      if (at.func.attr === "skip") return at.args[0] ?? null;
      at = at.func.value;
    } else if (at.type === "Attribute" || at.type === "Subscript") at = at.value;
    else return null;
  }
}
