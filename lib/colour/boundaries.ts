/** Takes the facts, the uses and what the user said, gives where the move stops, and what stays as it is. */
import { type SpotKey, spotOf } from "../ids.ts";
import { concrete } from "../infer/values.ts";
import type { Class, Fn, Project, Unit } from "../link/link.ts";
import type { Facts } from "../infer/facts.ts";
import type { Reached, Uses } from "../infer/uses/mod.ts";
import { type Interface, interfacesOf } from "./interfaces.ts";
import type { Expr } from "../python/ast.ts";
import { argumentValues } from "../python/walk.ts";
import { type Keepers, keepersOf } from "./keepers.ts";
import { bodyOf, methodAround, workingOf } from "./reach.ts";
import { isNamed, named, type Region, regionOf, type Wish } from "./regions.ts";
import { holdsDriver, sourcesIn } from "./sources.ts";
import { type Twins, twinsOf } from "./twins.ts";

/** What the options `--spread` and `--keep-sync` say. */
export interface Wishes {
  /** Classes, by name, at which the move does not stop. */
  readonly spread: readonly Wish[];
  /** Paths and dotted names of code that stays on a sync client. */
  readonly keepSync: readonly Wish[];
}

/** A use of an object that is made on the other side. */
export interface Meeting {
  readonly unit: Unit;
  readonly node: number;
  /** The use stands in kept code, and the object moves; else the other way round. */
  readonly isKept: boolean;
  readonly made: { readonly unit: Unit; readonly node: number };
}

/** How far a colour reaches. */
export interface Across {
  /** The functions that change together with one: not what stays, and not across an interface. */
  readonly group: (fn: Fn) => readonly Fn[];
  /** May a call that reaches the function reach one, too, that stays as it is? */
  readonly isShut: (site: Reached, fn: Fn) => boolean;
}

export interface Boundaries extends Across {
  readonly interfaces: readonly Interface[];
  readonly twins: readonly Twins[];
  /** What is named by the user. */
  readonly keeps: Region;
  /** Code that stays as it is: what the user named, sync twins, and what these call with driver objects. */
  readonly stays: (unit: Unit, node: number) => boolean;
  /** Uses, by `unit receiver`, of objects that code which stays has made. */
  readonly borrowed: ReadonlySet<SpotKey>;
  /** Uses, one a function, of objects that are made on the other side of what the user keeps. */
  readonly meetings: readonly Meeting[];
  /** What libraries with a sync client are handed, and what they make. */
  readonly keepers: Keepers;
  /** Calls in code that moves, of functions that stay, with a driver object. */
  readonly crossings: readonly { readonly site: Reached; readonly fn: Fn }[];
  /** Calls in code that the user keeps. */
  readonly departures: readonly {
    readonly site: Reached;
    readonly fn: Fn;
    readonly hands: boolean;
  }[];
  /** What would hold if the move did not stop at an interface. */
  readonly without: (one: Interface) => Across;
}

/** Works out the boundaries; `group` gives overrides and implementations. */
export function boundariesOf(
  facts: Facts,
  found: Uses,
  { wishes, group }: {
    readonly wishes: Wishes;
    readonly group: (fn: Fn) => readonly Fn[];
  },
): Boundaries {
  const { project, shelves } = facts;
  const kept = wishes.keepSync.map((wish) => named(project, wish));
  const keeps = regionOf(
    new Set(kept.flatMap(({ units }) => units)),
    kept.flatMap(({ parts }) => parts),
  );
  const isLifted = (cls: Class) => wishes.spread.some((wish) => isNamed(cls, wish));
  const working = workingOf(project, shelves, found);
  const isKept = ({ unit, node }: Class) => keeps.has(unit, node.id);
  const twins = twinsOf(project, working).filter(({ sync }) =>
    !sync.mro.some(isLifted) && !isKept(sync)
  );
  const staying = stayingOf(facts, found, { keeps, twins, works: working.works });
  const interfaces = interfacesOf(project, shelves, working).filter(({ cls, moves }) =>
    !isLifted(cls) && !isLifted(moves) && !staying.has(moves.unit, moves.node.id)
  );
  const across = (open: readonly Interface[]) =>
    acrossOf(project, { open, split: splitOf(project, open), group, stays: staying.has });
  return {
    interfaces,
    twins,
    keeps,
    stays: staying.has,
    ...borrowedBy(facts, found, { stays: staying.has, keeps }),
    keepers: keepersOf(facts, found, {
      classes: new Set(twins.flatMap(({ sync }) => sync.below)),
      has: staying.has,
    }),
    crossings: staying.crossings,
    departures: staying.departures,
    ...across(interfaces),
    without: (one) => across(interfaces.filter((each) => each !== one)),
  };
}

/** Groups that are split at interfaces, and which calls cannot tell what they reach. */
function acrossOf(
  project: Project,
  { open, split, group, stays }: {
    readonly open: readonly Interface[];
    readonly split: ReadonlyMap<Fn, Interface>;
    readonly group: (fn: Fn) => readonly Fn[];
    readonly stays: Boundaries["stays"];
  },
): Across {
  const groups = new Map<Fn, readonly Fn[]>();
  return {
    group(fn) {
      let members = groups.get(fn);
      if (members === undefined) {
        const own = split.get(fn);
        members = group(fn).filter((member) =>
          member === fn || split.get(member) === own && !stays(member.unit, member.node.id)
        );
        groups.set(fn, members);
      }
      return members;
    },
    isShut(site, fn) {
      const own = split.get(fn);
      const beside = open.find(({ moves }) => fn.cls !== null && moves.below.includes(fn.cls));
      return site.functions.some((id) => {
        const other = project.functions[id]!;
        return other !== fn && (stays(other.unit, other.node.id) ||
          own !== undefined && split.get(other) !== own && group(fn).includes(other) ||
          beside !== undefined && isSibling(other, beside));
      });
    },
  };
}

/** Is it a method of a back end that stays, though the interface may not name it? */
function isSibling({ cls }: Fn, { cls: base, moves }: Interface): boolean {
  return cls !== null && cls !== base && base.below.includes(cls) && !moves.mro.includes(cls) &&
    !moves.below.includes(cls);
}

/** By method of an implementation that moves, its interface. */
function splitOf(project: Project, interfaces: readonly Interface[]): ReadonlyMap<Fn, Interface> {
  const split = new Map<Fn, Interface>();
  for (const each of interfaces) {
    const names = new Set(
      each.cls.mro.flatMap((cls) => [...bodyOf(project, cls).keys()]),
    );
    for (const cls of each.moves.below) {
      for (const [name, fn] of bodyOf(project, cls)) if (names.has(name)) split.set(fn, each);
    }
  }
  return split;
}

interface Staying {
  readonly has: (unit: Unit, node: number) => boolean;
  readonly crossings: Boundaries["crossings"];
  readonly departures: Boundaries["departures"];
}

/**
 * Grows what stays: what is called from there with a driver object, or with an object of the flavor that stays, is
 * called with a sync one.
 */
function stayingOf(
  facts: Facts,
  { reached }: Uses,
  { keeps, twins, works }: {
    readonly keeps: Region;
    readonly twins: readonly Twins[];
    readonly works: (fn: Fn) => boolean;
  },
): Staying {
  const { project } = facts;
  if (keeps.isEmpty && twins.length === 0) {
    return { has: NOTHING_STAYS, crossings: [], departures: [] };
  }
  const stay = new Set<Fn>();
  const flavors = {
    sync: new Set(twins.flatMap(({ sync }) => sync.below)),
    async: new Set(twins.flatMap(({ twin }) => twin.below)),
  };
  const region = regionOf(new Set(), twins.map(({ sync }) => sync));
  const isIn = (unit: Unit, node: number, fn: Fn | null) =>
    keeps.has(unit, node) || region.has(unit, node) || fn !== null && stay.has(fn);
  const calls = reached.filter(({ reach }) => reach === "call");
  for (let before = -1; before !== stay.size;) {
    before = stay.size;
    for (const site of calls) {
      const unit = project.units[site.unit]!;
      if (!isIn(unit, site.node, methodAround(project, site.unit, site.node))) continue;
      const isHanded = hands(facts, unit, site);
      if (!isHanded && !handsOne(facts, unit, site, flavors.sync)) continue;
      for (const id of site.functions) {
        const fn = project.functions[id]!;
        if (fn.isAsync || !isHanded && !works(fn)) continue;
        for (const each of partOf(project, fn)) stay.add(each);
      }
    }
  }
  const has = (unit: Unit, node: number) => {
    if (keeps.has(unit, node) || region.has(unit, node)) return true;
    const fn = methodAround(project, unit.index, node);
    const own = project.functionOf(unit, node);
    return fn !== null && stay.has(fn) || own !== undefined && stay.has(own);
  };
  const crossings: { site: Reached; fn: Fn }[] = [];
  const departures: { site: Reached; fn: Fn; hands: boolean }[] = [];
  for (const site of calls) {
    const unit = project.units[site.unit]!;
    const functions = site.functions.map((id) => project.functions[id]!);
    if (has(unit, site.node)) {
      const fn = functions.find((each) => !keeps.has(each.unit, each.node.id));
      if (fn !== undefined && keeps.has(unit, site.node)) {
        departures.push({ site, fn, hands: hands(facts, unit, site) });
      }
      continue;
    }
    const fn = functions.find((each) => stay.has(each));
    if (fn === undefined) continue;
    const isCrossing = hands(facts, unit, site) || handsOne(facts, unit, site, flavors.async);
    if (isCrossing) crossings.push({ site, fn });
  }
  return { has, crossings, departures };
}

/** `store.database` of a class that stays sync is a sync object, wherever it is used. */
function borrowedBy(
  facts: Facts,
  { uses, reached }: Uses,
  { stays, keeps }: { readonly stays: Staying["has"]; readonly keeps: Region },
): Pick<Boundaries, "borrowed" | "meetings"> {
  const found = new Set<SpotKey>();
  const meetings = new Map<Fn | Unit, Meeting>();
  if (stays === NOTHING_STAYS) return { borrowed: found, meetings: [] };
  const { units } = facts.project;
  const sources = sourcesIn(facts, reached);
  for (const { unit: index, receiver, node, how } of uses) {
    const unit = units[index]!;
    if (how === "build") continue;
    const all = sources(unit, unit.nodes[receiver] as Expr).flatMap((source) =>
      source.is === "unknown" ? [] : [source]
    );
    const isInside = (source: typeof all[number]) => stays(source.unit, source.node.id);
    const isKept = keeps.has(unit, node);
    const isOurs = !stays(unit, node) && all.length > 0 && all.every(isInside);
    if (isOurs) found.add(spotOf(index, receiver));
    const other = isKept
      ? all.find((source) => source.is === "built" && !isInside(source))
      : isOurs
      ? all.find((source) => keeps.has(source.unit, source.node.id))
      : undefined;
    if (other === undefined) continue;
    const part = methodAround(facts.project, index, node) ?? unit;
    const made = { unit: other.unit, node: other.node.id };
    if (!meetings.has(part)) meetings.set(part, { unit, node, isKept, made });
  }
  return { borrowed: found, meetings: [...meetings.values()] };
}

const NOTHING_STAYS: Staying["has"] = () => false;

/** A function; where it makes an object, all methods of its class. */
function partOf(project: Project, fn: Fn): readonly Fn[] {
  if (fn.cls === null || fn.name !== "__init__") return [fn];
  return [...bodyOf(project, fn.cls).values()];
}

/** Does the call hand over a driver object? */
function hands(facts: Facts, unit: Unit, site: Reached): boolean {
  return handedAt(unit, site).some((arg) => holdsDriver(facts, unit, arg));
}

/** Does the call hand over an object of one of these classes? */
function handsOne(
  facts: Facts,
  unit: Unit,
  site: Reached,
  classes: ReadonlySet<Class>,
): boolean {
  return handedAt(unit, site).some((arg) =>
    facts.held(facts.local(unit, arg.id)).some((value) => {
      const own = facts.values.list[value]!;
      return own.is === "instance" && concrete(own).every((cls) => classes.has(cls));
    })
  );
}

/** What the call hands over; nothing where the place is no call. */
function handedAt(unit: Unit, { node }: Reached): readonly Expr[] {
  const call = unit.nodes[node];
  return call?.type === "Call" ? argumentValues(call) : [];
}
