/** Names and paths that the user gave come in; the modules, classes and functions that they mean go out. */
import type { Class, Fn, Project, Unit } from "../link/link.ts";

/** Parts of the code: whole modules, and classes and functions in others. */
export interface Region {
  /** Does the node stand in it? */
  readonly has: (unit: Unit, node: number) => boolean;
  /** Nothing is in it. */
  readonly isEmpty: boolean;
}

/** The region of these modules, classes and functions. */
export function regionOf(
  units: ReadonlySet<Unit>,
  parts: Iterable<Class | Fn>,
): Region {
  const nodes = new Map<Unit, Set<number>>();
  for (const { unit, node } of parts) {
    const own = nodes.get(unit);
    if (own === undefined) nodes.set(unit, new Set([node.id]));
    else own.add(node.id);
  }
  return {
    isEmpty: units.size === 0 && nodes.size === 0,
    has(unit, node) {
      if (units.has(unit)) return true;
      const own = nodes.get(unit);
      if (own === undefined) return false;
      for (let at = node; at >= 0; at = unit.parents[at]!) if (own.has(at)) return true;
      return false;
    },
  };
}

/** Without `./` in front and a slash at the end. */
function withoutEnds(path: string): string {
  const start = path.startsWith("./") ? 2 : 0;
  return path.slice(start, path.endsWith("/") ? -1 : undefined);
}

/** A name that the user gave, and the files that it speaks of: all, or those of one project of a repository. */
export interface Wish {
  readonly name: string;
  /** Where it stands: a configuration above the root speaks of more than is checked. */
  readonly from: "command line" | "configuration" | "above";
  readonly holds: (path: string) => boolean;
}

/** What a name means. */
export interface Named {
  readonly units: readonly Unit[];
  readonly parts: readonly (Class | Fn)[];
}

/**
 * A path (`app/jobs`, `app/jobs/nightly.py`) or a dotted name (`app.jobs`, `app.jobs.nightly.Report.run`, `Report`).
 * A dotted name may begin anywhere in the path of the module.
 */
export function named(project: Project, wish: Wish): Named {
  const { name, holds } = wish;
  const own = project.units.filter((unit) => holds(unit.path));
  const units = own.filter((unit) => isAt(unit.path, name));
  if (units.length > 0 || name.includes("/")) return { units, parts: [] };
  const parts: (Class | Fn)[] = [];
  for (const cls of project.classes) if (isNamed(cls, wish)) parts.push(cls);
  for (const fn of project.functions) {
    if (fn.node.type === "FunctionDef" && isNamed(fn, wish)) parts.push(fn);
  }
  return { units: own.filter(({ path }) => restOf(dottedPath(path), name) === ""), parts };
}

/** Is it the file of that path, or below it? */
function isAt(file: string, name: string): boolean {
  const path = withoutEnds(name);
  return file === path || path === "." || file.startsWith(`${path}/`);
}

/** What a name may mean in a file that is not parsed: all of it, a definition in it that this text finds, or nothing. */
export function meantIn(file: string, { name, holds }: Wish): "file" | "nothing" | RegExp {
  if (!holds(file)) return "nothing";
  if (isAt(file, name)) return "file";
  if (name.includes("/")) return "nothing";
  const rest = restOf(dottedPath(file), name);
  if (rest === "") return "file";
  // `Store`, `Store.load`: of any module
  const [first = "", second] = (rest ?? name).split(".");
  if (!/^\w+$/.test(first) || rest === null && second !== undefined && !/^\p{Lu}/u.test(first)) {
    return "nothing";
  }
  return new RegExp(`\\b(?:class|def)\\s+${first}\\b`);
}

/** Does the name mean the class or function? `Store`, `app.store.Store`, `Store.load`. */
export function isNamed(part: Class | Fn, { name, holds }: Wish): boolean {
  if (!holds(part.unit.path)) return false;
  const own = qualifiedOf(part);
  return own === name || own.endsWith(`.${name}`) ||
    name.endsWith(`.${own}`) && restOf(dottedPath(part.unit.path), name) === own;
}

/** `app.store.Store` */
export function dottedNameOf(part: Class | Fn): string {
  return `${dottedPath(part.unit.path)}.${qualifiedOf(part)}`;
}

/** `Store`, `Store.load`: without the module. */
function qualifiedOf({ unit, node }: Class | Fn): string {
  const names: string[] = [];
  for (let at = node.id; at >= 0; at = unit.parents[at]!) {
    const each = unit.nodes[at];
    if (each?.type === "ClassDef" || each?.type === "FunctionDef") names.unshift(each.name);
  }
  return names.join(".");
}

/** `src/app/store/__init__.py` is `app.store`. */
export function dottedPath(path: string): string {
  return path.replace(/\.\w+$/, "").replace(/(^|\/)__init__$/, "").replace(/^(?:src|lib)\//, "")
    .replaceAll("/", ".");
}

/** What a dotted name says beyond the module, or beyond a package that it lies in; null: it means another module. */
function restOf(module: string, name: string): string | null {
  const parts = name.split(".");
  for (let length = parts.length; length > 0; length--) {
    const head = parts.slice(0, length).join(".");
    const isModule = module === head || module.endsWith(`.${head}`);
    if (isModule) return parts.slice(length).join(".");
    if (length === parts.length && `.${module}.`.includes(`.${head}.`)) return "";
  }
  return null;
}
