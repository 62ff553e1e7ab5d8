/** A use, or a place that runs a function that becomes a coroutine, in; what it needs there, compared with how it is written, out. */
import { isAwait } from "../python/driven.ts";
import type { Any, Fn, Project, Unit } from "../link/link.ts";
import type { Shelves } from "../rows/shelves.ts";
import type { Reached, Use } from "../infer/uses/mod.ts";
import type { Expr } from "../python/ast.ts";
import type { Member } from "../rows/types.ts";
import type { Barriers } from "./barriers.ts";
import type { Asked, Demand } from "./asked.ts";

/** What a use needs, compared with how it is written; null: nothing of the sort. */
export function demandOf(project: Project, shelves: Shelves, use: Use): Demand | null {
  const unit = project.units[use.unit]!;
  const row = shelves.row(use.row);
  const node = unit.nodes[use.node]!;
  switch (use.how) {
    case "call":
    case "indirect":
      if (isAwaited(unit, node as Expr)) return null;
      if (givesWay(row, use)) return "rewrite";
      if (row.async !== "await") return null;
      if (use.how === "indirect" && inSyncBranch(unit, node)) return null;
      // What is pending already is judged by what its consumers do
      return row[use.dialect] === "await" ? null : "await";
    case "read":
      if (givesWay(row, use)) return "rewrite";
      if (row.async !== "await" || isAwaited(unit, node as Expr)) return null;
      return row[use.dialect] === "await" ? null : "await";
    case "for":
      return row.async === "async for" && node.type === "For" && !node.isAsync ? "for" : null;
    case "comp":
      return row.async === "async for" && node.type === "Comprehension" && !node.isAsync
        ? "comp"
        : null;
    case "with": {
      const block = unit.nodes[unit.parents[use.node]!];
      return row.async === "async with" && block?.type === "With" && !block.isAsync ? "with" : null;
    }
    case "next":
    case "consume":
      return row.async === "async for" || row.async === "await" || row.async === "absent"
        ? "rewrite"
        : null;
    case "int":
      return row.gone === undefined ? null : "rewrite";
    case "slice":
    case "hand":
    case "build":
      return null;
  }
}

/** Is what to write instead awaited? */
function givesWay(row: Member, use: Use): boolean {
  return row.async === "absent" && row[use.dialect] !== "absent" && row.awaits === true;
}

/** Does the use give what is to be awaited, and nothing there awaits it? */
export function isPending(project: Project, shelves: Shelves, use: Use): boolean {
  if (use.how !== "call" && use.how !== "indirect" && use.how !== "read") return false;
  const row = shelves.row(use.row);
  if (row.async !== "await" || row[use.dialect] !== "await") return false;
  const unit = project.units[use.unit]!;
  const node = unit.nodes[use.node]!;
  return !isAwaited(unit, node as Expr) &&
    !(use.how === "indirect" && inSyncBranch(unit, node));
}

/** Is the expression what an await applies to? */
export function isAwaited(unit: Unit, expr: Expr): boolean {
  const parent = unit.nodes[unit.parents[expr.id]!];
  // def __await__(self): return self.load().__await__()
  return parent?.type === "Await" || parent?.type === "Yield" && isAwait(unit, parent) ||
    parent?.type === "Attribute" && parent.attr === "__await__";
}

/** What reaching a function that becomes a coroutine needs there; null: nothing. */
export function demandAt(
  unit: Unit,
  site: Reached,
  callee: Fn,
  asyncGenerator: (fn: Fn) => boolean,
): Demand | null {
  const node = unit.nodes[site.node]!;
  switch (site.reach) {
    case "call":
      if (callee.isGenerator || asyncGenerator(callee)) return null;
      if (callee.name === "__init__" || isAwaited(unit, node as Expr)) return null;
      return inSyncBranch(unit, node) ? null : "await";
    case "property":
    case "anext":
      return isAwaited(unit, node as Expr) ? null : "await";
    case "for":
      return node.type === "For" && !node.isAsync ? "for" : null;
    case "comp":
      return node.type === "Comprehension" && !node.isAsync ? "comp" : null;
    case "with": {
      const block = unit.nodes[unit.parents[site.node]!];
      return block?.type === "With" && !block.isAsync ? "with" : null;
    }
    case "consume":
      return "rewrite";
    case "hand":
      return null;
  }
}

/** `if iscoroutinefunction(f): await f() else: f()`: the call stands where f is no coroutine function. */
export function inSyncBranch(unit: Unit, call: Any): boolean {
  if (call.type !== "Call" || call.func.type !== "Name") return false;
  const { name } = call.func;
  let child = call.id;
  for (let at = unit.parents[child]!; at >= 0; child = at, at = unit.parents[at]!) {
    const node = unit.nodes[at]!;
    if (node.type === "FunctionDef") return false;
    if (node.type !== "If" || !node.orelse.some(({ id }) => id === child)) continue;
    const { test } = node;
    const tests = test.type === "BoolOp" ? test.values : [test];
    if (tests.some((each) => asksOfCoroutine(each, name))) return true;
  }
  return false;
}

function asksOfCoroutine(test: Expr, name: string): boolean {
  if (test.type !== "Call" || test.args[0]?.type !== "Name" || test.args[0].name !== name) {
    return false;
  }
  const { func } = test;
  return func.type === "Name" && func.name === "iscoroutinefunction" ||
    func.type === "Attribute" && func.attr === "iscoroutinefunction";
}

/** Is the call an argument of something that takes a coroutine? */
export function takesCoroutine(unit: Unit, use: Use, asked: Asked, barriers: Barriers): boolean {
  const parent = unit.nodes[unit.parents[use.node]!];
  if (parent?.type !== "Call") return false;
  return asked.callees(unit, parent.id).some((path) =>
    barriers.arguments(path).some(({ row }) => row.outcome === "pass")
  );
}
