/** The uses come in; each client that may meet a second event loop, how long it lives, and who uses it go out. */
import { type Place, type SpotKey, spotOf, type ValueId } from "../ids.ts";
import type { Dialect } from "../finding.ts";
import type { Facts } from "../infer/facts.ts";
import type { Reached, Use, Uses } from "../infer/uses/mod.ts";
import type { Class, Fn, Unit } from "../link/link.ts";
import type { Expr } from "../python/ast.ts";

/**
 * module: built where a module is imported; kept: made once in a function and held by a global, a class or a cache;
 * object: held by an instance; local: held by a plain function that is running; run: made inside of a loop.
 */
export type Lifetime = "module" | "kept" | "object" | "local" | "run";

export interface Shared {
  readonly unit: Unit;
  readonly node: number;
  readonly dialect: Dialect;
  readonly lifetime: Lifetime;
  /** The function that builds it; null: a module does. */
  readonly maker: Fn | null;
  /** The functions that use it themselves. */
  readonly direct: ReadonlySet<Fn>;
  /** Those, and all that call one of them. */
  readonly users: ReadonlySet<Fn>;
}

/** Functions whose result is made once. */
const CACHES = /(?:^|\.)(?:lru_cache|cache|cached|alru_cache|once|memoize|singleton)(?:\(\))?$/;

/** The clients that are used at all. */
export function clientsOf(facts: Facts, { uses, reached }: Uses): readonly Shared[] {
  const builds = new Map<SpotKey, Use>();
  for (const use of uses) {
    if (use.how === "build" && use.kind === "client") builds.set(spotOf(use.unit, use.node), use);
  }
  if (builds.size === 0) return [];
  const direct = new Map<SpotKey, Set<Fn>>();
  const origins = originOf(facts, builds);
  for (const use of uses) {
    const owner = facts.project.enclosing(facts.project.units[use.unit]!, use.node);
    if (owner === null) continue;
    const from = origins(use);
    if (from === null) continue;
    const users = direct.get(from);
    if (users === undefined) direct.set(from, new Set([owner]));
    else users.add(owner);
  }
  const callers = callersOf(facts, reached);
  return [...direct].map(([key, own]) => {
    const { unit: index, node, dialect } = builds.get(key)!;
    const unit = facts.project.units[index]!;
    const maker = facts.project.enclosing(unit, node);
    const users = new Set(own);
    spreadUp(facts, users, callers);
    const lifetime = maker === null ? "module" : lifetimeOf(facts, maker, node);
    return { unit, node, dialect, lifetime, maker, direct: own, users };
  });
}

/** How long the client lives that a function builds. */
function lifetimeOf(facts: Facts, maker: Fn, build: number): Lifetime {
  const { unit } = maker;
  let node = unit.nodes[build]!;
  let parent = unit.nodes[unit.parents[node.id]!];
  // AsyncMongoClient(uri).shop, await connected(AsyncMongoClient(uri))
  while (
    parent?.type === "Attribute" || parent?.type === "Subscript" || parent?.type === "Await" ||
    parent?.type === "Call" || parent?.type === "IfExp" || parent?.type === "BoolOp"
  ) {
    node = parent;
    parent = unit.nodes[unit.parents[node.id]!];
  }
  const within: Lifetime = maker.isAsync ? "run" : "local";
  if (parent?.type === "Return") return isCached(maker) ? "kept" : within;
  if (parent?.type !== "Assign") return within;
  const kinds = parent.targets.map((target) => lifetimeIn(facts, maker, target));
  if (kinds.includes("kept") || (isCached(maker) && maker.returns.length > 0)) return "kept";
  return kinds.includes("object") ? "object" : within;
}

function isCached(fn: Fn): boolean {
  return fn.decorators.some((path) => CACHES.test(path));
}

function lifetimeIn(facts: Facts, maker: Fn, target: Expr): Lifetime {
  const { definitions, reaching, scopes } = maker.unit.module.bindings;
  const isGlobal = (id: number) => scopes[definitions[id]!.scope]!.kind === "module";
  if (target.type === "Name") {
    const own = definitions.find(({ node }) => node === target.id);
    return own !== undefined && isGlobal(own.id) ? "kept" : "local";
  }
  if (target.type !== "Attribute" && target.type !== "Subscript") return "local";
  const root = target.value;
  if (root.type !== "Name") return "local";
  if (target.type === "Subscript") {
    const ids = reaching[root.id] ?? [];
    return ids.length > 0 && ids.every(isGlobal) ? "kept" : "local";
  }
  if (maker.node.params[0]?.name === root.name && maker.cls !== null) {
    return maker.binding === "cls" ? "kept" : maker.binding === "self" ? "object" : "local";
  }
  const isClass = facts.project.resolve(maker.unit, root).some(({ is }) => is === "class");
  return isClass ? "kept" : "local";
}

/** Where the object of a use was built, among these places. */
function originOf(facts: Facts, builds: ReadonlyMap<SpotKey, Use>): (use: Use) => SpotKey | null {
  const known = new Map<string, SpotKey | null>();
  return (use) => {
    const visited: string[] = [];
    let found: SpotKey | null = null;
    let at: { readonly place: Place; readonly value: ValueId } | null = {
      place: facts.local(facts.project.units[use.unit]!, use.receiver),
      value: use.value,
    };
    for (let steps = 0; at !== null && steps < 200; steps++) {
      const key = `${at.place} ${at.value}`;
      const before = known.get(key);
      if (before !== undefined) {
        found = before;
        break;
      }
      visited.push(key);
      const where = facts.unitAt(at.place);
      const place = where === null ? null : spotOf(where.unit.index, where.local);
      if (place !== null && builds.has(place)) {
        found = place;
        break;
      }
      at = facts.cause(at.place, at.value);
    }
    for (const key of visited) known.set(key, found);
    return found;
  };
}

function callersOf(facts: Facts, reached: readonly Reached[]): ReadonlyMap<number, readonly Fn[]> {
  const callers = new Map<number, Fn[]>();
  for (const { unit, node, functions } of reached) {
    const owner = facts.project.enclosing(facts.project.units[unit]!, node);
    if (owner === null) continue;
    for (const id of functions) {
      const known = callers.get(id);
      if (known === undefined) callers.set(id, [owner]);
      else known.push(owner);
    }
  }
  return callers;
}

/** Adds to the users all that call one of them. */
function spreadUp(
  facts: Facts,
  users: Set<Fn>,
  callers: ReadonlyMap<number, readonly Fn[]>,
): void {
  const queue = [...users];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const outer = next.node.type === "Lambda"
      ? facts.project.enclosing(next.unit, next.node.id)
      : null;
    for (const caller of [...callers.get(next.id) ?? [], ...outer === null ? [] : [outer]]) {
      if (users.has(caller)) continue;
      users.add(caller);
      queue.push(caller);
    }
  }
}

/** The class whose instance holds the client. */
export function holderOf({ lifetime, maker }: Shared): Class | null {
  return lifetime === "object" ? maker?.cls ?? null : null;
}
