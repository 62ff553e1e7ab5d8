/** Places that run coroutines that the code has already, in; the ones that nothing awaits, out. */
import type { Fn, Project, Unit } from "../link/link.ts";
import type { Shelves } from "../rows/shelves.ts";
import type { Reached, Use } from "../infer/uses/mod.ts";
import type { Expr } from "../python/ast.ts";
import type { Demand } from "./asked.ts";
import { fate } from "./consumption.ts";

/** The functions that reach the driver, by what they do or by what they call. */
export function reachingDriver(
  project: Project,
  shelves: Shelves,
  uses: readonly Use[],
  reached: readonly Reached[],
): ReadonlySet<Fn> {
  const found = new Set<Fn>();
  const callers = new Map<number, Fn[]>();
  for (const site of reached) {
    const owner = project.enclosing(project.units[site.unit]!, site.node);
    if (owner === null) continue;
    for (const id of site.functions) {
      const list = callers.get(id);
      if (list === undefined) callers.set(id, [owner]);
      else list.push(owner);
    }
  }
  const queue: Fn[] = [];
  const enter = (fn: Fn | null) => {
    if (fn === null || found.has(fn)) return;
    found.add(fn);
    queue.push(fn);
  };
  for (const use of uses) {
    if (shelves.row(use.row).async.startsWith("a")) {
      enter(project.enclosing(project.units[use.unit]!, use.node));
    }
  }
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const caller of callers.get(next.id) ?? []) enter(caller);
    const outer = project.enclosing(next.unit, next.node.id);
    if (next.node.type === "Lambda") enter(outer);
  }
  return found;
}

/** Decorators that leave a coroutine function what it is. */
const PLAIN =
  /^(?:builtins\.(?:staticmethod|classmethod|property)|abc\.|typing|contextlib\.|functools\.(?:wraps|cached_property)|dataclasses\.|attrs?\.)/;

/** May a decorator of the function, or of its class, run the coroutine itself? */
function isWrapped(project: Project, { node, unit, cls }: Fn): boolean {
  return node.type === "FunctionDef" &&
      node.decorators.some((each) => wraps(project, unit, each)) ||
    cls !== null && cls.node.decorators.some((each) => wraps(project, cls.unit, each));
}

function wraps(project: Project, unit: Unit, decorator: Expr): boolean {
  const entities = project.resolve(unit, decorator);
  return entities.length === 0 ||
    entities.some((entity) => entity.is !== "foreign" || !PLAIN.test(entity.path));
}

/** A coroutine of the project that the code has already, and that nothing awaits where it must be. */
export function forgottenAt(
  project: Project,
  site: Reached,
  reaching: ReadonlySet<Fn>,
): { readonly demand: Demand; readonly callee: Fn } | null {
  const unit = project.units[site.unit]!;
  const callee =
    project.functions[site.functions.find((id) => project.functions[id]!.isAsync) ?? -1];
  if (callee === undefined) return null;
  if (site.functions.some((id) => !project.functions[id]!.isAsync) || isWrapped(project, callee)) {
    return null;
  }
  const node = unit.nodes[site.node]!;
  const drives = reaching.has(callee);
  switch (site.reach) {
    case "call":
    case "property": {
      if (callee.isGenerator) return null;
      const how = fate(unit, node as Expr);
      if (how === "dropped" && !site.mixed || how === "used" && drives) {
        return { demand: "await", callee };
      }
      return null;
    }
    case "for":
      return drives && node.type === "For" && !node.isAsync ? { demand: "for", callee } : null;
    case "comp":
      return drives && node.type === "Comprehension" && !node.isAsync
        ? { demand: "comp", callee }
        : null;
    case "with": {
      const block = unit.nodes[unit.parents[site.node]!];
      return block?.type === "With" && !block.isAsync ? { demand: "with", callee } : null;
    }
    case "consume":
    case "hand":
      return null;
  }
}
