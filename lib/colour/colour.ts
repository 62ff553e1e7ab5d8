/** Takes the uses and the call sites, gives which functions become coroutines, why, and where that cannot spread. */
import type { Fn, Project } from "../link/link.ts";
import type { Shelves } from "../rows/shelves.ts";
import type { Doubt } from "../infer/solve.ts";
import type { Reached, Use, Uses } from "../infer/uses/mod.ts";
import type { Barrier, Listed } from "../rows/types.ts";
import type { Asked, Demand, Handing } from "./asked.ts";
import type { Barriers } from "./barriers.ts";
import { demandAt, demandOf, takesCoroutine } from "./demand.ts";
import { forgottenAt, reachingDriver } from "./forgotten.ts";
import { groupsOf } from "./groups.ts";

export type { Asked, Demand, Handing } from "./asked.ts";
export { isAwaited } from "./demand.ts";

/** A place that needs an edit which makes the function around it a coroutine. */
export interface Need {
  readonly demand: Demand;
  readonly unit: number;
  readonly node: number;
  /** The function or lambda around it; null: module level or a class body. */
  readonly owner: Fn | null;
  readonly doubt: Doubt;
  /** What it is about: a use of a driver object, or a function of the project that becomes a coroutine. */
  readonly use: Use | null;
  readonly reached: Reached | null;
  readonly callee: Fn | null;
  /** No edit at this place: a lambda gives the coroutine on. */
  readonly silent: boolean;
}

/** A function that becomes a coroutine, an async generator or an async context manager. */
export interface Coloured {
  readonly fn: Fn;
  readonly doubt: Doubt;
  /** The first place in it that needs this. */
  readonly because: Need | null;
  /** The other member of its group that changes, where it has no such place itself. */
  readonly with: Fn | null;
  /** What changes with it. */
  readonly adapts: readonly Listed<Barrier>[];
}

/** A function in which colour ends. */
export interface Stopped {
  readonly fn: Fn;
  readonly doubt: Doubt;
  readonly because: Need;
  readonly barrier: Listed<Barrier>;
}

export interface Colours {
  readonly needs: readonly Need[];
  readonly coloured: ReadonlyMap<Fn, Coloured>;
  readonly stopped: ReadonlyMap<Fn, Stopped>;
  /** Items of with statements that need `async with`, as `unit node`; a statement is one need. */
  readonly withItems: ReadonlySet<string>;
  /** Calls of coroutines in sync functions that nothing awaits: for a person to look at. */
  readonly loose: readonly Reached[];
}

/** Spreads the colours to their fixpoint: what is certain first. */
export function colour(
  project: Project,
  shelves: Shelves,
  { uses, reached }: Uses,
  barriers: Barriers,
  asked: Asked,
): Colours {
  const coloured = new Map<Fn, Coloured>();
  const stopped = new Map<Fn, Stopped>();
  const group = groupsOf(project);
  const sites = new Map<Fn, Reached[]>();
  for (const site of reached) {
    for (const id of site.functions) {
      const fn = project.functions[id]!;
      const list = sites.get(fn);
      if (list === undefined) sites.set(fn, [site]);
      else list.push(site);
    }
  }
  const rows = new Map<Fn, readonly Listed<Barrier>[]>();
  const rowsOf = (fn: Fn) => {
    let list = rows.get(fn);
    if (list === undefined) rows.set(fn, list = barriers.of(fn, asked.decorators(fn)));
    return list;
  };
  const needs = new Map<string, Need>();
  const loose: Reached[] = [];
  /** What is to spread, certain and likely. */
  const queues: readonly [Need[], Need[]] = [[], []];
  const withItems = new Set<string>();

  const handings = new Map<number, Handing[]>();
  for (const handing of asked.handings) {
    for (const id of handing.functions) {
      const list = handings.get(id);
      if (list === undefined) handings.set(id, [handing]);
      else list.push(handing);
    }
  }

  /** The check of what is handed over says what to write; here only the code around it becomes async. */
  function handed(handing: Handing, callee: Fn | null, doubt: Doubt): void {
    const { unit, node, member: use } = handing;
    const worst = Math.max(doubt, handing.doubt) as Doubt;
    need({ demand: "rewrite", unit, node, doubt: worst, use, reached: null, callee }, true);
  }

  function need(made: Omit<Need, "owner" | "silent">, isSilent = false): void {
    const unit = project.units[made.unit]!;
    const spot = made.demand === "with" ? unit.parents[made.node]! : made.node;
    const key = `${made.unit} ${spot} ${made.demand}`;
    if (made.demand === "with") withItems.add(`${made.unit} ${made.node}`);
    if ((needs.get(key)?.doubt ?? 2) <= made.doubt) return;
    const owner = project.enclosing(unit, made.node);
    const silent = isSilent || owner?.node.type === "Lambda" && made.demand === "await" &&
        owner.node.body.id === made.node;
    const full: Need = { ...made, owner, silent };
    needs.set(key, full);
    queues[made.doubt].push(full);
  }

  /** An abstract method whose implementations are generators is one too. */
  function generates(fn: Fn): boolean {
    return !fn.isGenerator && isStub(fn) && group(fn).some((member) => member.isGenerator);
  }

  function barrierOf(fn: Fn): Listed<Barrier> | null {
    for (const member of group(fn)) {
      if (member.isAsync) continue;
      const stop = rowsOf(member).find(({ row }) => row.outcome === "stop");
      if (stop !== undefined) return stop;
    }
    return null;
  }

  function colourFunction(fn: Fn, doubt: Doubt, because: Need): void {
    if (fn.isAsync || stopped.has(fn) || (coloured.get(fn)?.doubt ?? 2) <= doubt) return;
    if (fn.node.type === "Lambda" && (!because.silent || because.demand !== "await")) {
      const barrier = barriers.position("lambda");
      if (barrier !== undefined) stopped.set(fn, { fn, doubt, because, barrier });
      return;
    }
    const barrier = barrierOf(fn);
    if (barrier !== null) {
      stopped.set(fn, { fn, doubt, because, barrier });
      return;
    }
    for (const member of group(fn)) {
      // That the others of a group follow is a decision about a base class, however sure its reason
      const own: Doubt = member === fn || member.cls === fn.cls ? doubt : 1;
      if (member.isAsync || (coloured.get(member)?.doubt ?? 2) <= own) continue;
      coloured.set(member, {
        fn: member,
        doubt: own,
        because: member === fn ? because : null,
        with: member === fn ? null : fn,
        adapts: rowsOf(member).filter(({ row }) => row.outcome === "adapt"),
      });
      for (const site of sites.get(member) ?? []) visit(site, member, own);
      for (const handing of handings.get(member.id) ?? []) handed(handing, member, own);
    }
  }

  /** A place that runs a function which becomes a coroutine. */
  function visit(site: Reached, callee: Fn, doubt: Doubt): void {
    const unit = project.units[site.unit]!;
    const demand = demandAt(unit, site, callee, generates);
    if (demand === null) return;
    need({
      demand,
      unit: site.unit,
      node: site.node,
      doubt: Math.max(doubt, site.doubt) as Doubt,
      use: null,
      reached: site,
      callee,
    });
  }

  /** The driver awaits what the function gives, so it is a coroutine function whatever it does. */
  function awaitedBack(fn: Fn, site: Reached, doubt: Doubt): void {
    if (fn.node.type === "Lambda" || fn.isAsync || coloured.has(fn) || barrierOf(fn) !== null) {
      return;
    }
    coloured.set(fn, { fn, doubt, because: null, with: null, adapts: [] });
    for (const other of sites.get(fn) ?? []) if (other !== site) visit(other, fn, doubt);
  }

  function spread(doubt: Doubt): void {
    for (const next of queues[doubt]) {
      if (next.owner !== null) colourFunction(next.owner, next.doubt, next);
    }
    queues[doubt].length = 0;
  }

  const reaching = reachingDriver(project, shelves, uses, reached);
  for (const doubt of [0, 1] as const) {
    for (const handing of asked.handings) {
      if (handing.member !== null && handing.doubt === doubt) handed(handing, null, doubt);
    }
    for (const site of reached) {
      if (site.doubt !== doubt) continue;
      if (site.reach === "hand") {
        for (const id of site.functions) awaitedBack(project.functions[id]!, site, doubt);
        continue;
      }
      const forgotten = forgottenAt(project, site, reaching);
      if (forgotten === null) continue;
      // What runs without its result today is no reason to make a sync function, and all its callers, async
      const owner = project.enclosing(project.units[site.unit]!, site.node);
      if (site.reach === "call" && owner !== null && !owner.isAsync && !coloured.has(owner)) {
        loose.push(site);
        continue;
      }
      need({
        demand: forgotten.demand,
        unit: site.unit,
        node: site.node,
        doubt,
        use: null,
        reached: site,
        callee: forgotten.callee,
      });
    }
    for (const use of uses) {
      if (use.doubt !== doubt) continue;
      const demand = demandOf(project, shelves, use);
      if (demand === null) continue;
      const unit = project.units[use.unit]!;
      if (demand === "await" && takesCoroutine(unit, use, asked, barriers)) continue;
      need({ demand, unit: use.unit, node: use.node, doubt, use, reached: null, callee: null });
    }
    spread(doubt);
  }
  return { needs: [...needs.values()], coloured, stopped, withItems, loose };
}

/** A body that does nothing: a docstring, `...`, `pass`, `raise NotImplementedError`. */
function isStub({ node }: Fn): boolean {
  return node.type === "FunctionDef" &&
    node.body.every((statement) =>
      statement.type === "Pass" || statement.type === "Raise" ||
      statement.type === "Expr" && statement.value.type === "Constant"
    );
}
