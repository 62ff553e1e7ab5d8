/** An expression that holds a driver object comes in; where that object is made goes out, as far as the code tells. */
import { type SpotKey, spotOf } from "../ids.ts";
import { driverOf } from "../infer/steps/driver.ts";
import type { Facts } from "../infer/facts.ts";
import type { Reached } from "../infer/uses/mod.ts";
import {
  assigned,
  attributeValuesIn,
  type Class,
  enteredFor,
  type Entity,
  type Fn,
  type Unit,
} from "../link/link.ts";
import type { Call, Expr } from "../python/ast.ts";

/** Where a driver object comes from. */
export type Source =
  /** `MongoClient(uri)` */
  | { readonly is: "built"; readonly unit: Unit; readonly node: Call }
  /** `db: Database`: it comes from somewhere else. */
  | { readonly is: "annotated"; readonly unit: Unit; readonly node: Expr }
  /** What a library gives: `PyMongo(app).db`. */
  | { readonly is: "given"; readonly unit: Unit; readonly node: Expr; readonly path: string }
  /** It cannot be told. */
  | { readonly is: "unknown" };

const UNKNOWN: readonly Source[] = [{ is: "unknown" }];

/** So many hops from name to name are followed. */
const MOST_HOPS = 12;

/** `self.rows = value`, by the name of the attribute. */
/** Answers for expressions, each once. */
export function sourcesIn(
  facts: Facts,
  reached: readonly Reached[],
): (unit: Unit, expr: Expr) => readonly Source[] {
  const { project, shelves } = facts;
  const known = new Map<SpotKey, readonly Source[]>();
  const sites = sitesOf(reached);
  const valuesOf = attributeValuesIn(project);

  function trace(unit: Unit, expr: Expr, hops: number): readonly Source[] {
    if (hops > MOST_HOPS) return UNKNOWN;
    const key = spotOf(unit.index, expr.id);
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, []);
    const found = traceNew(unit, expr, hops);
    known.set(key, found);
    return found;
  }

  function traceNew(unit: Unit, expr: Expr, hops: number): readonly Source[] {
    switch (expr.type) {
      case "Name":
        return ofName(unit, expr, hops);
      case "Await":
      case "Subscript":
        return trace(unit, expr.value, hops);
      case "Attribute":
        return ofAttribute(unit, expr, hops);
      case "Call":
        return ofCall(unit, expr, hops);
      default:
        return UNKNOWN;
    }
  }

  function ofCall(unit: Unit, call: Call, hops: number): readonly Source[] {
    const entities = project.resolve(unit, call.func);
    const isBuilt = entities.some((entity) =>
      entity.is === "foreign" && (shelves.importable(entity.path)?.kind ?? null) !== null
    );
    if (isBuilt) return [{ is: "built", unit, node: call }];
    const functions = entities.flatMap((entity) => entity.is === "function" ? [entity.fn] : []);
    if (functions.length > 0) return functions.flatMap((fn) => ofReturns(fn, hops));
    const given = entities.flatMap((entity): readonly Source[] =>
      entity.is === "foreign" ? [{ is: "given", unit, node: call, path: entity.path }] : []
    );
    if (given.length > 0) return given;
    if (call.func.type === "Attribute") return ofAttribute(unit, call.func, hops);
    return ofForeign(unit, call.func) ?? UNKNOWN;
  }

  function ofReturns(fn: Fn, hops: number): readonly Source[] {
    const values = [...fn.returns, ...fn.yields].flatMap(({ value }) =>
      value === null ? [] : [value]
    );
    return values.length === 0
      ? UNKNOWN
      : values.flatMap((value) => trace(fn.unit, value, hops + 1));
  }

  function ofAttribute(
    unit: Unit,
    expr: Extract<Expr, { type: "Attribute" }>,
    hops: number,
  ): readonly Source[] {
    if (holdsDriver(facts, unit, expr.value)) return trace(unit, expr.value, hops);
    const given = ofForeign(unit, expr.value);
    if (given !== null) return given;
    const found: Source[] = [];
    for (const value of facts.held(facts.local(unit, expr.value.id))) {
      const own = facts.values.list[value]!;
      if (own.is !== "instance" && own.is !== "class") continue;
      found.push(...ofMember(own.cls, unit, expr, hops + 1));
    }
    return found.length === 0 ? UNKNOWN : found;
  }

  /** What is stored in the attribute, what the method or property gives, or what a base of a library has. */
  function ofMember(
    cls: Class,
    unit: Unit,
    expr: Extract<Expr, { type: "Attribute" }>,
    hops: number,
  ): readonly Source[] {
    const method = project.method(cls, expr.attr) ?? project.property(cls, expr.attr);
    if (method !== null) return ofReturns(method, hops);
    const own = valuesOf(cls, expr.attr);
    return own.length > 0
      ? own.flatMap((store) => trace(store.unit, store.value, hops))
      : cls.foreign.map((path) => ({ is: "given", unit, node: expr, path }));
  }

  function ofForeign(unit: Unit, expr: Expr): readonly Source[] | null {
    const held = facts.held(facts.local(unit, expr.id)).map((value) => facts.values.list[value]!);
    const paths = held.flatMap((own) => own.is === "foreign" ? [own.path] : []);
    return paths.length === 0
      ? null
      : paths.map((path) => ({ is: "given", unit, node: expr, path }));
  }

  function ofName(
    unit: Unit,
    name: Extract<Expr, { type: "Name" }>,
    hops: number,
  ): readonly Source[] {
    const { definitions, reaching } = unit.module.bindings;
    const ids = reaching[name.id] ?? [];
    if (ids.length === 0) return UNKNOWN;
    return ids.flatMap((id): readonly Source[] => {
      const definition = definitions[id]!;
      switch (definition.kind) {
        case "import":
          return project.imported(unit, definition).flatMap((entity) => ofEntity(entity, hops));
        case "param":
          return ofParam(unit, definition.node, hops);
        case "name": {
          const value = assigned(unit, definition) ?? enteredFor(unit, definition.node);
          return value === null ? UNKNOWN : trace(unit, value, hops + 1);
        }
        case "function":
        case "class":
          return UNKNOWN;
      }
    });
  }

  function ofEntity(entity: Entity, hops: number): readonly Source[] {
    if (entity.is !== "variable") return UNKNOWN;
    const value = assigned(entity.unit, entity.definition);
    return value === null ? UNKNOWN : trace(entity.unit, value, hops + 1);
  }

  function ofParam(unit: Unit, node: number, hops: number): readonly Source[] {
    const param = unit.nodes[node];
    const fn = project.functionOf(unit, unit.parents[node]!);
    if (param?.type !== "Param" || fn === undefined) return UNKNOWN;
    const found: Source[] = [];
    if (param.annotation !== null) found.push({ is: "annotated", unit, node: param.annotation });
    for (const site of sites.get(fn.id) ?? []) {
      const from = project.units[site.unit]!;
      const arg = argumentOf(from, site, fn, param.name);
      if (arg !== null && holdsDriver(facts, from, arg)) found.push(...trace(from, arg, hops + 1));
    }
    return found.length === 0 ? UNKNOWN : found;
  }

  return (unit, expr) => trace(unit, expr, 0);
}

/** Does an expression hold a driver object? */
export function holdsDriver(facts: Facts, unit: Unit, expr: Expr): boolean {
  return facts.held(facts.local(unit, expr.id)).some((value) =>
    driverOf(facts, facts.values.list[value]!) !== null
  );
}

/** By the id of a function, the calls that may run it. */
export function sitesOf(reached: readonly Reached[]): ReadonlyMap<number, readonly Reached[]> {
  const sites = new Map<number, Reached[]>();
  for (const site of reached) {
    if (site.reach !== "call") continue;
    for (const id of site.functions) {
      const list = sites.get(id);
      if (list === undefined) sites.set(id, [site]);
      else list.push(site);
    }
  }
  return sites;
}

/** The argument that fills a parameter at a call. */
function argumentOf(unit: Unit, { node }: Reached, fn: Fn, name: string): Expr | null {
  const call = unit.nodes[node];
  if (call?.type !== "Call") return null;
  const named = call.keywords.find(({ arg }) => arg === name);
  if (named !== undefined) return named.value;
  const isBound = fn.binding !== "none" || fn.name === "__init__";
  const place = fn.node.params.findIndex((param) => param.name === name) - (isBound ? 1 : 0);
  const arg = call.args[place];
  return arg === undefined || arg.type === "Starred" ? null : arg;
}
