/** What driver objects are in inference: the rows that apply to a value, and what they yield. */
import type { Place, ValueId } from "../../ids.ts";
import type { Dialect } from "../../finding.ts";
import type { Kind } from "../../rows/types.ts";
import type { Class } from "../../link/link.ts";
import { type Facts, valueOf } from "../facts.ts";
import type { Engine } from "../solve.ts";
import { concrete, type Value } from "../values.ts";

/** A value that is an instance of a driver class. */
export type Driver = Extract<Value, { is: "driver" }>;

/** The driver class that a project class inherits from; null: none. */
export function driverBase(facts: Facts, cls: Class): Driver | null {
  if (cls.foreign.length === 0) return null;
  for (const path of cls.foreign) {
    const row = facts.shelves.importable(path);
    if (row !== undefined && row.kind !== null && row.dialect !== null) {
      return { is: "driver", kind: row.kind, dialect: row.dialect };
    }
  }
  return null;
}

/** The driver object that a value is, itself or through its base class; null: none. */
export function driverOf(facts: Facts, value: Value): Driver | null {
  if (value.is === "driver") return value;
  if (value.is !== "instance" || !value.cls.reachesForeign) return null;
  for (const cls of concrete(value)) {
    const base = driverBase(facts, cls);
    if (base !== null) return base;
  }
  return null;
}

/** The number of the value that is an instance of a driver class. */
export function driver(engine: Engine, kind: Kind, dialect: Dialect): ValueId {
  return engine.values.intern({ is: "driver", kind, dialect });
}

/** Adds what a row yields to a place. */
export function give(
  engine: Engine,
  row: number,
  receiver: Driver,
  from: Place,
  cause: ValueId,
  to: Place,
): void {
  const { yields } = engine.shelves.row(row);
  if (yields === undefined) return;
  if (yields === "self") {
    engine.add(to, driver(engine, receiver.kind, receiver.dialect), from, cause);
  } else if (yields.startsWith("first:")) {
    engine.add(to, engine.values.intern({ is: "container", site: to }), from, cause);
    engine.add(
      engine.slot(to, "0"),
      driver(engine, yields.slice(6) as Kind, receiver.dialect),
      from,
      cause,
    );
  } else if (yields.startsWith("list:")) {
    engine.add(to, engine.values.intern({ is: "container", site: to }), from, cause);
    const kind = yields.slice(5) as Kind;
    engine.add(engine.slot(to, null), driver(engine, kind, receiver.dialect), from, cause);
  } else {
    engine.add(to, driver(engine, yields as Kind, receiver.dialect), from, cause);
  }
}

/** Looks an attribute of a driver object up: a member, what a property gives, or the database or collection of that name. */
export function driverAttribute(
  facts: Engine,
  receiver: Driver,
  number: ValueId,
  name: string,
  from: Place,
  to: Place,
): void {
  const { shelves } = facts;
  const found = shelves.member(receiver.kind, name);
  if (found !== null) {
    const row = shelves.row(found.index);
    if (row[receiver.dialect] !== "absent" || shelves.rules.unknown[receiver.kind] === undefined) {
      if (found.called) {
        const member: Value = {
          is: "member",
          row: found.index,
          kind: receiver.kind,
          dialect: receiver.dialect,
        };
        facts.add(to, facts.values.intern(member), from, number);
      } else give(facts, found.index, receiver, from, number, to);
      return;
    }
  }
  const unknown = shelves.rules.unknown[receiver.kind];
  if (unknown === undefined || name.startsWith("_")) return;
  facts.add(to, driver(facts, unknown, receiver.dialect), from, number);
}

/** The driver object among the values of a place; null: none. */
export function driverAt(facts: Facts, place: Place): Driver | null {
  for (const number of facts.held(place)) {
    const found = driverOf(facts, valueOf(facts, number));
    if (found !== null) return found;
  }
  return null;
}
