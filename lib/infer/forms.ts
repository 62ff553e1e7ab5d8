/** A call in; what its own form says of the functions that it can reach out. */
import { isAwait } from "../python/driven.ts";
import type { Fn, Unit } from "../link/link.ts";

/** awaited: `await f()`; plain: the value is used at once, as no coroutine can be; open: neither. */
export type Form = "awaited" | "plain" | "open";

/** How the value of the call is used, right there or through the one name that it is bound to. */
export function formOf(unit: Unit, call: number): Form {
  const parent = unit.nodes[unit.parents[call]!];
  if (parent?.type !== "Assign") return formAt(unit, call);
  const [target] = parent.targets;
  if (parent.targets.length !== 1 || target?.type !== "Name") return "open";
  const forms = readersOf(unit, target.id).map((name) => formAt(unit, name));
  if (forms.length > 0 && forms.every((form) => form === "awaited")) return "awaited";
  return forms.includes("plain") && !forms.includes("awaited") ? "plain" : "open";
}

/** The names that nothing reaches but what is bound there. */
function readersOf({ module, readers }: Unit, target: number): readonly number[] {
  const { definitions, reaching } = module.bindings;
  const definition = definitions.find(({ node }) => node === target);
  if (definition === undefined) return [];
  return readers(definition.id).filter((name) => reaching[name]?.length === 1);
}

function formAt(unit: Unit, call: number): Form {
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

/** Is what calling it gives made right there, so that nothing is to be awaited? A stub tells nothing. */
export function isSurelyPlain({ isAsync, isGenerator, node, returns, decorators }: Fn): boolean {
  if (isAsync || isGenerator || node.type !== "FunctionDef") return false;
  if (decorators.length > 0 || node.decorators.length > 0) return false;
  const isStub = node.body.every(({ type }) =>
    type === "Expr" || type === "Pass" || type === "Raise"
  );
  return !isStub && returns.every(({ value }) => value === null || MADE.has(value.type));
}

const MADE: ReadonlySet<string> = new Set([
  "BinOp",
  "Compare",
  "Constant",
  "Dict",
  "DictComp",
  "JoinedStr",
  "List",
  "ListComp",
  "Set",
  "SetComp",
  "Tuple",
]);

/** May what calling it gives be awaited? */
export function mayPend(fn: Fn): boolean {
  if (fn.isGenerator) return false;
  return fn.isAsync || fn.node.type === "Lambda" ||
    !isSurelyPlain(fn) && fn.returns.some(({ value }) => value !== null);
}

/** Does calling it give a value that can be used at once? A stub gives none. */
export function isPlain(fn: Fn): boolean {
  return !fn.isAsync &&
    (fn.isGenerator || fn.node.type === "Lambda" || fn.returns.some(({ value }) => value !== null));
}

/** The functions that a call of that form reaches, of those that stand there. */
export function reachable(form: Form, functions: readonly Fn[]): readonly Fn[] {
  if (form === "awaited") {
    const others = functions.filter((fn) => !refusesAwait(fn));
    return others.some(mayPend) ? others.filter((fn) => !isSurelyPlain(fn)) : others;
  }
  if (form === "plain" && functions.some(isPlain)) {
    return functions.filter((fn) => !fn.isAsync || fn.isGenerator);
  }
  return functions;
}
