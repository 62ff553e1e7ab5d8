/** A value and the tests that it passed come in; whether it can be there goes out. */
import type { Place, ValueId } from "../../ids.ts";
import type { Kind } from "../../rows/types.ts";
import type { Expr } from "../../python/ast.ts";
import { assigned, type Class, type Unit } from "../../link/link.ts";
import { driverOf } from "../steps/driver.ts";
import { type Engine, valueOf } from "../solve.ts";
import { concrete, type Value } from "../values.ts";
import type { Test } from "./tests.ts";

export { type Test, testsBetween } from "./tests.ts";

/** Sends the value on where no test speaks against it. */
export function narrow(
  engine: Engine,
  value: ValueId,
  tests: readonly Test[],
  from: Place,
  to: Place,
): void {
  const own = valueOf(engine, value);
  if (tests.every((test) => satisfies(engine, own, test))) engine.add(to, value, from, value);
}

/** `yes` and `no` are certain; `maybe`: the type is not known well enough. */
type Answer = "yes" | "no" | "maybe";

function satisfies(engine: Engine, value: Value, { unit, types, exact, keep }: Test): boolean {
  const home = engine.project.units[unit]!;
  const answers = types.map((type) => isOf(engine, value, home, type, exact));
  return keep ? answers.some((answer) => answer !== "no") : !answers.includes("yes");
}

function isOf(engine: Engine, value: Value, unit: Unit, type: Expr, exact: boolean): Answer {
  if (type.type === "Constant") return type.kind === "none" ? "no" : "maybe";
  if (type.type !== "Name" && type.type !== "Attribute") return "maybe";
  if (type.type === "Attribute" && engine.shelves.lists(type.attr)) {
    return ofForeign(engine, value, "builtins.list", exact);
  }
  const answers = engine.project.resolve(unit, type).map((entity): Answer => {
    switch (entity.is) {
      case "class":
        return ofClass(value, entity.cls, exact);
      case "foreign":
        return ofForeign(engine, value, entity.path, exact);
      case "variable": {
        // CURSORS = (Cursor, CommandCursor)
        const held = assigned(entity.unit, entity.definition);
        if (held?.type !== "Tuple") return "maybe";
        const each = held.elts.map((part) => isOf(engine, value, entity.unit, part, exact));
        return each.find((answer) => answer === "yes") ??
          (each.includes("maybe") ? "maybe" : "no");
      }
      case "function":
      case "module":
        return "maybe";
    }
  });
  const [first] = answers;
  return first !== undefined && answers.every((answer) => answer === first) ? first : "maybe";
}

function ofClass(value: Value, cls: Class, exact: boolean): Answer {
  // What a protocol asks for, any object may have
  if (cls.foreign.some((path) => /(?:^|\.)(?:Protocol|ABC)$/.test(path))) {
    return value.is === "instance" && concrete(value).every(({ mro }) => mro.includes(cls)) &&
        !exact
      ? "yes"
      : "maybe";
  }
  if (value.is === "instance") {
    const hits = concrete(value).filter((each) => exact ? each === cls : each.mro.includes(cls));
    return hits.length === 0 ? "no" : hits.length === concrete(value).length ? "yes" : "maybe";
  }
  return isPlainObject(value) ? "no" : "maybe";
}

/** Classes of Python that drivers' objects and containers may be of as well. */
const WIDE =
  /^(?:typing|typing_extensions|collections|abc|types|contextlib|numbers|builtins\.object$)/;

const DISPLAYS: Readonly<Record<string, readonly string[]>> = {
  "builtins.list": ["List", "ListComp"],
  "builtins.tuple": ["Tuple"],
  "builtins.dict": ["Dict", "DictComp"],
  "builtins.set": ["Set", "SetComp"],
};

function ofForeign(engine: Engine, value: Value, path: string, exact: boolean): Answer {
  const row = engine.shelves.importable(path);
  if (row !== undefined) {
    const driver = driverOf(engine, value);
    if (row.kind === null) return "maybe";
    if (driver === null) return value.is === "container" ? "no" : "maybe";
    const same = exact ? driver.kind === row.kind : isBelow(engine, driver.kind, row.kind);
    if (!same) return "no";
    return driver.dialect === row.dialect ? "yes" : "maybe";
  }
  if (WIDE.test(path)) return "maybe";
  if (value.is === "container") {
    const displays = DISPLAYS[path];
    if (displays === undefined) return path.startsWith("builtins.") ? "no" : "maybe";
    const where = engine.unitAt(value.site);
    const made = where?.unit.nodes[where.local]?.type;
    if (made === undefined) return "maybe";
    return displays.includes(made) ? "yes" : "maybe";
  }
  if (value.is === "driver") return "no";
  if (value.is === "instance") {
    const below = concrete(value).some(({ foreign }) => foreign.length > 0);
    return below ? "maybe" : "no";
  }
  return "maybe";
}

function isBelow(engine: Engine, kind: Kind, above: Kind): boolean {
  for (let at: Kind | undefined = kind; at !== undefined; at = engine.shelves.rules.bases[at]) {
    if (at === above) return true;
  }
  return false;
}

/** A driver's object, or a container: of no class of the project. */
function isPlainObject(value: Value): boolean {
  return value.is === "driver" || value.is === "container";
}
