/** A node in; does it stand where a flag that is a constant of the module keeps the code from running, out. */
import { type Any, assigned, type Unit } from "../link/link.ts";
import type { Expr } from "../python/ast.ts";

/** `if _IS_SYNC:` below `_IS_SYNC = False`. */
export function isSwitchedOff(unit: Unit, node: number): boolean {
  let child = node;
  for (let at = unit.parents[child]!; at >= 0; child = at, at = unit.parents[at]!) {
    const parent: Any = unit.nodes[at]!;
    if (parent.type === "If") {
      const flag = constant(unit, parent.test);
      const inside = (list: readonly { readonly id: number }[]) =>
        list.some(({ id }) => id === child);
      if (flag === false && inside(parent.body) || flag === true && inside(parent.orelse)) {
        return true;
      }
    } else if (parent.type === "IfExp") {
      const flag = constant(unit, parent.test);
      if (
        flag === false && parent.body.id === child || flag === true && parent.orelse.id === child
      ) return true;
    }
  }
  return false;
}

/** The one value that a flag has; null: it has several, or none that is written. */
function constant(unit: Unit, test: Expr): boolean | null {
  if (test.type === "UnaryOp" && test.op === "not") {
    const value = constant(unit, test.operand);
    return value === null ? null : !value;
  }
  if (test.type === "BoolOp") {
    const values = test.values.map((value) => constant(unit, value));
    const decides = test.op === "or";
    if (values.includes(decides)) return decides;
    return values.every((value) => value === !decides) ? !decides : null;
  }
  if (test.type === "Constant" && test.kind === "bool") return test.value === "True";
  if (test.type !== "Name") return null;
  const reaching = unit.module.bindings.reaching[test.id] ?? [];
  const definition = unit.module.bindings.definitions[reaching[0] ?? -1];
  if (reaching.length !== 1 || definition?.kind !== "name") return null;
  const value = assigned(unit, definition);
  return value?.type === "Constant" && value.kind === "bool" ? value.value === "True" : null;
}
