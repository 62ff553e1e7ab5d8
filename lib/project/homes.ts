/** The manifests in; the project that a folder belongs to, out. */
import { folderAbove, folderOf } from "../python/roots.ts";
import type { Path } from "../python/source.ts";

/** A file's project: the nearest folder above it with a manifest, else the root. It is asked for again and again. */
export function homes(manifests: readonly Path[]): (folder: string) => string {
  // What only configures may lie in a folder of tests
  const listing = manifests.filter(({ path }) => !/\.ini$|awaitlist\.toml$/.test(path));
  const known = new Map(listing.map(({ path }) => [folderOf(path), folderOf(path)]));
  known.set("", "");
  return function homeOf(folder: string): string {
    let home = known.get(folder);
    if (home === undefined) known.set(folder, home = homeOf(folderAbove(folder)));
    return home;
  };
}
