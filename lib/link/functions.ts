/** The functions and lambdas of the modules: their decorators, how their first parameter is bound, what they return. */
import { type SpotKey, spotOf } from "../ids.ts";
import type { Expr, FunctionDef, Lambda, Return, Yield, YieldFrom } from "../python/ast.ts";
import { isAwait } from "../python/driven.ts";
import type { Names } from "./resolution.ts";
import type { Class, Fn } from "./project.ts";
import type { Tables } from "./tables.ts";
import { classAround, functionAround, type Unit } from "./unit.ts";

interface Body {
  readonly returns: Return[];
  readonly yields: (Yield | YieldFrom)[];
}

/** Notes every function, without its decorators: to find them, names must lead to functions. */
export function functionsOf(units: readonly Unit[], tables: Tables): readonly Fn[] {
  const bodies = bodiesOf(units);
  const functions: Fn[] = [];
  const note = (unit: Unit, node: FunctionDef | Lambda) => {
    const around = unit.parents[node.id]!;
    const parent = around < 0 ? undefined : classAround(unit, node.id);
    const body = bodies.get(spotOf(unit.index, node.id));
    const fn: Fn = {
      id: functions.length,
      unit,
      node,
      name: node.type === "Lambda" ? "<lambda>" : node.name,
      cls: parent === undefined ? null : tables.classOf(unit, parent) ?? null,
      binding: "none",
      property: false,
      decorators: [],
      isAsync: node.type === "FunctionDef" && node.isAsync,
      isGenerator: (body?.yields.length ?? 0) > 0,
      returns: body?.returns ?? [],
      yields: body?.yields ?? [],
    };
    functions.push(fn);
    tables.setFunction(fn);
  };
  for (const unit of units) {
    for (const node of unit.of("FunctionDef")) note(unit, node);
    for (const node of unit.of("Lambda")) note(unit, node);
  }
  return functions;
}

/** By function, what it returns and yields. */
function bodiesOf(units: readonly Unit[]): ReadonlyMap<SpotKey, Body> {
  const bodies = new Map<SpotKey, Body>();
  for (const unit of units) {
    const bodyOf = (node: number) => {
      const owner = functionAround(unit, node);
      if (owner < 0) return null;
      let body = bodies.get(spotOf(unit.index, owner));
      if (body === undefined) {
        bodies.set(spotOf(unit.index, owner), body = { returns: [], yields: [] });
      }
      return body;
    };
    for (const node of unit.of("Return")) bodyOf(node.id)?.returns.push(node);
    for (const node of unit.of("Yield")) {
      if (!isAwait(unit, node)) bodyOf(node.id)?.yields.push(node);
    }
    for (const node of unit.of("YieldFrom")) bodyOf(node.id)?.yields.push(node);
  }
  return bodies;
}

/** Reads the decorators: once every name can be followed. */
export function settleFunctions(functions: readonly Fn[], names: Names): void {
  for (const fn of functions) {
    if (fn.node.type === "Lambda") continue;
    const decorators = fn.node.decorators.flatMap((decorator) => paths(fn.unit, decorator, names));
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
}

function paths(unit: Unit, decorator: Expr, names: Names): string[] {
  return names.resolve(unit, decorator).flatMap((entity) =>
    entity.is === "foreign" ? [entity.path] : []
  );
}

const PROPERTIES: ReadonlySet<string> = new Set(["builtins.property", "abc.abstractproperty"]);

/** Finds methods and properties by name, along the bases; what was found is kept. */
export class Methods {
  private readonly methods = new Map<Class, Map<string, Fn | null>>();
  private readonly properties = new Map<Class, Map<string, Fn | null>>();
  private readonly propertyNames: ReadonlySet<string>;

  constructor(functions: readonly Fn[], private readonly tables: Tables) {
    this.propertyNames = new Set(
      functions.filter(({ property }) => property).map(({ name }) => name),
    );
  }

  method(cls: Class, name: string): Fn | null {
    return this.inBody(cls, name, false);
  }

  property(cls: Class, name: string): Fn | null {
    return this.inBody(cls, name, true);
  }

  hasProperty(name: string): boolean {
    return this.propertyNames.has(name);
  }

  private inBody(cls: Class, name: string, property: boolean): Fn | null {
    if (property && !this.propertyNames.has(name)) return null;
    const sort = property ? this.properties : this.methods;
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
        let fn = this.tables.functionOf(each.unit, definition.node);
        if (fn !== undefined && fn.property) fn = this.getter(fn);
        if (fn !== undefined && fn.property === property) found = fn;
      }
      break;
    }
    memo.set(name, found);
    return found;
  }

  /** Behind `@db.setter def db(…)`, the getter. */
  private getter(fn: Fn): Fn {
    for (const decorator of (fn.node as FunctionDef).decorators) {
      if (decorator.type !== "Attribute" || decorator.value.type !== "Name") continue;
      for (const id of fn.unit.module.bindings.reaching[decorator.value.id] ?? []) {
        const before = this.tables.functionOf(
          fn.unit,
          fn.unit.module.bindings.definitions[id]!.node,
        );
        if (before !== undefined) return this.getter(before);
      }
    }
    return fn;
  }
}
