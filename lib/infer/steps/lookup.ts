/** Attribute look-up: what `value.name` is, for every sort of value. */
import { NO_VALUE, NOWHERE, type Place, type ValueId } from "../../ids.ts";
import type { ClassDef, FunctionDef } from "../../python/ast.ts";
import { bagPlace } from "./bags.ts";
import { keptOf } from "./constructed.ts";
import { CONTAINER_METHODS } from "./container_steps.ts";
import { driverAttribute, driverBase } from "./driver.ts";
import { IS } from "../edges.ts";
import type { Class, Entity, Fn, Unit } from "../../link/link.ts";
import { type Engine, valueOf } from "../solve.ts";
import type { Value } from "../values.ts";

/** Sends what the attribute of the value is to `to`. */
export function lookUp(
  engine: Engine,
  number: ValueId,
  name: string,
  from: Place,
  to: Place,
): void {
  const value = valueOf(engine, number);
  switch (value.is) {
    case "driver":
      driverAttribute(engine, value, number, name, from, to);
      return;
    case "instance":
      if (name === "__class__") {
        const { cls, family } = value;
        engine.add(to, engine.values.intern({ is: "class", cls, family }), from, number);
        return;
      }
      engine.flow(memberOf(engine, number, name), to);
      return;
    case "class":
      engine.flow(memberOf(engine, number, name), to);
      return;
    case "super":
      superMember(engine, value, number, name, from, to);
      return;
    case "module":
      moduleMember(engine, value, name, to);
      return;
    case "foreign":
      foreignMember(engine, value.path, number, name, from, to);
      return;
    case "importable": {
      const { kind, dialect } = value.row;
      const found = kind === null ? null : engine.shelves.member(kind, name);
      if (found !== null && found.called && kind !== null && dialect !== null) {
        engine.add(
          to,
          engine.values.intern({ is: "member", row: found.index, kind, dialect }),
          from,
          number,
        );
      }
      return;
    }
    case "container":
      if (CONTAINER_METHODS.has(name)) {
        engine.add(
          to,
          engine.values.intern({ is: "container-method", site: value.site, name }),
          from,
          number,
        );
      }
      return;
    case "future":
      if (name === "result" || name === "get") {
        engine.add(to, engine.values.intern({ is: "thunk", place: value.place }), from, number);
      }
      return;
    case "manager":
      // with closing(x) as y: manager.thing
      return;
    case "function":
    case "member":
    case "container-method":
    case "partial":
    case "thunk":
      return;
  }
}

/** Does the class, or a project base of it, define that name in its body? */
export function defines(cls: Class, name: string): boolean {
  return cls.mro.some((each) => bodyMember(each, name) !== null);
}

/** The definitions of a name in the body of a class, and of the getter behind a setter. */
function bodyMember(cls: Class, name: string): readonly number[] | null {
  const own = cls.unit.module.bindings.members[cls.node.id];
  return own !== undefined && Object.hasOwn(own, name) ? own[name]! : null;
}

/** The place that holds an attribute of an instance or a class, which may be of several classes. */
export function memberOf(engine: Engine, number: ValueId, name: string): Place {
  return engine.known(name, number, () => {
    const value = valueOf(engine, number);
    if (value.is !== "instance" && value.is !== "class") return engine.place();
    const from = engine.definedAt(value.cls.unit, value.cls.node);
    const place = engine.place();
    if (!value.family) {
      ofClass(engine, value.cls, { number, name, from, place });
      return place;
    }
    for (const cls of value.cls.below) {
      const each = engine.values.intern({ is: value.is, cls, family: false });
      engine.flow(memberOf(engine, each, name), place);
    }
    return place;
  });
}

/** What is looked up: an attribute of a value, for a place. */
interface Look {
  readonly number: ValueId;
  readonly name: string;
  readonly from: Place;
  readonly place: Place;
}

/** Sends all that an attribute of a class, or of its instances, may be to a place. */
function ofClass(engine: Engine, cls: Class, { number, name, from, place }: Look): void {
  const onInstance = valueOf(engine, number).is === "instance";
  let found = false;
  for (const each of cls.mro) {
    engine.readAttribute(each, name, place);
    if (found) continue;
    const ids = bodyMember(each, name);
    if (ids === null) continue;
    found = true;
    for (const id of ids) bodyDefinition(engine, each.unit, id, number, onInstance, from, place);
  }
  if (found) return;
  if (onInstance) {
    const delegate = delegated(engine, cls);
    if (delegate !== null && !engine.stores(cls, name)) {
      engine.edge(delegate, place, { op: "attr", name });
      return;
    }
    const base = driverBase(engine, cls);
    if (
      base !== null &&
      (engine.shelves.member(base.kind, name) !== null || !engine.stores(cls, name))
    ) {
      driverAttribute(engine, base, number, name, from, place);
    }
  }
  for (const path of cls.foreign) {
    foreignMember(engine, onInstance ? path + "()" : path, number, name, from, place);
  }
}

function bodyDefinition(
  engine: Engine,
  unit: Unit,
  id: number,
  number: ValueId,
  onInstance: boolean,
  from: Place,
  place: Place,
): void {
  const definition = unit.module.bindings.definitions[id]!;
  if (definition.kind === "function") {
    const fn = engine.project.functionOf(unit, definition.node);
    if (fn === undefined) return;
    const getter = getterOf(fn);
    if (getter !== null) {
      for (const before of getter) {
        bodyDefinition(engine, unit, before, number, onInstance, from, place);
      }
      return;
    }
    if (fn.property && onInstance) {
      engine.flow(engine.local(unit, fn.node.id), place);
      return;
    }
    engine.add(place, methodOf(engine, fn, number, onInstance), from, number);
    return;
  }
  engine.edge(engine.local(unit, unit.module.nodes + id), place, onInstance ? { op: "bind" } : IS);
}

/** `@db.setter def db(…)`: the definitions that `db` stands for there. */
function getterOf(fn: Fn): readonly number[] | null {
  const node = fn.node as FunctionDef;
  for (const decorator of node.decorators) {
    if (decorator.type !== "Attribute" || decorator.value.type !== "Name") continue;
    if (
      decorator.attr !== "setter" && decorator.attr !== "deleter" && decorator.attr !== "getter"
    ) continue;
    return fn.unit.module.bindings.reaching[decorator.value.id] ?? null;
  }
  return null;
}

/** The number of a method, bound to an instance or class where it binds. */
function methodOf(engine: Engine, fn: Fn, number: ValueId, onInstance: boolean): ValueId {
  const bound = fn.binding === "cls" ? fn.name !== "__new__" : fn.binding === "self" && onInstance;
  const self = bound && (engine.givesBackSelf(fn) || keptOf(fn).length > 0) ? number : NO_VALUE;
  return engine.values.intern({ is: "function", fn, bound, self });
}

/** A function that stands in a class body, seen from an instance. */
export function bind(engine: Engine, number: ValueId, from: Place, to: Place): void {
  const value = valueOf(engine, number);
  if (value.is === "function" && !value.bound && value.fn.binding !== "none") {
    engine.add(to, engine.values.intern({ ...value, bound: true }), from, number);
  } else engine.add(to, number, from, number);
}

function superMember(
  engine: Engine,
  value: Extract<Value, { is: "super" }>,
  number: ValueId,
  name: string,
  from: Place,
  to: Place,
): void {
  for (const cls of value.cls.below) {
    const after = cls.mro.indexOf(value.cls);
    let found = false;
    for (const each of cls.mro.slice(after + 1)) {
      const ids = bodyMember(each, name);
      if (ids === null) continue;
      found = true;
      const self = engine.values.intern({ is: "instance", cls, family: false });
      for (const id of ids) bodyDefinition(engine, each.unit, id, self, true, from, to);
      break;
    }
    if (found) continue;
    const base = driverBase(engine, cls);
    if (base !== null) driverAttribute(engine, base, number, name, from, to);
    for (const path of cls.foreign) {
      // super().__init__(db=db) hands over what calling the class would
      if (name === "__init__") foreign(engine, path, from, number, to);
      else foreignMember(engine, path + "()", number, name, from, to);
    }
  }
}

function moduleMember(
  engine: Engine,
  value: Extract<Value, { is: "module" }>,
  name: string,
  to: Place,
): void {
  const entity: Entity = { is: "module", name: value.name, unit: value.unit, from: value.from };
  if (value.unit !== null) {
    const exports = value.unit.module.bindings.exports;
    if (Object.hasOwn(exports, name)) {
      for (const id of exports[name]!) {
        engine.flow(engine.local(value.unit, value.unit.module.nodes + id), to);
      }
      return;
    }
  }
  for (const found of engine.project.member(entity, name)) plant(engine, found, to);
}

/** Sends what a linked name stands for to a place. */
export function plant(engine: Engine, entity: Entity, to: Place): void {
  switch (entity.is) {
    case "class":
    case "function": {
      const { unit, node } = entity.is === "class" ? entity.cls : entity.fn;
      const place = engine.definedAt(unit, node as ClassDef | FunctionDef);
      if (place >= 0) engine.flow(place, to);
      return;
    }
    case "variable":
      engine.flow(engine.local(entity.unit, entity.unit.module.nodes + entity.definition.id), to);
      return;
    case "module":
      engine.add(
        to,
        engine.values.intern({
          is: "module",
          name: entity.name,
          unit: entity.unit,
          from: entity.from,
        }),
        NOWHERE,
        NO_VALUE,
      );
      return;
    case "foreign":
      foreign(engine, entity.path, NOWHERE, NO_VALUE, to);
      return;
  }
}

/** Adds a foreign thing to a place, if a row knows it. */
export function foreign(
  engine: Engine,
  path: string,
  from: Place,
  cause: ValueId,
  to: Place,
): void {
  const row = engine.shelves.importable(path);
  if (row !== undefined) {
    engine.add(to, engine.values.intern({ is: "importable", row }), from, cause);
    return;
  }
  const member = engine.shelves.driverMember(path);
  if (member !== undefined) {
    engine.add(
      to,
      engine.values.intern({ is: "driver", kind: member.kind, dialect: member.dialect }),
      from,
      cause,
    );
    return;
  }
  if (engine.shelves.tracked(path)) {
    engine.add(to, engine.values.intern({ is: "foreign", path }), from, cause);
  }
}

/** `g.pop("db", None)`. */
export const BAG_METHODS: ReadonlySet<string> = new Set(["get", "pop", "setdefault"]);

function foreignMember(
  engine: Engine,
  path: string,
  number: ValueId,
  name: string,
  from: Place,
  to: Place,
): void {
  // What no row begins with leads to no row
  if (!engine.shelves.tracked(path) && !engine.shelves.isBuilder(path)) return;
  if (engine.shelves.isBag(path, "attribute")) {
    engine.flow(bagPlace(engine, path, name, "attribute"), to);
  }
  if (
    BAG_METHODS.has(name) &&
    (engine.shelves.isBag(path, "attribute") || engine.shelves.isBag(path, "item"))
  ) {
    engine.add(to, engine.values.intern({ is: "foreign", path: path + "." + name }), from, number);
  }
  if (engine.shelves.isBuilder(path)) {
    // Application.builder().token("…"): a method that hands the builder back
    const place = engine.made(`builder ${number}`);
    engine.add(place, number, from, number);
    engine.add(to, engine.values.intern({ is: "thunk", place }), from, number);
  }
  foreign(engine, path + "." + name, from, number, to);
}

/** `def __getattr__(self, name): return getattr(self._client, name)`: the place of `self._client`. */
function delegated(engine: Engine, cls: Class): Place | null {
  for (const each of cls.mro) {
    for (const id of bodyMember(each, "__getattr__") ?? []) {
      const fn = engine.project.functionOf(
        each.unit,
        each.unit.module.bindings.definitions[id]!.node,
      );
      for (const { value } of fn?.returns ?? []) {
        if (value?.type !== "Call" || value.func.type !== "Name" || value.func.name !== "getattr") {
          continue;
        }
        const [target, name] = value.args;
        if (target !== undefined && name?.type === "Name") {
          return engine.local(each.unit, target.id);
        }
      }
    }
  }
  return null;
}
