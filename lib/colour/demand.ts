/** A use, or a place that runs a function that becomes a coroutine, in; what it needs there, compared with how it is written, out. */
import type { Fn, Project, Unit } from "../link/link.ts";
import type { Shelves } from "../rows/shelves.ts";
import type { Reached, Use } from "../infer/uses/mod.ts";
import type { Call, Expr } from "../python/ast.ts";
import type { Member } from "../rows/types.ts";
import type { Barriers } from "./barriers.ts";
import type { Asked, Demand } from "./asked.ts";
import { fate } from "./consumption.ts";

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
      if (use.how === "indirect" && inSyncBranch(unit, node as Call)) return null;
      if (row[use.dialect] === "await" && mayWait(fate(unit, node as Expr))) return null;
      return "await";
    case "read":
      if (givesWay(row, use)) return "rewrite";
      if (row.async !== "await" || isAwaited(unit, node as Expr)) return null;
      return "await";
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
      return row.async === "absent" || row.async === "raises" ? "rewrite" : null;
    case "slice":
    case "hand":
    case "build":
      return null;
  }
}

/** Is what to write instead awaited? */
function givesWay(row: Member, use: Use): boolean {
  return row.async === "absent" && row[use.dialect] !== "absent" &&
    /^\(?await /.test(row.gone ?? "");
}

function mayWait(how: ReturnType<typeof fate>): boolean {
  return how === "passed" || how === "awaited";
}

/** Is the expression what an await applies to? */
export function isAwaited(unit: Unit, expr: Expr): boolean {
  const parent = unit.nodes[unit.parents[expr.id]!];
  // def __await__(self): return self.load().__await__()
  return parent?.type === "Await" || parent?.type === "Attribute" && parent.attr === "__await__";
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
      return inSyncBranch(unit, node as Call) ? null : "await";
    case "property":
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
function inSyncBranch(unit: Unit, call: Call): boolean {
  if (call.func.type !== "Name") return false;
  let child = call.id;
  for (let at = unit.parents[child]!; at >= 0; child = at, at = unit.parents[at]!) {
    const node = unit.nodes[at]!;
    if (node.type === "FunctionDef") return false;
    if (node.type !== "If" || !node.orelse.some(({ id }) => id === child)) continue;
    const { test } = node;
    if (
      test.type !== "Call" || test.args[0]?.type !== "Name" || test.args[0].name !== call.func.name
    ) continue;
    const asked = test.func.type === "Name"
      ? test.func.name
      : test.func.type === "Attribute"
      ? test.func.attr
      : "";
    if (asked === "iscoroutinefunction") return true;
  }
  return false;
}

/** Is the call an argument of something that takes a coroutine? */
export function takesCoroutine(unit: Unit, use: Use, asked: Asked, barriers: Barriers): boolean {
  const parent = unit.nodes[unit.parents[use.node]!];
  if (parent?.type !== "Call") return false;
  return asked.callees(unit, parent.id).some((path) =>
    barriers.arguments(path).some(({ row }) => row.outcome === "pass")
  );
}
