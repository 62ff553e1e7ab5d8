/** The paths of a project in; which of them a module's name means, seen from a folder, out. */
import { fit, type Layout } from "../python/roots.ts";

/** Finds modules by the names that import statements spell. */
export interface Modules {
  /** The module of that dotted name, or of that path with a slash in front, as code in the folder imports it; -1: none. */
  readonly find: (name: string, folder: string) => number;
  /** What a path may be imported as: dotted names, the longest first, then the path with a slash in front. */
  readonly namesOf: (path: string) => readonly string[];
}

/** Indexes the paths; a name is looked up when it is asked for. */
export function modulesOf(paths: readonly string[], layout: Layout): Modules {
  /** Of the paths with the same last name, the last, and the one before each: -1 for none. */
  const byLast = new Map<string, number>();
  const before = new Int32Array(paths.length);
  paths.forEach((path, index) => {
    const name = stemOf(path);
    const last = name.slice(name.lastIndexOf("/") + 1);
    before[index] = byLast.get(last) ?? -1;
    byLast.set(last, index);
  });
  const found = new Map<string, number>();

  function find(name: string, folder: string): number {
    if (name.startsWith("/")) return atPath(name.slice(1));
    const key = `${folder}\0${name}`;
    let index = found.get(key);
    if (index === undefined) found.set(key, index = search(name, folder));
    return index;
  }

  function* named(last: string): Iterable<number> {
    for (let index = byLast.get(last) ?? -1; index >= 0; index = before[index]!) yield index;
  }

  function atPath(stem: string): number {
    for (const index of named(stem.slice(stem.lastIndexOf("/") + 1))) {
      if (stemOf(paths[index] ?? "") === stem) return index;
    }
    return -1;
  }

  /** The same choice that link makes among the modules it has. */
  function search(name: string, folder: string): number {
    const tail = name.replaceAll(".", "/");
    let best = -1;
    let most = 0;
    for (const index of named(name.slice(name.lastIndexOf(".") + 1))) {
      const stem = stemOf(paths[index] ?? "");
      if (stem !== tail && !stem.endsWith(`/${tail}`)) continue;
      const root = stem.slice(0, stem.length - tail.length);
      const score = fit(name, root, folder, layout);
      // Of equals the first in the order of paths
      if (score < most) continue;
      best = index;
      most = score;
    }
    return best;
  }

  return { find, namesOf };
}

function namesOf(path: string): readonly string[] {
  const stem = stemOf(path);
  const parts = stem.split("/");
  return [...parts.map((_, start) => parts.slice(start).join(".")), `/${stem}`];
}

/** Without the ending; of a package's `__init__.py`, the folder. */
function stemOf(path: string): string {
  const ending = path.endsWith(".py") ? 3 : path.endsWith(".pyw") ? 4 : 0;
  const stem = path.slice(0, path.length - ending);
  return stem.endsWith("/__init__") ? stem.slice(0, -9) : stem === "__init__" ? "" : stem;
}
