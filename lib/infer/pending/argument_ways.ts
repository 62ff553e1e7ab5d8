/** A pending value as an argument: where it goes in the project's function, what a driver, a builtin or foreign code does with it. */
import type { Call } from "../../python/ast.ts";
import type { Fn } from "../../link/link.ts";
import type { Passage } from "../../rows/types.ts";
import { PUTS } from "./box.ts";
import { into, readers, type State, type Trip } from "./consumers.ts";

/** The value is an argument of the call, starred or by keyword included: the state stands at the argument. */
export function enter(trip: Trip, state: State, call: Call): void {
  const { world } = trip;
  const { unit } = state;
  if (world.callsDriver(unit, call.id)) {
    // A document with a coroutine in it is refused
    trip.take("hard", state);
    return;
  }
  const { func } = call;
  const puts = func.type === "Attribute" && PUTS.has(func.attr) && func.attr !== "update";
  const site = world.siteAt(unit, call.id);
  if (site !== undefined && site.reach === "call") {
    const functions = site.functions.map((id) => world.facts.project.functions[id]!);
    for (const fn of functions) filled(trip, state, call, fn, functions.length === 1);
    if (site.mixed) trip.take("unknown", state);
    return;
  }
  const paths = world.asks.callees(unit, call.id);
  if (puts && !paths.some((path) => !path.startsWith("*."))) {
    const box = func.attr === "extend" ? state.box : [...state.box, null];
    into(trip, { ...state, box }, func.value);
    return;
  }
  foreign(trip, state, call, paths);
}

/** The value goes to the parameter that it fills. */
function filled(trip: Trip, state: State, call: Call, fn: Fn, alone: boolean): void {
  const param = parameter(state, call, fn);
  const id = param === null ? -1 : trip.world.definition(fn.unit, param.id);
  if (param === null || id < 0) {
    trip.take("unknown", state);
    return;
  }
  const spread = param.kind === "vararg" || param.kind === "kwarg";
  const firm = state.firm && alone && !spread && trip.world.sites(fn).length === 1;
  const box = spread ? [...state.box, null] : state.box;
  if (fn.unit.readers(id).length === 0) trip.take("unknown", state);
  else readers(trip, { ...state, box, firm }, fn.unit, id);
}

function parameter({ unit, node }: State, call: Call, { node: fn, cls, binding }: Fn) {
  const parent = unit.nodes[unit.parents[node]!];
  const name = parent?.type === "Keyword" ? parent.arg : null;
  const named = fn.params.find((param) => param.name === name && param.kind !== "posonly");
  if (name !== null) return named ?? fn.params.find(({ kind }) => kind === "kwarg") ?? null;
  const at = call.args.findIndex(({ id }) => id === node);
  if (at < 0 || call.args.slice(0, at + 1).some(({ type }) => type === "Starred")) return null;
  const offset = cls !== null && binding !== "none" ? 1 : 0;
  const positional = fn.params.filter(({ kind }) => kind === "posonly" || kind === "arg");
  return positional[at + offset] ?? fn.params.find(({ kind }) => kind === "vararg") ?? null;
}

/** `inspect.isawaitable`, `asyncio.iscoroutine`. */
const ASKS = /\.is(awaitable|coroutine|future|_coroutine_callable)$/;

function foreign(trip: Trip, state: State, call: Call, paths: readonly string[]): void {
  const { asks, facts } = trip.world;
  let known = false;
  for (const path of paths) {
    if (ASKS.test(path)) {
      trip.take("asked", state);
      known = true;
      continue;
    }
    const takes = asks.takes(path);
    if (takes !== null && (state.box.length === 0 || takes.deep)) {
      known = true;
      // What an awaited value gives may be pending still
      if (takes.doing === "awaited" && state.owed > 1) {
        trip.take("unknown", { ...state, left: true });
      } else trip.take(takes.doing, state);
      continue;
    }
    for (const row of facts.shelves.passages(path)) {
      known = throughPassage(trip, state, call, row) || known;
    }
  }
  const { func } = call;
  const asserts = func.type === "Attribute" && ASSERTS.test(func.attr);
  if (!known) trip.take(asserts ? "hard" : "unknown", state);
}

/** A test case looks at its arguments, a mock remembers them. */
const ASSERTS = /^assert(?!_|Raises|Warns|Logs)/;

/** What a row says of the argument; false: nothing. */
function throughPassage(trip: Trip, state: State, call: Call, row: Passage): boolean {
  const operands = operandsOf(state, call, row);
  let known = false;
  for (const gives of [row.gives].flat()) {
    const [what, operand] = gives.includes(":")
      ? gives.split(":") as [string, string]
      : ["is", gives];
    if (!operands.includes(operand)) continue;
    const on = { ...state, node: call.id };
    const { box } = state;
    if (what === "is") trip.go(on);
    else if (what === "list") {
      const at = call.args.findIndex(({ id }) => id === state.node);
      trip.go({ ...on, box: [...box, operand === "args" ? String(at) : null] });
    } else if (box.length > 0 && (what === "copy" || what === "values")) trip.go(on);
    else if (box.length > 0 && what === "elements") {
      trip.go({ ...on, box: [...box.slice(0, -1), null] });
    } else if (box.length > 0 && what === "element") {
      trip.go({ ...on, box: box.slice(0, -1), firm: false });
    } else continue;
    known = true;
  }
  return known;
}

function operandsOf({ unit, node }: State, call: Call, row: Passage): readonly string[] {
  const parent = unit.nodes[unit.parents[node]!];
  const name = parent?.type === "Keyword" ? parent.arg : null;
  if (name !== null) {
    const at = row.params?.indexOf(name) ?? -1;
    return at < 0 ? [`=${name}`] : [`arg${at}`, `=${name}`];
  }
  const at = call.args.findIndex(({ id }) => id === node);
  return at < 0 ? ["args"] : [`arg${at}`, "args"];
}
