/** A cursor in Python's own hands in, `list(c)`, `next(c)`, `c[0]`; the drafts that read it with `await` out. */
import type { Call, Expr, Subscript } from "../python/ast.ts";
import type { Member } from "../rows/types.ts";
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
export function rewriteList(
  page: Page,
  construct: Expr,
  { cursor, list, awaitsCursor = false }: {
    readonly cursor: Expr;
    /** The member that gives the list. */
    readonly list: string;
    readonly awaitsCursor?: boolean;
  },
): Draft {
  const lone = isListCall(construct) && construct.args[0]?.id === cursor.id;
  const bare = isPrimary(cursor) && !awaitsCursor;
  // `a, b = c`: the edits of the cursor's own await come second, so that this one stands around them
  const unpacked = awaitsCursor && construct.id === cursor.id ? page.parent(cursor) : null;
  return draft(page, {
    kind: "rewrite",
    message: TITLES.toList(list),
    at: unpacked ?? construct,
    shown: shownOf(page, construct),
    patches: lone ? listCall(page, construct, { cursor, list, bare }) : [
      insert(cursor.start, word(page, cursor.start, bare ? "await " : "await (")),
      insert(cursor.end, `${bare ? "" : ")"}.${list}()`),
    ],
  });
}

function listCall(
  page: Page,
  call: Call,
  { cursor, list, bare }: { readonly cursor: Expr; readonly list: string; readonly bare: boolean },
): readonly Patch[] {
  const { text } = page;
  const [open, close] = needsParens(page, call) ? ["(", ")"] : ["", ""];
  const around = text.slice(call.start, cursor.start) + text.slice(cursor.end, call.end);
  if (!/[\n\r#]/.test(around) && !breaksLine(text, cursor)) {
    return [
      { start: call.start, end: cursor.start, text: `${open}await ${bare ? "" : "("}` },
      { start: cursor.end, end: call.end, text: `${bare ? "" : ")"}.${list}()${close}` },
    ];
  }
  // Over several lines the parentheses of list() stay, and hold the cursor.
  const [argument] = argumentsOf(page, call);
  const end = argument?.end ?? cursor.end;
  const comma = skipBlank(text, end);
  const patches = [
    { start: call.start, end: call.argsStart, text: `${open}await ` },
    insert(call.end, `.${list}()${close}`),
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

type Window = NonNullable<Member["window"]>;

/** What a row says of a subscript. */
export interface Subscripted {
  readonly row: Pick<Member, "gone" | "window">;
  /** What is subscripted is awaited itself. */
  readonly awaits: boolean;
}

/** `c[5:10]` → `c.skip(5).limit(5)`; bounds that are not plain numbers are for a person. */
export function rewriteSlice(page: Page, node: Subscript, about: Subscripted): Draft {
  const { window } = about.row;
  const steps = window === undefined ? null : stepsOf(node.slice, window);
  if (window === undefined || steps === null) {
    return advised(page, node, about, receiverOf(page, node, about));
  }
  const patches = [{ start: trailerStart(page, node.value), end: node.end, text: steps }];
  return draft(page, {
    kind: "rewrite",
    message: TITLES.window(window.skip, window.limit),
    at: node,
    shown: chain(page, node),
    patches,
  });
}

/** The calls that do what the slice does. An empty slice has none: a limit of 0 gives everything. */
function stepsOf(slice: Expr, { skip, limit }: Window): string | null {
  if (slice.type !== "Slice" || slice.step !== null) return null;
  const lower = slice.lower === null ? 0 : wholeNumber(slice.lower);
  if (lower === null) return null;
  const later = lower === 0 ? "" : `.${skip}(${lower})`;
  if (slice.upper === null) return later === "" ? null : later;
  const upper = wholeNumber(slice.upper);
  return upper === null || upper <= lower ? null : `${later}.${limit}(${upper - lower})`;
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
export function rewriteIndex(page: Page, node: Subscript, about: Subscripted): Draft {
  const { text } = page;
  const index = text.slice(node.slice.start, node.slice.end);
  const { window } = about.row;
  const cursor = receiverOf(page, node, about);
  if (window === undefined || index === "0") return advised(page, node, about, cursor);
  const skipped = argumentIn(node.value, window.skip);
  const from = skipped === null
    ? `${cursor}.${window.skip}(${index})`
    : `${text.slice(node.value.start, skipped.end)} + ${index}${
      text.slice(skipped.end, node.value.end)
    }`;
  return advised(page, node, about, from);
}

/** The row's words, of an object so written. */
function advised(page: Page, node: Subscript, { row }: Subscripted, x: string): Draft {
  const index = page.text.slice(node.slice.start, node.slice.end);
  const said = (row.gone ?? "{x}[{args}]").replaceAll("{x}", () => x).replaceAll(
    "{args}",
    () => index,
  );
  return write(page, node, { kind: "rewrite", text: said });
}

/** What is subscripted, as it stands in front of a dot. */
function receiverOf(page: Page, { value }: Subscript, { awaits }: Subscripted): string {
  const written = page.text.slice(value.start, value.end);
  return awaits ? `(await ${written})` : isPrimary(value) ? written : `(${written})`;
}

/** The argument of the call of that name in a chain: a second one would take the place of the first. */
function argumentIn(cursor: Expr, name: string): Expr | null {
  for (let at = cursor;;) {
    if (at.type === "Call" && at.func.type === "Attribute") {
      if (at.func.attr === name) return at.args[0] ?? null;
      at = at.func.value;
    } else if (at.type === "Attribute" || at.type === "Subscript") at = at.value;
    else return null;
  }
}
