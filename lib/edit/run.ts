/** A coroutine's call in; the drafts that hand it to the event loop out. */
import type { Call, Expr } from "../python/ast.ts";
import { addImport } from "./imports.ts";
import { chain, type Draft, draft, insert, needsParens, type Page, word } from "./draft.ts";
import { TITLES } from "./titles.ts";

/** `main()` → `asyncio.run(main())`, with the import where it is missing. */
export function runCoroutine(page: Page, call: Call, brings: boolean): Draft {
  const drafted = draft(page, {
    kind: "entry-point",
    message: TITLES.runCoroutine,
    at: call,
    patches: [insert(call.start, word(page, call.start, "asyncio.run(")), insert(call.end, ")")],
  });
  return brings
    ? { ...drafted, edits: [addImport(page, "asyncio"), ...drafted.edits ?? []] }
    : drafted;
}

/** `asyncio.run(main())` → `await main()`, where a loop runs already. */
export function awaitInstead(page: Page, call: Call, coroutine: Expr): Draft {
  const parens = needsParens(page, call);
  return draft(page, {
    kind: "entry-point",
    message: TITLES.awaitInstead,
    at: call,
    patches: [
      { start: call.start, end: coroutine.start, text: parens ? "(await " : "await " },
      { start: coroutine.end, end: call.end, text: parens ? ")" : "" },
    ],
  });
}

/** `x.f()` → `asyncio.ensure_future(x.f())`, with the import of the module. */
export function callWith(
  page: Page,
  expr: Expr,
  { path, brings }: { readonly path: string; readonly brings: boolean },
): Draft {
  const module = path.slice(0, path.indexOf("."));
  const drafted = draft(page, {
    kind: "rewrite",
    message: `${TITLES.callWith} ${path}()`,
    at: expr,
    shown: chain(page, expr),
    patches: [insert(expr.start, word(page, expr.start, `${path}(`)), insert(expr.end, ")")],
  });
  return brings
    ? { ...drafted, edits: [addImport(page, module), ...drafted.edits ?? []] }
    : drafted;
}
