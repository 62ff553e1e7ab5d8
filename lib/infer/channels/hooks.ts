/** Hooks and handlers: a parameter that the framework fills with an object of its own. */
import { NO_VALUE, NOWHERE } from "../../ids.ts";
import type { Channel } from "../../rows/types.ts";
import type { Class } from "../../link/link.ts";
import { foreign, lookUp } from "../steps/lookup.ts";
import type { Engine } from "../solve.ts";
import { callBack } from "./foreign_calls.ts";

type Row = Extract<Channel, { via: "parameter" }>;

/** Fills the parameters of methods so named, and of functions that a class lists. */
export function filled(engine: Engine, row: Row): void {
  if (row.methods !== undefined) methods(engine, row, row.methods);
  if (row.fields === undefined) return;
  for (const cls of engine.project.classes) {
    if (!row.fields.beside.some((name) => has(cls, name))) continue;
    for (const name of row.fields.names) {
      if (!has(cls, name)) continue;
      // class WorkerSettings: functions = [job]
      const place = engine.place();
      const own = engine.values.intern({ is: "class", cls, family: false });
      lookUp(engine, own, name, NOWHERE, place);
      callBack(engine, row, place);
    }
  }
}

function methods(engine: Engine, row: Row, { of, names }: NonNullable<Row["methods"]>): void {
  for (const fn of engine.project.functions) {
    if (fn.cls === null || !names.includes(fn.name)) continue;
    if (!fn.cls.foreign.some((path) => of.includes(path))) continue;
    const param = fn.node.params[row.position + (fn.binding === "none" ? 0 : 1)];
    if (param === undefined || param.kind === "vararg" || param.kind === "kwarg") continue;
    const to = engine.definedAt(fn.unit, param);
    if (to >= 0) foreign(engine, row.gives, NOWHERE, NO_VALUE, to);
  }
}

function has(cls: Class, name: string): boolean {
  return Object.hasOwn(cls.unit.module.bindings.members[cls.node.id] ?? {}, name);
}
