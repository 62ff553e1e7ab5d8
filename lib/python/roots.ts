/** Where a module's file stands and who imports it come in, how well it fits the name goes out: Python's path, guessed from the layout. */

/** Folders that a project's top level modules lie in; empty for the root. */
const SOURCES: ReadonlySet<string> = new Set(["", "src/", "lib/"]);

/** What is known of the project and the name. */
export interface Layout {
  /** The folders with an `__init__.py`, with `/` at the end. */
  readonly packages: ReadonlySet<string>;
  /** The name is that of a driver: a nested file of that name is none. */
  readonly driver: boolean;
}

/**
 * How well a module fits a dotted name that code in `folder` imports: the more the better, -1 for not at all. `root`
 * is the folder that the name starts at. What lies inside of a package has a short name only for its neighbours.
 */
export function fit(root: string, folder: string, { packages, driver }: Layout): number {
  const inside = packages.has(root);
  if (inside && root !== "" && root !== folder) return -1;
  if (driver && !SOURCES.has(root)) return -1;
  return (folder.startsWith(root) ? 1000 + root.length : 0) + (inside ? 0 : 500);
}
