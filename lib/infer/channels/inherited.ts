/** A project class below a framework's: what its body defines is there where the framework hands the object out. */
import { NOWHERE } from "../../ids.ts";
import { bagBehind, bagPlace } from "../steps/bags.ts";
import { lookUp } from "../steps/lookup.ts";
import type { Engine } from "../solve.ts";

/** `class Site(Flask): def orders(self): …`, read as `current_app.orders()`. */
export function inherited(engine: Engine): void {
  for (const cls of engine.project.classes) {
    const bag = cls.foreign.length === 0 ? null : bagBehind(engine, cls.foreign, "attribute");
    if (bag === null) continue;
    const self = engine.values.intern({ is: "instance", cls, family: false });
    for (const name of Object.keys(cls.unit.module.bindings.members[cls.node.id] ?? {})) {
      if (!name.startsWith("__")) {
        lookUp(engine, self, name, NOWHERE, bagPlace(engine, bag, name, "attribute"));
      }
    }
  }
}
