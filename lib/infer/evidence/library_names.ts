/** Evidence by a library's own names: `x.get_pymongo_collection()` is what that library gives, whatever `x` is. */
import { NO_VALUE, NOWHERE } from "../../ids.ts";
import { driver } from "../steps/driver.ts";
import type { Engine } from "../solve.ts";

/** Plants what such calls give where nothing is known; false: there are none. */
export function byLibraries(engine: Engine): boolean {
  const { project, shelves } = engine;
  const own = new Map(
    shelves.rules.channels.flatMap((row) =>
      row.via === "member"
        ? row.paths.flatMap((path) => {
          const name = /^\*\.(\w+)\(\)$/.exec(path)?.[1];
          return name === undefined ? [] : [[name, row] as const];
        })
        : []
    ),
  );
  if (own.size === 0) return false;
  const defined = new Set(project.functions.map(({ name }) => name));
  let any = false;
  for (const unit of project.units) {
    for (const call of unit.of("Call")) {
      if (call.func.type !== "Attribute") continue;
      const row = own.get(call.func.attr);
      const place = engine.local(unit, call.id);
      if (row === undefined || defined.has(call.func.attr) || engine.held(place).length > 0) {
        continue;
      }
      engine.add(place, driver(engine, row.kind, row.dialect), NOWHERE, NO_VALUE);
      any = true;
    }
  }
  return any;
}
