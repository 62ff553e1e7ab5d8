/** Takes a call and some of its arguments, and gives the drafts that drop, rename or name them. */
import type { Call, Expr, Keyword } from "../python/ast.ts";
import { argumentsOf, type Draft, draft, insert, type Page } from "./draft.ts";
import { removals } from "./stretch.ts";

/** `f(a, b=1)` → `f(a)`; one draft for each, so that all of them together leave a correct call. */
export function dropArgs(
  page: Page,
  call: Call,
  args: readonly { readonly id: number; readonly name: string }[],
): readonly Draft[] {
  const items = argumentsOf(page, call);
  const dropped = args.map((arg) => items.findIndex(({ id }) => id === arg.id));
  const stretches = removals(page.text, items, {
    gone: new Set(dropped.filter((index) => index >= 0)),
    close: call.end - 1,
    bracketed: true,
  });
  return args.map(({ name }, index) => {
    const stretch = stretches.get(dropped[index] ?? -1);
    return draft(page, {
      kind: "signature",
      message: `Drop ${name}=`,
      at: call,
      patches: stretch === undefined ? null : [{ ...stretch, text: "" }],
    });
  });
}

/** `f(coro=g)` → `f(callback=g)`. */
export function renameArg(
  page: Page,
  call: Call,
  { arg, to }: { readonly arg: Keyword; readonly to: string },
): Draft {
  const name = arg.arg ?? "";
  return draft(page, {
    kind: "signature",
    message: `Rename ${name}= to ${to}=`,
    at: call,
    patches: name === "" ? null : [{ start: arg.start, end: arg.start + name.length, text: to }],
  });
}

/** `f(a, b)` → `f(a, name=b)`; mechanical for the last positional argument only. */
export function nameArg(
  page: Page,
  call: Call,
  { arg, to }: { readonly arg: Expr; readonly to: string },
): Draft {
  const item = argumentsOf(page, call).find(({ id }) => id === arg.id);
  const last = call.args.at(-1)?.id === arg.id && arg.type !== "Starred";
  return draft(page, {
    kind: "signature",
    message: `Name ${to}=`,
    at: call,
    patches: item === undefined || !last ? null : [insert(item.start, `${to}=`)],
  });
}
