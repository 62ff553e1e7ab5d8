/** One place that needs an edit after the other in; how that spreads to functions, their groups and their callers, out. */
import { type SpotKey, spotOf } from "../ids.ts";
import type { Fn, Project } from "../link/link.ts";
import type { Doubt } from "../infer/facts.ts";
import type { Pending } from "../infer/pending/mod.ts";
import type { Reached, Use, Uses } from "../infer/uses/mod.ts";
import type { Expr } from "../python/ast.ts";
import type { Barrier, Listed } from "../rows/types.ts";
import type { Asked, Handing } from "./asked.ts";
import type { Barriers } from "./barriers.ts";
import type { Coloured, Need, Stopped } from "./colours.ts";
import { demandAt, isAwaited } from "./demand.ts";
import { isHook } from "./library_hooks.ts";
import { isHandedOver } from "./trampolines.ts";
import { outliving } from "./outlives.ts";

/** What a spread asks, and what it has found so far. */
export interface Spread {
  readonly project: Project;
  readonly barriers: Barriers;
  readonly pending: Pending;
  /** By `unit node`, the uses that give what is to be awaited, and the calls of functions. */
  readonly made: ReadonlyMap<SpotKey, Use | Reached>;
  readonly group: (fn: Fn) => readonly Fn[];
  /** The rows of barriers about a function. */
  readonly rowsOf: (fn: Fn) => readonly Listed<Barrier>[];
  /** May the place run a function, too, that stays as it is? */
  readonly isShut: (site: Reached, fn: Fn) => boolean;
  /** The places that run a function. */
  readonly sites: ReadonlyMap<Fn, readonly Reached[]>;
  /** By the id of a function, the calls that hand it to foreign code. */
  readonly handings: ReadonlyMap<number, readonly Handing[]>;
  readonly coloured: Map<Fn, Coloured>;
  readonly stopped: Map<Fn, Stopped>;
  /** By `unit node demand`, and what is iterated where that is a rewrite. */
  readonly needs: Map<string, Need>;
  /** As `unit node`. */
  readonly withItems: Set<SpotKey>;
  /** Methods that a library calls of which no row speaks. */
  readonly hooks: Set<Fn>;
  /** Places, by `unit node`, that a plain generator hands to whoever drives it: `x = yield call()`. */
  readonly handedOver: Map<SpotKey, Omit<Need, "owner" | "silent">>;
  readonly isHook: (fn: Fn) => boolean;
  /** What is still to spread, certain and likely. */
  readonly queues: readonly [Need[], Need[]];
}

/** A spread that has found nothing yet. */
export function openSpread(
  project: Project,
  { uses, reached }: Uses,
  { barriers, asked, pending, group, isShut }: {
    readonly barriers: Barriers;
    readonly asked: Asked;
    readonly pending: Pending;
    readonly group: (fn: Fn) => readonly Fn[];
    readonly isShut: (site: Reached, fn: Fn) => boolean;
  },
): Spread {
  const rows = new Map<Fn, readonly Listed<Barrier>[]>();
  const sites = sitesOf(project, reached);
  const outlives = outliving(project, uses);
  const rowsOf = (fn: Fn): readonly Listed<Barrier>[] => {
    let list = rows.get(fn);
    if (list === undefined) {
      list = barriers.of(fn, asked.decorators(fn))
        .filter(({ row }) => row.outlives !== true || outlives(fn.unit));
      rows.set(fn, list);
    }
    return list;
  };
  return {
    project,
    barriers,
    pending,
    made: madeIn(uses, reached),
    group,
    isShut,
    rowsOf,
    sites,
    handings: byFunction(asked.handings),
    coloured: new Map(),
    stopped: new Map(),
    needs: new Map(),
    withItems: new Set(),
    hooks: new Set(),
    handedOver: new Map(),
    isHook: (fn) =>
      isHook(fn, {
        known: sites.has(fn) || rowsOf(fn).length > 0,
        isUnknown: asked.isUnknown,
      }),
    queues: [[], []],
  };
}

function madeIn(
  uses: readonly Use[],
  reached: readonly Reached[],
): ReadonlyMap<SpotKey, Use | Reached> {
  const made = new Map<SpotKey, Use | Reached>();
  for (const site of reached) {
    if (site.reach === "call" || site.reach === "property" || site.reach === "anext") {
      made.set(spotOf(site.unit, site.node), site);
    }
  }
  for (const use of uses) {
    if (use.how === "call" || use.how === "indirect" || use.how === "read") {
      made.set(spotOf(use.unit, use.node), use);
    }
  }
  return made;
}

function sitesOf(project: Project, reached: readonly Reached[]): ReadonlyMap<Fn, Reached[]> {
  const sites = new Map<Fn, Reached[]>();
  for (const site of reached) {
    for (const id of site.functions) {
      const fn = project.functions[id]!;
      const list = sites.get(fn);
      if (list === undefined) sites.set(fn, [site]);
      else list.push(site);
    }
  }
  return sites;
}

function byFunction(all: readonly Handing[]): ReadonlyMap<number, Handing[]> {
  const handings = new Map<number, Handing[]>();
  for (const handing of all) {
    for (const id of handing.functions) {
      const list = handings.get(id);
      if (list === undefined) handings.set(id, [handing]);
      else list.push(handing);
    }
  }
  return handings;
}

/** The check of what is handed over says what to write; here only the code around it becomes async. */
export function handed(spread: Spread, handing: Handing, callee: Fn | null, doubt: Doubt): void {
  const { unit, node, member: use } = handing;
  const worst = Math.max(doubt, handing.doubt) as Doubt;
  need(spread, { demand: "rewrite", unit, node, doubt: worst, use, reached: null, callee }, true);
}

/** Notes a place, and lets it spread later; what is known of the place already counts where it is as sure. */
export function need(
  { project, needs, withItems, queues, handedOver, hooks, isHook }: Spread,
  noted: Omit<Need, "owner" | "silent">,
  isSilent = false,
): void {
  const unit = project.units[noted.unit]!;
  const owner = project.enclosing(unit, noted.node);
  if (noted.demand === "await" && isHandedOver(unit, noted.node, owner)) {
    handedOver.set(spotOf(noted.unit, noted.node), noted);
    return;
  }
  // Whether the library awaits what its hook gives is not known
  const isHooked = owner !== null && isHook(owner);
  if (isHooked) hooks.add(owner);
  const made = isHooked ? { ...noted, doubt: 1 as Doubt } : noted;
  const spot = made.demand === "with" ? unit.parents[made.node]! : made.node;
  // One call may iterate several cursors
  const consumed = (made.use ?? made.reached)?.receiver;
  const key = `${spotOf(made.unit, spot)} ${made.demand} ${
    made.demand === "rewrite" ? consumed ?? "" : ""
  }`;
  if (made.demand === "with") withItems.add(spotOf(made.unit, made.node));
  if ((needs.get(key)?.doubt ?? 2) <= made.doubt) return;
  const silent = isSilent || owner?.node.type === "Lambda" && made.demand === "await" &&
      owner.node.body.id === made.node;
  const full: Need = { ...made, owner, silent };
  needs.set(key, full);
  queues[made.doubt].push(full);
}

/** The driver, or code that expects one of its objects, awaits what the function gives: it is a coroutine function whatever it does. */
export function awaitedBack(
  spread: Spread,
  fn: Fn,
  site: Reached | null,
  doubt: Doubt,
): void {
  const { coloured, sites } = spread;
  if (fn.node.type === "Lambda" || fn.isAsync || coloured.has(fn)) return;
  if (barrierOf(spread, fn) !== null) return;
  coloured.set(fn, { fn, doubt, because: null, with: null, adapts: [] });
  for (const other of sites.get(fn) ?? []) if (other !== site) visit(spread, other, fn, doubt);
}

/** Colours the functions around all that waits, and what follows from them. */
export function settle(spread: Spread, doubt: Doubt): void {
  const queue = spread.queues[doubt];
  for (const next of queue) {
    if (next.owner !== null) colourFunction(spread, next.owner, next);
  }
  queue.length = 0;
}

function colourFunction(spread: Spread, fn: Fn, because: Need): void {
  const { coloured, stopped } = spread;
  const { doubt } = because;
  if (fn.isAsync || stopped.has(fn) || (coloured.get(fn)?.doubt ?? 2) <= doubt) return;
  if (fn.node.type === "Lambda" && (!because.silent || because.demand !== "await")) {
    const barrier = spread.barriers.position("lambda");
    if (barrier !== undefined) stopped.set(fn, { fn, doubt, because, barrier });
    return;
  }
  const barrier = barrierOf(spread, fn);
  if (barrier !== null) {
    stopped.set(fn, { fn, doubt, because, barrier });
    return;
  }
  for (const member of spread.group(fn)) {
    // That the others of a group follow is a decision about a base class, however sure its reason
    const own: Doubt = member === fn || member.cls === fn.cls ? doubt : 1;
    if (member.isAsync || (coloured.get(member)?.doubt ?? 2) <= own) continue;
    coloured.set(member, {
      fn: member,
      doubt: own,
      because: member === fn ? because : null,
      with: member === fn ? null : fn,
      adapts: spread.rowsOf(member).filter(({ row }) =>
        row.outcome === "adapt" || row.outcome === "unwrap"
      ),
    });
    settleReturned(spread, member, own);
    for (const site of spread.sites.get(member) ?? []) visit(spread, site, member, own);
    for (const handing of spread.handings.get(member.id) ?? []) {
      handed(spread, handing, member, own);
    }
  }
}

/** Callers await once what the function gives from now on, so what it returned to be awaited is awaited inside. */
function settleReturned(spread: Spread, fn: Fn, doubt: Doubt): void {
  for (const { unit, node } of spread.pending.returned(fn)) {
    const made = spread.made.get(spotOf(unit.index, node));
    if (made === undefined || isAwaited(unit, unit.nodes[node] as Expr)) continue;
    const isUse = "row" in made;
    need(spread, {
      demand: "await",
      unit: unit.index,
      node,
      doubt: Math.max(doubt, made.doubt) as Doubt,
      use: isUse ? made : null,
      reached: isUse ? null : made,
      callee: isUse ? null : spread.project.functions[made.functions[0]!]!,
    });
  }
}

/** The row at which colour ends for a function, or for one of its group. */
export function barrierOf({ group, rowsOf }: Spread, fn: Fn): Listed<Barrier> | null {
  for (const member of group(fn)) {
    if (member.isAsync) continue;
    const rows = rowsOf(member);
    const stop = rows.find(({ row }) => row.outcome === "stop") ?? twinOf(member, rows);
    if (stop !== undefined) return stop;
  }
  return null;
}

/** `setUp` beside `asyncSetUp`, `__enter__` beside `__aenter__`: under its new name it would take the other's place. */
function twinOf(
  { name, cls }: Fn,
  rows: readonly Listed<Barrier>[],
): Listed<Barrier> | undefined {
  if (cls === null) return undefined;
  for (const { id, row } of rows) {
    const { to } = row;
    if (!("method" in row.on) || row.finding !== "rename" || to === undefined) continue;
    const has = [...cls.mro, ...cls.below].some(({ unit, node }) =>
      Object.hasOwn(unit.module.bindings.members[node.id] ?? {}, to)
    );
    if (!has) continue;
    const write = `Merge ${name} into the ${to} that the class has`;
    return { id, row: { ...row, outcome: "stop", finding: "barrier", write } };
  }
  return undefined;
}

/** A place that runs a function which becomes a coroutine. */
function visit(spread: Spread, site: Reached, callee: Fn, doubt: Doubt): void {
  const unit = spread.project.units[site.unit]!;
  const demand = demandAt(unit, site, callee, (fn) => generates(spread, fn));
  if (demand === null || spread.isShut(site, callee)) return;
  // It was to be awaited before, and somebody does that
  if (demand === "await" && spread.pending.gives(callee) && spread.pending.awaitedLater(site)) {
    return;
  }
  need(spread, {
    demand,
    unit: site.unit,
    node: site.node,
    doubt: Math.max(doubt, site.doubt) as Doubt,
    use: null,
    reached: site,
    callee,
  });
}

/** An abstract method whose implementations are generators is one too. */
function generates({ group }: Spread, fn: Fn): boolean {
  return !fn.isGenerator && isStub(fn) && group(fn).some((member) => member.isGenerator);
}

/** A body that does nothing: a docstring, `...`, `pass`, `raise NotImplementedError`. */
function isStub({ node }: Fn): boolean {
  return node.type === "FunctionDef" &&
    node.body.every((statement) =>
      statement.type === "Pass" || statement.type === "Raise" ||
      statement.type === "Expr" && statement.value.type === "Constant"
    );
}
