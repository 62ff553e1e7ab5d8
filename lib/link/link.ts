/** Takes the modules of a project, gives them linked: who is imported by which name, and the classes with their bases. */
import type {
  Alias,
  ClassDef,
  Definition,
  Expr,
  FunctionDef,
  Import,
  ImportFrom,
  Lambda,
  Module,
  Return,
  Yield,
  YieldFrom,
} from "../python/ast.ts";
import type { Layout } from "../python/roots.ts";
import { following } from "./following.ts";
import { finder } from "./modules.ts";
import { basesFirst, linearOrder } from "./order.ts";
import { assigned, classAround, functionAround, isDotted, type Unit, unitOf } from "./unit.ts";

export { type Any, assigned, functionAround, type Unit } from "./unit.ts";

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
  /** Has it, or a class below it, a foreign base? */
  readonly reachesForeign: boolean;
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
  /** The project of a repository that the module belongs to, as a folder. */
  readonly homeOf: (unit: Unit) => string;
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
  reachesForeign: boolean;
}

/** Links modules; the layout is that of the project, which may have more files than those. */
export function link(modules: readonly Module[], layout: Layout): Project {
  const units = modules.map(unitOf);
  const modulesOf = finder(units, layout);
  const { findModule, isNamespace, relative, absolute } = modulesOf;

  // Star imports, once the modules can be found.
  for (const unit of units) {
    const stars = unit.stars as (Unit | string)[];
    for (const statement of unit.of("ImportFrom")) {
      if (statement.names[0]?.name !== "*") continue;
      const name = absolute(unit, statement);
      if (name === null) continue;
      const target = statement.level > 0 ? relative(unit, statement) : findModule(name, unit);
      if (target !== unit) stars.push(target ?? name);
    }
  }

  const classByNode = new Map<number, Class>();
  const functionByNode = new Map<number, Fn>();
  const key = (unit: Unit, node: number) => unit.index * 4194304 + node;
  const drafts: Draft[] = [];
  const lambdas: { unit: Unit; node: FunctionDef | Lambda }[] = [];
  for (const unit of units) {
    for (const node of unit.of("ClassDef")) {
      const draft: Draft = {
        id: drafts.length,
        unit,
        node,
        bases: [],
        mro: [],
        foreign: [],
        below: [],
        reachesForeign: false,
      };
      drafts.push(draft);
      classByNode.set(key(unit, node.id), draft);
    }
    for (const node of unit.of("FunctionDef")) lambdas.push({ unit, node });
    for (const node of unit.of("Lambda")) lambdas.push({ unit, node });
  }

  const follow = following(NO_ENTITIES);
  function resolve(unit: Unit, expr: Expr): readonly Entity[] {
    switch (expr.type) {
      case "Name": {
        const reaching = unit.module.bindings.reaching[expr.id];
        if (reaching === undefined) {
          const foreign: Entity[] = [];
          for (const star of unit.stars) {
            const hit = starred(star, expr.name);
            if (typeof star === "string") foreign.push(...hit);
            else if (hit.length > 0) return hit;
          }
          // Which of several drivers' stars brings it, rows tell
          if (foreign.length > 0) return foreign;
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
        const variable: Entity = { is: "variable", unit, definition };
        const value = assigned(unit, definition);
        // Client = _Client[Any]
        const generic = value?.type === "Subscript" && isDotted(value.value);
        if (value === null || !(generic || isDotted(value))) return [variable];
        return follow(key(unit, id), () => {
          const hit = resolve(unit, value).filter((each) => !generic || isDriver(each));
          return hit.length > 0 ? hit : [variable];
        });
      }
    }
  }

  function isDriver(entity: Entity): boolean {
    return entity.is === "foreign" && layout.drivers.has(entity.path.split(".")[0]!);
  }

  function imported(unit: Unit, definition: Definition): readonly Entity[] {
    const alias = unit.nodes[definition.node] as Alias;
    const statement = unit.nodes[unit.parents[definition.node]!] as Import | ImportFrom;
    if (statement.type === "Import") {
      return [moduleNamed(unit, alias.asname === null ? alias.name.split(".")[0]! : alias.name)];
    }
    return follow(key(unit, definition.id), () => fromImport(unit, statement, alias.name));
  }

  function moduleNamed(from: Unit, name: string): Entity {
    const unit = findModule(name, from);
    if (unit === null && !isNamespace(name)) return { is: "foreign", path: name };
    return { is: "module", name, unit, from };
  }

  function fromImport(unit: Unit, statement: ImportFrom, name: string): readonly Entity[] {
    const dotted = absolute(unit, statement);
    if (dotted === null) return NO_ENTITIES;
    const target = statement.level > 0 ? relative(unit, statement) : findModule(dotted, unit);
    if (target !== null) {
      const hit = exported(target, name);
      if (hit.length > 0) return hit;
    }
    if (statement.level > 0) {
      const folder = target?.isPackage ? target.folder : null;
      const sub = modulesOf.below(folder ?? modulesOf.folderOf(unit, statement), name);
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

  /** What a module exports under a name: its own, else the first that its star imports bring, depth first. */
  function exported(unit: Unit, name: string): readonly Entity[] {
    const waiting: (Unit | string)[] = [unit];
    const seen = new Set<Unit>();
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (typeof at === "string") {
        const hit = foreignStar(at, name);
        if (hit.length > 0) return hit;
        continue;
      }
      if (seen.has(at)) continue;
      seen.add(at);
      const { exports } = at.module.bindings;
      if (Object.hasOwn(exports, name)) {
        const hit = exports[name]!.flatMap((id) => define(at, id));
        if (hit.length > 0) return hit;
      } else waiting.push(...at.stars.filter((star) => offers(star, name)).reverse());
    }
    return NO_ENTITIES;
  }

  /** Whether a star import of that module brings a name, if the module has it. */
  function offers(star: Unit | string, name: string): boolean {
    if (typeof star === "string") return true;
    const { all } = star.module.bindings;
    return all !== null ? all.includes(name) : !name.startsWith("_");
  }

  function starred(star: Unit | string, name: string): readonly Entity[] {
    if (typeof star === "string") return foreignStar(star, name);
    return offers(star, name) ? exported(star, name) : NO_ENTITIES;
  }

  function foreignStar(star: string, name: string): readonly Entity[] {
    const entity: Entity = { is: "foreign", path: star + "." + name };
    return isDriver(entity) && /^[A-Z]/.test(name) ? [entity] : NO_ENTITIES;
  }

  function member(entity: Entity, name: string): readonly Entity[] {
    switch (entity.is) {
      case "foreign":
        return [{ is: "foreign", path: entity.path + "." + name }];
      case "module": {
        if (entity.unit !== null) {
          const hit = exported(entity.unit, name);
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
  function linearize(draft: Draft): void {
    for (const base of draft.bases) {
      if (base.is === "foreign" && !draft.foreign.includes(base.path)) {
        draft.foreign.push(base.path);
      }
    }
    draft.mro = linearOrder<Class>(draft, projectBases(draft));
    for (const cls of draft.mro) {
      for (const path of cls.foreign) if (!draft.foreign.includes(path)) draft.foreign.push(path);
      (cls as Draft).below.push(draft);
    }
  }
  basesFirst(drafts, projectBases).forEach(linearize);
  for (const draft of drafts) {
    draft.reachesForeign = draft.below.some(({ foreign }) => foreign.length > 0);
  }

  const functions: Fn[] = [];
  const bodies = new Map<number, { returns: Return[]; yields: (Yield | YieldFrom)[] }>();
  for (const unit of units) {
    const bodyOf = (node: number) => {
      const owner = functionAround(unit, node);
      if (owner < 0) return null;
      let body = bodies.get(key(unit, owner));
      if (body === undefined) bodies.set(key(unit, owner), body = { returns: [], yields: [] });
      return body;
    };
    for (const node of unit.of("Return")) bodyOf(node.id)?.returns.push(node);
    for (const node of unit.of("Yield")) bodyOf(node.id)?.yields.push(node);
    for (const node of unit.of("YieldFrom")) bodyOf(node.id)?.yields.push(node);
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
    homeOf: (unit) => layout.homeOf(unit.folder),
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

function projectBases({ bases }: Draft): readonly Draft[] {
  return bases.flatMap((base) => base.is === "class" ? [base.cls as Draft] : []);
}
