/** Places that run coroutines that the code has already, in; the ones that nothing awaits, out. */
import type { Fn, Project } from "../link/link.ts";
import type { Shelves } from "../rows/shelves.ts";
import type { Reached, Uses } from "../infer/uses/mod.ts";
import type { Demand } from "./asked.ts";
import { isWrapped } from "./wrapped.ts";

/** The functions that reach the driver, by what they do or by what they call; `group`: as far as one of those that change together does. */
export function reachingDriver(
  project: Project,
  shelves: Shelves,
  { uses, reached }: Uses,
  group: (fn: Fn) => readonly Fn[] = (fn) => [fn],
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
    for (const member of fn === null || found.has(fn) ? [] : group(fn)) {
      if (found.has(member)) continue;
      found.add(member);
      queue.push(member);
    }
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

/** The coroutine function, or async generator function, that a place runs for sure; null: none. */
function asyncAt(project: Project, site: Reached): Fn | null {
  const functions = site.functions.map((id) => project.functions[id]!);
  const callee = functions.find((fn) => fn.isAsync);
  if (callee === undefined || functions.some((fn) => !fn.isAsync)) return null;
  return isWrapped(project, callee) ? null : callee;
}

/** The coroutine function of which a call, the read of a property or `anext()` gives the coroutine; null: none. */
export function coroutineAt(project: Project, site: Reached): Fn | null {
  if (site.reach === "anext") return asyncAt(project, site);
  if (site.reach !== "call" && site.reach !== "property") return null;
  // A base that only raises may be a coroutine function where its overrides are async generators
  if (site.functions.some((id) => project.functions[id]!.isGenerator)) return null;
  return asyncAt(project, site);
}

/** An async generator or manager of the project that the code has already, where it is taken for a plain one. */
export function forgottenAt(
  project: Project,
  site: Reached,
  reaching: ReadonlySet<Fn>,
): { readonly demand: Demand; readonly callee: Fn } | null {
  const unit = project.units[site.unit]!;
  const callee = asyncAt(project, site);
  if (callee === null) return null;
  const node = unit.nodes[site.node]!;
  const drives = site.functions.some((id) => reaching.has(project.functions[id]!));
  switch (site.reach) {
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
      return drives && callee.isGenerator ? { demand: "rewrite", callee } : null;
    case "call":
    case "property":
    case "anext":
    case "hand":
      return null;
  }
}
