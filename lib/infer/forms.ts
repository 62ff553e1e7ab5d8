/** A call in; what its own form says of the functions that it can reach out. */
import { isAwait } from "../python/driven.ts";
import type { Fn, Unit } from "../link/link.ts";

/** awaited: `await f()`; plain: the value is used at once, as no coroutine can be; open: neither. */
export type Form = "awaited" | "plain" | "open";

/** How the value of the call is used right there. */
export function formOf(unit: Unit, call: number): Form {
  const parent = unit.nodes[unit.parents[call]!];
  switch (parent?.type) {
    case "Await":
      return "awaited";
    case "Yield":
      return isAwait(unit, parent) ? "awaited" : "open";
    case "For":
    case "Comprehension":
      return parent.iter.id === call && !parent.isAsync ? "plain" : "open";
    case "Attribute":
    case "Subscript":
      return parent.value.id === call ? "plain" : "open";
    case "Call":
      return parent.func.id === call ? "plain" : "open";
    case "BinOp":
    case "Starred":
      return "plain";
    default:
      return "open";
  }
}

/** Can nothing that calling it gives be awaited, whatever else stands there? */
export function refusesAwait(fn: Fn): boolean {
  return fn.isGenerator;
}

/** Does calling it give a value that can be used at once? A stub gives none. */
export function isPlain(fn: Fn): boolean {
  return !fn.isAsync &&
    (fn.isGenerator || fn.node.type === "Lambda" || fn.returns.some(({ value }) => value !== null));
}

/** The functions that a call of that form reaches, of those that stand there. */
export function reachable(form: Form, functions: readonly Fn[]): readonly Fn[] {
  if (form === "awaited") return functions.filter((fn) => !refusesAwait(fn));
  if (form === "plain" && functions.some(isPlain)) {
    return functions.filter((fn) => !fn.isAsync || fn.isGenerator);
  }
  return functions;
}
