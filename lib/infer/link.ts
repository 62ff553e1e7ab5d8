/** Takes the modules of a project, gives them linked: who is imported by which name, and the classes with their bases. */
import type {
  Alias,
  Call,
  ClassDef,
  Definition,
  Expr,
  FunctionDef,
  Import,
  ImportFrom,
  Lambda,
  Module,
  Node,
  Return,
  Stmt,
  Yield,
  YieldFrom,
} from "../python/ast.ts";
import { type AnyNode, indexNodes } from "../python/walk.ts";

/** Any node of a module. */
export type Any = AnyNode;

/** A module with its nodes by id. */
export interface Unit {
  readonly index: number;
  readonly module: Module;
  readonly path: string;
  /** The folder it lies in, with `/` at the end; empty for the root. */
  readonly folder: string;
  /** An `__init__.py`. */
  readonly isPackage: boolean;
  readonly nodes: readonly (Any | undefined)[];
  readonly parents: Int32Array;
  /** By node id: what functionAround found; filled on demand. */
  readonly owners: Int32Array;
  /** The ids of the names that a definition reaches. */
  readonly readers: (definition: number) => readonly number[];
  /** Modules that it star-imports: units, and dotted names of foreign ones. */
  readonly stars: readonly (Unit | string)[];
}

/** A class of the project. */
export interface Class {
  readonly id: number;
  readonly unit: Unit;
  readonly node: ClassDef;
  readonly bases: readonly Entity[];
  /** Itself first, then its project bases in the order of look-up. */
  readonly mro: readonly Class[];
  /** Dotted paths of foreign bases, of its own and of its bases. */
  readonly foreign: readonly string[];
  /** Classes below it, itself included. */
  readonly below: readonly Class[];
}

/** A function or lambda of the project. */
export interface Fn {
  readonly id: number;
  readonly unit: Unit;
  readonly node: FunctionDef | Lambda;
  readonly name: string;
  /** The class in whose body it stands. */
  readonly cls: Class | null;
  /** How its first parameter is bound. */
  readonly binding: "none" | "self" | "cls";
  readonly property: boolean;
  /** Dotted paths of its decorators, a called one with `()` at the end. */
  readonly decorators: readonly string[];
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly returns: readonly Return[];
  readonly yields: readonly (Yield | YieldFrom)[];
}

/** What a name stands for, as far as imports, definitions and plain aliases tell. */
export type Entity =
  | { readonly is: "class"; readonly cls: Class }
  | { readonly is: "function"; readonly fn: Fn }
  | {
    readonly is: "module";
    readonly name: string;
    readonly unit: Unit | null;
    readonly from: Unit;
  }
  | { readonly is: "variable"; readonly unit: Unit; readonly definition: Definition }
  | { readonly is: "foreign"; readonly path: string };

/** The linked project. */
export interface Project {
  readonly units: readonly Unit[];
  readonly classes: readonly Class[];
  readonly functions: readonly Fn[];
  /** The class of a ClassDef, the function of a FunctionDef or Lambda, by unit and node id. */
  readonly classOf: (unit: Unit, node: number) => Class | undefined;
  readonly functionOf: (unit: Unit, node: number) => Fn | undefined;
  /** The module of that dotted name as `from` would import it. */
  readonly findModule: (name: string, from: Unit) => Unit | null;
  /** Does a package or folder of that dotted name exist? */
  readonly isNamespace: (name: string) => boolean;
  /** What a name or a dotted expression stands for; empty where that takes more than imports to tell. */
  readonly resolve: (unit: Unit, expr: Expr) => readonly Entity[];
  /** What an attribute of a module, class or foreign thing stands for. */
  readonly member: (entity: Entity, name: string) => readonly Entity[];
  /** The definitions, or a foreign path, behind one imported name. */
  readonly imported: (unit: Unit, definition: Definition) => readonly Entity[];
  /** The method, or the getter of the property, that an instance of the class has under a name; null: none of the project's. */
  readonly method: (cls: Class, name: string) => Fn | null;
  readonly property: (cls: Class, name: string) => Fn | null;
  /** Is any property of the project called so? */
  readonly hasProperty: (name: string) => boolean;
  /** The function or class whose body the node stands in; null at module level. */
  readonly enclosing: (unit: Unit, node: number) => Fn | null;
}

const NO_ENTITIES: readonly Entity[] = [];

interface Draft {
  unit: Unit;
  node: ClassDef;
  id: number;
  bases: Entity[];
  mro: Class[];
  foreign: string[];
  below: Class[];
}

/** Links modules. `driverRoots` are the top level names that belong to the drivers: a nested file of that name is not them. */
export function link(modules: readonly Module[], driverRoots: ReadonlySet<string>): Project {
  const units = modules.map(unitOf);
  const names = new Map<string, Unit[]>();
  const namespaces = new Set<string>();
  const packages = new Set(units.filter((unit) => unit.isPackage).map((unit) => unit.folder));
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
    const driver = driverRoots.has(name.split(".")[0]!);
    for (const unit of names.get(name) ?? []) {
      const depth = name.split(".").length;
      const folders = unit.path.split("/");
      const root = folders.slice(0, folders.length - depth - (unit.isPackage ? 1 : 0));
      const rootFolder = root.length === 0 ? "" : root.join("/") + "/";
      const inRoot = from.folder.startsWith(rootFolder);
      if (rootFolder !== "" && packages.has(rootFolder) && from.folder !== rootFolder) continue;
      if (driver && !(rootFolder === "" || rootFolder === "src/" || rootFolder === "lib/")) {
        continue;
      }
      const score = (inRoot ? 1000 + rootFolder.length : 0) + (packages.has(rootFolder) ? 0 : 500);
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

  // Star imports, once the modules can be found.
  for (const unit of units) {
    const stars = unit.stars as (Unit | string)[];
    for (const node of unit.nodes) {
      if (node?.type !== "ImportFrom") continue;
      const statement = node as ImportFrom;
      if (statement.names[0]?.name !== "*") continue;
      const name = absolute(unit, statement);
      if (name === null) continue;
      const target = statement.level > 0 ? relative(unit, statement) : findModule(name, unit);
      if (target !== unit) stars.push(target ?? name);
    }
  }

  function relative(unit: Unit, statement: ImportFrom): Unit | null {
    let folder = unit.folder;
    for (let i = 1; i < statement.level; i++) {
      if (folder === "") return null;
      folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
    }
    const path = folder + statement.module.replaceAll(".", "/");
    return byFolder.get(path + ".py") ??
      byFolder.get((path === "" || path.endsWith("/") ? path : path + "/") + "__init__.py") ?? null;
  }
  function absolute(unit: Unit, statement: ImportFrom): string | null {
    if (statement.level === 0) return statement.module;
    let folder = unit.folder;
    for (let i = 1; i < statement.level; i++) {
      folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
    }
    const name = folder.replaceAll("/", ".") + statement.module;
    return name.replace(/\.$/, "");
  }

  const classByNode = new Map<number, Class>();
  const functionByNode = new Map<number, Fn>();
  const key = (unit: Unit, node: number) => unit.index * 4194304 + node;
  const drafts: Draft[] = [];
  const lambdas: { unit: Unit; node: FunctionDef | Lambda }[] = [];
  for (const unit of units) {
    for (const node of unit.nodes) {
      if (node === undefined) continue;
      if (node.type === "ClassDef") {
        const draft: Draft = {
          id: drafts.length,
          unit,
          node: node as ClassDef,
          bases: [],
          mro: [],
          foreign: [],
          below: [],
        };
        drafts.push(draft);
        classByNode.set(key(unit, node.id), draft);
      } else if (node.type === "FunctionDef" || node.type === "Lambda") {
        lambdas.push({ unit, node: node as FunctionDef | Lambda });
      }
    }
  }

  const active = new Set<string>();
  function resolve(unit: Unit, expr: Expr): readonly Entity[] {
    switch (expr.type) {
      case "Name": {
        const reaching = unit.module.bindings.reaching[expr.id];
        if (reaching === undefined) {
          for (const star of unit.stars) {
            const hit = starred(star, expr.name, new Set());
            if (hit.length > 0) return hit;
          }
          return [{ is: "foreign", path: "builtins." + expr.name }];
        }
        if (reaching.length === 1) return define(unit, reaching[0]!);
        return reaching.flatMap((id) => define(unit, id));
      }
      case "Attribute":
        return resolve(unit, expr.value).flatMap((entity) => member(entity, expr.attr));
      case "Call":
        return resolve(unit, expr.func).flatMap((entity) =>
          entity.is === "foreign" ? [{ is: "foreign", path: entity.path + "()" }] : []
        );
      case "Subscript":
        return resolve(unit, expr.value).filter((entity) => entity.is !== "variable");
      default:
        return NO_ENTITIES;
    }
  }

  function define(unit: Unit, id: number): readonly Entity[] {
    const definition = unit.module.bindings.definitions[id]!;
    switch (definition.kind) {
      case "class": {
        const cls = classByNode.get(key(unit, definition.node));
        return cls === undefined ? NO_ENTITIES : [{ is: "class", cls }];
      }
      case "function": {
        const fn = functionByNode.get(key(unit, definition.node));
        return fn === undefined ? NO_ENTITIES : [{ is: "function", fn }];
      }
      case "import":
        return imported(unit, definition);
      case "param":
        return [{ is: "variable", unit, definition }];
      case "name": {
        const guard = unit.index + ":" + id;
        if (active.has(guard)) return NO_ENTITIES;
        const value = assigned(unit, definition);
        if (value !== null && isDotted(value)) {
          active.add(guard);
          const hit = resolve(unit, value);
          active.delete(guard);
          if (hit.length > 0) return hit;
        }
        return [{ is: "variable", unit, definition }];
      }
    }
  }

  function imported(unit: Unit, definition: Definition): readonly Entity[] {
    const guard = unit.index + ":" + definition.id;
    if (active.has(guard)) return NO_ENTITIES;
    active.add(guard);
    const alias = unit.nodes[definition.node] as Alias;
    const statement = unit.nodes[unit.parents[definition.node]!] as Import | ImportFrom;
    const result = statement.type === "Import"
      ? [moduleNamed(unit, alias.asname === null ? alias.name.split(".")[0]! : alias.name)]
      : fromImport(unit, statement, alias.name);
    active.delete(guard);
    return result;
  }

  function moduleNamed(from: Unit, name: string): Entity {
    const unit = findModule(name, from);
    if (unit === null && !isNamespace(name, from)) return { is: "foreign", path: name };
    return { is: "module", name, unit, from };
  }

  function isNamespace(name: string, _from?: Unit): boolean {
    return namespaces.has(name) && !driverRoots.has(name.split(".")[0]!);
  }

  function fromImport(unit: Unit, statement: ImportFrom, name: string): readonly Entity[] {
    const dotted = absolute(unit, statement);
    if (dotted === null) return NO_ENTITIES;
    const target = statement.level > 0 ? relative(unit, statement) : findModule(dotted, unit);
    if (target !== null) {
      const hit = exported(target, name, new Set());
      if (hit.length > 0) return hit;
    }
    if (statement.level > 0) {
      const folder = target?.isPackage ? target.folder : null;
      const base = folder ?? pathOf(unit, statement);
      const sub = byFolder.get(base + name + ".py") ?? byFolder.get(base + name + "/__init__.py");
      if (sub !== undefined) {
        return [{ is: "module", name: dotted + "." + name, unit: sub, from: unit }];
      }
      return target === null && dotted !== ""
        ? [{ is: "foreign", path: dotted + "." + name }]
        : NO_ENTITIES;
    }
    const sub = findModule(dotted + "." + name, unit);
    if (sub !== null) return [{ is: "module", name: dotted + "." + name, unit: sub, from: unit }];
    if (target !== null || isNamespace(dotted)) return NO_ENTITIES;
    return [{ is: "foreign", path: dotted + "." + name }];
  }

  function pathOf(unit: Unit, statement: ImportFrom): string {
    let folder = unit.folder;
    for (let i = 1; i < statement.level; i++) {
      folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
    }
    return statement.module === "" ? folder : folder + statement.module.replaceAll(".", "/") + "/";
  }

  function exported(unit: Unit, name: string, seen: Set<Unit>): readonly Entity[] {
    if (seen.has(unit)) return NO_ENTITIES;
    seen.add(unit);
    const own = unit.module.bindings.exports[name];
    if (own !== undefined && Object.hasOwn(unit.module.bindings.exports, name)) {
      return own.flatMap((id) => define(unit, id));
    }
    for (const star of unit.stars) {
      const hit = starred(star, name, seen);
      if (hit.length > 0) return hit;
    }
    return NO_ENTITIES;
  }

  function starred(star: Unit | string, name: string, seen: Set<Unit>): readonly Entity[] {
    if (typeof star === "string") return foreignStar(star, name);
    const all = star.module.bindings.all;
    if (all !== null ? !all.includes(name) : name.startsWith("_")) return NO_ENTITIES;
    return exported(star, name, seen);
  }

  function foreignStar(star: string, name: string): readonly Entity[] {
    return driverRoots.has(star.split(".")[0]!) && /^[A-Z]/.test(name)
      ? [{ is: "foreign", path: star + "." + name }]
      : NO_ENTITIES;
  }

  function member(entity: Entity, name: string): readonly Entity[] {
    switch (entity.is) {
      case "foreign":
        return [{ is: "foreign", path: entity.path + "." + name }];
      case "module": {
        if (entity.unit !== null) {
          const hit = exported(entity.unit, name, new Set());
          if (hit.length > 0) return hit;
        }
        const dotted = entity.name + "." + name;
        const sub = findModule(dotted, entity.from);
        if (sub !== null) return [{ is: "module", name: dotted, unit: sub, from: entity.from }];
        return isNamespace(dotted)
          ? [{ is: "module", name: dotted, unit: null, from: entity.from }]
          : NO_ENTITIES;
      }
      case "class":
        for (const cls of entity.cls.mro) {
          const own = cls.unit.module.bindings.members[cls.node.id];
          const ids = own !== undefined && Object.hasOwn(own, name) ? own[name] : undefined;
          if (ids !== undefined) return ids.flatMap((id) => define(cls.unit, id));
        }
        return NO_ENTITIES;
      case "function":
      case "variable":
        return NO_ENTITIES;
    }
  }

  // Classes: bases first, then the order of look-up.
  for (const draft of drafts) {
    for (const base of draft.node.bases) {
      if (base.type === "Starred") continue;
      draft.bases.push(...resolve(draft.unit, base));
    }
  }
  const linearized = new Set<Draft>();
  const visiting = new Set<Draft>();
  function linearize(draft: Draft): void {
    if (linearized.has(draft)) return;
    if (visiting.has(draft)) return;
    visiting.add(draft);
    const parents: Draft[] = [];
    for (const base of draft.bases) {
      if (base.is === "class") {
        linearize(base.cls as Draft);
        parents.push(base.cls as Draft);
      } else if (base.is === "foreign" && !draft.foreign.includes(base.path)) {
        draft.foreign.push(base.path);
      }
    }
    draft.mro = merge(draft, parents);
    for (const cls of draft.mro) {
      for (const path of cls.foreign) if (!draft.foreign.includes(path)) draft.foreign.push(path);
      (cls as Draft).below.push(draft);
    }
    visiting.delete(draft);
    linearized.add(draft);
  }
  drafts.forEach(linearize);

  const functions: Fn[] = [];
  const bodies = new Map<number, { returns: Return[]; yields: (Yield | YieldFrom)[] }>();
  for (const unit of units) {
    for (const node of unit.nodes) {
      if (node === undefined) continue;
      if (node.type === "Return" || node.type === "Yield" || node.type === "YieldFrom") {
        const owner = functionAround(unit, node.id);
        if (owner < 0) continue;
        let body = bodies.get(key(unit, owner));
        if (body === undefined) bodies.set(key(unit, owner), body = { returns: [], yields: [] });
        if (node.type === "Return") body.returns.push(node as Return);
        else body.yields.push(node as Yield | YieldFrom);
      }
    }
  }
  for (const { unit, node } of lambdas) {
    const around = unit.parents[node.id]!;
    const parent = around < 0 ? undefined : classAround(unit, node.id);
    const cls = parent === undefined ? null : classByNode.get(key(unit, parent)) ?? null;
    const body = bodies.get(key(unit, node.id));
    const fn: Fn = {
      id: functions.length,
      unit,
      node,
      name: node.type === "Lambda" ? "<lambda>" : node.name,
      cls,
      binding: "none",
      property: false,
      decorators: [],
      isAsync: node.type === "FunctionDef" && node.isAsync,
      isGenerator: (body?.yields.length ?? 0) > 0,
      returns: body?.returns ?? [],
      yields: body?.yields ?? [],
    };
    functions.push(fn);
    functionByNode.set(key(unit, node.id), fn);
  }
  for (const fn of functions) {
    if (fn.node.type === "Lambda") continue;
    const decorators = fn.node.decorators.flatMap((decorator) => paths(fn.unit, decorator));
    const writable = fn as {
      decorators: readonly string[];
      binding: Fn["binding"];
      property: boolean;
    };
    writable.decorators = decorators;
    if (fn.cls === null || decorators.includes("builtins.staticmethod")) continue;
    writable.binding = decorators.includes("builtins.classmethod") || fn.name === "__new__" ||
        fn.name === "__init_subclass__" || fn.name === "__class_getitem__"
      ? "cls"
      : "self";
    writable.property = fn.node.decorators.some((decorator) =>
      decorator.type === "Attribute" &&
      (decorator.attr === "setter" || decorator.attr === "deleter")
    ) || decorators.some((path) => PROPERTIES.has(path) || path.endsWith("cached_property"));
  }

  function paths(unit: Unit, decorator: Expr): string[] {
    return resolve(unit, decorator).flatMap((entity) =>
      entity.is === "foreign" ? [entity.path] : []
    );
  }

  const looked = {
    methods: new Map<Class, Map<string, Fn | null>>(),
    properties: new Map<Class, Map<string, Fn | null>>(),
  };
  const propertyNames = new Set(
    functions.filter(({ property }) => property).map(({ name }) => name),
  );
  function inBody(cls: Class, name: string, property: boolean): Fn | null {
    if (property && !propertyNames.has(name)) return null;
    const sort = property ? looked.properties : looked.methods;
    let memo = sort.get(cls);
    if (memo === undefined) sort.set(cls, memo = new Map());
    const known = memo.get(name);
    if (known !== undefined) return known;
    let found: Fn | null = null;
    for (const each of cls.mro) {
      const own = each.unit.module.bindings.members[each.node.id];
      if (own === undefined || !Object.hasOwn(own, name)) continue;
      for (const id of own[name]!) {
        const definition = each.unit.module.bindings.definitions[id]!;
        if (definition.kind !== "function") continue;
        let fn = functionByNode.get(key(each.unit, definition.node));
        if (fn !== undefined && fn.property) fn = getter(fn);
        if (fn !== undefined && fn.property === property) found = fn;
      }
      break;
    }
    memo.set(name, found);
    return found;
  }
  /** Behind `@db.setter def db(…)`, the getter. */
  function getter(fn: Fn): Fn {
    for (const decorator of (fn.node as FunctionDef).decorators) {
      if (decorator.type !== "Attribute" || decorator.value.type !== "Name") continue;
      for (const id of fn.unit.module.bindings.reaching[decorator.value.id] ?? []) {
        const before = functionByNode.get(
          key(fn.unit, fn.unit.module.bindings.definitions[id]!.node),
        );
        if (before !== undefined) return getter(before);
      }
    }
    return fn;
  }

  return {
    units,
    classes: drafts,
    functions,
    classOf: (unit, node) => classByNode.get(key(unit, node)),
    functionOf: (unit, node) => functionByNode.get(key(unit, node)),
    findModule,
    isNamespace,
    resolve,
    member,
    imported,
    method: (cls, name) => inBody(cls, name, false),
    property: (cls, name) => inBody(cls, name, true),
    hasProperty: (name) => propertyNames.has(name),
    enclosing: (unit, node) => {
      const owner = functionAround(unit, node);
      return owner < 0 ? null : functionByNode.get(key(unit, owner)) ?? null;
    },
  };
}

const PROPERTIES: ReadonlySet<string> = new Set(["builtins.property", "abc.abstractproperty"]);

/** The nearest function, or lambda, in whose body (not whose decorators or defaults) the node stands; -1: none. */
export function functionAround(unit: Unit, node: number): number {
  const known = unit.owners[node]!;
  if (known !== UNKNOWN) return known;
  const at = unit.parents[node]!;
  let owner = -1;
  if (at >= 0) {
    const parent = unit.nodes[at]!;
    if (parent.type === "Lambda") {
      owner = (parent as Lambda).body.id === node ? at : functionAround(unit, at);
    } else if (parent.type === "FunctionDef" || parent.type === "ClassDef") {
      const body = (parent as FunctionDef | ClassDef).body[0];
      const inside = body !== undefined && unit.nodes[node]!.start >= body.start;
      owner = !inside ? functionAround(unit, at) : parent.type === "FunctionDef" ? at : -1;
    } else owner = functionAround(unit, at);
  }
  unit.owners[node] = owner;
  return owner;
}

const UNKNOWN = -2;

/** The class in whose body the definition stands, through `if` and `try` but not through functions. */
function classAround(unit: Unit, node: number): number | undefined {
  let at = unit.parents[node]!;
  while (at >= 0) {
    const parent = unit.nodes[at]!;
    if (parent.type === "ClassDef") return at;
    if (parent.type === "FunctionDef" || parent.type === "Lambda") return undefined;
    at = unit.parents[at]!;
  }
  return undefined;
}

/** The value that a definition of kind `name` is plainly assigned; null for targets of loops, unpacking and the like. */
export function assigned(unit: Unit, definition: Definition): Expr | null {
  const parent = unit.nodes[unit.parents[definition.node]!];
  if (parent === undefined) return null;
  switch (parent.type) {
    case "Assign": {
      const assign = parent as Extract<Stmt, { type: "Assign" }>;
      return assign.targets.some((target) => target.id === definition.node) ? assign.value : null;
    }
    case "AnnAssign":
      return (parent as Extract<Stmt, { type: "AnnAssign" }>).value;
    default:
      return null;
  }
}

function unitOf(module: Module, index: number): Unit {
  const { nodes, parents } = indexNodes(module);
  const slash = module.path.lastIndexOf("/") + 1;
  return {
    index,
    module,
    path: module.path,
    folder: module.path.slice(0, slash),
    isPackage: module.path.slice(slash) === "__init__.py",
    nodes,
    parents,
    owners: new Int32Array(module.nodes).fill(UNKNOWN),
    readers: readersOf(module),
    stars: [],
  };
}

/** By definition, the names it reaches; made when first asked for. */
function readersOf(module: Module): (definition: number) => readonly number[] {
  let readers: Map<number, number[]> | null = null;
  return (definition) => {
    if (readers === null) {
      readers = new Map();
      for (const [name, reaching] of Object.entries(module.bindings.reaching)) {
        for (const id of reaching) {
          const list = readers.get(id);
          if (list === undefined) readers.set(id, [Number(name)]);
          else list.push(Number(name));
        }
      }
    }
    return readers.get(definition) ?? [];
  };
}

/** `Database`, `pymongo.database.Database`: names and nothing else. */
function isDotted(expr: Expr): boolean {
  return expr.type === "Name" || expr.type === "Attribute" && isDotted(expr.value);
}

/** C3, and depth-first where the project's own order is inconsistent. */
function merge(cls: Class, parents: readonly Class[]): Class[] {
  const lists = [...parents.map((parent) => [...parent.mro]), [...parents]].filter((list) =>
    list.length > 0
  );
  const result = [cls];
  while (lists.some((list) => list.length > 0)) {
    const rest = lists.filter((list) => list.length > 0);
    const head = rest.map((list) =>
      list[0]!
    ).find((candidate) => rest.every((list) => list.indexOf(candidate) <= 0)) ?? rest[0]![0]!;
    if (!result.includes(head)) {
      result.push(head);
    }
    for (const list of lists) {
      const at = list.indexOf(head);
      if (at >= 0) {
        list.splice(at, 1);
      }
    }
  }
  return result;
}

/** The call whose function the expression is, if it is one. */
export function callOf(unit: Unit, expr: Node): Call | null {
  const parent = unit.nodes[unit.parents[expr.id]!];
  return parent?.type === "Call" && (parent as Call).func.id === expr.id ? parent as Call : null;
}
