/** Takes the uses and the call sites, gives which functions become coroutines, why, and where that cannot spread. */
import type { Call, Expr } from "../python/ast.ts";
import type { Fn, Project, Unit } from "../infer/link.ts";
import type { Shelves } from "../infer/shelves.ts";
import type { Doubt } from "../infer/solve.ts";
import type { Reached, Use, Uses } from "../infer/uses.ts";
import type { Barrier, Listed, Member } from "../types.ts";
import type { Barriers } from "./barriers.ts";
import { fate } from "./consumption.ts";
import { groupsOf } from "./groups.ts";

/** What a place in the code needs. */
export type Demand = "await" | "for" | "comp" | "with" | "rewrite";

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

/** A call that hands functions or members to foreign code, where what is written instead awaits. */
export interface Handing {
  readonly unit: number;
  readonly node: number;
  readonly functions: readonly number[];
  /** A member of a driver object that becomes a coroutine is among them. */
  readonly member: Use | null;
  readonly doubt: Doubt;
}

/** What colouring asks of the facts. */
export interface Asked {
  /** Dotted paths of what the decorators of a function are, as far as known. */
  decorators(fn: Fn): readonly string[];
  /** Dotted paths of what a call calls. */
  callees(unit: Unit, call: number): readonly string[];
  readonly handings: readonly Handing[];
}

/** A body that does nothing: a docstring, `...`, `pass`, `raise NotImplementedError`. */
function isStub({ node }: Fn): boolean {
  return node.type === "FunctionDef" &&
    node.body.every((statement) =>
      statement.type === "Pass" || statement.type === "Raise" ||
      statement.type === "Expr" && statement.value.type === "Constant"
    );
}

/** What a use needs, compared with how it is written; null: nothing of the sort. */
export function demandOf(project: Project, shelves: Shelves, use: Use): Demand | null {
  const unit = project.units[use.unit]!;
  const row = shelves.row(use.row);
  const node = unit.nodes[use.node]!;
  switch (use.how) {
    case "call":
    case "indirect":
      if (isAwaited(unit, node as Expr)) return null;
      if (givesWay(row, use)) return "rewrite";
      if (row.async !== "await") return null;
      if (use.how === "indirect" && inSyncBranch(unit, node as Call)) return null;
      if (row[use.dialect] === "await" && mayWait(fate(unit, node as Expr))) return null;
      return "await";
    case "read":
      if (givesWay(row, use)) return "rewrite";
      if (row.async !== "await" || isAwaited(unit, node as Expr)) return null;
      return "await";
    case "for":
      return row.async === "async for" && node.type === "For" && !node.isAsync ? "for" : null;
    case "comp":
      return row.async === "async for" && node.type === "Comprehension" && !node.isAsync
        ? "comp"
        : null;
    case "with": {
      const block = unit.nodes[unit.parents[use.node]!];
      return row.async === "async with" && block?.type === "With" && !block.isAsync ? "with" : null;
    }
    case "next":
    case "consume":
      return row.async === "async for" || row.async === "await" || row.async === "absent"
        ? "rewrite"
        : null;
    case "int":
      return row.async === "absent" || row.async === "raises" ? "rewrite" : null;
    case "slice":
    case "hand":
    case "build":
      return null;
  }
}

/** Is what to write instead awaited? */
function givesWay(row: Member, use: Use): boolean {
  return row.async === "absent" && row[use.dialect] !== "absent" &&
    /^\(?await /.test(row.gone ?? "");
}

function mayWait(how: ReturnType<typeof fate>): boolean {
  return how === "passed" || how === "awaited";
}

/** Is the expression what an await applies to? */
export function isAwaited(unit: Unit, expr: Expr): boolean {
  const parent = unit.nodes[unit.parents[expr.id]!];
  // def __await__(self): return self.load().__await__()
  return parent?.type === "Await" || parent?.type === "Attribute" && parent.attr === "__await__";
}

/** Spreads the colours to their fixpoint: what is certain first. */
export function colour(
  project: Project,
  shelves: Shelves,
  { uses, reached }: Uses,
  barriers: Barriers,
  asked: Asked,
): Colours {
  const needs: Need[] = [];
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
  const handled = new Set<string>();
  const loose: Reached[] = [];
  const queue: Need[] = [];
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
    if (handled.has(key)) return;
    handled.add(key);
    const owner = project.enclosing(unit, made.node);
    const silent = isSilent || owner?.node.type === "Lambda" && made.demand === "await" &&
        owner.node.body.id === made.node;
    const full: Need = { ...made, owner, silent };
    needs.push(full);
    queue.push(full);
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
    if (fn.isAsync || coloured.has(fn) || stopped.has(fn)) return;
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
      if (member.isAsync || coloured.has(member)) continue;
      coloured.set(member, {
        fn: member,
        doubt,
        because: member === fn ? because : null,
        with: member === fn ? null : fn,
        adapts: rowsOf(member).filter(({ row }) => row.outcome === "adapt"),
      });
      for (const site of sites.get(member) ?? []) visit(site, member, doubt);
      for (const handing of handings.get(member.id) ?? []) handed(handing, member, doubt);
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

  function spread(): void {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (next.owner !== null) colourFunction(next.owner, next.doubt, next);
    }
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
    spread();
  }
  return { needs, coloured, stopped, withItems, loose };
}

/** The functions that reach the driver, by what they do or by what they call. */
function reachingDriver(
  project: Project,
  shelves: Shelves,
  uses: readonly Use[],
  reached: readonly Reached[],
): ReadonlySet<Fn> {
  const found = new Set<Fn>();
  const callers = new Map<number, Fn[]>();
  for (const site of reached) {
    const owner = project.enclosing(project.units[site.unit]!, site.node);
    if (owner === null) continue;
    for (const id of site.functions) {
      const list = callers.get(id);
      if (list === undefined) callers.set(id, [owner]);
      else list.push(owner);
    }
  }
  const queue: Fn[] = [];
  const enter = (fn: Fn | null) => {
    if (fn === null || found.has(fn)) return;
    found.add(fn);
    queue.push(fn);
  };
  for (const use of uses) {
    if (shelves.row(use.row).async.startsWith("a")) {
      enter(project.enclosing(project.units[use.unit]!, use.node));
    }
  }
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const caller of callers.get(next.id) ?? []) enter(caller);
    const outer = project.enclosing(next.unit, next.node.id);
    if (next.node.type === "Lambda") enter(outer);
  }
  return found;
}

/** Decorators that leave a coroutine function what it is. */
const PLAIN =
  /^(?:builtins\.(?:staticmethod|classmethod|property)|abc\.|typing|contextlib\.|functools\.(?:wraps|cached_property)|dataclasses\.|attrs?\.)/;

/** May a decorator of the function, or of its class, run the coroutine itself? */
function isWrapped(project: Project, fn: Fn): boolean {
  const { node, unit, cls } = fn;
  const wraps = (decorator: Expr) => {
    const entities = project.resolve(unit, decorator);
    return entities.length === 0 ||
      entities.some((entity) => entity.is !== "foreign" || !PLAIN.test(entity.path));
  };
  return node.type === "FunctionDef" && node.decorators.some(wraps) ||
    cls !== null && cls.node.decorators.some((decorator) => {
        const entities = project.resolve(cls.unit, decorator);
        return entities.length === 0 ||
          entities.some((entity) => entity.is !== "foreign" || !PLAIN.test(entity.path));
      });
}

/** A coroutine of the project that the code has already, and that nothing awaits where it must be. */
function forgottenAt(
  project: Project,
  site: Reached,
  reaching: ReadonlySet<Fn>,
): { readonly demand: Demand; readonly callee: Fn } | null {
  const unit = project.units[site.unit]!;
  const callee =
    project.functions[site.functions.find((id) => project.functions[id]!.isAsync) ?? -1];
  if (callee === undefined) return null;
  if (site.functions.some((id) => !project.functions[id]!.isAsync) || isWrapped(project, callee)) {
    return null;
  }
  const node = unit.nodes[site.node]!;
  const drives = reaching.has(callee);
  switch (site.reach) {
    case "call":
    case "property": {
      if (callee.isGenerator) return null;
      const how = fate(unit, node as Expr);
      if (how === "dropped" && !site.mixed || how === "used" && drives) {
        return { demand: "await", callee };
      }
      return null;
    }
    case "for":
      return drives && node.type === "For" && !node.isAsync ? { demand: "for", callee } : null;
    case "comp":
      return drives && node.type === "Comprehension" && !node.isAsync
        ? { demand: "comp", callee }
        : null;
    case "with": {
      const block = unit.nodes[unit.parents[site.node]!];
      return block?.type === "With" && !block.isAsync ? { demand: "with", callee } : null;
    }
    case "consume":
    case "hand":
      return null;
  }
}

/** What reaching a function that becomes a coroutine needs there; null: nothing. */
function demandAt(
  unit: Unit,
  site: Reached,
  callee: Fn,
  asyncGenerator: (fn: Fn) => boolean,
): Demand | null {
  const node = unit.nodes[site.node]!;
  switch (site.reach) {
    case "call":
      if (callee.isGenerator || asyncGenerator(callee)) return null;
      if (callee.name === "__init__" || isAwaited(unit, node as Expr)) return null;
      return inSyncBranch(unit, node as Call) ? null : "await";
    case "property":
      return isAwaited(unit, node as Expr) ? null : "await";
    case "for":
      return node.type === "For" && !node.isAsync ? "for" : null;
    case "comp":
      return node.type === "Comprehension" && !node.isAsync ? "comp" : null;
    case "with": {
      const block = unit.nodes[unit.parents[site.node]!];
      return block?.type === "With" && !block.isAsync ? "with" : null;
    }
    case "consume":
      return "rewrite";
    case "hand":
      return null;
  }
}

/** `if iscoroutinefunction(f): await f() else: f()`: the call stands where f is no coroutine function. */
function inSyncBranch(unit: Unit, call: Call): boolean {
  if (call.func.type !== "Name") return false;
  let child = call.id;
  for (let at = unit.parents[child]!; at >= 0; child = at, at = unit.parents[at]!) {
    const node = unit.nodes[at]!;
    if (node.type === "FunctionDef") return false;
    if (node.type !== "If" || !node.orelse.some(({ id }) => id === child)) continue;
    const { test } = node;
    if (
      test.type !== "Call" || test.args[0]?.type !== "Name" || test.args[0].name !== call.func.name
    ) continue;
    const asked = test.func.type === "Name"
      ? test.func.name
      : test.func.type === "Attribute"
      ? test.func.attr
      : "";
    if (asked === "iscoroutinefunction") return true;
  }
  return false;
}

/** Is the call an argument of something that takes a coroutine? */
function takesCoroutine(unit: Unit, use: Use, asked: Asked, barriers: Barriers): boolean {
  const parent = unit.nodes[unit.parents[use.node]!];
  if (parent?.type !== "Call") return false;
  return asked.callees(unit, parent.id).some((path) =>
    barriers.arguments(path).some(({ row }) => row.outcome === "pass")
  );
}
