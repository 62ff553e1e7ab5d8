/** The shelves of rules/ come in, the top level names of the libraries that they know go out. */
import { type Strangers, topOf } from "../python/roots.ts";
import type { Rules } from "./types.ts";

/** All that are not a project's own. */
export function strangersOf(rules: Rules): Strangers {
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
