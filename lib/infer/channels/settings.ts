/** Settings: an attribute of a framework's object is a global of a module of the project. */
import type { Channel } from "../../rows/types.ts";
import { bagPlace } from "../steps/bags.ts";
import type { Engine } from "../solve.ts";

/** `from django.conf import settings`: the names of the project's settings modules. */
export function settings(
  engine: Engine,
  { path, modules }: Extract<Channel, { via: "settings" }>,
): void {
  const named = new RegExp(`(?:^|/)(?:${modules.join("|")})(?:/\\w+)?\\.py$`);
  for (const unit of engine.project.units) {
    if (!named.test(unit.path)) continue;
    for (const [name, ids] of Object.entries(unit.module.bindings.exports)) {
      for (const id of ids) {
        engine.flow(
          engine.local(unit, unit.module.nodes + id),
          bagPlace(engine, path, name, "attribute"),
        );
      }
    }
  }
}
