/** What each kind of step makes of a value: Python's own protocols, and the drivers' rows where a driver object meets them. */
import { NOWHERE, type Place, type ValueId } from "../../ids.ts";
import type { CallSite, Step } from "../edges.ts";
import { bagBehind, bagPlace } from "./bags.ts";
import { driverOf, give } from "./driver.ts";
import { invoke } from "./invoke.ts";
import type { Class } from "../../link/link.ts";
import { narrow } from "../narrow/mod.ts";
import { isKept } from "./constructed.ts";
import { bind, defines, foreign, lookUp, memberOf } from "./lookup.ts";
import { type Engine, type Steps, valueOf } from "../solve.ts";
import { concrete } from "../values.ts";

/** The steps of inference. */
export const steps: Steps = {
  narrow,
  shared,
  attribute: lookUp,
  attributes,
  setAny,
  bind,
  item,
  slice,
  unpack,
  element,
  enter,
  call: invoke,
  setAttribute,
  setItem,
};

function shared(engine: Engine, number: ValueId, step: Step): Place {
  const value = valueOf(engine, number);
  if (value.is !== "instance" && value.is !== "class") return NOWHERE;
  if (step.op === "attr") {
    return value.is === "instance" && step.name === "__class__"
      ? NOWHERE
      : memberOf(engine, number, step.name);
  }
  if (step.op !== "item" || value.is !== "instance") return NOWHERE;
  return engine.known(
    "[]",
    number,
    () =>
      definesAny(engine, number, value, "__getitem__") || driverOf(engine, value) !== null
        ? NOWHERE
        : elementsOf(engine, value.cls),
  );
}

/** Where what the instances of a class hold as elements comes together: `class Registry(dict)`. */
function elementsOf(engine: Engine, cls: Class): Place {
  const place = engine.place();
  engine.readAttribute(cls, "[]", place);
  return place;
}

/** Does a class that the value may be of define that name? */
function definesAny(
  engine: Engine,
  value: ValueId,
  own: { readonly cls: Class; readonly family: boolean },
  name: string,
): boolean {
  return engine.known(
    `defines ${name}`,
    value,
    () => concrete(own).some((cls) => defines(cls, name)) ? 1 : 0,
  ) === 1;
}

/** Calls a special method of the class without arguments: its result goes to `to`. False: it has none of them. */
function special(
  engine: Engine,
  value: ValueId,
  own: { readonly cls: Class; readonly family: boolean },
  names: readonly string[],
  from: Place,
  to: Place,
): boolean {
  for (const name of names) {
    if (!definesAny(engine, value, own, name)) continue;
    const method = memberOf(engine, value, name);
    engine.edge(method, to, { op: "call", site: { node: NOWHERE, args: [], receiver: from } });
    return true;
  }
  return false;
}

function item(engine: Engine, number: ValueId, key: string | null, from: Place, to: Place): void {
  const value = valueOf(engine, number);
  if (value.is === "container") {
    if (key === null) engine.flow(engine.elements(value.site), to);
    else {
      engine.flow(engine.slot(value.site, key), to);
      engine.flow(engine.slot(value.site, null), to);
    }
    return;
  }
  if (value.is === "foreign") {
    if (key === null) return;
    if (engine.shelves.isBag(value.path, "item")) {
      engine.flow(bagPlace(engine, value.path, key, "item"), to);
    }
    foreign(engine, `${value.path}["${key}"]`, from, number, to);
    return;
  }
  if (value.is === "class" || value.is === "importable") {
    // Generic[dict] is the class itself
    engine.add(to, number, from, number);
    return;
  }
  if (value.is === "instance") {
    // class Registry(dict)
    const elements = shared(engine, number, { op: "item", key });
    if (elements >= 0) engine.flow(elements, to);
    if (elements >= 0 || special(engine, number, value, ["__getitem__"], from, to)) return;
    const bag = bagBehind(engine, value.cls.foreign, "item");
    if (bag !== null && key !== null) engine.flow(bagPlace(engine, bag, key, "item"), to);
    if (driverOf(engine, value) === null) {
      engine.readAttribute(value.cls, "[]", to);
      return;
    }
  }
  const driver = driverOf(engine, value);
  if (driver === null) return;
  const row = engine.shelves.protocol(driver.kind, "[str]");
  if (row !== null) give(engine, row, driver, from, number, to);
}

/** A slice of a list is a list of the same, of a cursor the cursor itself. */
function slice(engine: Engine, number: ValueId, from: Place, to: Place): void {
  const value = valueOf(engine, number);
  if (value.is === "container") engine.add(to, number, from, number);
  else if (value.is === "driver") {
    const row = engine.shelves.protocol(value.kind, "[slice]");
    if (row !== null) give(engine, row, value, from, number, to);
  }
}

function unpack(engine: Engine, number: ValueId, index: number, from: Place, to: Place): void {
  const value = valueOf(engine, number);
  if (value.is === "container" && index >= 0) item(engine, number, String(index), from, to);
  else element(engine, number, from, to);
}

function element(engine: Engine, number: ValueId, from: Place, to: Place): void {
  const value = valueOf(engine, number);
  if (value.is === "container") {
    engine.flow(engine.elements(value.site), to);
    return;
  }
  if (value.is === "manager") {
    engine.flow(value.place, to);
    return;
  }
  if (value.is === "instance") {
    if (special(engine, number, value, ["__next__", "__anext__"], from, to)) return;
    const iterates = ["__iter__", "__aiter__"].some((name) =>
      definesAny(engine, number, value, name)
    );
    if (iterates) {
      const iterator = engine.made(`iterator ${number} ${to}`);
      if (!engine.once(`iterator ${number} ${to}`)) return;
      special(engine, number, value, ["__iter__", "__aiter__"], from, iterator);
      engine.edge(iterator, to, { op: "element" });
      return;
    }
  }
  const driver = driverOf(engine, value);
  if (driver === null) return;
  const row = engine.shelves.protocol(driver.kind, "for");
  if (row !== null) give(engine, row, driver, from, number, to);
}

function enter(engine: Engine, number: ValueId, from: Place, to: Place): void {
  const value = valueOf(engine, number);
  if (value.is === "manager") {
    engine.flow(value.place, to);
    return;
  }
  if (value.is === "foreign") {
    engine.add(to, number, from, number);
    return;
  }
  if (value.is === "instance") {
    if (special(engine, number, value, ["__enter__", "__aenter__"], from, to)) return;
    if (driverOf(engine, value) !== null || value.cls.foreign.length > 0) {
      engine.add(to, number, from, number);
    }
  }
  const driver = driverOf(engine, value);
  if (driver === null) return;
  const row = engine.shelves.protocol(driver.kind, "with");
  if (row !== null) give(engine, row, driver, from, number, to);
}

/** `getattr(self, f"_run_{name}")`: every method that may be meant. */
function attributes(
  engine: Engine,
  number: ValueId,
  pattern: string,
  from: Place,
  to: Place,
): void {
  const value = valueOf(engine, number);
  if (value.is === "driver") {
    // getattr(client, name)
    const row = engine.shelves.protocol(value.kind, "[str]");
    if (row !== null) give(engine, row, value, from, number, to);
    return;
  }
  if (value.is !== "instance" && value.is !== "class" || pattern === "") return;
  const parts = pattern.split(" ");
  const names = new Set<string>();
  for (const cls of concrete(value).flatMap(({ mro }) => mro)) {
    for (const name of Object.keys(cls.unit.module.bindings.members[cls.node.id] ?? {})) {
      if (spells(parts, name)) names.add(name);
    }
  }
  for (const name of names) lookUp(engine, number, name, from, to);
}

/** Whether the parts make the name, with at least a letter between two of them. */
function spells(parts: readonly string[], name: string): boolean {
  const [first = "", ...middle] = parts;
  const last = middle.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let at = first.length;
  for (const part of middle) {
    const found = name.indexOf(part, at + 1);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length > at;
}

/** `setattr(cls, name, test)`: a function so given becomes a method of the class. */
function setAny(engine: Engine, number: ValueId, from: Place, source: Place): void {
  const value = valueOf(engine, number);
  if (value.is !== "class") return;
  const self = engine.made(`self ${value.cls.id}`);
  engine.add(
    self,
    engine.values.intern({ is: "instance", cls: value.cls, family: value.family }),
    from,
    number,
  );
  if (!engine.once(`set-any ${number} ${source}`)) return;
  const args = [{ place: self, name: null, star: 0, literal: null }] as const;
  engine.edge(source, engine.place(), {
    op: "call",
    site: { node: NOWHERE, args, receiver: NOWHERE },
  });
}

function setAttribute(
  engine: Engine,
  number: ValueId,
  name: string,
  _from: Place,
  source: Place,
): void {
  const value = valueOf(engine, number);
  switch (value.is) {
    case "instance":
      if (value.family && isKept(engine, source)) return;
      engine.flow(source, engine.attribute(value.cls, name));
      for (const { foreign } of concrete(value)) {
        // class Site(Flask): current_app has what it sets on itself
        const bag = bagBehind(engine, foreign, "attribute");
        if (bag !== null) engine.flow(source, bagPlace(engine, bag, name, "attribute"));
      }
      return;
    case "class":
      engine.flow(source, engine.attribute(value.cls, name));
      return;
    case "module":
      if (value.unit === null || !Object.hasOwn(value.unit.module.bindings.exports, name)) return;
      for (const id of value.unit.module.bindings.exports[name]!) {
        engine.flow(source, engine.local(value.unit, value.unit.module.nodes + id));
      }
      return;
    case "foreign":
      if (engine.shelves.isBag(value.path, "attribute")) {
        engine.flow(source, bagPlace(engine, value.path, name, "attribute"));
      }
      return;
    default:
      return;
  }
}

function setItem(
  engine: Engine,
  number: ValueId,
  key: string | null,
  from: Place,
  source: Place,
): void {
  const value = valueOf(engine, number);
  if (value.is === "container") {
    engine.flow(source, engine.slot(value.site, key));
  } else if (value.is === "foreign") {
    if (key !== null && engine.shelves.isBag(value.path, "item")) {
      engine.flow(source, bagPlace(engine, value.path, key, "item"));
    }
  } else if (value.is === "instance" && defines(value.cls, "__setitem__")) {
    const method = engine.place();
    lookUp(engine, number, "__setitem__", from, method);
    const site: CallSite = {
      node: NOWHERE,
      args: [
        { place: engine.place(), name: null, star: 0, literal: key },
        { place: source, name: null, star: 0, literal: null },
      ],
      receiver: from,
    };
    engine.edge(method, engine.place(), { op: "call", site });
  } else if (value.is === "instance") {
    engine.flow(source, engine.attribute(value.cls, "[]"));
    const bag = bagBehind(engine, value.cls.foreign, "item");
    if (bag !== null && key !== null) engine.flow(source, bagPlace(engine, bag, key, "item"));
  }
}
