/** The call of a thread's wrapper in; the draft that awaits the wrapped call itself out. */
import type { Call, Expr, Node } from "../python/ast.ts";
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
} from "./draft.ts";
import type { Stretch } from "./stretch.ts";
import { TITLES } from "./titles.ts";

/**
 * `await asyncio.to_thread(x.f, q)` → `await x.f(q)`; `call` is the wrapper's whole call, `sync_to_async(x.f)(q)` included.
 * `args` are what reaches the function, in order; of `functools.partial(x.f, q)` the partial's own too. A lambda without
 * parameters gives its body. `awaits: false` where the value is handed on (`gather`): no `await` is put there.
 */
export function unwrapThread(
  page: Page,
  call: Call,
  { fn, args, awaits = true }: {
    readonly fn: Expr;
    readonly args: readonly Node[];
    readonly awaits?: boolean;
  },
): Draft {
  const parent = page.parent(call);
  const awaited = parent?.type === "Await";
  const parens = !awaited && awaits && needsParens(page, call);
  const open = awaited || !awaits ? "" : parens ? "(await " : "await ";
  const pieces = unwrapped(page, call, { fn, args });
  const mechanical = pieces !== null &&
    pieces.every((piece) => !page.text.slice(piece.start, piece.end).includes("#"));
  const patches = mechanical
    ? pieces.map((piece, index) => index === 0 ? { ...piece, text: open + piece.text } : piece)
    : null;
  if (patches !== null && parens) patches.push(insert(call.end, ")"));
  return draft(page, {
    kind: "rewrite",
    message: TITLES.unwrap,
    at: call,
    shown: awaited ? chain(page, parent) : chain(page, call),
    patches,
  });
}

function unwrapped(
  page: Page,
  call: Call,
  { fn, args }: {
    readonly fn: Expr;
    readonly args: readonly Node[];
  },
): readonly Patch[] | null {
  if (fn.type === "Lambda") {
    if (fn.params.length > 0 || args.length > 0 || fn.body.type !== "Call") return null;
    return [
      { start: call.start, end: fn.body.start, text: "" },
      { start: fn.body.end, end: call.end, text: "" },
    ];
  }
  if (!isPrimary(fn)) return null;
  const result: Patch[] = [{ start: call.start, end: fn.start, text: "" }];
  let done = fn.end;
  let open = "(";
  for (const arg of args) {
    const { start, end } = asWritten(page, arg);
    if (start < done) return null;
    const between = page.text.slice(done, start);
    if (open === "(" || !/^\s*,\s*$/.test(between)) {
      result.push({ start: done, end: start, text: open });
    }
    done = end;
    open = ", ";
  }
  result.push({ start: done, end: call.end, text: open === "(" ? "()" : ")" });
  return result;
}

/** The stretch of an argument with parentheses of its own. */
function asWritten(page: Page, arg: Node): Stretch {
  const call = page.parent(arg);
  if (call?.type !== "Call") return arg;
  return argumentsOf(page, call).find(({ id }) => id === arg.id) ?? arg;
}

/**
 * `sync_to_async(f)` → `f`, whatever is done with it: `await sync_to_async(f)(x)` → `await f(x)`. A lambda without
 * parameters that is called at once gives its body.
 */
export function unwrapCallable(page: Page, call: Call, fn: Expr): Draft {
  const parent = page.parent(call);
  const called = parent?.type === "Call" && parent.func.id === call.id ? parent : null;
  const bare = called !== null && called.args.length + called.keywords.length === 0;
  const body = fn.type === "Lambda" && fn.params.length === 0 && bare && fn.body.type === "Call"
    ? fn.body
    : null;
  const kept = body ?? fn;
  const end = body === null ? call.end : called?.end ?? call.end;
  const parens = body === null && !isPrimary(fn);
  const around = page.text.slice(call.start, kept.start) + page.text.slice(kept.end, end);
  return draft(page, {
    kind: "rewrite",
    message: TITLES.unwrapCallable,
    at: call,
    shown: called ?? chain(page, call),
    patches: around.includes("#") ? null : [
      { start: call.start, end: kept.start, text: parens ? "(" : "" },
      { start: kept.end, end, text: parens ? ")" : "" },
    ],
  });
}
