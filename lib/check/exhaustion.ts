/** Reads of a cursor's next document come in; where the code around them catches the end of the iteration, the new name of that exception goes out. */
import type { Any, Unit } from "../link/link.ts";
import type { Use } from "../infer/uses/mod.ts";
import type { Expr, Name } from "../python/ast.ts";
import { renameAt } from "../edit/change.ts";
import { aboutBarrier, aboutUse, type Checking } from "./context.ts";
import { hop } from "./trail.ts";

/** What a method of Python's own protocol raises, before and after. */
const OLD = "StopIteration";
const NEW = "StopAsyncIteration";

/** How code reads the next one. */
const READS: ReadonlySet<Use["how"]> = new Set<Use["how"]>([
  "next",
  "call",
  "indirect",
  "hand",
]);

/** Adds a rename for each handler, and each block of a manager, that waits for the old exception. */
export function checkExhaustion(checking: Checking, uses: readonly Use[]): void {
  for (const use of uses) {
    const row = checking.facts.shelves.row(use.row);
    const { ends } = row;
    if (ends === undefined || !READS.has(use.how)) continue;
    // Code that has moved may still wait for what it waited for before
    const old = use.dialect === "async" ? ends.pymongo : ends[use.dialect];
    if (old === ends.async) continue;
    const unit = checking.facts.project.units[use.unit]!;
    const owner = checking.facts.project.enclosing(unit, use.node);
    if (!checking.waits(owner, unit)) continue;
    const node = unit.nodes[use.node]!;
    const names = use.how === "hand"
      ? beside(unit, node, old)
      : [...use.how === "next" ? besideNext(node, old) : [], ...catchers(unit, node, old)];
    for (const name of names) {
      checking.add(renameAt(checking.page(unit), name, ends.async), aboutUse(checking, use));
    }
  }
}

/** Adds a rename for each `raise StopIteration` of a method that becomes `__anext__`. */
export function checkIterators(checking: Checking): void {
  for (const { fn, adapts, doubt } of checking.colours.coloured.values()) {
    const listed = adapts.find(({ row }) => row.to === "__anext__");
    if (listed === undefined) continue;
    for (const node of fn.unit.nodes) {
      if (node?.type !== "Raise" || node.start < fn.node.start || node.end > fn.node.end) continue;
      const raised = node.exc?.type === "Call" ? node.exc.func : node.exc ?? null;
      for (const name of named(raised, OLD)) {
        const about = aboutBarrier(listed, doubt, [hop(fn.unit, name.start)]);
        checking.add(renameAt(checking.page(fn.unit), name, NEW), about);
      }
    }
  }
}

/** The old exception as an argument of the call that is handed the member: `assertRaises(StopIteration, cursor.next)`. */
function beside(unit: Unit, member: Any, old: string): readonly Name[] {
  const call = unit.nodes[unit.parents[member.id]!];
  return call?.type === "Call" ? call.args.flatMap((arg) => named(arg, old)) : [];
}

/** The same of the builtin: `assertRaises(StopIteration, next, cursor)`. */
function besideNext(call: Any, old: string): readonly Name[] {
  return call.type === "Call" ? call.args.flatMap((arg) => named(arg, old)) : [];
}

/** The names of the old exception in what surrounds a node, up to its function. */
function catchers(unit: Unit, node: Any, old: string): readonly Name[] {
  const found: Name[] = [];
  let child = node;
  for (;;) {
    const parent: Any | undefined = unit.nodes[unit.parents[child.id]!];
    if (parent === undefined || parent.type === "FunctionDef" || parent.type === "Lambda") {
      return found;
    }
    if (parent.type === "Try" && parent.body.some(({ id }) => id === child.id)) {
      for (const { test } of parent.handlers) found.push(...named(test, old));
    }
    if (parent.type === "With" && parent.body.some(({ id }) => id === child.id)) {
      for (const { expr } of parent.items) {
        if (expr.type === "Call") found.push(...expr.args.flatMap((arg) => named(arg, old)));
      }
    }
    child = parent;
  }
}

function named(test: Expr | null, old: string): readonly Name[] {
  if (test?.type === "Tuple") return test.elts.flatMap((each) => named(each, old));
  return test?.type === "Name" && test.name === old ? [test] : [];
}
