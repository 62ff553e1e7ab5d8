/** Takes the edges of all modules, gives what each place holds: facts only grow, until nothing new appears. */
import type { Node } from "../python/ast.ts";
import { type ArgPlace, type CallSite, type Flow, IS, type Step } from "./edges.ts";
import { type Graph, graph, handlersOf } from "./graph.ts";
import type { Class, Fn, Project, Unit } from "../link/link.ts";
import { type Deferred, mixed } from "./deferred.ts";
import type { Test } from "./narrow/mod.ts";
import { type Pass, passesOf } from "./steps/passes.ts";
import type { Shelves } from "../rows/shelves.ts";
import { type Place, type Value, type Values, values } from "./values.ts";

/** 0: certain, 1: likely. */
export type Doubt = 0 | 1;

/** An attribute of a class and its instances, and where its values are held. */
export interface Stored {
  readonly cls: Class;
  readonly name: string;
  readonly place: Place;
}

/** The facts, and the means to add to them: what the rooms of inference share. */
export interface Engine {
  readonly project: Project;
  readonly shelves: Shelves;
  readonly values: Values;
  readonly graphs: readonly Graph[];
  /** From now on, what is added is likely. */
  guess(): void;
  /** The place of a node, or of a flow's own place, of a module. */
  local(unit: Unit, place: number): Place;
  unitAt(place: Place): { readonly unit: Unit; readonly local: number } | null;
  /** A new place. */
  place(): Place;
  /** The place of that name, new the first time. */
  made(name: string): Place;
  /** What a place holds, as numbers of values. */
  held(place: Place): readonly number[];
  /** Adds a fact; the cause is the fact it follows from. */
  add(place: Place, value: number, fromPlace: Place, fromValue: number): void;
  /** Adds an edge and sends along it what its source holds already. */
  edge(from: Place, to: Place, step: Step): void;
  /** Adds a plain edge once. */
  flow(from: Place, to: Place): void;
  /** Where a container holds what is put at a literal key; null: what is put at any other. */
  slot(site: Place, key: string | null): Place;
  /** Where all that a container holds comes together. */
  elements(site: Place): Place;
  /** Makes the elements of the container at `site` those of that place. */
  aliasSlot(site: Place, element: Place): void;
  /** Where an attribute of a class and of its instances is held. */
  attribute(cls: Class, name: string): Place;
  /** Every attribute that something is stored in. */
  attributes(): Iterable<Stored>;
  /** Where all that an attribute of the class, or of its instances, may be comes together. */
  memberPlace(cls: Class, name: string, onInstance: boolean): Place;
  /** The place of the definition that a node makes; -1: none. */
  definedAt(unit: Unit, node: Node): Place;
  /** Does the function give its first parameter back? */
  passesSelf(fn: Fn): boolean;
  /** The parameters that the function gives back, or calls and gives the result of. */
  passes(fn: Fn): readonly Pass[];
  /** What a bag of a framework holds under a name: `app.state.db`. */
  bag(path: string, name: string, access: "attribute" | "item"): Place;
  /** Remembers that something was done, and says whether it is new. */
  once(key: string): boolean;
  /** The callable and the arguments of a partial. */
  /** What waits until all certain facts are there. */
  readonly deferred: Deferred[];
  readonly partials: Map<Place, { readonly func: Place; readonly args: readonly ArgPlace[] }>;
  run(): void;
  /** Did the work run out before the facts did? What was found until then holds. */
  exhausted(): boolean;
  cause(place: Place, value: number): { readonly place: Place; readonly value: number } | null;
  doubtOf(place: Place, value: number): Doubt;
  /** Does a method of the class, of a base or of a class below it set that attribute of `self`? */
  stores(cls: Class, name: string): boolean;
}

/** What one kind of step does when a value comes along its edge. */
export interface Steps {
  narrow(engine: Engine, value: number, tests: readonly Test[], from: Place, to: Place): void;
  attribute(engine: Engine, value: number, name: string, from: Place, to: Place): void;
  attributes(engine: Engine, value: number, pattern: string, from: Place, to: Place): void;
  setAny(engine: Engine, value: number, from: Place, source: Place): void;
  bind(engine: Engine, value: number, from: Place, to: Place): void;
  item(engine: Engine, value: number, key: string | null, from: Place, to: Place): void;
  slice(engine: Engine, value: number, from: Place, to: Place): void;
  unpack(engine: Engine, value: number, index: number, from: Place, to: Place): void;
  element(engine: Engine, value: number, from: Place, to: Place): void;
  enter(engine: Engine, value: number, from: Place, to: Place): void;
  call(engine: Engine, value: number, site: CallSite, from: Place, to: Place): void;
  setAttribute(engine: Engine, value: number, name: string, from: Place, source: Place): void;
  setItem(engine: Engine, value: number, key: string | null, from: Place, source: Place): void;
}

/** Makes an engine with the edges of all modules in it; seeds are planted by the caller. */
export function engine(
  project: Project,
  flows: readonly Flow[],
  shelves: Shelves,
  steps: Steps,
): Engine {
  const table = values();
  const graphs: Graph[] = [];
  const bases: number[] = [];
  let places = 0;
  const facts: (number[] | undefined)[] = [];
  const log = newLog();
  /** How many facts a place had when guessing began. */
  let certain: Int32Array | null = null;
  /** Where the plain edges of a place lead; all others are in `outs`. */
  const copies: (number[] | undefined)[] = [];
  const outs: (Out[] | undefined)[] = [];
  const large = new Map<Place, Set<number>>();
  /** How many of a place's facts have gone along its edges. */
  const done: number[] = [];
  /** Edges that came late, with the facts that they missed. */
  const waiting: {
    readonly from: Place;
    readonly values: readonly number[];
    readonly to: Place;
    /** null: a plain edge. */
    readonly out: Out | null;
  }[] = [];
  let taken = 0;
  const queue: number[] = [];
  let head = 0;
  const plain = new Map<Place, Set<Place>>();
  const slots = new Map<Place, { any: Place; rest: Place; keys: Map<string, Place> }>();
  const named = new Map<string, Place>();
  const attributes = new Map<string, Stored>();
  const happened = new Set<string>();

  interface Out {
    readonly to: Place;
    readonly step: Step;
  }

  const self: Engine = {
    project,
    shelves,
    values: table,
    graphs,
    guess() {
      certain = lengths(facts);
    },
    deferred: [],
    partials: new Map(),
    stores: (cls, name) => storing(cls, name),
    local: (unit, place) => bases[unit.index]! + place,
    unitAt(place) {
      if (place >= fixed) return null;
      let low = 0;
      let high = bases.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (bases[middle]! <= place) low = middle;
        else high = middle - 1;
      }
      return { unit: project.units[low]!, local: place - bases[low]! };
    },
    place: newPlace,
    made: (name) => placeNamed("@" + name),
    held: (place) => facts[place] ?? NOTHING,
    add,
    edge,
    flow(from, to) {
      if (from !== to && !isCopied(from, to)) edge(from, to, IS);
    },
    slot(site, key) {
      const entry = slotsOf(site);
      if (key === null) return entry.rest;
      let place = entry.keys.get(key);
      if (place === undefined) {
        entry.keys.set(key, place = newPlace());
        edge(place, entry.any, IS);
      }
      return place;
    },
    elements: (site) => slotsOf(site).any,
    aliasSlot(site, element) {
      slots.set(site, { any: element, rest: element, keys: new Map() });
    },
    attribute(cls, name) {
      const key = cls.id + "." + name;
      let stored = attributes.get(key);
      if (stored === undefined) attributes.set(key, stored = { cls, name, place: newPlace() });
      return stored.place;
    },
    attributes: () => attributes.values(),
    memberPlace: (cls, name, onInstance) => placeNamed(`${cls.id}${onInstance ? ">" : ":"}${name}`),
    definedAt(unit, node) {
      const place = graphs[unit.index]!.defined[node.id]!;
      return place < 0 ? -1 : bases[unit.index]! + place;
    },
    passes,
    passesSelf: (fn) => passes(fn).some(({ index }) => index === 0),
    bag: (path, name, access) => placeNamed(shelves.bag(path, access) + "|" + name),
    once(key) {
      if (happened.has(key)) return false;
      happened.add(key);
      return true;
    },
    exhausted: () => taken > MOST_STEPS,
    run() {
      for (;;) {
        if (taken > MOST_STEPS) break;
        const late = waiting.pop();
        if (late !== undefined) {
          for (const value of late.values) {
            if (late.out === null) add(late.to, value, late.from, value);
            else send(late.from, value, late.out);
          }
          continue;
        }
        const place = queue[head++];
        if (place === undefined) break;
        const known = facts[place];
        if (known === undefined) continue;
        for (let at = done[place]!; at < known.length; at = done[place]!) {
          done[place] = at + 1;
          const value = known[at]!;
          const copied = copies[place];
          if (copied !== undefined) {
            for (let i = 0; i < copied.length; i++) add(copied[i]!, value, place, value);
          }
          const list = outs[place];
          if (list === undefined) continue;
          // An edge that is added meanwhile is sent what is done by itself
          const count = list.length;
          for (let i = 0; i < count; i++) send(place, value, list[i]!);
        }
        if (head > 1 << 16) {
          queue.splice(0, head);
          head = 0;
        }
      }
      queue.length = 0;
      head = 0;
    },
    cause(place, value) {
      const at = indexOf(log, place, value);
      if (at < 0) return null;
      const from = log.from[at]!;
      return from < 0 ? null : { place: from, value: log.fromValue[at]! };
    },
    doubtOf(place, value) {
      if (certain === null) return 0;
      return (facts[place]?.indexOf(value) ?? -1) < (certain[place] ?? 0) ? 0 : 1;
    },
  };

  function slotsOf(site: Place): { any: Place; rest: Place; keys: Map<string, Place> } {
    let entry = slots.get(site);
    if (entry === undefined) {
      slots.set(site, entry = { any: newPlace(), rest: newPlace(), keys: new Map() });
      edge(entry.rest, entry.any, IS);
    }
    return entry;
  }

  const stored = new Map<string, Set<Class>>();
  /** `self.name = …` in a method. */
  function noteStore(unit: Unit, from: number, name: string): void {
    const node = unit.nodes[from];
    if (node?.type !== "Name") return;
    const fn = project.enclosing(unit, node.id);
    if (fn === null || fn.cls === null || fn.node.params[0]?.name !== node.name) return;
    const classes = stored.get(name);
    if (classes === undefined) stored.set(name, new Set([fn.cls]));
    else classes.add(fn.cls);
  }
  function storing(cls: Class, name: string): boolean {
    const classes = stored.get(name);
    if (classes === undefined) return false;
    return cls.mro.some((each) => classes.has(each)) || cls.below.some((each) => classes.has(each));
  }

  const passed = new Map<Fn, readonly Pass[]>();
  function passes(fn: Fn): readonly Pass[] {
    let list = passed.get(fn);
    if (list === undefined) passed.set(fn, list = passesOf(fn));
    return list;
  }

  function placeNamed(name: string): Place {
    let place = named.get(name);
    if (place === undefined) named.set(name, place = newPlace());
    return place;
  }

  function add(place: Place, value: number, fromPlace: Place, fromValue: number): void {
    const list = facts[place];
    if (list === undefined) {
      facts[place] = [value];
    } else {
      if (list.length < MANY) {
        if (list.includes(value)) return;
      } else {
        // A bag of everything: more containers are not followed, and of very many things only what is awaited or called
        const { is } = table.list[value]!;
        if (is === "container") return;
        if (list.length >= VERY_MANY && is !== "driver" && is !== "member" && is !== "function") {
          return;
        }
        let set = large.get(place);
        if (set === undefined) large.set(place, set = new Set(list));
        if (set.has(value)) return;
        set.add(value);
      }
      list.push(value);
    }
    note(log, place, value, fromPlace, fromValue);
    queue.push(place);
  }

  /** Makes room up to a place: without gaps the arrays stay fast. */
  function grow(place: Place): void {
    while (done.length <= place) {
      facts.push(undefined);
      copies.push(undefined);
      outs.push(undefined);
      done.push(0);
      log.last.push(-1);
    }
  }

  function newPlace(): Place {
    const place = places++;
    grow(place);
    return place;
  }

  function edge(from: Place, to: Place, step: Step): void {
    const sent = done[from]!;
    if (step.op === "is") {
      copy(from, to);
      if (sent > 0) waiting.push({ from, values: facts[from]!.slice(0, sent), to, out: null });
      return;
    }
    const out = { to, step };
    leave(from, out);
    if (sent > 0) waiting.push({ from, values: facts[from]!.slice(0, sent), to, out });
  }

  function leave(from: Place, out: Out): void {
    const list = outs[from];
    if (list === undefined) outs[from] = [out];
    else list.push(out);
  }

  function copy(from: Place, to: Place): void {
    const list = copies[from];
    if (list === undefined) copies[from] = [to];
    else list.push(to);
  }

  /** Is there a plain edge already? */
  function isCopied(from: Place, to: Place): boolean {
    const list = copies[from];
    if (list === undefined) return false;
    if (list.length < MANY) return list.includes(to);
    let set = plain.get(from);
    if (set === undefined) plain.set(from, set = new Set(list));
    if (set.has(to)) return true;
    set.add(to);
    return false;
  }

  function send(from: Place, value: number, { to, step }: Out): void {
    taken++;
    switch (step.op) {
      case "is":
        add(to, value, from, value);
        return;
      case "mixed":
        return;
      case "narrow":
        steps.narrow(self, value, step.tests, from, to);
        return;
      case "attr":
        steps.attribute(self, value, step.name, from, to);
        return;
      case "settle": {
        const held = table.list[value]!;
        if (held.is === "future") self.flow(held.place, to);
        else add(to, value, from, value);
        return;
      }
      case "first": {
        const held = table.list[value]!;
        if (held.is === "container") self.flow(slotsOf(held.site).any, to);
        return;
      }
      case "instance": {
        const held = table.list[value]!;
        if (held.is === "class") {
          add(
            to,
            table.intern({ is: "instance", cls: held.cls, family: held.family }),
            from,
            value,
          );
        }
        return;
      }
      case "bind":
        steps.bind(self, value, from, to);
        return;
      case "item":
        steps.item(self, value, step.key, from, to);
        return;
      case "slice":
        steps.slice(self, value, from, to);
        return;
      case "unpack":
        steps.unpack(self, value, step.index, from, to);
        return;
      case "element":
        steps.element(self, value, from, to);
        return;
      case "enter":
        steps.enter(self, value, from, to);
        return;
      case "call":
        steps.call(self, value, step.site, from, to);
        return;
      case "attrs":
        steps.attributes(self, value, step.pattern, from, to);
        return;
      case "set-any":
        steps.setAny(self, value, from, step.value);
        return;
      case "set-attr":
        steps.setAttribute(self, value, step.name, from, step.value);
        return;
      case "set-item":
        steps.setItem(self, value, step.key, from, step.value);
        return;
      case "put":
        add(self.slot(to, step.key), value, from, value);
        return;
    }
  }

  const handlers = handlersOf(flows);
  for (const unit of project.units) {
    const base = places;
    bases.push(base);
    const { nodes, bindings } = unit.module;
    grow(base + nodes + bindings.definitions.length);
    const made = graph(unit, handlers, (from, to, step) => {
      if (base + from >= done.length) grow(base + from);
      if (step.op === "mixed") {
        self.deferred.push(mixed(self, base + from, base + to, shift(step.step, base)));
        return;
      }
      if (step.op === "is") {
        copy(base + from, base + to);
        return;
      }
      leave(base + from, { to: base + to, step: shift(step, base) });
      if (step.op === "set-attr") noteStore(unit, from, step.name);
    });
    graphs.push(made);
    places += made.size;
    grow(places);
  }
  const fixed = places;
  return self;
}

const NOTHING: readonly number[] = [];

function lengths(lists: readonly (readonly number[] | undefined)[]): Int32Array {
  const found = new Int32Array(lists.length);
  for (let i = 0; i < lists.length; i++) found[i] = lists[i]?.length ?? 0;
  return found;
}

/** What each fact follows from, in the order in which they were found: of each place a list that is linked from its end. */
interface Log {
  value: Int32Array;
  from: Int32Array;
  fromValue: Int32Array;
  /** The entry before it about the same place; -1: none. */
  before: Int32Array;
  length: number;
  /** The last entry about each place; -1: none. */
  readonly last: number[];
}

function newLog(): Log {
  const room = () => new Int32Array(1 << 12);
  return { value: room(), from: room(), fromValue: room(), before: room(), length: 0, last: [] };
}

function note(log: Log, place: Place, value: number, from: Place, fromValue: number): void {
  const at = log.length++;
  if (at === log.value.length) {
    for (const column of ["value", "from", "fromValue", "before"] as const) {
      const wider = new Int32Array(at * 2);
      wider.set(log[column]);
      log[column] = wider;
    }
  }
  log.value[at] = value;
  log.from[at] = from;
  log.fromValue[at] = fromValue;
  log.before[at] = log.last[place]!;
  log.last[place] = at;
}

/** Where the log speaks of a fact; -1: nowhere. */
function indexOf(log: Log, place: Place, value: number): number {
  let at = log.last[place] ?? -1;
  while (at >= 0 && log.value[at] !== value) at = log.before[at]!;
  return at;
}

/** No project seen takes a hundredth of it; code made to be hard must end as well. */
const MOST_STEPS = 30_000_000;

/** From that many values on, a place is a bag of everything, and gets a set beside its list. */
const MANY = 24;

/** From that many values on, nothing can be told of a bag but what its own members await. */
const VERY_MANY = 64;

function shift(step: Step, base: number): Step {
  if (base === 0) return step;
  switch (step.op) {
    case "set-any":
    case "set-attr":
    case "set-item":
      return { ...step, value: step.value + base };
    case "call":
      return {
        op: "call",
        site: {
          node: step.site.node < 0 ? -1 : step.site.node + base,
          args: step.site.args.map((arg): ArgPlace => ({ ...arg, place: arg.place + base })),
          receiver: step.site.receiver < 0 ? -1 : step.site.receiver + base,
        },
      };
    default:
      return step;
  }
}

/** The value behind a number. */
export function valueOf(engine: Engine, value: number): Value {
  return engine.values.list[value]!;
}
