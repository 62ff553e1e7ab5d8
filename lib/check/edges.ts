/** The edge of the spread in; barriers, what adapts, and what is handed to foreign code out. */
import type { Call, Expr, FunctionDef, Node } from "../python/ast.ts";
import type { Asked } from "../colour/colour.ts";
import type { Barriers } from "../colour/barriers.ts";
import type { Fn, Unit } from "../infer/link.ts";
import type { Use } from "../infer/uses.ts";
import type { Barrier, Listed } from "../types.ts";
import { addAsyncDef, look, renameAt, unwrapThread } from "./change.ts";
import { aboutBarrier, aboutUse, type Checking, nameOf, spread } from "./context.ts";
import { hop } from "./trail.ts";

/** Adds `async def` for what is coloured, barriers for what is not, and one finding for each thing that changes with it. */
export function checkEdges(checking: Checking): void {
  const { facts, colours } = checking;
  for (const { fn, doubt, adapts } of colours.coloured.values()) {
    if (fn.node.type !== "FunctionDef") continue;
    const page = checking.page(fn.unit);
    const trail = spread(checking, fn);
    checking.add(addAsyncDef(page, fn.node), {
      rule: "async-def",
      confidence: doubt === 0 ? "certain" : "likely",
      dialect: null,
      why: `${nameOf(fn)} awaits, so it is a coroutine and its callers await it`,
      see: null,
      trail,
    });
    for (const listed of adapts) adapt(checking, fn, fn.node, listed, doubt);
  }
  for (const { fn, doubt, because, barrier } of colours.stopped.values()) {
    const page = checking.page(fn.unit);
    const { node } = fn;
    const at = node.type === "FunctionDef"
      ? { start: node.nameStart, end: node.nameStart + node.name.length }
      : node;
    const unit = facts.project.units[because.unit]!;
    checking.add(
      look(page, at, {
        kind: barrier.row.finding === "entry-point" ? "entry-point" : "barrier",
        message: barrier.row.write,
      }),
      aboutBarrier(barrier, doubt, [hop(unit, unit.nodes[because.node]!.start)]),
    );
  }
}

/** What changes beside the `async`: the name of a method, a decorator. */
function adapt(
  checking: Checking,
  fn: Fn,
  node: FunctionDef,
  listed: Listed<Barrier>,
  doubt: 0 | 1,
): void {
  const { row } = listed;
  if (row.finding === null) return;
  const page = checking.page(fn.unit);
  const about = aboutBarrier(listed, doubt, [hop(fn.unit, node.start)]);
  const name = { start: node.nameStart, end: node.nameStart + node.name.length };
  if ("method" in row.on && row.to !== undefined && !row.to.includes(".")) {
    checking.add({ ...renameAt(page, name, row.to), kind: "rename" }, about);
  } else if ("method" in row.on && row.to !== undefined && fn.cls !== null) {
    // The base class changes
    const { cls } = fn;
    for (const base of cls.node.bases) {
      for (const entity of checking.facts.project.resolve(cls.unit, base)) {
        if (entity.is !== "foreign" || !row.on.of?.includes(entity.path)) continue;
        const last = row.to.slice(row.to.lastIndexOf(".") + 1);
        const at = base.type === "Attribute" ? { start: base.attrStart, end: base.end } : base;
        checking.add(renameAt(checking.page(cls.unit), at, last), about);
      }
    }
  } else if ("decorator" in row.on && row.to !== undefined) {
    const paths = row.on.decorator;
    for (const decorator of node.decorators) {
      for (const entity of checking.facts.project.resolve(fn.unit, decorator)) {
        if (entity.is !== "foreign" || !paths.includes(entity.path)) continue;
        const last = row.to.slice(row.to.lastIndexOf(".") + 1);
        const target = decorator.type === "Call" ? decorator.func : decorator;
        const at = target.type === "Attribute"
          ? { start: target.attrStart, end: target.end }
          : target;
        checking.add({ ...renameAt(page, at, last), kind: "rename" }, about);
      }
    }
  } else {
    checking.add(look(page, name, { kind: row.finding, message: row.write }), about);
  }
}

/** Members and functions handed over as values: to threads, to callbacks, to code that drops a coroutine. */
export function checkHanded(
  checking: Checking,
  uses: readonly Use[],
  barriers: Barriers,
  asked: Asked,
): void {
  const { facts, colours } = checking;
  const handed = new Set<string>();
  for (const unit of facts.project.units) {
    for (const node of unit.nodes) {
      if (node?.type !== "Call") continue;
      for (const path of asked.callees(unit, node.id)) {
        for (const listed of barriers.arguments(path)) {
          for (const arg of argumentsAbout(node, listed.row)) {
            const what = coroutineIn(checking, unit, arg);
            if (what === null) continue;
            handed.add(`${unit.index} ${arg.id}`);
            report(checking, unit, node, arg, listed, what);
          }
        }
      }
    }
  }
  for (const use of uses) {
    if (use.how !== "hand") continue;
    const row = facts.shelves.row(use.row);
    if (row.async !== "await" || row[use.dialect] === "await") continue;
    const unit = facts.project.units[use.unit]!;
    if (handed.has(`${use.unit} ${use.node}`) || !leaves(checking, unit, unit.nodes[use.node]!)) {
      continue;
    }
    const about = aboutUse(checking, use);
    checking.add(
      look(checking.page(unit), unit.nodes[use.node]!, {
        kind: "review",
        message: "Check who calls it: the call gives a coroutine",
      }),
      { ...about, confidence: "review" },
    );
  }
  void colours;
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

/** The arguments of a call that a row is about. */
function argumentsAbout(call: Call, row: Barrier): readonly Expr[] {
  if (!("argument" in row.on)) return [];
  const { position, name } = row.on;
  const found: Expr[] = [];
  if (name !== undefined) {
    for (const { arg, value } of call.keywords) if (arg === name) found.push(value);
  }
  if (position !== undefined) {
    const arg = call.args[position];
    if (
      arg !== undefined && !call.args.slice(0, position + 1).some(({ type }) => type === "Starred")
    ) found.push(arg);
  }
  if (position === undefined && name === undefined) {
    found.push(...call.args, ...call.keywords.map(({ value }) => value));
  }
  return found;
}

interface Coroutine {
  readonly doubt: 0 | 1;
  readonly what: string;
}

/** A function that is, or becomes, a coroutine function, among the values of an argument. */
function coroutineIn(checking: Checking, unit: Unit, arg: Expr): Coroutine | null {
  const { facts, colours } = checking;
  const place = facts.local(unit, arg.id);
  for (const value of facts.held(place)) {
    const own = facts.values.list[value]!;
    if (own.is === "function") {
      const coloured = colours.coloured.get(own.fn);
      if (coloured !== undefined && !own.fn.isGenerator) {
        return { doubt: coloured.doubt, what: nameOf(own.fn) };
      }
    } else if (own.is === "member") {
      const row = facts.shelves.row(own.row);
      if (row.async === "await" && row[own.dialect] !== "await") {
        return { doubt: facts.doubtOf(place, value), what: facts.shelves.id(own.row) };
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

function report(
  checking: Checking,
  unit: Unit,
  call: Call,
  arg: Expr,
  listed: Listed<Barrier>,
  { doubt }: Coroutine,
): void {
  const { row } = listed;
  const page = checking.page(unit);
  const about = aboutBarrier(listed, doubt, [hop(unit, arg.start)]);
  if (row.outcome === "pass" || row.finding === null) return;
  if (row.outcome === "unwrap") {
    const at = call.args.findIndex(({ id }) => id === arg.id);
    const args = [
      ...call.args.slice(at + 1),
      ...call.keywords.filter(({ value }) => value.id !== arg.id),
    ]
      .sort((a, b) => a.start - b.start);
    checking.add(unwrapThread(page, call, { fn: arg, args }), about);
    return;
  }
  checking.add(
    look(page, row.outcome === "stop" ? arg : call, {
      kind: row.finding === "rename" ? "rewrite" : row.finding,
      message: row.write,
    }),
    about,
  );
}
