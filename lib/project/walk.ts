/** The paths of the command line in, the Python files and manifests below them out. */
import type { Unread } from "../finding.ts";
import type { Path } from "../python/source.ts";
import { type Layer, layered, stateOf } from "./ignores.ts";
import { isManifest } from "./manifests/mod.ts";
import { isBelow, join, parentOf, parentsOf, pathOf, seenFrom } from "./path_parts.ts";
import { isNotebook } from "./notebooks.ts";
import { reasonOf, targetReasonOf } from "./reason.ts";
import { exists, layerOfRepository, layersAbove, readLines } from "./repository.ts";

/** What stands below the targets. */
export interface Walk {
  /** The folder that every `path` is relative to; absolute. */
  readonly root: string;
  /** The root, and the targets, as one names them from the current folder. */
  readonly here: { readonly root: string; readonly targets: readonly string[] };
  /** Python files, sorted by path, each once. */
  readonly paths: readonly Path[];
  /** Requirement files, sorted by path; a `setup.py` is in both lists. */
  readonly manifests: readonly Path[];
  /** Dangling links, unreadable folders. */
  readonly unread: readonly Unread[];
  /** By glob of the user: how many files and folders it kept out. */
  readonly excluded: readonly { readonly glob: string; readonly hits: number }[];
  /** The targets that do not exist or cannot be read. */
  readonly missing: readonly Missing[];
}

/** A target, as given, and why it cannot be walked. */
export interface Missing {
  readonly name: string;
  readonly reason: string;
}

/** Folders that hold no code of the project: what version control, environments, caches and vendoring leave behind. */
const SKIPPED: ReadonlySet<string> = new Set([
  ".bzr",
  ".direnv",
  ".eggs",
  ".git",
  ".git-rewrite",
  ".hg",
  ".ipynb_checkpoints",
  ".mypy_cache",
  ".nox",
  ".pants.d",
  ".pyenv",
  ".pytest_cache",
  ".pytype",
  ".ruff_cache",
  ".svn",
  ".tox",
  ".venv",
  "__pycache__",
  "__pypackages__",
  "_vendor",
  "dist-packages",
  "node_modules",
  "site-packages",
]);

/** A folder with one of these is an environment, whatever its name. */
const ENVIRONMENT: ReadonlySet<string> = new Set(["pyvenv.cfg", "conda-meta"]);

/** A folder with one of these is a project: what a file named alone is relative to. */
const PROJECT = ["pyproject.toml", "setup.cfg", ".git"];

/** A folder about to be walked. */
interface Visit {
  /** Its name in reports, absolute. */
  readonly folder: string;
  /** Where it is once links are resolved. */
  readonly real: string;
  readonly layer: Layer | null;
  /** Named on the command line. */
  readonly named: boolean;
}

interface Target {
  /** Absolute, links resolved. */
  readonly file: string;
  readonly folder: boolean;
}

interface Link {
  readonly file: string;
  readonly layer: Layer | null;
}

/** What one walk gathers; the maps are by absolute name. */
interface Basket {
  readonly root: string;
  readonly excludes: readonly Exclude[];
  /** The real names of the folders walked, and of the files that links led to. */
  readonly seen: Set<string>;
  readonly paths: Map<string, Path>;
  readonly manifests: Map<string, Path>;
  readonly unread: Map<string, Unread>;
  /** Links met and not followed yet. */
  links: Link[];
  /** Python files that were not handed over yet. */
  fresh: Path[];
  readonly found: (paths: readonly Path[]) => void;
}

/**
 * Walks the targets. `.gitignore` files and the excludes (patterns as in gitignore, relative to the root) hold
 * below a target, never for the target itself. What links lead to is walked last, and only what is not walked anyway.
 */
export function walk(
  targets: readonly string[],
  options: {
    readonly exclude: readonly string[];
    /** Is handed the Python files as they are found, some at a time, in no order. */
    readonly found?: (paths: readonly Path[]) => void;
  },
): Walk {
  const missing: Missing[] = [];
  const found: Target[] = [];
  for (const name of targets) {
    const target = locate(name);
    if ("reason" in target) missing.push(target);
    else found.push(target);
  }
  const root = rootOf(found);
  const basket: Basket = {
    root,
    excludes: options.exclude.map((glob) => excluding(glob, root)),
    seen: new Set(),
    paths: new Map(),
    manifests: new Map(),
    unread: new Map(),
    links: [],
    fresh: [],
    found: options.found ?? (() => {}),
  };
  for (const { file, folder } of found) {
    if (folder) {
      walkFolder({ folder: file, real: file, layer: layersAbove(file), named: true }, basket);
    } else {
      if (isManifest(pathOf(file, root))) put(file, basket.manifests, basket);
      if (isPython(file) || !isManifest(pathOf(file, root))) putPython(file, basket);
    }
  }
  while (basket.links.length > 0) {
    const links = basket.links.sort((one, other) => compare(one.file, other.file));
    basket.links = [];
    for (const link of links) follow(link, found, basket);
  }
  handOver(basket);
  const here = slashes(Deno.cwd());
  return {
    root,
    here: {
      root: seenFrom(here, root),
      targets: found.map(({ file }) => seenFrom(here, file)),
    },
    paths: sorted(basket.paths),
    manifests: sorted(basket.manifests),
    unread: sorted(basket.unread),
    missing,
    excluded: basket.excludes.map(({ glob, hits }) => ({ glob, hits })),
  };
}

/** The walk without the files that a project's own configuration keeps out; it counts them by its globs. */
export function without(walked: Walk, excludedBy: (path: string) => string | null): Walk {
  const hits = new Map<string, number>();
  const isIn = ({ path }: { readonly path: string }) => {
    const glob = excludedBy(path);
    if (glob !== null) hits.set(glob, (hits.get(glob) ?? 0) + 1);
    return glob === null;
  };
  return {
    ...walked,
    paths: walked.paths.filter(isIn),
    manifests: walked.manifests.filter(({ path }) => excludedBy(path) === null),
    unread: walked.unread.filter(({ path }) => excludedBy(path) === null),
    excluded: [...walked.excluded, ...[...hits].map(([glob, hits]) => ({ glob, hits }))],
  };
}

/** A target on disk, or why it is none. */
function locate(name: string): Target | Missing {
  try {
    const { isDirectory, isFile } = Deno.statSync(name);
    if (isDirectory) {
      const file = slashes(Deno.realPathSync(name));
      Deno.readDirSync(file);
      return { file, folder: true };
    }
    if (!isFile) return { name, reason: "neither a file nor a folder" };
    if (!isReadable(name)) {
      return { name, reason: "neither Python, nor a notebook, nor a manifest" };
    }
    const cut = slashes(name).lastIndexOf("/") + 1;
    const folder = slashes(Deno.realPathSync(cut === 0 ? "." : name.slice(0, cut)));
    return { file: join(folder, name.slice(cut)), folder: false };
  } catch (error) {
    return { name, reason: targetReasonOf(error) };
  }
}

function rootOf(targets: readonly Target[]): string {
  const [first, ...others] = targets;
  if (first === undefined) return slashes(Deno.cwd());
  if (others.length === 0) return first.folder ? first.file : projectOf(parentOf(first.file));
  return targets.map(({ file, folder }) => folder ? file : parentOf(file)).reduce(commonParent);
}

/** The nearest folder that looks like a project, else the folder itself. */
function projectOf(folder: string): string {
  const folders = [folder, ...parentsOf(folder)];
  return folders.find((above) => PROJECT.some((name) => exists(join(above, name)))) ?? folder;
}

function commonParent(one: string, other: string): string {
  let common = one;
  while (!isBelow(other, common)) common = parentOf(common);
  return common;
}

function walkFolder(visit: Visit, basket: Basket): void {
  const { folder, real, named } = visit;
  if (basket.seen.has(real)) return;
  let entries: Deno.DirEntry[];
  try {
    entries = [...Deno.readDirSync(folder)];
  } catch (error) {
    miss(folder, reasonOf(error), basket);
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  if (!named && entries.some(({ name }) => ENVIRONMENT.has(name))) return;
  const above = names.has(".git") && !named ? layerOfRepository(folder) : visit.layer;
  const layer = names.has(".gitignore") ? layerIn(folder, { above, named, basket }) : above;
  basket.seen.add(real);
  for (const { name, isFile, isDirectory, isSymlink } of entries) {
    if (name.includes("\ufffd") && (isDirectory || isPython(name)) && !exists(join(folder, name))) {
      miss(join(folder, name), "Cannot read: its name is not UTF-8", basket);
      continue;
    }
    if (isDirectory) {
      const file = join(folder, name);
      if (SKIPPED.has(name) || isExcluded(file, true, basket)) continue;
      if (stateOf(file, true, layer) === "ignored") continue;
      walkFolder({ folder: file, real: join(real, name), layer, named: false }, basket);
    } else if (isFile) {
      const python = isPython(name);
      if (!python && !mayBeManifest(name)) continue;
      const file = join(folder, name);
      const manifest = mayBeManifest(name) && isManifest(pathOf(file, basket.root));
      if (!python && !manifest) continue;
      if (isExcluded(file, false, basket) || stateOf(file, false, layer) === "ignored") continue;
      if (python) putPython(file, basket);
      if (manifest) put(file, basket.manifests, basket);
    } else if (isSymlink && !SKIPPED.has(name) && isWorthFollowing(name)) {
      basket.links.push({ file: join(folder, name), layer });
    }
  }
}

/**
 * A link may lead to what is walked anyway, or into an environment: none of these is walked. One that leaves the named
 * folders is listed and not followed, whatever we may read.
 */
function follow({ file, layer }: Link, targets: readonly Target[], basket: Basket): void {
  try {
    const real = slashes(Deno.realPathSync(file));
    const leaves = !targets.some((target) => target.folder && isBelow(real, target.file));
    const { isFile, isDirectory } = statOf(real, leaves);
    if (isExcluded(file, isDirectory, basket)) return;
    if (stateOf(file, isDirectory, layer) === "ignored") return;
    if (leaves) {
      const environment = real.split("/").some((name) => SKIPPED.has(name));
      if (environment || !isDirectory && !isPython(file)) return;
      miss(file, "Not read: a link that leaves the named folders", basket);
      return;
    }
    if (isFile && isPython(file)) {
      if (basket.paths.has(real) || basket.seen.has(real)) return;
      basket.seen.add(real);
      putPython(file, basket);
    } else if (isDirectory) {
      if (targets.some((target) => isBelow(target.file, real))) return;
      if (pathOf(real, basket.root).split("/").some((name) => SKIPPED.has(name))) return;
      walkFolder({ folder: file, real, layer, named: false }, basket);
    }
  } catch (error) {
    const dangling = error instanceof Deno.errors.NotFound;
    miss(file, dangling ? "Cannot read: a link to nothing" : reasonOf(error), basket);
  }
}

/** What a link leads to; where it leaves the project, we may be forbidden to look, and it may be a folder. */
function statOf(real: string, leaves: boolean): { isFile: boolean; isDirectory: boolean } {
  try {
    return Deno.statSync(real);
  } catch (error) {
    if (leaves && !(error instanceof Deno.errors.NotFound)) {
      return { isFile: false, isDirectory: true };
    }
    throw error;
  }
}

/** Python files and, for a package, names that an import can spell: editors leave dangling links such as `.#app.py`. */
function isWorthFollowing(name: string): boolean {
  return !name.startsWith(".") && (isPython(name) || !name.includes("."));
}

function isPython(name: string): boolean {
  return name.endsWith(".py") || name.endsWith(".pyw") || isNotebook(name);
}

/** Whether a file named on the command line is to be read: by its name, or as a script by its first line. */
function isReadable(name: string): boolean {
  const file = Deno.openSync(name);
  try {
    if (isPython(name) || name.endsWith(".pyi") || isManifest(slashes(name))) return true;
    const start = new Uint8Array(128);
    const length = file.readSync(start) ?? 0;
    const first = new TextDecoder().decode(start.subarray(0, length));
    const ending = /[^/]\.[^/.]*$/.test(slashes(name));
    return first.startsWith("#!") ? /^#!.*python/.test(first) : !ending;
  } finally {
    file.close();
  }
}

/** Cheap: most names of a tree are none. */
function mayBeManifest(name: string): boolean {
  return /\.(?:txt|in|toml|cfg|ya?ml)$|^(?:Pipfile|setup\.py|(?:pytest|tox)\.ini)$/.test(name);
}

/** The rules of a folder's own ignore file before those of the folders above. */
function layerIn(
  folder: string,
  { above, named, basket }: {
    readonly above: Layer | null;
    readonly named: boolean;
    readonly basket: Basket;
  },
): Layer | null {
  const file = join(folder, ".gitignore");
  const read = readLines(file);
  if ("reason" in read) {
    miss(file, read.reason, basket);
    return above;
  }
  const { lines } = read;
  // A folder that ignores all of itself (environments and caches do) would be empty when named.
  const kept = named && lines.every((line) => !line.startsWith("!"))
    ? lines.filter((line) => !/^\/?\*{1,2}\s*$/.test(line))
    : lines;
  return layered({ base: folder, above }, kept);
}

/** A glob of the user, and how many files and folders it kept out. */
interface Exclude {
  readonly glob: string;
  readonly rules: Layer | null;
  hits: number;
}

function excluding(glob: string, root: string): Exclude {
  const plain = slashes(glob).replace(/^(?:\.\/)+/, "").replace(/^[!#]/, "\\$&");
  const rule = isBelow(plain, root) && plain !== root ? `/${pathOf(plain, root)}` : plain;
  return { glob, rules: layered({ base: root, above: null }, [rule]), hits: 0 };
}

/** Whether it, or a folder on the way to it, is excluded. */
function isExcluded(file: string, folder: boolean, { excludes, root }: Basket): boolean {
  if (excludes.length === 0) return false;
  const above = parentsOf(file).filter((parent) => isBelow(parent, root) && parent !== root);
  const hit = excludes.find(({ rules }) =>
    rules !== null &&
    (stateOf(file, folder, rules) === "ignored" ||
      above.some((parent) => stateOf(parent, true, rules) === "ignored"))
  );
  if (hit !== undefined) hit.hits++;
  return hit !== undefined;
}

/** So many files are handed over at once. */
const MANY = 512;

function putPython(file: string, basket: Basket): void {
  const { paths, fresh, root } = basket;
  if (paths.has(file)) return;
  const path = { path: pathOf(file, root), file };
  paths.set(file, path);
  if (fresh.push(path) === MANY) handOver(basket);
}

function handOver(basket: Basket): void {
  if (basket.fresh.length > 0) basket.found(basket.fresh);
  basket.fresh = [];
}

function put(file: string, into: Map<string, Path>, basket: Basket): void {
  into.set(file, { path: pathOf(file, basket.root), file });
}

function miss(file: string, reason: string, basket: Basket): void {
  const path = pathOf(file, basket.root);
  basket.unread.set(file, { path, line: null, reason, matters: false });
}

function sorted<T extends { readonly path: string }>(map: ReadonlyMap<string, T>): readonly T[] {
  return [...map.values()].sort((one, other) => compare(one.path, other.path));
}

/** By code units: the same everywhere. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function slashes(file: string): string {
  return Deno.build.os === "windows" ? file.replaceAll("\\", "/") : file;
}
