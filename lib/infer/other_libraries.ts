/** An expression of which nothing is held comes in; whether it comes from a library that is no driver goes out. */
import type { Expr } from "../python/ast.ts";
import { topOf } from "../python/roots.ts";
import { unknownLibraries } from "../rows/libraries.ts";
import {
  assigned,
  attributeValuesIn,
  type Class,
  enteredFor,
  type Entity,
  type Fn,
  iteratedFor,
  type Unit,
} from "../link/link.ts";
import type { Engine } from "./solve.ts";

/** So many hops from name to name are followed. */
const MOST_HOPS = 8;

/**
 * Answers for expressions. `rows = DataAPIClient(token).get_collection("rows")` is another library's where
 * `DataAPIClient` is imported from a library that no row knows: frameworks and plug-ins carry driver objects, a library
 * with MongoDB in its name may be the user's own.
 */
export function otherLibraries(facts: Engine): (unit: Unit, expr: Expr) => boolean {
  const { project } = facts;
  const isUnknown = unknownLibraries(facts.shelves);
  const valuesOf = attributeValuesIn(project);

  function isOfOtherLibrary(unit: Unit, expr: Expr, hops: number): boolean {
    if (hops > MOST_HOPS) return false;
    switch (expr.type) {
      case "Await":
      case "Subscript":
        return isOfOtherLibrary(unit, expr.value, hops);
      case "Call":
        return isOfOtherLibrary(unit, expr.func, hops);
      case "Attribute": {
        const cls = selfOf(unit, expr.value);
        return cls === null
          ? isOfOtherLibrary(unit, expr.value, hops)
          : isOfClass(cls, expr.attr, hops + 1);
      }
      case "Name":
        return isNamed(unit, expr, hops);
      default:
        return false;
    }
  }

  function isNamed(unit: Unit, name: Extract<Expr, { type: "Name" }>, hops: number): boolean {
    const { definitions, reaching } = unit.module.bindings;
    const ids = reaching[name.id] ?? [];
    return ids.length > 0 && ids.every((id) => {
      const definition = definitions[id]!;
      if (definition.kind === "import") {
        return areOfOtherLibrary(project.imported(unit, definition), hops);
      }
      if (definition.kind === "function") {
        return isFunction(project.functionOf(unit, definition.node), hops);
      }
      const type = typeOf(unit, definition.node);
      if (type !== null) return isStrangeType(unit, type, hops + 1);
      const { node } = definition;
      const source = enteredFor(unit, node) ?? iteratedFor(unit, node) ??
        assigned(unit, definition);
      return source !== null && isOfOtherLibrary(unit, source, hops + 1);
    });
  }

  function areOfOtherLibrary(entities: readonly Entity[], hops: number): boolean {
    return entities.length > 0 && entities.every((entity) => {
      switch (entity.is) {
        case "foreign":
          return isUnknown(entity.path);
        case "variable": {
          const value = assigned(entity.unit, entity.definition);
          return value !== null && isOfOtherLibrary(entity.unit, value, hops + 1);
        }
        case "function":
          return isFunction(entity.fn, hops);
        case "class":
        case "module":
          return false;
      }
    });
  }

  /** `Collection`, `astrapy.Collection | None`, `Optional[Collection]`: the names that are none of Python's own count. */
  function isStrangeType(unit: Unit, type: Expr, hops: number): boolean {
    const parts = partsOf(type);
    const strange = parts.filter((part) => isOfOtherLibrary(unit, part, hops));
    return strange.length > 0 && parts.every((part) => strange.includes(part) || isOwn(unit, part));
  }

  /** Is the part of a type Python's own, but not `Any`? */
  function isOwn(unit: Unit, part: Expr): boolean {
    if (part.type === "Constant") return true;
    const entities = project.resolve(unit, part);
    return entities.length > 0 &&
      entities.every((entity) =>
        entity.is === "foreign" && entity.path !== "typing.Any" &&
        entity.path !== "builtins.object" && facts.shelves.rules.library.has(topOf(entity.path))
      );
  }

  /** Whatever the function returns. */
  function isFunction(fn: Fn | undefined, hops: number): boolean {
    const values = fn?.returns.flatMap(({ value }) => value === null ? [] : [value]) ?? [];
    return fn !== undefined && values.length > 0 &&
      values.every((value) => isOfOtherLibrary(fn.unit, value, hops + 1));
  }

  /** Whatever is stored in the attribute, in the class, its bases and the classes below. */
  function isOfClass(cls: Class, name: string, hops: number): boolean {
    const own = valuesOf(cls, name);
    return own.length > 0 && own.every(({ unit, value }) => isOfOtherLibrary(unit, value, hops));
  }

  /** The class whose method has the name as its first parameter. */
  function selfOf(unit: Unit, expr: Expr): Class | null {
    if (expr.type !== "Name") return null;
    const fn = project.enclosing(unit, expr.id);
    return fn !== null && fn.cls !== null && fn.node.params[0]?.name === expr.name ? fn.cls : null;
  }

  return (unit, expr) => isOfOtherLibrary(unit, expr, 0);
}

/** What a parameter is annotated with. */
function typeOf(unit: Unit, node: number): Expr | null {
  const own = unit.nodes[node];
  return own?.type === "Param" ? own.annotation : null;
}

/** The names and constants of a type. */
function partsOf(type: Expr): readonly Expr[] {
  switch (type.type) {
    case "Subscript":
      return [type.value, type.slice].flatMap(partsOf);
    case "BinOp":
      return [type.left, type.right].flatMap(partsOf);
    case "Tuple":
      return type.elts.flatMap(partsOf);
    default:
      return [type];
  }
}
