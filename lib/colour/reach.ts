/** Which functions and classes work on driver objects by themselves: asked of the uses. */
import type { UnitId } from "../ids.ts";
import type { Class, Fn, Project } from "../link/link.ts";
import type { Use } from "../infer/uses/mod.ts";
import type { Shelves } from "../rows/shelves.ts";
import type { Reached } from "../infer/uses/mod.ts";

/** The functions in which a driver object is used so that they must become async, and what calls them. */
export interface Working {
  /** By function, the certain uses that become awaits in it. */
  readonly uses: ReadonlyMap<Fn, readonly Use[]>;
  /** Does the function, or one that it calls inside its own class, work on a driver object? */
  readonly works: (fn: Fn) => boolean;
}

/** Looks through the uses. */
export function workingOf(
  project: Project,
  shelves: Shelves,
  { uses, reached }: { readonly uses: readonly Use[]; readonly reached: readonly Reached[] },
): Working {
  const own = new Map<Fn, Use[]>();
  for (const use of uses) {
    if (use.doubt !== 0 || !shelves.row(use.row).async.startsWith("a")) continue;
    const fn = methodAround(project, use.unit, use.node);
    if (fn === null) continue;
    const list = own.get(fn);
    if (list === undefined) own.set(fn, [use]);
    else list.push(use);
  }
  const calls = new Map<Fn, Fn[]>();
  for (const site of reached) {
    const fn = methodAround(project, site.unit, site.node);
    if (fn === null) continue;
    const called = site.functions.map((id) => project.functions[id]!);
    const list = calls.get(fn);
    if (list === undefined) calls.set(fn, called);
    else list.push(...called);
  }
  return {
    uses: own,
    works: (fn) => works(fn, new Set(), { own, calls }),
  };
}

function works(
  fn: Fn,
  seen: Set<Fn>,
  { own, calls }: {
    readonly own: ReadonlyMap<Fn, readonly Use[]>;
    readonly calls: ReadonlyMap<Fn, readonly Fn[]>;
  },
): boolean {
  if (own.has(fn)) return true;
  if (seen.has(fn) || seen.size > 200) return false;
  seen.add(fn);
  return (calls.get(fn) ?? []).some((next) =>
    (next.cls === null || next.cls === fn.cls || fn.cls?.mro.includes(next.cls)) &&
    works(next, seen, { own, calls })
  );
}

/** The method, or the function outside of classes, that the node stands in, through nested functions and lambdas. */
export function methodAround(project: Project, unit: UnitId, node: number): Fn | null {
  const where = project.units[unit]!;
  let fn = project.enclosing(where, node);
  for (;;) {
    if (fn === null || fn.cls !== null && fn.node.type === "FunctionDef") return fn;
    const outer = project.enclosing(where, fn.node.id);
    if (outer === null) return fn;
    fn = outer;
  }
}

/** The functions in the body of a class, by name. */
export function bodyOf(project: Project, cls: Class): ReadonlyMap<string, Fn> {
  const own = cls.unit.module.bindings.members[cls.node.id] ?? {};
  const found = new Map<string, Fn>();
  for (const name of Object.keys(own)) {
    for (const id of own[name]!) {
      const definition = cls.unit.module.bindings.definitions[id]!;
      if (definition.kind !== "function") continue;
      const fn = project.functionOf(cls.unit, definition.node);
      if (fn !== undefined) found.set(name, fn);
    }
  }
  return found;
}

/** Classes by where they stand, whatever the order in which files were read. */
export function inOrder(classes: Iterable<Class>): readonly Class[] {
  return [...classes].sort((one, other) =>
    one.unit === other.unit
      ? one.node.start - other.node.start
      : one.unit.path < other.unit.path
      ? -1
      : 1
  );
}
