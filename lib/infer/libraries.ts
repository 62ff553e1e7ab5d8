/** The shelves of rules/ come in, the top level names of the libraries that they know go out. */
import type { Rules } from "../types.ts";

/** The drivers' own. */
export function driversOf({ importables }: Rules): ReadonlySet<string> {
  return new Set(importables.map(({ path }) => topOf(path)));
}

/** Those of all others: frameworks, and what of Python's library rows are about. */
export function librariesOf({ barriers, passages, channels }: Rules): ReadonlySet<string> {
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

/** What stands before the first dot or call. */
export function topOf(path: string): string {
  return /^[^.(]*/.exec(path)?.[0] ?? path;
}
