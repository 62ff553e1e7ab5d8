/** Annotations: which values an annotation promises. */
import { NO_VALUE, NOWHERE, type Place } from "../ids.ts";
import type { Expr } from "../python/ast.ts";
import { driver } from "./steps/driver.ts";
import { assigned, type Entity, type Unit } from "../link/link.ts";
import { foreign } from "./steps/lookup.ts";
import type { Engine } from "./solve.ts";

/** More implementations than that say nothing about which one it is. */
const MANY = 60;

const INNER: ReadonlySet<string> = new Set([
  "Optional",
  "Union",
  "Annotated",
  "ClassVar",
  "Final",
  "Required",
  "NotRequired",
  "ReadOnly",
  "InitVar",
  "Awaitable",
  "Mapped",
]);
const SEQUENCES: ReadonlySet<string> = new Set([
  "list",
  "List",
  "set",
  "Set",
  "frozenset",
  "FrozenSet",
  "deque",
  "Deque",
  "Sequence",
  "MutableSequence",
  "Collection",
  "Iterable",
  "Iterator",
  "AsyncIterable",
  "AsyncIterator",
  "Generator",
  "AsyncGenerator",
]);
const MAPPINGS: ReadonlySet<string> = new Set([
  "dict",
  "Dict",
  "Mapping",
  "MutableMapping",
  "DefaultDict",
  "defaultdict",
  "OrderedDict",
]);
const MANAGERS: ReadonlySet<string> = new Set([
  "ContextManager",
  "AsyncContextManager",
  "AbstractContextManager",
  "AbstractAsyncContextManager",
]);

/** Adds what the annotation promises to a place; `generator`: what a generator so annotated yields. */
export function annotate(
  engine: Engine,
  unit: Unit,
  expr: Expr,
  to: Place,
  generator = false,
  depth = 0,
): void {
  if (depth > 8) return;
  const inner = (next: Expr, place = to) => annotate(engine, unit, next, place, false, depth + 1);
  switch (expr.type) {
    case "Name":
    case "Attribute":
      if (generator) return;
      for (const entity of engine.project.resolve(unit, expr)) instance(engine, entity, to, depth);
      return;
    case "BinOp":
      if (expr.op !== "|" || generator) return;
      inner(expr.left);
      inner(expr.right);
      return;
    case "Subscript": {
      const name = expr.value.type === "Name"
        ? expr.value.name
        : expr.value.type === "Attribute"
        ? expr.value.attr
        : "";
      const args = expr.slice.type === "Tuple" ? expr.slice.elts : [expr.slice];
      const first = args[0];
      if (first === undefined) return;
      if (generator) {
        if (SEQUENCES.has(name)) inner(first);
      } else if (name === "Annotated") inner(first);
      else if (INNER.has(name)) { for (const arg of args) inner(arg); }
      else if (name === "Coroutine" && args[2] !== undefined) inner(args[2]);
      else if (name === "type" || name === "Type") classOf(engine, unit, first, to);
      else if (SEQUENCES.has(name)) container(engine, to, (place) => inner(first, place));
      else if (name === "tuple" || name === "Tuple") {
        container(engine, to, (place) => args.forEach((arg) => inner(arg, place)));
      } else if (MAPPINGS.has(name)) {
        const value = args[1];
        if (value !== undefined) container(engine, to, (place) => inner(value, place));
      } else if (MANAGERS.has(name)) {
        const place = engine.place();
        inner(first, place);
        engine.add(to, engine.values.intern({ is: "manager", place }), NOWHERE, NO_VALUE);
      } else inner(expr.value);
      return;
    }
    default:
      return;
  }
}

/** `C = TypeVar("C", Client, AsyncClient)`: is it one of several classes, and the call tells which? */
export function isChoice({ project }: Engine, unit: Unit, expr: Expr): boolean {
  return project.resolve(unit, expr).some((entity) => {
    const value = entity.is === "variable" ? assigned(entity.unit, entity.definition) : null;
    return value?.type === "Call" && value.func.type === "Name" &&
      value.func.name === "TypeVar" && value.args.length > 2;
  });
}

function container(engine: Engine, to: Place, fill: (place: Place) => void): void {
  const elements = engine.place();
  fill(elements);
  if (engine.held(elements).length === 0) return;
  const site = engine.place();
  engine.aliasSlot(site, elements);
  engine.add(to, engine.values.intern({ is: "container", site }), NOWHERE, NO_VALUE);
}

function instance(engine: Engine, entity: Entity, to: Place, depth: number): void {
  switch (entity.is) {
    case "class": {
      const { cls } = entity;
      const family = cls.below.length > 1 && cls.below.length <= MANY;
      engine.add(to, engine.values.intern({ is: "instance", cls, family }), NOWHERE, NO_VALUE);
      return;
    }
    case "foreign": {
      const row = engine.shelves.importable(entity.path);
      if (row !== undefined) {
        if (row.kind !== null && row.dialect !== null) {
          engine.add(to, driver(engine, row.kind, row.dialect), NOWHERE, NO_VALUE);
        }
      } else foreign(engine, entity.path + "()", NOWHERE, NO_VALUE, to);
      return;
    }
    case "variable": {
      // Handle = Database[dict], T = TypeVar("T", bound=Database)
      const value = assigned(entity.unit, entity.definition);
      if (value === null) return;
      if (value.type === "Subscript" || value.type === "BinOp") {
        annotate(engine, entity.unit, value, to, false, depth + 1);
      } else if (
        value.type === "Call" && value.func.type === "Name" && value.func.name === "TypeVar"
      ) {
        for (const arg of value.args.slice(1)) {
          annotate(engine, entity.unit, arg, to, false, depth + 1);
        }
        for (const keyword of value.keywords) {
          if (keyword.arg === "bound") {
            annotate(engine, entity.unit, keyword.value, to, false, depth + 1);
          }
        }
      }
      return;
    }
    case "function":
    case "module":
      return;
  }
}

function classOf(engine: Engine, unit: Unit, expr: Expr, to: Place): void {
  if (expr.type !== "Name" && expr.type !== "Attribute") return;
  for (const entity of engine.project.resolve(unit, expr)) {
    if (entity.is === "class") {
      engine.add(
        to,
        engine.values.intern({ is: "class", cls: entity.cls, family: false }),
        NOWHERE,
        NO_VALUE,
      );
    } else if (entity.is === "foreign") foreign(engine, entity.path, NOWHERE, NO_VALUE, to);
  }
}
