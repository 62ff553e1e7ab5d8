/** Takes the edges of all modules, gives what each place holds: facts only grow, until nothing new appears. */
import { NO_VALUE, NOWHERE, type Place, type ValueId } from "../ids.ts";
import type { Node } from "../python/ast.ts";
import { Arrows } from "./arrows.ts";
import { type Cause, Causes } from "./causes.ts";
import {
  type ArgPlace,
  type CallSite,
  type Flow,
  IS,
  type LocalPlace,
  type Step,
} from "./edges.ts";
import type { Doubt, Facts, Partial, Stored } from "./facts.ts";
import { type Graph, graph, handlersOf } from "./module_edges.ts";
import { Holdings, NESTED } from "./holdings.ts";
import type { Class, Fn, Project, Unit } from "../link/link.ts";
import { type Deferred, mixed } from "./deferred.ts";
import type { Test } from "./narrow/mod.ts";
import { Pairs } from "./numbers.ts";
import { type GivenBack, givenBackBy } from "./steps/given_back.ts";
import type { Shelves } from "../rows/shelves.ts";
import { EMPTY, type SetId } from "./sets.ts";
import { Stores } from "./stores.ts";
import { orderOf, type Values, values } from "./values.ts";

export type { Doubt } from "./facts.ts";

/** The facts, and the means to add to them: what the rooms of inference share. */
export interface Engine extends Facts {
  readonly values: Values;
  /** From now on, what is added is likely. */
  guess(): void;
  /** A new place. */
  place(): Place;
  /** The place of that name, new the first time. */
  made(name: string): Place;
  /** Adds a fact; the cause is the fact it follows from. */
  add(place: Place, value: ValueId, fromPlace: Place, fromValue: ValueId): void;
  /** Adds an edge and sends along it what its source holds already. */
  edge(from: Place, to: Place, step: Step): void;
  /** Adds a plain edge once. */
  flow(from: Place, to: Place): void;
  /** Where a container holds what is put at a literal key; null: what is put at any other. */
  slot(site: Place, key: string | null): Place;
  /** Makes the elements of the container at `site` those of that place. */
  aliasSlot(site: Place, element: Place): void;
  /** Where what is stored in an attribute of a class and of its instances is held. */
  attribute(cls: Class, name: string): Place;
  /** Sends what is, or will be, stored in an attribute of the class and its instances to a place. */
  readAttribute(cls: Class, name: string, to: Place): void;
  /** Does the function give its first parameter back? */
  givesBackSelf(fn: Fn): boolean;
  /** The parameters that the function gives back, or calls and gives the result of. */
  givenBack(fn: Fn): readonly GivenBack[];
  /** What a bag of a framework holds under a name: `app.state.db`. */
  bag(path: string, name: string, access: "attribute" | "item"): Place;
  /** What was worked out for a value under a name, worked out the first time. */
  known<Known extends number>(name: string, value: number, make: () => Known): Known;
  /** Remembers that something was done, and says whether it is new. */
  once(key: string): boolean;
  /** What waits until all certain facts are there. */
  readonly deferred: Deferred[];
  readonly partials: Map<Place, Partial>;
  run(): void;
  /** Does a method of the class, of a base or of a class below it set that attribute of `self`? */
  stores(cls: Class, name: string): boolean;
}

/** What one kind of step does when a value comes along its edge. */
export interface Steps {
  /** Where the outcome of the step for the value is held, whatever edge asks; -1: it depends on the edge. */
  shared(engine: Engine, value: ValueId, step: Step): Place;
  narrow(engine: Engine, value: ValueId, tests: readonly Test[], from: Place, to: Place): void;
  attribute(engine: Engine, value: ValueId, name: string, from: Place, to: Place): void;
  attributes(engine: Engine, value: ValueId, pattern: string, from: Place, to: Place): void;
  setAny(engine: Engine, value: ValueId, from: Place, source: Place): void;
  bind(engine: Engine, value: ValueId, from: Place, to: Place): void;
  item(engine: Engine, value: ValueId, key: string | null, from: Place, to: Place): void;
  slice(engine: Engine, value: ValueId, from: Place, to: Place): void;
  unpack(engine: Engine, value: ValueId, index: number, from: Place, to: Place): void;
  element(engine: Engine, value: ValueId, from: Place, to: Place): void;
  enter(engine: Engine, value: ValueId, from: Place, to: Place): void;
  call(engine: Engine, value: ValueId, site: CallSite, from: Place, to: Place): void;
  setAttribute(engine: Engine, value: ValueId, name: string, from: Place, source: Place): void;
  setItem(engine: Engine, value: ValueId, key: string | null, from: Place, source: Place): void;
}

/** Makes an engine with the edges of all modules in it; seeds are planted by the caller. */
export function engine(
  project: Project,
  flows: readonly Flow[],
  shelves: Shelves,
  steps: Steps,
): Engine {
  return new Solver(project, flows, shelves, steps);
}

/** Where a container holds its elements: those at literal keys, all others, and all together. */
interface Slots {
  readonly any: Place;
  readonly rest: Place;
  readonly keys: Map<string, Place>;
}

/** An edge that came late, or that a place got as a part of another, and the values that have not gone along it. */
interface Late {
  readonly edge: number;
  readonly values: SetId;
}

/** The attributes of one name: where they are held, and who waits for what will be stored in one. */
interface Attributes {
  readonly stored: Map<Class, Stored>;
  readonly readers: Map<Class, Place[]>;
}

class Solver implements Engine {
  readonly values = values();
  readonly graphs: Graph[] = [];
  readonly deferred: Deferred[] = [];
  readonly partials = new Map<
    Place,
    { readonly func: Place; readonly args: readonly ArgPlace[] }
  >();

  private readonly holdings: Holdings = new Holdings({
    merge: (part, whole, missed) => this.merge(part, whole, missed),
  });
  /** All edges that are not plain, and what becomes of a value along each. */
  private readonly turns = new Arrows();
  private readonly ops: Step[] = [];
  private waiting: Late[] = [];
  private readonly causes: Causes;
  /** By unit: its first place. */
  private readonly bases: Place[] = [];
  /** The places below it are those of the modules. */
  private readonly fixed: number;
  /** A container of which nothing is known: where too many come together. */
  private readonly some: ValueId = NO_VALUE;
  /** By place: what it held when guessing began. */
  private certain: Int32Array | null = null;
  private taken = 0;
  private readonly flowing = new Pairs();
  private readonly slots = new Map<Place, Slots>();
  private readonly named = new Map<string, Place>();
  private readonly stored = new Map<string, Attributes>();
  private readonly happened = new Set<string>();
  private readonly knowledge = new Map<string, Map<number, number>>();
  private readonly givenBackOf = new Map<Fn, readonly GivenBack[]>();
  private readonly setters: Stores;
  /** By value: a text to sort it by, made when it is needed. */
  private readonly orders: string[] = [];
  /** By set: its members as a list. */
  private readonly lists = new Map<SetId, readonly ValueId[]>();

  constructor(
    readonly project: Project,
    flows: readonly Flow[],
    readonly shelves: Shelves,
    private readonly steps: Steps,
  ) {
    this.setters = new Stores(project);
    this.causes = new Causes(this.holdings, this.values, {
      unitAt: (place) => this.unitAt(place),
      orderOf: (value) => this.orderOf(value),
    });
    const handlers = handlersOf(flows);
    for (const unit of project.units) this.read(unit, handlers);
    this.fixed = this.holdings.places;
    const site = this.place();
    this.holdings.close(site);
    this.aliasSlot(site, site);
    this.some = this.values.intern({ is: "container", site });
    this.holdings.some = this.holdings.sets.single(this.keyOf(this.some));
  }

  /** Takes the edges of one module. */
  private read(unit: Unit, handlers: ReturnType<typeof handlersOf>): void {
    const base = this.holdings.places as Place;
    const { nodes, bindings } = unit.module;
    this.bases.push(base);
    this.reach(base + nodes + bindings.definitions.length);
    const made = graph(unit, handlers, (from, to, step) => {
      this.reach(base + Math.max(from, to) + 1);
      if (step.op === "mixed") {
        this.deferred.push(
          mixed(this, within(base, from), within(base, to), shift(step.step, base)),
        );
        return;
      }
      if (step.op === "is") {
        this.holdings.copy(base + from, base + to);
        return;
      }
      this.leave(within(base, from), within(base, to), shift(step, base));
      if (step.op === "set-attr") this.setters.note(unit, from, step.name);
    });
    this.graphs.push(made);
    this.reach(base + made.size);
  }

  // ------------------------------------------------------------ places

  private reach(places: number): void {
    if (places <= this.holdings.places) return;
    this.holdings.reach(places);
    this.turns.reach(places);
  }

  readonly local = (unit: Unit, place: LocalPlace): Place => {
    return within(this.bases[unit.index]!, place);
  };

  unitAt(place: Place): { readonly unit: Unit; readonly local: LocalPlace } | null {
    if (place >= this.fixed) return null;
    let low = 0;
    let high = this.bases.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.bases[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    return { unit: this.project.units[low]!, local: place - this.bases[low]! };
  }

  place(): Place {
    const place = this.holdings.places as Place;
    this.reach(place + 1);
    return place;
  }

  made(name: string): Place {
    return this.placeNamed("@" + name);
  }

  private placeNamed(name: string): Place {
    let place = this.named.get(name);
    if (place === undefined) this.named.set(name, place = this.place());
    return place;
  }

  slot(site: Place, key: string | null): Place {
    const slots = this.slotsOf(site);
    if (key === null) return slots.rest;
    let place = slots.keys.get(key);
    if (place === undefined) {
      slots.keys.set(key, place = this.place());
      this.edge(place, slots.any, IS);
    }
    return place;
  }

  elements(site: Place): Place {
    return this.slotsOf(site).any;
  }

  private slotsOf(site: Place): Slots {
    let slots = this.slots.get(site);
    if (slots === undefined) {
      slots = { any: this.place(), rest: this.place(), keys: new Map() };
      this.slots.set(site, slots);
      this.edge(slots.rest, slots.any, IS);
    }
    return slots;
  }

  aliasSlot(site: Place, element: Place): void {
    this.slots.set(site, { any: element, rest: element, keys: new Map() });
  }

  attribute(cls: Class, name: string): Place {
    const sort = this.attributesOf(name);
    let stored = sort.stored.get(cls);
    if (stored === undefined) {
      sort.stored.set(cls, stored = { cls, name, place: this.place() });
      for (const reader of sort.readers.get(cls) ?? []) this.flow(stored.place, reader);
    }
    return stored.place;
  }

  readAttribute(cls: Class, name: string, to: Place): void {
    const { stored, readers } = this.attributesOf(name);
    const place = stored.get(cls)?.place;
    if (place !== undefined) return this.flow(place, to);
    // Most names are read of many classes and stored in few
    const list = readers.get(cls);
    if (list === undefined) readers.set(cls, [to]);
    else list.push(to);
  }

  private attributesOf(name: string): Attributes {
    let sort = this.stored.get(name);
    if (sort === undefined) this.stored.set(name, sort = { stored: new Map(), readers: new Map() });
    return sort;
  }

  attributes(): readonly Stored[] {
    return [...this.stored.values()].flatMap(({ stored }) => [...stored.values()]);
  }

  definedAt(unit: Unit, node: Node): Place {
    const place = this.graphs[unit.index]!.defined[node.id]!;
    return place < 0 ? NOWHERE : this.local(unit, place);
  }

  bag(path: string, name: string, access: "attribute" | "item"): Place {
    return this.placeNamed(this.shelves.bag(path, access) + "|" + name);
  }

  // ------------------------------------------------------------ what is asked

  held(place: Place): readonly ValueId[] {
    const set = this.holdings.at(place);
    if (set === EMPTY) return NOTHING;
    let list = this.lists.get(set);
    if (list === undefined) this.lists.set(set, list = this.sorted(this.membersOf(set)));
    return list;
  }

  private sorted(members: ValueId[]): ValueId[] {
    if (members.length === 1) return members;
    return members.sort((a, b) => {
      const [one, other] = [this.orderOf(a), this.orderOf(b)];
      return one < other ? -1 : one > other ? 1 : a - b;
    });
  }

  private orderOf(value: ValueId): string {
    return this.orders[value] ??= orderOf(this.values.list[value]!, this.shelves);
  }

  givenBack(fn: Fn): readonly GivenBack[] {
    let list = this.givenBackOf.get(fn);
    if (list === undefined) this.givenBackOf.set(fn, list = givenBackBy(fn));
    return list;
  }

  givesBackSelf(fn: Fn): boolean {
    return this.givenBack(fn).some(({ index }) => index === 0);
  }

  stores(cls: Class, name: string): boolean {
    return this.setters.has(cls, name);
  }

  known<Known extends number>(name: string, value: number, make: () => Known): Known {
    let byValue = this.knowledge.get(name);
    if (byValue === undefined) this.knowledge.set(name, byValue = new Map());
    let result = byValue.get(value) as Known | undefined;
    if (result === undefined) byValue.set(value, result = make());
    return result;
  }

  once(key: string): boolean {
    if (this.happened.has(key)) return false;
    this.happened.add(key);
    return true;
  }

  exhausted(): boolean {
    return this.taken > MOST_STEPS || this.holdings.overfull > 0;
  }

  cause(place: Place, value: ValueId): Cause | null {
    return this.causes.of(place, value);
  }

  doubtOf(place: Place, value: ValueId): Doubt {
    if (this.certain === null) return 0;
    return this.holdings.sets.has(this.certain[place] ?? EMPTY, this.keyOf(value)) ? 0 : 1;
  }

  // ------------------------------------------------------------ what is told

  guess(): void {
    const { places } = this.holdings;
    this.certain = new Int32Array(places);
    for (let place = 0; place < places; place++) this.certain[place] = this.holdings.at(place);
    this.causes.guess();
  }

  add(place: Place, value: ValueId, fromPlace: Place, fromValue: ValueId): void {
    this.causes.note(place, value, fromPlace, fromValue);
    this.holdings.put(place, this.holdings.sets.single(this.keyOf(value)));
  }

  flow(from: Place, to: Place): void {
    if (from !== to && this.flowing.add(from, to)) this.holdings.copy(from, to);
  }

  edge(from: Place, to: Place, step: Step): void {
    if (step.op === "is") {
      this.holdings.copy(from, to);
      return;
    }
    const edge = this.leave(from, to, step);
    const values = this.holdings.gone(from);
    if (values !== EMPTY) this.waiting.push({ edge, values });
  }

  private leave(from: Place, to: Place, step: Step): number {
    this.turns.add(from, to, this.holdings.of(from));
    return this.ops.push(step) - 1;
  }

  /** A value as a member of sets, and the values of a set. */
  private keyOf(value: ValueId): number {
    if (value === this.some) return value;
    const { is } = this.values.list[value]!;
    return is === "container" || is === "container-method" ? value | NESTED : value;
  }

  private membersOf(set: SetId): ValueId[] {
    return this.holdings.sets.members(set).map((value) => (value & (NESTED - 1)) as ValueId);
  }

  private merge(part: number, whole: number, missed: SetId): void {
    if (missed !== EMPTY) {
      for (let edge = this.turns.head.data[part]!; edge >= 0; edge = this.turns.next.data[edge]!) {
        this.waiting.push({ edge, values: missed });
      }
    }
    if (part !== whole) this.turns.join(part, whole);
  }

  // ------------------------------------------------------------ the work

  /** Round by round: values go along all plain edges, then each place with something new sends it along its others. */
  run(): void {
    while (this.taken <= MOST_STEPS) {
      const changed = this.holdings.settle();
      if (changed.length === 0 && this.waiting.length === 0) break;
      const late = this.waiting;
      this.waiting = [];
      for (const { edge, values } of late) this.sendAll(edge, values, this.membersOf(values));
      for (const place of changed) this.turn(place);
    }
    this.lists.clear();
  }

  private turn(place: number): void {
    const fresh = this.holdings.turn(place);
    const { head, tail, next } = this.turns;
    const first = head.data[place]!;
    if (fresh === EMPTY || first < 0) return;
    const values = this.membersOf(fresh);
    // An edge that is added meanwhile is sent what has gone along the others by itself
    const last = tail.data[place]!;
    for (let edge = first;; edge = next.data[edge]!) {
      this.sendAll(edge, fresh, values);
      if (edge === last) return;
    }
  }

  /** Sends values along an edge that is not plain: what many places make of the same many values, they make together. */
  private sendAll(edge: number, set: SetId, values: readonly ValueId[]): void {
    const step = this.ops[edge]!;
    if (values.length < MANY || (step.op !== "attr" && step.op !== "item")) {
      for (const value of values) this.send(edge, value);
      return;
    }
    const { steps } = this;
    const together = this.known(step.op === "attr" ? `each .${step.name}` : "each []", set, () => {
      const place = this.place();
      for (const value of values) {
        const from = steps.shared(this, value, step);
        if (from >= 0) this.flow(from, place);
      }
      return place;
    });
    this.flow(together, this.turns.to.data[edge]! as Place);
    for (const value of values) {
      if (steps.shared(this, value, step) < 0) this.send(edge, value);
    }
  }

  /** Sends a value along an edge that is not plain. */
  private send(edge: number, value: ValueId): void {
    this.taken++;
    const { steps } = this;
    const step = this.ops[edge]!;
    const from = this.turns.from.data[edge]! as Place;
    const to = this.turns.to.data[edge]! as Place;
    switch (step.op) {
      case "is":
      case "mixed":
        return;
      case "narrow":
        return steps.narrow(this, value, step.tests, from, to);
      case "settle": {
        const held = this.values.list[value]!;
        if (held.is === "future") this.flow(held.place, to);
        else this.add(to, value, from, value);
        return;
      }
      case "first": {
        const held = this.values.list[value]!;
        if (held.is === "container") this.flow(this.elements(held.site), to);
        return;
      }
      case "instance": {
        const held = this.values.list[value]!;
        if (held.is !== "class") return;
        const { cls, family } = held;
        this.add(to, this.values.intern({ is: "instance", cls, family }), from, value);
        return;
      }
      case "put":
        this.add(this.slot(to, step.key), value, from, value);
        return;
      case "attr":
        return steps.attribute(this, value, step.name, from, to);
      case "bind":
        return steps.bind(this, value, from, to);
      case "item":
        return steps.item(this, value, step.key, from, to);
      case "slice":
        return steps.slice(this, value, from, to);
      case "unpack":
        return steps.unpack(this, value, step.index, from, to);
      case "element":
        return steps.element(this, value, from, to);
      case "enter":
        return steps.enter(this, value, from, to);
      case "call":
        return steps.call(this, value, step.site, from, to);
      case "attrs":
        return steps.attributes(this, value, step.pattern, from, to);
      case "set-any":
        return steps.setAny(this, value, from, step.value);
      case "set-attr":
        return steps.setAttribute(this, value, step.name, from, step.value);
      case "set-item":
        return steps.setItem(this, value, step.key, from, step.value);
    }
  }
}

const NOTHING: readonly ValueId[] = [];

/** From that many values on, it pays to keep what became of them. */
const MANY = 8;

/** No project seen takes a hundredth of it; code made to be hard must end as well. */
const MOST_STEPS = 30_000_000;

/** The place of a module whose places begin at `base`. */
function within(base: Place, place: LocalPlace): Place {
  return base + place as Place;
}

/** The step as the project knows its places. */
function shift(step: Step<LocalPlace>, base: Place): Step {
  switch (step.op) {
    case "set-any":
    case "set-attr":
    case "set-item":
      return { ...step, value: within(base, step.value) };
    case "call": {
      const { node, args, receiver } = step.site;
      return {
        op: "call",
        site: {
          node: node < 0 ? NOWHERE : within(base, node),
          args: args.map((arg) => ({ ...arg, place: within(base, arg.place) })),
          receiver: receiver < 0 ? NOWHERE : within(base, receiver),
        },
      };
    }
    case "mixed":
      return { op: "mixed", step: shift(step.step, base) };
    default:
      return step;
  }
}

export { valueOf } from "./facts.ts";
