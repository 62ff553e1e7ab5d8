/** The shelves of rules/ come in, the top level names of the libraries that they know go out. */
import { type OutsideNames, topOf } from "../python/roots.ts";
import type { Shelves } from "./shelves.ts";
import type { Rules } from "./types.ts";

/** All that are not a project's own. */
export function outsideNames(rules: Rules): OutsideNames {
  return { drivers: driversOf(rules), libraries: librariesOf(rules) };
}

/** The drivers' own. */
export function driversOf({ importables }: Rules): ReadonlySet<string> {
  return new Set(importables.map(({ path }) => topOf(path)));
}

/** Those of all others: frameworks, and what of Python's library rows are about. */
function librariesOf({ barriers, passages, channels }: Rules): ReadonlySet<string> {
  const paths = [
    ...barriers.flatMap(({ row }) => Object.values(row.on).flat().map(String)),
    ...passages.flatMap(({ callee }) => callee),
    ...channels.flatMap((row) => [
      ..."paths" in row ? row.paths : [],
      ..."callee" in row ? row.callee : [],
      ..."decorator" in row ? row.decorator : [],
    ]),
  ];
  return new Set(paths.filter((path) => path.includes(".")).map(topOf));
}

/** Whether a dotted path is one of a library of which no row speaks, and which may not be the user's own. */
export function unknownLibraries({ rules, drivers, tracked }: Shelves): (path: string) => boolean {
  const known = new Set(rules.packages.flatMap(({ imports }) => imports.map(topOf)));
  return (path) => {
    const top = topOf(path);
    return !known.has(top) && !drivers.has(top) && !tracked(top) && !rules.library.has(top) &&
      !rules.kin.some((word) => path.toLowerCase().includes(word));
  };
}
