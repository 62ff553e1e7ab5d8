/** The edge of the spread in; barriers, what adapts, and what is handed to foreign code out. */
import { spotOf } from "../ids.ts";
import { addAsyncDef, delegate, look, titleOf } from "../edit/change.ts";
import type { Fn } from "../link/link.ts";
import type { Yield } from "../python/ast.ts";
import type { Barrier, Listed } from "../rows/types.ts";
import { adapt, addRemarks, type Once } from "./adapts.ts";
import {
  type About,
  aboutBarrier,
  type Checking,
  givesValue,
  nameOf,
  spokenOf,
  spread,
  staysPlain,
} from "./context.ts";
import { withoutEdits } from "../edit/draft.ts";
import { addSwaps, type Swaps } from "./swap.ts";
import { hop } from "./trail.ts";

/** Under `@gen.coroutine`, does the `yield` stand before a call that is no coroutine in the new driver? */
function isPlainCall({ facts }: Checking, { unit }: Fn, { value }: Yield): boolean {
  if (value?.type !== "Call") return false;
  const members = facts.held(facts.local(unit, value.func.id)).flatMap((number) => {
    const own = facts.values.list[number]!;
    return own.is === "member" ? [facts.shelves.row(own.row)] : [];
  });
  return members.length > 0 && members.every((row) => row.async === "call");
}

/** Adds `async def` for what is coloured, barriers for what is not, and one finding for each thing that changes with it. */
export function checkEdges(checking: Checking): void {
  const { facts, colours } = checking;
  const swaps: Swaps = new Map();
  const once: Once = new Map();
  for (const { fn, doubt, adapts } of colours.coloured.values()) {
    if (fn.node.type !== "FunctionDef") continue;
    const page = checking.page(fn.unit);
    const trail = spread(checking, fn);
    const about: About = {
      rule: "async-def",
      confidence: doubt === 0 ? "certain" : "likely",
      dialect: null,
      why: whyAsync(fn),
      see: null,
      trail,
    };
    // __aiter__ gives the iterator at once: only as a generator it is an async def
    const plain = staysPlain(fn);
    const drafted = addAsyncDef(page, fn.node, (each) => isPlainCall(checking, fn, each));
    if (!plain) checking.add(givesValue(fn) ? withoutEdits(drafted) : drafted, about);
    if (givesValue(fn)) returned(checking, fn, about);
    for (const listed of adapts) adapt(checking, listed, { fn, node: fn.node, doubt, swaps, once });
    // No `yield from` in an async generator, of nothing
    for (const each of fn.yields) {
      if (each.type === "YieldFrom" && !checking.needed.has(spotOf(fn.unit.index, each.id))) {
        const loop = delegate(page, each, { isAsync: false });
        checking.add(checking.waits(fn, fn.unit) ? loop : withoutEdits(loop), about);
      }
    }
  }
  for (const { fn, rows } of colours.standing) {
    if (fn.node.type !== "FunctionDef" || colours.coloured.has(fn)) continue;
    for (const listed of rows) {
      if (listed.row.outcome === "stop") stopped(checking, fn, listed);
      else adapt(checking, listed, { fn, node: fn.node, doubt: 0, swaps, once });
    }
  }
  addSwaps(checking, swaps);
  addRemarks(checking, once);
  for (const { fn, doubt, because, barrier: plain } of colours.stopped.values()) {
    const barrier = spokenOf(plain, fn);
    const page = checking.page(fn.unit);
    const { node } = fn;
    const at = node.type === "FunctionDef"
      ? { start: node.nameStart, end: node.nameStart + node.name.length }
      : node;
    const unit = facts.project.units[because.unit]!;
    checking.add(
      look(page, at, {
        kind: barrier.row.finding === "entry-point" ? "entry-point" : "barrier",
        message: titleOf(barrier.row.write),
      }),
      aboutBarrier(barrier, doubt, [hop(unit, unit.nodes[because.node]!.start)]),
    );
  }
}

/** `async def __len__`: it is async already where it cannot be. */
function stopped(checking: Checking, fn: Fn, plain: Listed<Barrier>): void {
  const { node, unit } = fn;
  const listed = spokenOf(plain, fn);
  if (node.type !== "FunctionDef") return;
  const at = { start: node.nameStart, end: node.nameStart + node.name.length };
  const kind = listed.row.finding === "entry-point" ? "entry-point" : "barrier";
  checking.add(
    look(checking.page(unit), at, { kind, message: titleOf(listed.row.write) }),
    aboutBarrier(listed, 0, [hop(unit, node.start)]),
  );
}

function whyAsync(fn: Fn): string {
  return fn.isGenerator
    ? `${nameOf(fn)} awaits, so it becomes an async generator`
    : `${nameOf(fn)} awaits, so it becomes a coroutine function and its callers await it`;
}

/** `return value` of a generator, which an async generator cannot have. */
function returned(checking: Checking, fn: Fn, about: About): void {
  for (const statement of fn.returns) {
    if (statement.value === null) continue;
    checking.add(
      look(checking.page(fn.unit), statement, {
        kind: "rewrite",
        message: "Yield the value, or store it: an async generator returns none",
      }),
      about,
    );
  }
}
