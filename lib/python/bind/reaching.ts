/** Where the second walk stands in, which definitions reach its variables there out: read, assigned, undone and joined. */
import type { Alias, ClassDef, Comp, FunctionDef, Lambda, Name, Param } from "../ast.ts";
import type { AnyNode } from "../walk.ts";
import {
  type Block,
  blockAt,
  type Defs,
  find,
  type Names,
  NONE,
  rootOf,
  UNBOUND,
  union,
  type Variable,
} from "./scopes.ts";

/** Where paths through a loop left it: the definitions that each of its variables then held. */
export type Jumps = readonly Defs[];

/** A loop that is being walked, and what left it so far. */
export interface Loop {
  readonly variables: readonly Variable[];
  /** null: there was none. */
  breaks: Jumps | null;
  continues: Jumps | null;
}

/** What a path through some statements has changed, and whether its end is reached. */
export interface Branch {
  readonly changes: ReadonlyMap<Variable, Defs>;
  readonly live: boolean;
}

/** Where the second walk stands. */
export interface Flow {
  readonly names: Names;
  readonly reaching: (Defs | undefined)[];
  /** Names that were read while a stand-in held. */
  readonly unsettled: number[];
  /** A node makes one definition at most, so that their number is above all definitions. */
  readonly firstStandIn: number;
  /** By stand-in, from the first: what it came to. */
  readonly settled: Defs[];
  readonly members: Record<number, Readonly<Record<string, Defs>>>;
  /** What runs later: bodies of functions and lambdas, stored generators. */
  readonly later: { readonly block: Block; readonly node: Comp | FunctionDef | Lambda }[];
  readonly step: (node: AnyNode) => void;
  /** The assignments since the frame began, so that they can be undone: whose, and what held before. */
  readonly trail: Variable[];
  readonly before: Defs[];
  /** The definitions made since the frame began. */
  readonly made: number[];
  block: Block;
  loop: Loop | null;
  /** False after a return, raise, break or continue. */
  live: boolean;
  /** More than 0 where an expression may not run. */
  maybe: number;
  annotation: boolean;
}

/** Notes which definitions may reach a name that is read. */
export function read(flow: Flow, node: Name): void {
  const variable = find(flow.names, flow.block, node.name);
  if (variable === null) return;
  let defs = reachingNow(flow, variable);
  let outermost = variable.scope === 0;
  if (defs[0] === -1) {
    outermost = true;
    defs = defs.slice(1);
    const global = rootOf(flow.names).variables.get(node.name);
    if (global !== undefined) defs = union(defs, reachingNow(flow, global));
  }
  if (defs.length === 0) {
    if (flow.annotation) defs = variable.all;
    else if (outermost) return;
  }
  flow.reaching[node.id] = defs;
  if ((defs[defs.length - 1] ?? 0) >= flow.firstStandIn) flow.unsettled.push(node.id);
}

/** In the scopes that run together, what holds now; from elsewhere, all there is. */
function reachingNow(flow: Flow, variable: Variable): Defs {
  if (!runsHere(flow, variable)) return variable.all;
  return variable.foreign.length === 0 ? variable.now : union(variable.now, variable.foreign);
}

function runsHere(flow: Flow, variable: Variable): boolean {
  return blockAt(flow.names, variable.scope).frame === flow.block.frame;
}

/** The variable that a definition belongs to. */
export function variableBy(flow: Flow, id: number): Variable {
  const variable = flow.names.variables[id];
  if (variable === undefined) throw new RangeError(`Cannot find definition ${id}`);
  return variable;
}

/** The definition that a node makes holds from here on; `beside`: together with what held before. */
export function assign(
  flow: Flow,
  node: Alias | ClassDef | FunctionDef | Name | Param,
  beside = false,
): void {
  const id = flow.names.made[node.id] ?? -1;
  if (id < 0) return;
  const variable = variableBy(flow, id);
  if (!runsHere(flow, variable)) return;
  flow.made.push(id);
  if (beside || flow.maybe > 0) addReaching(flow, id);
  else set(flow, variable, flow.names.alone[id] ?? NONE);
}

/** `import a.b` after `import a.c` leaves one module with two submodules: both imports hold. */
export function assignImport(flow: Flow, alias: Alias, adds: boolean): void {
  const id = flow.names.made[alias.id] ?? -1;
  if (id < 0) return;
  const variable = variableBy(flow, id);
  const before = variable.now;
  assign(flow, alias);
  if (!adds || before.length === 0 || !runsHere(flow, variable)) return;
  const kept = before.filter((other) =>
    other >= flow.firstStandIn || flow.names.definitions[other]?.kind === "import"
  );
  if (kept.length > 0) set(flow, variable, union(kept, variable.now));
}

/** A definition may reach from here on. */
export function addReaching(flow: Flow, id: number): void {
  const variable = variableBy(flow, id);
  if (!runsHere(flow, variable)) return;
  set(flow, variable, union(variable.now, flow.names.alone[id] ?? NONE));
}

/** From here on the name holds nothing. */
export function unbind(flow: Flow, node: Name): void {
  const variable = find(flow.names, flow.block, node.name);
  if (variable === null || !runsHere(flow, variable)) return;
  const { kind } = blockAt(flow.names, variable.scope).scope;
  set(flow, variable, kind === "class" ? UNBOUND : NONE);
}

/** Notes on the trail what held before. */
export function set(flow: Flow, variable: Variable, defs: Defs): void {
  if (variable.now === defs) return;
  flow.trail.push(variable);
  flow.before.push(variable.now);
  variable.now = defs;
}

/** The changes of a path that made none. */
export const NOTHING: ReadonlyMap<Variable, Defs> = new Map();

/** Takes back all that was assigned since the trail had the length `start`. */
export function undo(flow: Flow, start: number): Branch {
  const { before, live, trail } = flow;
  if (trail.length === start) return { changes: NOTHING, live };
  const changes = new Map<Variable, Defs>();
  for (let index = trail.length - 1; index >= start; index--) {
    const variable = trail[index];
    const defs = before[index];
    if (variable === undefined || defs === undefined) continue;
    if (!changes.has(variable)) changes.set(variable, variable.now);
    variable.now = defs;
  }
  trail.length = before.length = start;
  return { changes, live };
}

/** Goes on with what any of the branches left; with all of them where none is reached, so that dead code has names. */
export function join(flow: Flow, branches: readonly Branch[]): void {
  const reached = branches.filter(({ live }) => live);
  flow.live = reached.length > 0;
  const joined = flow.live ? reached : branches;
  const seen = new Map<Variable, Defs>();
  for (const { changes } of joined) {
    for (const variable of changes.keys()) {
      if (seen.has(variable)) continue;
      let defs: Defs | null = null;
      for (const branch of joined) {
        const next = branch.changes.get(variable) ?? variable.now;
        defs = defs === null ? next : union(defs, next);
      }
      seen.set(variable, defs ?? NONE);
    }
  }
  for (const [variable, defs] of seen) set(flow, variable, defs);
}

/** Puts in place of one stand-in what it came to. */
export function settleOne(flow: Flow, defs: Defs, standIn: number): Defs {
  if (!defs.includes(standIn)) return defs;
  const came = flow.settled[standIn - flow.firstStandIn] ?? NONE;
  return union(defs.filter((id) => id !== standIn), came);
}

/** Puts in place of all stand-ins what they came to: definitions, and stand-ins of loops further out. */
export function settle(flow: Flow, defs: Defs, done: Map<Defs, Defs>): Defs {
  const count = flow.firstStandIn;
  const known = done.get(defs);
  if (known !== undefined) return known;
  let result: Defs = defs.filter((id) => id >= 0 && id < count);
  done.set(defs, result);
  for (const id of defs) {
    const came = id < count ? undefined : flow.settled[id - count];
    if (came !== undefined) result = union(result, settle(flow, came, done));
  }
  done.set(defs, result);
  return result;
}

/** What each variable of a block holds at its end; where that is nothing, what `otherwise` says. */
export function held(block: Block, otherwise: (variable: Variable) => Defs): Record<string, Defs> {
  const result: Record<string, Defs> = Object.create(null);
  for (const variable of block.variables.values()) {
    const bound = variable.now[0] === -1 ? variable.now.slice(1) : variable.now;
    const defs = bound.length > 0 ? union(bound, variable.foreign) : otherwise(variable);
    if (defs.length > 0) result[variable.name] = defs;
  }
  return result;
}
