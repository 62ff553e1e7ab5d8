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

/** What a name means. */
export interface Named {
  readonly units: readonly Unit[];
  readonly parts: readonly (Class | Fn)[];
}

/**
 * A path (`app/jobs`, `app/jobs/nightly.py`) or a dotted name (`app.jobs`, `app.jobs.nightly.Report.run`, `Report`).
 * A dotted name may begin anywhere in the path of the module.
 */
export function named(project: Project, name: string): Named {
  const path = withoutEnds(name);
  const units = project.units.filter((unit) =>
    unit.path === path || path === "." || unit.path.startsWith(`${path}/`)
  );
  if (units.length > 0 || name.includes("/")) return { units, parts: [] };
  const found: Unit[] = [];
  const parts: (Class | Fn)[] = [];
  for (const unit of project.units) {
    const rest = restOf(dottedOf(unit), name);
    if (rest === "") found.push(unit);
  }
  for (const cls of project.classes) if (isNamed(cls, name)) parts.push(cls);
  for (const fn of project.functions) {
    if (fn.node.type === "FunctionDef" && isNamed(fn, name)) parts.push(fn);
  }
  return { units: found, parts };
}

/** Does the name mean the class or function? `Store`, `app.store.Store`, `Store.load`. */
export function isNamed(part: Class | Fn, name: string): boolean {
  const own = qualifiedOf(part);
  return own === name || own.endsWith(`.${name}`) ||
    name.endsWith(`.${own}`) && restOf(dottedOf(part.unit), name) === own;
}

/** `app.store.Store` */
export function dottedNameOf(part: Class | Fn): string {
  return `${dottedOf(part.unit)}.${qualifiedOf(part)}`;
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
function dottedOf({ path }: Unit): string {
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
