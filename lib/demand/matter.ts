/** What was found in each file comes in; which files can matter, and so are parsed, goes out: a set that only grows. */
import type { Expr, Import, ImportFrom, Module } from "../python/ast.ts";
import { climb, folderOf, type Layout } from "../python/roots.ts";
import { visit } from "../python/walk.ts";
import { hashOf, type NameHash } from "./imported_names.ts";
import { modulesOf } from "./modules.ts";
import type { Hit } from "./search.ts";

/** The files that can matter. Files are numbers: the place of their path in the list that it was made of. */
export interface Matter {
  /** What the text search found in a file. */
  readonly searched: (file: number, hit: Hit) => void;
  /** Once all files are searched: who names a driver, and who imports that. */
  readonly settle: () => void;
  /** The files to parse that were not given yet, in order. */
  readonly next: () => readonly number[];
  /** A file was parsed: where it holds driver objects, what it calls or inherits from is parsed too. */
  readonly parsed: (file: number, module: Module) => void;
  /** The files hold driver objects or change colour: those that import them can matter too. */
  readonly addHolders: (files: readonly number[]) => void;
  /** A driver object comes through the file: what it calls can matter too. */
  readonly cross: (file: number) => void;
  readonly isHolder: (file: number) => boolean;
  readonly isCrossed: (file: number) => boolean;
  /** The file is to be parsed. */
  readonly choose: (file: number) => void;
  /** The files that are not chosen, below a folder. */
  readonly others: (folder: string) => readonly number[];
}

/** Makes the set. `foreign` are the modules, driver or not, that hand out driver objects. */
export function mattering(
  paths: readonly string[],
  foreign: readonly string[],
  layout: Layout,
): Matter {
  const modules = modulesOf(paths, layout);
  const imports = importsOfAll();
  const naming: number[] = [];
  const telling: number[] = [];
  const holders = new Set<number>();
  const crossed = new Set<number>();
  const chosen = new Set<number>();
  const known = new Map<number, Module>();
  let fresh: number[] = [];

  function searched(file: number, { driver, telltale, imports: names }: Hit): void {
    if (driver) naming.push(file);
    if (telltale) telling.push(file);
    imports.add(file, names);
  }

  function settle(): void {
    const hashes = new Set(foreign.map((name) => hashOf(name)));
    addHolders(imports.who([...hashes], (_, name) => hashes.has(name)));
    naming.forEach(choose);
    if (chosen.size === 0) return;
    telling.forEach(choose);
    // What they call may show that the member is another's.
    telling.forEach(cross);
  }

  function choose(file: number): void {
    if (chosen.has(file)) return;
    chosen.add(file);
    fresh.push(file);
  }

  /** Level by level, as each looks through all imports once. */
  function addHolders(files: readonly number[]): void {
    let level = files;
    while (level.length > 0) {
      const added = level.filter((file) => !holders.has(file));
      for (const file of added) {
        holders.add(file);
        choose(file);
        cross(file);
      }
      level = importing(added);
    }
  }

  function cross(file: number): void {
    if (crossed.has(file)) return;
    crossed.add(file);
    const module = known.get(file);
    if (module !== undefined) descend(file, module);
  }

  function importing(files: readonly number[]): readonly number[] {
    const targets = new Map<NameHash, { readonly name: string; readonly file: number }[]>();
    for (const file of files) {
      for (const name of modules.namesOf(paths[file] ?? "")) {
        const hash = hashOf(name);
        const list = targets.get(hash);
        if (list === undefined) targets.set(hash, [{ name, file }]);
        else list.push({ name, file });
      }
    }
    return targets.size === 0
      ? []
      : imports.who([...targets.keys()], (from, hash) =>
        !holders.has(from) && targets.get(hash)?.some(({ name, file }) =>
            modules.find(name, folderOf(paths[from] ?? "")) === file
          ) === true);
  }

  function parsed(file: number, module: Module): void {
    known.set(file, module);
    descend(file, module);
  }

  /** A file that holds nothing is read for its classes alone: their bases complete them. */
  function descend(file: number, module: Module): void {
    if (chosen.size === paths.length) return;
    const folder = folderOf(paths[file] ?? "");
    for (const name of needed(module, folder, crossed.has(file))) {
      const target = modules.find(name, folder);
      if (target >= 0) choose(target);
    }
  }

  return {
    searched,
    settle,
    next() {
      const files = fresh.sort((one, other) => one - other);
      fresh = [];
      return files;
    },
    parsed,
    addHolders,
    cross,
    isHolder: (file) => holders.has(file),
    isCrossed: (file) => crossed.has(file),
    choose,
    others: (folder) =>
      paths.flatMap((path, file) => chosen.has(file) || !path.startsWith(folder) ? [] : [file]),
  };
}

/** The imports of all files in two flat lists: a large tree has hundreds of thousands. */
interface Imports {
  readonly add: (file: number, names: Hit["imports"]) => void;
  /** The files with one of these imports that passes the test, each once. */
  readonly who: (
    wanted: readonly NameHash[],
    test: (file: number, name: NameHash) => boolean,
  ) => readonly number[];
}

function importsOfAll(): Imports {
  let names = new Int32Array(1024);
  let files = new Int32Array(1024);
  let length = 0;
  return {
    add(file, more) {
      if (length + more.length > names.length) {
        const size = Math.max(2 * names.length, length + more.length);
        names = grown(names, size);
        files = grown(files, size);
      }
      names.set(more, length);
      files.fill(file, length, length + more.length);
      length += more.length;
    },
    who(wanted, test) {
      // Nearly all imports fail at this look at their last bits.
      const mask = new Uint8Array(1 << 16);
      for (const name of wanted) mask[name & 0xffff] = 1;
      const found = new Set<number>();
      for (let i = 0; i < length; i++) {
        const name = names[i] ?? 0;
        if (mask[name & 0xffff] !== 1) continue;
        const file = files[i] ?? 0;
        if (!found.has(file) && test(file, name)) found.add(file);
      }
      return [...found];
    },
  };
}

function grown(list: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(size);
  longer.set(list);
  return longer;
}

/** The modules whose names stand in bases and, with `all`, anywhere: in a call, a dispatch table, an annotation. */
function needed(module: Module, folder: string, all: boolean): ReadonlySet<string> {
  const used = new Set<string>();
  const statements: (Import | ImportFrom)[] = [];
  const use = (expr: Expr) => {
    const root = rootOf(expr);
    if (root !== null) used.add(root);
  };
  visit(module.body, (node) => {
    if (node.type === "Import" || node.type === "ImportFrom") statements.push(node);
    else if (node.type === "ClassDef") node.bases.forEach(use);
    else if (all && node.type === "Name") used.add(node.name);
  });
  const names = new Set<string>();
  for (const statement of statements) {
    if (statement.type === "Import") {
      for (const { name, asname } of statement.names) {
        if (used.has(asname ?? name.split(".", 1)[0] ?? "")) prefixes(name, names);
      }
      continue;
    }
    const { level } = statement;
    const base = level > 0 ? relative(folder, level, statement.module) : statement.module;
    if (base === null) continue;
    const separator = level === 0 ? "." : base === "/" ? "" : "/";
    for (const { name, asname } of statement.names) {
      if (name !== "*" && !used.has(asname ?? name)) continue;
      names.add(base);
      if (name !== "*") names.add(base + separator + name);
    }
  }
  return names;
}

/** The name at the start of a chain of attributes, calls and items. */
function rootOf(expr: Expr): string | null {
  let at = expr;
  for (;;) {
    if (at.type === "Name") return at.name;
    if (at.type === "Call") at = at.func;
    else if (
      at.type === "Attribute" || at.type === "Subscript" || at.type === "Await" ||
      at.type === "Starred"
    ) at = at.value;
    else return null;
  }
}

function prefixes(name: string, into: Set<string>): void {
  for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1)) {
    into.add(name.slice(0, dot));
  }
  into.add(name);
}

/** With a slash in front; null: above the root. */
function relative(folder: string, level: number, module: string): string | null {
  const base = climb(folder, level);
  if (base === null) return null;
  const path = base + module.replaceAll(".", "/");
  return `/${path.endsWith("/") ? path.slice(0, -1) : path}`;
}
