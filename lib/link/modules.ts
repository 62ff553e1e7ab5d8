/** The modules of a project in; which of them an import statement names, out: packages, relative imports, several roots. */
import type { ImportFrom } from "../python/ast.ts";
import { climb, fit, type Layout, mayBeNamespace } from "../python/roots.ts";
import type { Unit } from "./unit.ts";

/** Finds modules by name. */
export interface Finder {
  /** The module of that dotted name as `from` would import it. */
  findModule(name: string, from: Unit): Unit | null;
  /** Does a package or folder of that dotted name exist? */
  isNamespace(name: string): boolean;
  /** The module of a relative import. */
  relative(unit: Unit, statement: ImportFrom): Unit | null;
  /** The dotted name of the module of an import, without leading dots. */
  absolute(unit: Unit, statement: ImportFrom): string | null;
  /** The folder that a relative import names. */
  folderOf(unit: Unit, statement: ImportFrom): string;
  /** The module or package of that name in a folder. */
  below(folder: string, name: string): Unit | undefined;
}

/** Indexes the modules. */
export function finder(units: readonly Unit[], layout: Layout): Finder {
  const names = new Map<string, Unit[]>();
  const namespaces = new Set<string>();
  for (const unit of units) {
    const parts = unit.path.replace(/\.pyw?$/, "").split("/");
    if (unit.isPackage) parts.pop();
    for (let i = 0; i < parts.length; i++) {
      const name = parts.slice(i).join(".");
      const list = names.get(name);
      if (list === undefined) names.set(name, [unit]);
      else list.push(unit);
    }
    const folders = unit.folder.split("/").filter((part) => part !== "");
    for (let i = 0; i < folders.length; i++) {
      for (let j = i + 1; j <= folders.length; j++) namespaces.add(folders.slice(i, j).join("."));
    }
  }

  const found = new Map<string, Unit | null>();
  function findModule(name: string, from: Unit): Unit | null {
    const key = from.folder + "\0" + name;
    const known = found.get(key);
    if (known !== undefined) return known;
    let best: Unit | null = null;
    let bestScore = -1;
    const depth = name.split(".").length;
    for (const unit of names.get(name) ?? []) {
      const folders = unit.path.split("/");
      const root = folders.slice(0, folders.length - depth - (unit.isPackage ? 1 : 0));
      const rootFolder = root.length === 0 ? "" : root.join("/") + "/";
      const score = fit(name, rootFolder, from.folder, layout);
      if (score > bestScore) {
        best = unit;
        bestScore = score;
      }
    }
    found.set(key, best);
    return best;
  }

  const byFolder = new Map<string, Unit>();
  for (const unit of units) byFolder.set(unit.path, unit);

  function relative(unit: Unit, statement: ImportFrom): Unit | null {
    const folder = climb(unit.folder, statement.level);
    if (folder === null) return null;
    const path = folder + statement.module.replaceAll(".", "/");
    return byFolder.get(path + ".py") ??
      byFolder.get((path === "" || path.endsWith("/") ? path : path + "/") + "__init__.py") ?? null;
  }
  function absolute(unit: Unit, statement: ImportFrom): string | null {
    if (statement.level === 0) return statement.module;
    const folder = climb(unit.folder, statement.level) ?? "";
    const name = folder.replaceAll("/", ".") + statement.module;
    return name.replace(/\.$/, "");
  }

  function isNamespace(name: string): boolean {
    return namespaces.has(name) && mayBeNamespace(name, layout);
  }

  function folderOf(unit: Unit, statement: ImportFrom): string {
    const folder = climb(unit.folder, statement.level) ?? "";
    return statement.module === "" ? folder : folder + statement.module.replaceAll(".", "/") + "/";
  }

  return {
    findModule,
    isNamespace,
    relative,
    absolute,
    folderOf,
    below: (folder, name) =>
      byFolder.get(`${folder}${name}.py`) ?? byFolder.get(`${folder}${name}/__init__.py`),
  };
}
