/** The calls that start an event loop come in; what each runs in it, and how often, goes out. */
import type { Facts } from "../infer/facts.ts";
import type { Reached } from "../infer/uses/mod.ts";
import type { Fn, Unit } from "../link/link.ts";
import { assigned } from "../link/link.ts";
import type { Call, Expr } from "../python/ast.ts";
import { argumentValues } from "../python/walk.ts";
import type { Asked } from "../colour/asked.ts";
import type { Taker } from "./takers.ts";

/** A loop that is started, and the coroutine functions that run in it. */
export interface Run {
  readonly unit: Unit;
  readonly call: Call;
  /** The call that makes the loop: `asyncio.run(f())` itself, or `asyncio.new_event_loop()`. */
  readonly start: number;
  readonly targets: readonly Fn[];
}

/** What runs are found with. */
export interface Running {
  readonly facts: Facts;
  readonly asked: Asked;
  /** By the id of a function: the calls that reach it. */
  readonly sites: ReadonlyMap<number, readonly Reached[]>;
  /** The functions that foreign code calls whenever it likes. */
  readonly repeated: ReadonlySet<Fn>;
}

/** The loops that the program starts itself. */
export function runsOf(running: Running, takers: readonly Taker[]): readonly Run[] {
  return takers.flatMap((taker) => {
    const { unit, call, path, args: [arg], listed: { row } } = taker;
    if (row.outcome !== "pass" || row.finding !== "entry-point" || arg === undefined) return [];
    if (row.loop !== "call") return [];
    const start = startOf(running, unit, call, path);
    return start === null ? [] : ranBy(running, unit, call, start, arg, 0);
  });
}

/** The call that makes the loop in which the coroutine runs; null: one that is there already, or not known. */
function startOf(running: Running, unit: Unit, call: Call, path: string): number | null {
  if (!path.includes("()") && !path.startsWith("*.")) return call.id;
  if (call.func.type !== "Attribute") return null;
  const maker = makerOf(unit, call.func.value);
  if (maker === null) return null;
  const made = running.asked.callees(unit, maker.id);
  return made.some((each) => /(?:new_event_loop|\.Runner)$/.test(each)) ? maker.id : null;
}

/** The call that an expression, or the one value of a name, is. */
function makerOf(unit: Unit, expr: Expr): Call | null {
  if (expr.type === "Call") return expr;
  if (expr.type !== "Name") return null;
  const ids = unit.module.bindings.reaching[expr.id] ?? [];
  if (ids.length !== 1) return null;
  const definition = unit.module.bindings.definitions[ids[0]!]!;
  const value = assigned(unit, definition);
  if (value?.type === "Call") return value;
  const parent = unit.nodes[unit.parents[definition.node]!];
  // with asyncio.Runner() as runner:
  return parent?.type === "WithItem" && parent.expr.type === "Call" ? parent.expr : null;
}

function ranBy(
  running: Running,
  unit: Unit,
  call: Call,
  start: number,
  arg: Expr,
  depth: number,
): readonly Run[] {
  const param = paramOf(unit, arg);
  const owner = running.facts.project.enclosing(unit, call.id);
  if (param === null || owner === null || depth > 3) {
    const targets = coroutinesIn(running.facts, unit, arg);
    return targets.length === 0 ? [] : [{ unit, call, start, targets }];
  }
  // def run(coroutine): return asyncio.run(coroutine)
  const index = owner.node.params.findIndex(({ id }) => id === param);
  return (running.sites.get(owner.id) ?? []).flatMap((site) => {
    const home = running.facts.project.units[site.unit]!;
    const node = home.nodes[site.node];
    if (node?.type !== "Call") return [];
    const offset = owner.binding === "none" || index === 0 ? 0 : 1;
    const name = owner.node.params[index]?.name;
    const given = node.keywords.find((keyword) => keyword.arg === name)?.value ??
      node.args[index - offset];
    return given === undefined ? [] : ranBy(running, home, node, node.id, given, depth + 1);
  });
}

function paramOf(unit: Unit, expr: Expr): number | null {
  if (expr.type !== "Name") return null;
  const ids = unit.module.bindings.reaching[expr.id] ?? [];
  const definition = ids.length === 1 ? unit.module.bindings.definitions[ids[0]!] : undefined;
  return definition?.kind === "param" ? definition.node : null;
}

/** The functions whose coroutines an expression is, or holds: `job(1)`, `asyncio.gather(a(), b())`. */
export function coroutinesIn(facts: Facts, unit: Unit, expr: Expr, depth = 0): readonly Fn[] {
  if (depth > 4) return [];
  const inner = (next: Expr) => coroutinesIn(facts, unit, next, depth + 1);
  switch (expr.type) {
    case "Call": {
      const own = functionsOf(facts, unit, expr.func);
      return own.length > 0 ? own : argumentValues(expr).flatMap(inner);
    }
    case "Starred":
      return inner(expr.value);
    case "Tuple":
    case "List":
      return expr.elts.flatMap(inner);
    case "ListComp":
    case "GeneratorExp":
      return inner(expr.elt);
    case "Name": {
      const own = functionsOf(facts, unit, expr);
      if (own.length > 0) return own;
      const maker = makerOf(unit, expr);
      return maker === null ? [] : inner(maker);
    }
    default:
      return functionsOf(facts, unit, expr);
  }
}

/** The functions of the project that an expression holds, through partials too. */
export function functionsOf(facts: Facts, unit: Unit, expr: Expr): readonly Fn[] {
  return facts.held(facts.local(unit, expr.id)).flatMap((value) => {
    const own = facts.values.list[value]!;
    if (own.is === "function") return [own.fn];
    const partial = own.is === "partial" ? facts.partials.get(own.site) : undefined;
    const inner = partial === undefined ? null : facts.unitAt(partial.func);
    const node = inner?.unit.nodes[inner.local];
    return inner && node !== undefined && inner.unit.nodes[inner.local] !== expr
      ? functionsOf(facts, inner.unit, node as Expr)
      : [];
  });
}

/**
 * Does the node run more than once, as far as the calls tell: in a loop, in a function that is called twice, or by a
 * framework? `inside`: the function that holds what is asked about; what is outside of it makes another.
 */
export function isRepeated(
  running: Running,
  unit: Unit,
  node: number,
  inside: Fn | null,
  seen: ReadonlySet<Fn> = new Set(),
): boolean {
  if (inLoop(unit, node)) return true;
  const owner = running.facts.project.enclosing(unit, node);
  if (owner === null || owner === inside || seen.has(owner)) return false;
  if (running.repeated.has(owner)) return true;
  const sites = running.sites.get(owner.id) ?? [];
  if (sites.length > 1 && sites.every((site) => isSamePlace(running, site, sites[0]!))) return true;
  const more = new Set([...seen, owner]);
  return sites.some((site) =>
    isRepeated(running, running.facts.project.units[site.unit]!, site.node, inside, more)
  );
}

/** Two calls in one function run one after the other; two functions may never meet. */
function isSamePlace({ facts: { project } }: Running, one: Reached, other: Reached): boolean {
  return one.unit === other.unit &&
    project.enclosing(project.units[one.unit]!, one.node) ===
      project.enclosing(project.units[other.unit]!, other.node);
}

/** Does it stand in a loop of its function? */
export function inLoop(unit: Unit, node: number): boolean {
  let child = node;
  for (let at = unit.nodes[unit.parents[node]!]; at !== undefined;) {
    switch (at.type) {
      case "For":
        if (at.iter.id !== child && !at.orelse.some(({ id }) => id === child)) return true;
        break;
      case "While":
        return true;
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp":
        if (at.elt.id === child || at.value?.id === child) return true;
        break;
      case "FunctionDef":
      case "Lambda":
      case "ClassDef":
        return false;
      default:
    }
    child = at.id;
    at = unit.nodes[unit.parents[at.id]!];
  }
  return false;
}
