/** A pending value in, its consumers out: followed through names, returns, calls, attributes and containers, over files. */
import { isAwait } from "../../python/driven.ts";
import type { Comp, Compare, Expr } from "../../python/ast.ts";
import type { Any, Fn, Unit } from "../../link/link.ts";
import { literal } from "../edges.ts";
import { enter } from "./argument_ways.ts";
import { type Box, isFuture, KEEPS, PUTS, TAKES, unpacked } from "./box.ts";
import type { Reached } from "../uses/mod.ts";
import type { Carried, Doing, Origin, Taken } from "./terms.ts";
import type { World } from "./world.ts";

/** Where the value is on its way: the expression that holds it. */
export interface State {
  readonly unit: Unit;
  readonly node: number;
  /** How many awaits it still takes. */
  readonly owed: number;
  /** The containers it lies in, the innermost last. */
  readonly box: Box;
  readonly firm: boolean;
  readonly left: boolean;
  readonly through: Carried | null;
}

/** What one walk has found. */
export interface Trip {
  readonly world: World;
  readonly origin: Origin;
  readonly taken: Taken[];
  /** Functions that return the value: where, and the expression in them that made it or brought it. */
  readonly returned: { readonly fn: Fn; readonly at: Origin; readonly node: number }[];
  go(state: State): void;
  take(doing: Doing, at: State, node?: number): void;
}

/** More consumers than that, and nothing is known of the rest. */
const MOST = 2000;

/** From how many awaits on the value counts as awaited more often than any code does. */
const DEEPEST = 4;

/** Follows what the expression gives to all of its consumers. */
export function walk(world: World, origin: Origin, box: Box = []): Trip {
  const queue: State[] = [];
  const seen = new Set<string>();
  const trip: Trip = {
    world,
    origin,
    taken: [],
    returned: [],
    go(state) {
      if (state.owed > DEEPEST) return;
      const site = state.through?.site;
      const came = site === undefined ? "" : `${site.unit}:${site.node}`;
      const key = `${state.unit.index} ${state.node} ${state.owed} ${
        state.box.join("/")
      } ${came} ${state.left}`;
      if (seen.has(key)) return;
      seen.add(key);
      queue.push(state);
    },
    take(doing, { unit, node, through, firm, left, box }, at = node) {
      const open = doing === "unknown" && box.length > 0;
      this.taken.push({ doing, unit, node: at, through, firm, left: left && !open });
    },
  };
  trip.go({ ...origin, owed: 1, box, firm: true, left: false, through: null });
  for (let at = 0; at < queue.length; at++) {
    if (at > MOST) {
      trip.take("unknown", queue[at]!);
      break;
    }
    follow(trip, queue[at]!);
  }
  return trip;
}

/** Says where the value goes from an expression, or what is done with it there. */
function follow(trip: Trip, state: State): void {
  const { unit, node } = state;
  const parent = unit.nodes[unit.parents[node]!];
  const bare = state.box.length === 0;
  if (parent === undefined) {
    trip.take("unknown", state);
    return;
  }
  const up = (change: Partial<State> = {}) => trip.go({ ...state, node: parent.id, ...change });
  const looked = (doing: Doing) => trip.take(bare ? doing : "unknown", state);
  switch (parent.type) {
    case "Await":
      resolve(trip, state, parent.id);
      return;
    case "YieldFrom":
      looked("awaited");
      return;
    case "Expr":
      trip.take("dropped", state);
      return;
    case "Attribute":
      attribute(trip, state, parent);
      return;
    case "Subscript":
      if (parent.slice.id === node) looked("hard");
      else if (bare) trip.take("hard", state);
      else if (isTarget(unit, parent)) return;
      else if (parent.slice.type === "Slice") up();
      else opened(trip, state, parent.id, literal(parent.slice));
      return;
    case "Slice":
    case "AugAssign":
      if (parent.type === "AugAssign" && !bare && parent.target.type === "Name") {
        named(trip, state, parent.target.id);
      } else looked("hard");
      return;
    case "Raise":
      looked("hard");
      return;
    case "Call":
      if (parent.func.id === node) looked("hard");
      else enter(trip, state, parent);
      return;
    case "Keyword": {
      const call = unit.nodes[unit.parents[parent.id]!];
      if (call?.type !== "Call") trip.take("unknown", state);
      else if (parent.arg === null && bare) trip.take("hard", state);
      else enter(trip, state, call);
      return;
    }
    case "Starred":
      starred(trip, state, parent.id);
      return;
    case "BinOp": {
      const formats = parent.op === "%" && parent.right.id === node &&
        (parent.left.type === "Constant" && parent.left.kind === "str" ||
          parent.left.type === "JoinedStr");
      if (bare) trip.take(formats ? "soft" : "hard", state);
      else if (formats) trip.take("soft", { ...state, firm: false });
      else trip.take("unknown", state);
      return;
    }
    case "UnaryOp":
      looked(parent.op === "not" ? "soft" : "hard");
      return;
    case "Compare":
      looked(compared(parent, node));
      return;
    case "JoinedStr":
    case "Assert":
    case "While":
    case "If":
    case "Match":
    case "MatchCase":
      if (bare) trip.take("soft", state);
      return;
    case "BoolOp": {
      const last = parent.values.at(-1)?.id === node;
      if (!last && bare) trip.take("soft", state);
      up();
      return;
    }
    case "IfExp":
      if (parent.test.id !== node) up();
      else if (bare) trip.take("soft", state);
      return;
    case "NamedExpr":
      up();
      named(trip, state, parent.target.id);
      return;
    case "Comprehension":
      if (parent.iter.id !== node) {
        if (bare) trip.take("soft", state);
      } else if (bare) trip.take("hard", state);
      else bind(trip, taken(state), parent.target);
      return;
    case "For":
      if (parent.iter.id !== node) return;
      if (bare) trip.take("hard", state);
      else bind(trip, taken(state), parent.target);
      return;
    case "WithItem":
      if (parent.expr.id === node) looked("hard");
      return;
    case "Assign":
      if (parent.value.id !== node) return;
      for (const target of parent.targets) bind(trip, state, target);
      return;
    case "AnnAssign":
      if (parent.value?.id === node) bind(trip, state, parent.target);
      return;
    case "Return": {
      const fn = functionOf(trip.world, unit, parent.id);
      if (fn !== null) handBack(trip, state, fn);
      return;
    }
    case "Lambda": {
      const fn = trip.world.facts.project.functionOf(unit, parent.id);
      if (parent.body.id === node && fn !== undefined) handBack(trip, state, fn);
      return;
    }
    case "Param": {
      const id = trip.world.definition(unit, parent.id);
      if (id >= 0) readers(trip, { ...state, firm: false }, unit, id);
      return;
    }
    case "List":
    case "Tuple": {
      const at = parent.elts.findIndex(({ id }) => id === node);
      const keyed = parent.elts.slice(0, at).every(({ type }) => type !== "Starred");
      up({ box: [...state.box, keyed ? String(at) : null] });
      return;
    }
    case "Set":
      up({ box: [...state.box, null] });
      return;
    case "Dict": {
      const at = parent.values.findIndex(({ id }) => id === node);
      if (at < 0) looked("soft");
      else if (parent.keys[at] === null) bare ? trip.take("hard", state) : up();
      else up({ box: [...state.box, literal(parent.keys[at]!)] });
      return;
    }
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
    case "DictComp":
      comprehension(trip, state, parent);
      return;
    case "Yield":
      if (isAwait(state.unit, parent)) resolve(trip, state, parent.id);
      else yielded(trip, state, parent.id);
      return;
    default:
      trip.take("unknown", state);
  }
}

/** An await, or what does the same, takes one of those that are owed. */
export function resolve(trip: Trip, state: State, node: number): void {
  // A container of values is awaited where an async function gives it
  if (state.box.length > 0 && state.owed === 1) trip.take("unknown", state);
  else if (state.owed === 1) trip.take("awaited", state);
  else trip.go({ ...state, node, owed: state.owed - 1, left: true });
}

/** `x.attr`: of a coroutine, of a future, of a container with the value in it. */
function attribute(trip: Trip, state: State, node: Extract<Expr, { type: "Attribute" }>): void {
  const { unit } = state;
  const call = unit.nodes[unit.parents[node.id]!];
  const called = call?.type === "Call" && call.func.id === node.id;
  if (state.box.length === 0) {
    if (node.attr === "__await__") trip.take("awaited", state);
    else trip.take(isFuture(node.attr) ? "unknown" : "hard", state);
  } else if (!called) trip.take("unknown", state);
  else if (KEEPS.has(node.attr)) {
    trip.go({
      ...state,
      node: call.id,
      box: node.attr === "items"
        ? [...state.box.slice(0, -1), null, "1"]
        : node.attr === "values"
        ? [...state.box.slice(0, -1), null]
        : state.box,
    });
  } else if (TAKES.has(node.attr)) {
    opened(trip, state, call.id, call.args[0] === undefined ? null : literal(call.args[0]));
  } else if (!PUTS.has(node.attr)) trip.take("unknown", state);
}

/** What taking an element out gives; nothing where another one is meant. */
function opened(trip: Trip, state: State, node: number, key: string | null): void {
  const own = state.box.at(-1)!;
  if (own !== null && key !== null && own !== key && own !== unpacked(key)) return;
  trip.go({ ...taken(state), node });
}

/** What lies in the container, alone; only `a, b = f(), g()` tells for sure which of it that is. */
function taken(state: State, firm = false): State {
  return { ...state, box: state.box.slice(0, -1), firm: state.firm && firm };
}

/** `*x` in a call or a display. */
function starred(trip: Trip, state: State, node: number): void {
  const { unit } = state;
  const around = unit.nodes[unit.parents[node]!];
  if (state.box.length === 0) trip.take("hard", state);
  else if (around?.type === "Call") enter(trip, { ...taken(state), node }, around);
  else if (around !== undefined && "elts" in around) {
    trip.go({ ...state, node: around.id, box: [...state.box.slice(0, -1), null] });
  } else trip.take("unknown", state);
}

function comprehension(trip: Trip, state: State, node: Comp): void {
  const isKey = node.type === "DictComp" && node.elt.id === state.node;
  if (isKey) {
    if (state.box.length === 0) trip.take("soft", state);
  } else trip.go({ ...state, node: node.id, box: [...state.box, null] });
}

function compared(node: Compare, operand: number): Doing {
  const right = node.comparators.findIndex(({ id }) => id === operand);
  const ops = [node.ops[right], node.ops[right + 1]].filter((op) => op !== undefined);
  if (right >= 0 && /in$/.test(node.ops[right] ?? "")) return "hard";
  return ops.some((op) => /^[<>]/.test(op)) ? "hard" : "soft";
}

/** `res = yield coll.find_one()`: under tornado's coroutine decorator it is an await. */
function yielded(trip: Trip, state: State, node: number): void {
  const fn = functionOf(trip.world, state.unit, node);
  const awaits = fn?.decorators.some((path) => /^tornado\.gen\.(coroutine|engine)$/.test(path));
  if (awaits === true) resolve(trip, state, node);
  else trip.take("unknown", state);
}

/** The value goes to an assignment target. */
export function bind(trip: Trip, state: State, target: Expr): void {
  const { unit } = state;
  switch (target.type) {
    case "Name":
      named(trip, state, target.id);
      return;
    case "Attribute":
      stored(trip, state, target);
      return;
    case "Subscript":
      into(trip, { ...state, box: [...state.box, literal(target.slice)] }, target.value);
      return;
    case "Starred":
      bind(trip, state, target.value);
      return;
    case "Tuple":
    case "List": {
      if (state.box.length === 0) {
        trip.take("hard", state);
        return;
      }
      const key = state.box.at(-1)!;
      const starredAt = target.elts.findIndex(({ type }) => type === "Starred");
      target.elts.forEach((element, index) => {
        if (index === starredAt) bind(trip, { ...state, firm: false }, element);
        else if (key === null || starredAt >= 0 || key === String(index)) {
          bind(trip, taken(state, key === String(index)), element);
        }
      });
      return;
    }
    default:
      trip.take("unknown", { ...state, node: target.id, unit });
  }
}

/** The value is bound to a name. */
function named(trip: Trip, state: State, target: number): void {
  const { unit } = state;
  const id = trip.world.definition(unit, target);
  if (id < 0) {
    trip.take("unknown", state);
    return;
  }
  const { scope, name } = unit.module.bindings.definitions[id]!;
  const { kind, node } = unit.module.bindings.scopes[scope]!;
  if (kind === "class") {
    const cls = trip.world.facts.project.classOf(unit, node);
    if (cls === undefined) trip.take("unknown", state);
    else attributes(trip, state, [cls], name);
    if (unit.readers(id).length > 0) readers(trip, state, unit, id);
    return;
  }
  // Another module may take a global
  if (kind === "module") trip.take("kept", state);
  readers(trip, kind === "module" ? { ...state, firm: false } : state, unit, id);
}

/** The value goes to all that a definition reaches. */
export function readers(trip: Trip, state: State, unit: Unit, definition: number): void {
  let any = false;
  for (const id of unit.readers(definition)) {
    const node = unit.nodes[id];
    if (node?.type !== "Name") continue;
    any = true;
    trip.go({ ...state, unit, node: id });
  }
  if (!any) trip.take("dropped", state);
}

/** The value is stored in an attribute. */
function stored(trip: Trip, state: State, target: Extract<Expr, { type: "Attribute" }>): void {
  const classes = trip.world.classesAt(state.unit, target.value);
  if (classes.length === 0) trip.take("unknown", state);
  else attributes(trip, state, classes, target.attr);
}

function attributes(
  trip: Trip,
  state: State,
  classes: Parameters<World["reads"]>[0],
  name: string,
): void {
  const found = trip.world.reads(classes, name);
  if (found.length === 0) trip.take("kept", state);
  for (const { unit, node } of found) trip.go({ ...state, unit, node, firm: false });
}

/** The container, in which the value lies from now on, is read elsewhere. */
export function into(trip: Trip, state: State, container: Expr): void {
  const { unit } = state;
  const loose = { ...state, firm: false };
  if (container.type === "Attribute") {
    stored(trip, loose, container);
    return;
  }
  const reaching = container.type === "Name" ? unit.module.bindings.reaching[container.id] : null;
  if (reaching === undefined || reaching === null) {
    trip.take("unknown", state);
    return;
  }
  for (const id of reaching) {
    const { kind, scope } = unit.module.bindings.definitions[id]!;
    if (kind !== "name") trip.take("unknown", state);
    else if (unit.module.bindings.scopes[scope]!.kind === "module") trip.take("kept", state);
    readers(trip, loose, unit, id);
  }
}

/** The function returns the value: it comes out of each call, with one await more where the function is async. */
export function handBack(trip: Trip, state: State, fn: Fn): void {
  const { world } = trip;
  if (fn.isGenerator) {
    trip.take("unknown", state);
    return;
  }
  if (state.box.length === 0 && state.firm) {
    const site = state.through?.site;
    const at = site === undefined
      ? null
      : { unit: world.facts.project.units[site.unit]!, node: site.node };
    const made = at ?? { unit: trip.origin.unit, node: trip.origin.node };
    trip.returned.push({ fn, at: made, node: state.node });
  }
  const owed = state.owed + (fn.isAsync ? 1 : 0);
  const answer = world.asks.answers(fn);
  if (answer !== null) answered(trip, { ...state, owed }, answer, fn.isAsync);
  const wrapped = answer === null && world.asks.wrapped(fn);
  if (wrapped) trip.take("unknown", state);
  let any = false;
  for (const site of world.sites(fn)) {
    const unit = world.facts.project.units[site.unit]!;
    if (site.reach === "hand") trip.take("awaited", state);
    else if (site.reach !== "call" && site.reach !== "property") continue;
    else if (unit.nodes[site.node]?.type === "Call" && fn.name === "__init__") continue;
    else {
      trip.go({
        ...state,
        unit,
        node: site.node,
        owed,
        firm: state.firm && !wrapped && !site.mixed && site.doubt === 0 && isOne(world, site, fn),
        left: false,
        through: { site, fn, before: state.through },
      });
    }
    any = true;
  }
  if (any || answer !== null || wrapped) return;
  trip.take(promisesPending(fn) ? "unknown" : "kept", state);
}

/** The types of which a function that names one as its result hands on what is to be awaited. */
const PENDING: ReadonlySet<string> = new Set(["Awaitable", "Coroutine", "Future", "Task"]);

/** `-> Coroutine[…]`: does a plain function say that its callers await what it gives? */
function promisesPending({ node, isAsync }: Fn): boolean {
  if (isAsync || node.type !== "FunctionDef" || node.returns === null) return false;
  const type = node.returns.type === "Subscript" ? node.returns.value : node.returns;
  return type.type === "Name" && PENDING.has(type.name) ||
    type.type === "Attribute" && PENDING.has(type.attr);
}

/** Is it that function which runs there, or an override of it that is as async? */
function isOne({ facts: { project } }: World, { functions }: Reached, fn: Fn): boolean {
  return functions.every((id) => {
    const other = project.functions[id]!;
    return other.name === fn.name && other.isAsync === fn.isAsync;
  });
}

/** A framework has what the function returns. */
function answered(
  trip: Trip,
  state: State,
  answer: NonNullable<ReturnType<World["asks"]["answers"]>>,
  isAsync: boolean,
): void {
  // An async function is awaited by whatever takes it
  const owed = isAsync ? state.owed - 1 : state.owed;
  if (answer === "awaited") {
    if (state.box.length > 0) trip.take("unknown", state);
    else trip.take(owed > 1 || isAsync ? "hard" : "awaited", { ...state, firm: false });
  } else trip.take(answer, { ...state, left: isAsync });
}

function functionOf(world: World, unit: Unit, node: number): Fn | null {
  return world.facts.project.enclosing(unit, node);
}

/** Is the subscript assigned to, or deleted? */
function isTarget(unit: Unit, node: Any): boolean {
  const parent = unit.nodes[unit.parents[node.id]!];
  switch (parent?.type) {
    case "Assign":
    case "Delete":
      return parent.targets.some(({ id }) => id === node.id);
    case "AugAssign":
    case "AnnAssign":
      return parent.target.id === node.id;
    default:
      return false;
  }
}
