/** A function in; may what decorates it run the coroutine itself, out. */
import type { Fn, Project, Unit } from "../link/link.ts";
import type { Expr } from "../python/ast.ts";

/** Decorators that leave a coroutine function what it is. */
const PLAIN =
  /^(?:builtins\.(?:staticmethod|classmethod|property)|abc\.|typing|contextlib\.|functools\.(?:wraps|cached_property)|dataclasses\.|attrs?\.)/;

/** May a decorator of the function, or of its class, run the coroutine itself? */
export function isWrapped(project: Project, { node, unit, cls }: Fn): boolean {
  return node.type === "FunctionDef" &&
      node.decorators.some((each) => wraps(project, unit, each)) ||
    cls !== null && cls.node.decorators.some((each) => wraps(project, cls.unit, each));
}

function wraps(project: Project, unit: Unit, decorator: Expr): boolean {
  if (isPlain(project, unit, decorator)) return false;
  const isCall = decorator.type === "Call";
  const found = project.resolve(unit, isCall ? decorator.func : decorator);
  const keeps = isCall ? makes : givesCoroutine;
  return found.length === 0 ||
    found.some((entity) => entity.is !== "function" || !keeps(project, entity.fn));
}

function isPlain(project: Project, unit: Unit, decorator: Expr): boolean {
  const entities = project.resolve(unit, decorator);
  return entities.length > 0 &&
    entities.every((entity) => entity.is === "foreign" && PLAIN.test(entity.path));
}

/** `@retried(3)`: does the function give such a decorator? */
function makes(project: Project, fn: Fn): boolean {
  const own = returned(project, fn);
  return own !== null && own.every((each) => !each.isAsync && givesCoroutine(project, each));
}

/** Does the decorator give a coroutine function of its own, whatever it is put on? */
function givesCoroutine(project: Project, fn: Fn): boolean {
  const own = returned(project, fn);
  return own !== null &&
    own.every(({ unit, node, isAsync, isGenerator }) =>
      isAsync && !isGenerator && node.type === "FunctionDef" &&
      node.decorators.every((each) => isPlain(project, unit, each))
    );
}

/** The functions in a plain function of which it returns one by name, at every end; null: not only those. */
function returned(project: Project, { node, unit, returns, isAsync, isGenerator }: Fn) {
  if (node.type !== "FunctionDef" || node.decorators.length > 0 || isAsync || isGenerator) {
    return null;
  }
  const { reaching, definitions } = unit.module.bindings;
  const found: Fn[] = [];
  for (const { value } of returns) {
    const reached = value?.type === "Name" ? reaching[value.id] ?? [] : [];
    if (reached.length === 0) return null;
    for (const id of reached) {
      const own = project.functionOf(unit, definitions[id]!.node);
      if (own?.node.type !== "FunctionDef") return null;
      found.push(own);
    }
  }
  return found.length === 0 ? null : found;
}
