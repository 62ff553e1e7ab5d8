/** A place that gives something to await, in; whether a plain generator hands that to whoever drives it, out. */
import type { Fn, Unit } from "../link/link.ts";

/**
 * `rows = yield cursor.to_list()`: the one who drives the generator gets the call and sends its result back. Where a
 * decorator stands (`gen.coroutine`, `contextmanager`), that is what drives it.
 */
export function isHandedOver(unit: Unit, node: number, owner: Fn | null): boolean {
  if (owner?.node.type !== "FunctionDef" || owner.isAsync || owner.node.decorators.length > 0) {
    return false;
  }
  const parent = unit.nodes[unit.parents[node]!];
  return parent?.type === "Yield" && unit.nodes[unit.parents[parent.id]!]?.type !== "Expr";
}
