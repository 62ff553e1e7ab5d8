/** Classes that stand in for the driver's in; their methods that become coroutine functions with the driver's out. */
import { spotOf } from "../ids.ts";
import type { Fn, Project } from "../link/link.ts";
import type { Shelves } from "../rows/shelves.ts";
import type { Reached, Use } from "../infer/uses/mod.ts";

/** A method that is called where a driver's is, and the call that tells so; null: its class inherits from the driver's. */
export interface Fake {
  readonly fn: Fn;
  readonly site: Reached | null;
}

/** The overrides of members whose call gives a coroutine from now on, and the methods that are called in their place. */
export function fakesOf(
  project: Project,
  shelves: Shelves,
  { uses, reached }: { readonly uses: readonly Use[]; readonly reached: readonly Reached[] },
): readonly Fake[] {
  const overrides = project.functions.flatMap((fn) =>
    changes(shelves, fn) ? [{ fn, site: null }] : []
  );
  const changing = new Set(
    uses.filter(({ how, row, dialect }) =>
      how === "call" && shelves.row(row).async === "await" &&
      shelves.row(row)[dialect] !== "await"
    ).map(({ unit, node }) => spotOf(unit, node)),
  );
  const replacing = reached.flatMap((site) =>
    site.reach === "call" && changing.has(spotOf(site.unit, site.node))
      ? site.functions.map((id) => project.functions[id]!).filter(isDouble)
        .map((fn) => ({ fn, site }))
      : []
  );
  return [...overrides, ...replacing].filter(({ fn }) => !fn.isAsync && !fn.isGenerator);
}

/** Is its class a test's double, as its name or its file says? Another one may be something else altogether. */
function isDouble({ cls, unit }: Fn): boolean {
  return cls !== null &&
    (/fake|mock|stub|dummy|double/i.test(cls.node.name) ||
      /(?:^|\/)(?:tests?\/|test_|conftest\.)/.test(unit.path));
}

/** Does it override a method of a driver's class that becomes a coroutine function? */
function changes(shelves: Shelves, { cls, name, binding, property }: Fn): boolean {
  if (cls === null || binding !== "self" || property) return false;
  return cls.foreign.some((path) => {
    const base = shelves.importable(path);
    if (base === undefined || base.kind === null || base.dialect === null) return false;
    const member = shelves.member(base.kind, name);
    if (member === null || !member.called) return false;
    const row = shelves.row(member.index);
    return row.async === "await" && row[base.dialect] === "call";
  });
}
