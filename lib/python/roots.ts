/** Where a module's file stands and who imports it come in, how well it fits the name goes out: Python's path, guessed from the layout. */

/** Folders that a project's top level modules lie in; empty for the root. */
const SOURCES: ReadonlySet<string> = new Set(["", "src/", "lib/"]);

/** What is known of the project and the name. */
export interface Layout {
  /** The folders with an `__init__.py`, with `/` at the end. */
  readonly packages: ReadonlySet<string>;
  /** The top level names of the drivers: a nested file of that name is none. */
  readonly drivers: ReadonlySet<string>;
}

/**
 * How well a module fits a dotted name that code in `folder` imports: the more the better, -1 for not at all. `root`
 * is the folder that the name starts at. What lies inside of a package has a short name only for its neighbours, and
 * for all in it where the name has several parts: repositories have an `__init__.py` at their top by mistake.
 */
export function fit(
  name: string,
  root: string,
  folder: string,
  { packages, drivers }: Layout,
): number {
  const inside = packages.has(root);
  const below = folder.startsWith(root);
  if (inside && root !== "" && root !== folder && !(below && name.includes("."))) return -1;
  if (!SOURCES.has(root) && drivers.has(name.split(".", 1)[0] ?? "")) return -1;
  return (below ? 1000 + root.length : 0) + (inside ? 0 : 500);
}
