/** Members and functions handed over as values come in: to threads, to callbacks, to code that drops a coroutine; their findings go out. */
import { type Place, type SpotKey, spotOf } from "../ids.ts";
import type { Fn, Unit } from "../link/link.ts";
import type { Facts } from "../infer/facts.ts";
import type { Use } from "../infer/uses/mod.ts";
import type { Call, Expr, Node } from "../python/ast.ts";
import type { Dialect } from "../finding.ts";
import type { Barrier, Listed } from "../rows/types.ts";
import {
  callAs,
  callInBlock,
  look,
  titleOf,
  unwrapCallable,
  unwrapThread,
} from "../edit/change.ts";
import { aboutBarrier, aboutUse, type Checking, nameOf } from "./context.ts";
import { type Draft, withoutEdits } from "../edit/draft.ts";
import type { Taker } from "./takers.ts";
import { hop } from "./trail.ts";

/** Adds a finding for each coroutine function, or object that closes with a coroutine, in the hands of foreign code. */
export function checkHanded(
  checking: Checking,
  uses: readonly Use[],
  takers: readonly Taker[],
): void {
  const { facts } = checking;
  const handed = new Set<SpotKey>();
  for (const { unit, call, args, path, listed } of takers) {
    for (const arg of args) {
      const found = coroutineIn(checking, unit, arg) ?? closedBy(checking, unit, arg, listed.row) ??
        lacking(checking, unit, arg, listed.row);
      if (found === null) continue;
      handed.add(spotOf(unit.index, arg.id));
      report(checking, unit, { call, arg, path, listed, ...found });
    }
  }
  for (const use of uses) {
    if (use.how !== "hand") continue;
    const row = facts.shelves.row(use.row);
    if (row.async !== "await" || row[use.dialect] === "await") continue;
    const unit = facts.project.units[use.unit]!;
    const node = unit.nodes[use.node]!;
    if (handed.has(spotOf(use.unit, use.node)) || !leaves(checking, unit, node)) continue;
    checking.add(
      look(checking.page(unit), node, {
        kind: "review",
        message: "Check who calls it: the call gives a coroutine",
      }),
      aboutUse(checking, use),
    );
  }
}

/** Is the value handed to code outside of the project? */
function leaves(checking: Checking, unit: Unit, node: Node): boolean {
  const { facts } = checking;
  const parent = unit.nodes[unit.parents[node.id]!];
  const call = parent?.type === "Keyword" ? unit.nodes[unit.parents[parent.id]!] : parent;
  if (call?.type !== "Call" || call.func.id === node.id) return false;
  const held = facts.held(facts.local(unit, call.func.id)).map((value) =>
    facts.values.list[value]!
  );
  return !held.some(({ is }) =>
    is === "function" || is === "class" || is === "instance" || is === "partial"
  );
}

/** What gives a coroutine: how sure that is, and of which driver's object it is a member; a function is of none. */
interface Held {
  readonly doubt: 0 | 1;
  readonly dialect: Dialect | null;
  /** A lambda, or a plain function, that returns the coroutine. */
  readonly fn?: Fn;
}

/** The function in an argument that is, or becomes, a coroutine function. */
function coroutineIn(checking: Checking, unit: Unit, arg: Expr): Held | null {
  const { facts, colours } = checking;
  const place = facts.local(unit, arg.id);
  for (const value of facts.held(place)) {
    const own = facts.values.list[value]!;
    if (own.is === "function") {
      const coloured = colours.coloured.get(own.fn);
      if (own.fn.isGenerator) continue;
      if (
        checking.pending.gives(own.fn) && checking.drives(own.fn) && isOnlyFunctions(facts, place)
      ) {
        return { doubt: facts.doubtOf(place, value), dialect: null, fn: own.fn };
      }
      if (coloured !== undefined) {
        const fn = own.fn.node.type === "Lambda" ? own.fn : undefined;
        return { doubt: coloured.doubt, dialect: null, ...fn === undefined ? {} : { fn } };
      }
      if (own.fn.isAsync && checking.drives(own.fn) && isAllAsync(checking, place)) {
        return { doubt: facts.doubtOf(place, value), dialect: null };
      }
    } else if (own.is === "member") {
      // A future started at the call, in a thread too; a coroutine does not
      if (facts.shelves.row(own.row).async === "await") {
        return { doubt: facts.doubtOf(place, value), dialect: own.dialect };
      }
    } else if (own.is === "partial") {
      const partial = facts.partials.get(own.site);
      const found = partial === undefined ? null : facts.unitAt(partial.func);
      const node = found?.unit.nodes[found.local];
      if (found && node !== undefined) return coroutineIn(checking, found.unit, node as Expr);
    }
  }
  return null;
}

/** Nothing follows from a coroutine function among plain ones: which of them is handed over cannot be told. */
function isAllAsync({ facts, colours }: Checking, place: Place): boolean {
  return facts.held(place).every((value) => {
    const own = facts.values.list[value]!;
    return own.is === "function" && (own.fn.isAsync || colours.coloured.has(own.fn));
  });
}

/** Nothing follows from a function among other things. */
function isOnlyFunctions(facts: Facts, place: Place): boolean {
  return facts.held(place).every((value) => facts.values.list[value]!.is === "function");
}

/** A driver's object without the method that the callee calls on it: `aclosing(cursor)`. */
function lacking({ facts }: Checking, unit: Unit, arg: Expr, { lacks }: Barrier): Held | null {
  if (lacks === undefined) return null;
  const place = facts.local(unit, arg.id);
  for (const value of facts.held(place)) {
    const own = facts.values.list[value]!;
    if (own.is !== "driver" || facts.shelves.member(own.kind, lacks) !== null) continue;
    return { doubt: facts.doubtOf(place, value), dialect: own.dialect };
  }
  return null;
}

/** The same of an object on which the callee calls a method that becomes a coroutine: `closing(client)`. */
function closedBy(checking: Checking, unit: Unit, arg: Expr, { calls }: Barrier): Held | null {
  if (calls === undefined) return null;
  const { facts, colours } = checking;
  const place = facts.local(unit, arg.id);
  for (const value of facts.held(place)) {
    const own = facts.values.list[value]!;
    if (own.is === "driver") {
      const index = calls === "__enter__"
        ? facts.shelves.protocol(own.kind, "with")
        : facts.shelves.member(own.kind, calls)?.index ?? null;
      const form = index === null ? null : facts.shelves.row(index).async;
      if (form === "await" || form === "async with") {
        return { doubt: facts.doubtOf(place, value), dialect: own.dialect };
      }
    } else if (own.is === "manager" && calls === "__enter__") {
      const fn = checking.yielder(own.place);
      if (fn !== null && (fn.isAsync || colours.coloured.has(fn))) {
        return { doubt: facts.doubtOf(place, value), dialect: null };
      }
    } else if (own.is === "instance") {
      const fn = facts.project.method(own.cls, calls);
      if (fn !== null && (fn.isAsync || colours.coloured.has(fn))) {
        return { doubt: facts.doubtOf(place, value), dialect: null };
      }
    }
  }
  return null;
}

/** Does the wrapper give a callable that is called like the function, and calls nothing itself? */
function handsBack({ facts }: Checking, path: string): boolean {
  return facts.shelves.passages(path).some(({ gives }) => [gives].flat().includes("arg0"));
}

interface Handed extends Held {
  readonly call: Call;
  readonly arg: Expr;
  /** The callee. */
  readonly path: string;
  readonly listed: Listed<Barrier>;
}

function report(checking: Checking, unit: Unit, handed: Handed): void {
  const { call, arg, listed, doubt, dialect } = handed;
  const { row } = listed;
  const page = checking.page(unit);
  if (row.outcome === "pass" && row.detects === true && handed.fn !== undefined) {
    const about = aboutBarrier(listed, doubt, [hop(unit, arg.start)]);
    const what = handed.fn.node.type === "Lambda" ? "a lambda" : `${nameOf(handed.fn)}()`;
    checking.add(
      look(page, arg, { kind: "review", message: "Hand over a named async def that awaits it" }),
      { ...about, why: `${row.why}: the coroutine that ${what} gives is dropped` },
    );
    return;
  }
  if (row.outcome === "pass" || row.finding === null) return;
  if (handed.fn !== undefined && isTaken(checking, unit, call)) return;
  const trail = [hop(unit, arg.start), ...whyOf(checking, unit, arg)];
  const about = { ...aboutBarrier(listed, doubt, trail), dialect };
  const kind = row.finding === "rename" ? "rewrite" : row.finding;
  const told = look(page, row.outcome === "stop" ? arg : call, {
    kind,
    message: titleOf(row.write),
  });
  checking.add(changed(checking, unit, handed) ?? told, about);
}

/** `gather(*map(f, xs))`: what the call gives is awaited, as far as its consumers are known. */
function isTaken({ pending }: Checking, unit: Unit, call: Call): boolean {
  return pending.boxed(unit, call.id).is === "fine";
}

/** The call as it is afterwards; null where a person must write it. */
function changed(
  checking: Checking,
  unit: Unit,
  { call, arg, path, listed: { row } }: Handed,
): Draft | null {
  const page = checking.page(unit);
  const waits = checking.waits(checking.facts.project.enclosing(unit, call.id), unit);
  const at = call.args.findIndex(({ id }) => id === arg.id);
  const args = [
    ...call.args.slice(at + 1),
    ...call.keywords.filter(({ value }) => value.id !== arg.id),
  ].sort((a, b) => a.start - b.start);
  if (row.outcome === "unwrap") {
    // What is kept or handed on is a coroutine before and after
    if (handsBack(checking, path)) return unwrapCallable(page, call, arg);
    const verdict = checking.pending.verdict(unit, call.id);
    const dropped = verdict.is === "await" && page.parent(call)?.type !== "Await";
    const drafted = unwrapThread(page, call, { fn: arg, args, awaits: dropped });
    return dropped && !waits ? withoutEdits(drafted) : drafted;
  }
  if (row.edit === undefined) return null;
  const inBlock = row.edit === "block";
  if (inBlock && at < 0) return null;
  const drafted = inBlock
    ? callInBlock(page, call, { fn: arg, args })
    : callAs(page, call, row.to ?? "");
  return drafted === null || waits ? drafted : withoutEdits(drafted);
}

/** Why the function is a coroutine function. */
function whyOf(checking: Checking, unit: Unit, arg: Expr): readonly ReturnType<typeof hop>[] {
  const { facts } = checking;
  for (const value of facts.held(facts.local(unit, arg.id))) {
    const own = facts.values.list[value]!;
    if (own.is === "function") {
      const said = own.fn.isAsync ? "is" : "must be";
      return [hop(own.fn.unit, own.fn.node.start, `${nameOf(own.fn)} ${said} async`)];
    }
  }
  return [];
}
