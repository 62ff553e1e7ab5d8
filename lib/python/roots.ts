/** The paths of a project come in, which of them an imported name can mean goes out: Python's path, guessed from the layout. */

/** Folders that a project's top level modules lie in; empty for the root. */
const SOURCES: ReadonlySet<string> = new Set(["", "src/", "lib/"]);

/** Top level names that stand for what is outside of the project. */
export interface OutsideNames {
  /** Of the drivers: a nested file of that name is none. */
  readonly drivers: ReadonlySet<string>;
  /** Of other libraries. */
  readonly libraries: ReadonlySet<string>;
}

/** How a project is laid out. Folders have `/` at the end; the root is empty. */
export interface Layout extends OutsideNames {
  /** The folders with an `__init__.py`. */
  readonly packages: ReadonlySet<string>;
  /** The folders that hold a copy of Python's own library. */
  readonly copies: ReadonlySet<string>;
  /** The project that a folder belongs to: in a monorepo one of many. */
  readonly homeOf: (folder: string) => string;
}

/** The layout of the files with these paths. */
export function layoutOf(
  paths: readonly string[],
  { drivers, libraries }: OutsideNames,
  homeOf: Layout["homeOf"] = () => "",
): Layout {
  const packages = new Set<string>();
  // Python knows its own library by the first of these.
  const os = new Set<string>();
  const site = new Set<string>();
  for (const path of paths) {
    const folder = folderOf(path);
    const file = path.slice(folder.length);
    if (file === "__init__.py") packages.add(folder);
    else if (file === "os.py") os.add(folder);
    else if (file === "site.py") site.add(folder);
  }
  return { packages, copies: os.intersection(site), drivers, libraries, homeOf };
}

/**
 * How well a module fits a dotted name that code in `folder` imports: the more the better, -1 for not at all. `root`
 * is the folder that the name starts at. What lies inside of a package has a short name only for its neighbours, and
 * for all in it where the name has several parts: repositories have an `__init__.py` at their top by mistake.
 */
export function fit(name: string, root: string, folder: string, layout: Layout): number {
  const { packages, copies, drivers, libraries, homeOf } = layout;
  // `src/` is where imports start, whether or not an `__init__.py` got there
  const inside = packages.has(root) && !/(?:^|\/)src\/$/.test(root);
  const below = folder.startsWith(root);
  if (inside && root !== "" && root !== folder && !(below && name.includes("."))) return -1;
  if (copies.has(root)) return -1;
  const top = topOf(name);
  if (drivers.has(top) && !SOURCES.has(root)) return -1;
  // The `celery.py` of a package is not what it imports itself; nor is one in another project of the repository.
  if (libraries.has(top) && (inside || !root.startsWith(homeOf(folder)))) return -1;
  return (below ? 1000 + root.length : 0) + (inside ? 0 : 500);
}

/** Whether a folder without an `__init__.py` can be what the name means: a library goes before it, wherever that is. */
export function mayBeNamespace(name: string, { drivers, libraries }: Layout): boolean {
  const top = topOf(name);
  return !drivers.has(top) && !libraries.has(top);
}

/** The folder that a file lies in. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The folder above; of the root, the root. */
export function folderAbove(folder: string): string {
  return folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
}

/** The folder that so many dots of a relative import in `folder` mean; null: they lead out of the project. */
export function climb(folder: string, level: number): string | null {
  let at = folder;
  for (let i = 1; i < level; i++) {
    if (at === "") return null;
    at = folderAbove(at);
  }
  return at;
}

/** What stands before the first dot of a name, or before its call in the path of a row. */
export function topOf(name: string): string {
  return /^[^.(]*/.exec(name)?.[0] ?? name;
}
