/** Awaits of names in; those of what is a driver object already, whatever reaches the name, out. */
import { type SpotKey, spotOf } from "../ids.ts";
import { assigned, type Unit } from "../link/link.ts";
import type { Use, Uses } from "../infer/uses/mod.ts";
import type { Name } from "../python/ast.ts";
import { dropAwait } from "../edit/change.ts";
import { aboutUse, type Checking } from "./context.ts";

/** Adds a finding for each: `cursor = coll.find()`, `await cursor`. */
export function checkAwaits(checking: Checking, { uses, reached }: Uses): void {
  const { project, shelves } = checking.facts;
  const plain = new Map<SpotKey, Use | null>();
  for (const use of uses) {
    const key = spotOf(use.unit, use.node);
    const gives = (use.how === "call" || use.how === "build") &&
      shelves.row(use.row).async === "call" && shelves.row(use.row).yields !== undefined;
    const known = plain.get(key);
    plain.set(key, gives && known !== null ? use : null);
  }
  for (const { unit, node } of reached) plain.set(spotOf(unit, node), null);
  for (const unit of project.units) {
    for (const node of unit.of("Await")) {
      if (node.value.type !== "Name") continue;
      const use = plainUse(unit, node.value, plain);
      if (use !== null) checking.add(dropAwait(checking.page(unit), node), aboutUse(checking, use));
    }
  }
}

/** The call that gives what the name holds, where all that reaches it are such calls. */
function plainUse(unit: Unit, name: Name, plain: ReadonlyMap<SpotKey, Use | null>): Use | null {
  const { definitions, reaching } = unit.module.bindings;
  const found = (reaching[name.id] ?? []).map((id) => {
    const definition = definitions[id]!;
    const value = definition.kind === "name" ? assigned(unit, definition) : null;
    return value === null ? null : plain.get(spotOf(unit.index, value.id)) ?? null;
  });
  return found.every((use) => use !== null) ? found[0] ?? null : null;
}
