/** A `def`, a loop, a `with` or a comprehension in; the drafts that put the word `async` in front of it out. */
import type { Comprehension, For, FunctionDef, With, WithItem, Yield } from "../python/ast.ts";
import { awaitsSeveral, eachOwn, isDriven, returnedBy } from "../python/driven.ts";
import type { FindingKind } from "../finding.ts";
import { type Draft, draft, insert, type Page, type Patch, word } from "./draft.ts";
import { headerEnd, type Stretch } from "./stretch.ts";
import { topOf } from "./imports.ts";
import { TITLES } from "./titles.ts";

/** `def f(x):` → `async def f(x):`; `isDropped`: another change takes that `yield` away. */
export function addAsyncDef(
  page: Page,
  def: FunctionDef,
  isDropped: (awaited: Yield) => boolean = () => false,
): Draft {
  return addAsync(page, def.start, {
    kind: "async-def",
    message: `Make ${def.name}() async`,
    word: "def",
    shown: { start: def.start, end: headerEnd(page.text, def.nameStart + def.name.length) },
    also: isDriven(def) ? awaiting(def, isDropped) : [],
  });
}

/** Under `@gen.coroutine`: `yield x` → `await x`, `raise gen.Return(x)` → `return x`; null: a list of futures is awaited. */
function awaiting(
  def: FunctionDef,
  isDropped: (awaited: Yield) => boolean,
): readonly Patch[] | null {
  const patches: Patch[] = [];
  if (awaitsSeveral(def)) return null;
  eachOwn(def.body, (node) => {
    if (node.type === "Yield") {
      if (!isDropped(node)) {
        patches.push({ start: node.start, end: node.start + "yield".length, text: "await" });
      }
    } else if (node.type === "Raise") {
      const value = returnedBy(node.exc);
      if (value === null || node.exc === null) return;
      patches.push({ start: node.start, end: value.start, text: "return " });
      patches.push({ start: value.end, end: node.exc.end, text: "" });
    }
  });
  return patches;
}

/** `for x in c:` → `async for x in c:`. */
export function addAsyncFor(page: Page, loop: For): Draft {
  return addAsync(page, loop.start, {
    kind: "async-for",
    message: TITLES.asyncFor,
    word: "for",
    shown: { start: loop.start, end: headerEnd(page.text, loop.iter.end) },
  });
}

/** `with c:` → `async with c:`; a `with` that keeps sync items has no mechanical edit. */
export function addAsyncWith(page: Page, block: With, allAsync: boolean): Draft {
  const last = block.items.at(-1)?.end ?? block.start;
  const shown = { start: block.start, end: headerEnd(page.text, last) };
  const at = { start: block.start, end: block.start + "with".length };
  if (!allAsync) {
    return draft(page, {
      kind: "async-with",
      message: TITLES.asyncWithSplit,
      at,
      shown,
      patches: null,
    });
  }
  return addAsync(page, block.start, {
    kind: "async-with",
    message: TITLES.asyncWith,
    word: "with",
    shown,
  });
}

/** `async with m:` → `with m:`, where that is all that it enters. */
export function dropAsyncWith(page: Page, block: With, item: WithItem): Draft {
  const isAlone = block.items.length === 1;
  const word = /^async\s+/.exec(page.text.slice(block.start, item.start));
  return draft(page, {
    kind: "rewrite",
    message: isAlone ? TITLES.plainWith : TITLES.plainWithSplit,
    at: isAlone ? { start: block.start, end: block.start + "async".length } : item,
    shown: { start: block.start, end: headerEnd(page.text, block.items.at(-1)?.end ?? item.end) },
    patches: isAlone && word !== null
      ? [{ start: block.start, end: block.start + word[0].length, text: "" }]
      : null,
  });
}

/** `[x for x in c]` → `[x async for x in c]`. */
export function addAsyncComp(page: Page, clause: Comprehension): Draft {
  const comp = page.parent(clause);
  return addAsync(page, clause.forStart, {
    kind: "async-comp",
    message: TITLES.asyncFor,
    word: "for",
    shown: comp ?? clause,
  });
}

function addAsync(
  page: Page,
  at: number,
  { kind, message, word: keyword, shown, also = [] }: {
    readonly kind: FindingKind;
    readonly message: string;
    readonly word: string;
    readonly shown: Stretch;
    /** What changes with it; null: a person must write it. */
    readonly also?: readonly Patch[] | null;
  },
): Draft {
  if (also === null) {
    const found = { start: at, end: at + keyword.length };
    return draft(page, { kind, message, at: found, shown, patches: null });
  }
  return draft(page, {
    kind,
    message,
    at: { start: at, end: at + keyword.length },
    shown,
    // At the top, where an import may be inserted as well, a replacement stands behind it
    patches: at === topOf(page)
      ? [{ start: at, end: at + keyword.length, text: `async ${keyword}` }, ...also]
      : [insert(at, word(page, at, "async ")), ...also],
  });
}
