/**
 * Why a place holds a value: the shortest way back to where it came in. Plain edges explain themselves, since they are
 * kept, so only what a step or a seed adds is noted. The ways to a fact are worked out when its trail is asked for, from
 * edges, notes and what places hold alone: so a trail does not depend on what arrived first, and costs nothing where
 * nobody asks.
 */
import type { Place, ValueId } from "../ids.ts";
import type { Unit } from "../link/link.ts";
import type { Holdings } from "./holdings.ts";
import { mixed, Numbers } from "./numbers.ts";
import type { Value, Values } from "./values.ts";

/** A fact that another follows from. */
export interface Cause {
  readonly place: Place;
  readonly value: ValueId;
}

/** What facts are sorted by, so that of equally long ways always the same counts. */
interface Means {
  unitAt(place: Place): { readonly unit: Unit; readonly local: number } | null;
  orderOf(value: ValueId): string;
}

/** The level of a fact that nothing leads to, or not yet. */
const NONE = -1;

/** Levels from this one on are likely: their ways lead over what was guessed. */
const LIKELY = 1 << 28;

/** The notes of one run, and the ways that follow from them. */
export class Causes {
  private readonly place = new Numbers();
  private readonly value = new Numbers();
  private readonly from = new Numbers();
  private readonly fromValue = new Numbers();
  /** How many notes and plain edges there were when guessing began. */
  private certain: { readonly notes: number; readonly copies: number } | null = null;
  private before: Before | null = null;
  private readonly known = new FactTable();

  constructor(
    private readonly holdings: Holdings,
    private readonly values: Values,
    private readonly means: Means,
  ) {}

  /** Notes that a value came to a place because of a fact; -1: because of nothing but the code there. */
  note(place: number, value: number, from: number, fromValue: number): void {
    if (!this.isTraced(this.values.list[value]!)) return;
    this.place.push(place);
    this.value.push(value);
    this.from.push(from);
    this.fromValue.push(fromValue);
  }

  /** From now on, what comes is likely: it explains nothing that is certain. */
  guess(): void {
    this.certain = { notes: this.place.length, copies: this.holdings.copies.length };
  }

  of(place: number, value: number): Cause | null {
    const { known } = this;
    if (known.find(place, value) < 0) this.explore(place, value);
    const parent = known.parent.data[known.find(place, value)]!;
    if (parent < 0) return null;
    return {
      place: known.place.data[parent]! as Place,
      value: known.value.data[parent]! as ValueId,
    };
  }

  /** Trails lead from driver objects to their clients: what no driver object comes from needs no notes. */
  private isTraced(value: Value): boolean {
    switch (value.is) {
      case "driver":
      case "importable":
      case "member":
      case "foreign":
      case "partial":
        return true;
      case "class":
      case "instance":
        return value.cls.reachesForeign;
      case "function":
        return value.self >= 0 && this.isTraced(this.values.list[value.self]!);
      default:
        return false;
    }
  }

  /** Finds the shortest ways to a fact and to all that it may follow from: what is certain first, then level by level. */
  private explore(place: number, value: number): void {
    const first = this.known.length;
    const links = this.linksTo(place, value);
    const { level } = this.known;
    const queue = new Levels();
    for (const fact of links.roots) this.reach(fact, NONE, 0, queue);
    for (const fact of links.old) {
      const at = level.data[fact]!;
      if (at !== NONE && at < LIKELY) this.spread(fact, links, { likely: false, queue });
    }
    this.drain(links, { likely: false, queue });
    if (this.certain === null) return;
    for (const fact of links.old) this.spread(fact, links, { likely: true, queue });
    for (let fact = first; fact < this.known.length; fact++) {
      if (level.data[fact]! !== NONE) this.spread(fact, links, { likely: true, queue });
    }
    for (const fact of links.guessed) this.reach(fact, NONE, LIKELY, queue);
    this.drain(links, { likely: true, queue });
  }

  private drain(links: Links, layer: Layer): void {
    for (let now = layer.queue.next(); now !== null; now = layer.queue.next()) {
      for (const fact of now) this.spread(fact, links, layer);
    }
  }

  private spread(fact: number, links: Links, { likely, queue }: Layer): void {
    const at = this.known.level.data[fact]!;
    if (at === NONE) return;
    for (let link = links.head(fact); link >= 0; link = links.next(link)) {
      if (links.isGuessed(link) && !likely) continue;
      const level = likely && at < LIKELY ? LIKELY : at + 1;
      this.reach(links.to(link), fact, level, queue);
    }
  }

  /** Of equally long ways the one through the earlier line counts. */
  private reach(fact: number, parent: number, level: number, queue: Levels): void {
    const { known } = this;
    const before = known.level.data[fact]!;
    if (before === NONE) {
      known.level.data[fact] = level;
      known.parent.data[fact] = parent;
      queue.add(fact, level);
      return;
    }
    const other = known.parent.data[fact]!;
    if (before !== level || parent === other || parent < 0 || other < 0 || !queue.isOpen(level)) {
      return;
    }
    if (this.compare(parent, other) < 0) known.parent.data[fact] = parent;
  }

  /** Which of two facts counts first: the one that is nearer to where it came in, then by where they stand. */
  private compare(one: number, other: number): number {
    const { place, value, parent, level } = this.known;
    let [a, b] = [one, other];
    while (a !== b && a >= 0 && b >= 0) {
      if (level.data[a] !== level.data[b]) return level.data[a]! - level.data[b]!;
      const [here, there] = [
        this.means.unitAt(place.data[a]! as Place),
        this.means.unitAt(place.data[b]! as Place),
      ];
      // What stands nowhere comes last, in the order of what it follows from
      const [local, elsewhere] = [here?.local ?? Infinity, there?.local ?? Infinity];
      if (local !== elsewhere) return local - elsewhere;
      const [path, far] = [here?.unit.path ?? "", there?.unit.path ?? ""];
      if (path !== far) return path < far ? -1 : 1;
      const mine = this.means.orderOf(value.data[a]! as ValueId);
      const its = this.means.orderOf(value.data[b]! as ValueId);
      if (mine !== its) return mine < its ? -1 : 1;
      [a, b] = [parent.data[a]!, parent.data[b]!];
    }
    return a - b || place.data[one]! - place.data[other]!;
  }

  /** The new facts that a fact may follow from, back to where values came in, and how they follow from each other. */
  private linksTo(place: number, value: number): Links {
    const { known, holdings } = this;
    const before = this.before ??= this.beforeEach();
    const links = new Links();
    const old = new Set<number>();
    const first = known.length;
    const met = (at: number, held: number): number => {
      const found = known.find(at, held);
      if (found < 0) return known.add(at, held);
      if (found < first) old.add(found);
      return found;
    };
    met(place, value);
    for (let fact = first; fact < known.length; fact++) {
      const at = known.place.data[fact]!;
      const held = known.value.data[fact]!;
      for (const edge of before.edges(at)) {
        const from = holdings.copies.from.data[edge]!;
        if (!holdings.had(from, held)) continue;
        links.add(met(from, held), fact, this.isGuess(edge, "copies"));
      }
      for (let note = before.note(at, held); note >= 0; note = before.earlier(note)) {
        const guessed = this.isGuess(note, "notes");
        const from = this.from.data[note]!;
        if (from < 0) {
          (guessed ? links.guessed : links.roots).push(fact);
          continue;
        }
        const cause = this.fromValue.data[note]!;
        if (cause < 0 || !this.isTraced(this.values.list[cause]!)) continue;
        links.add(met(from, cause), fact, guessed);
      }
    }
    links.old.push(...[...old].sort((a, b) => a - b));
    return links;
  }

  private isGuess(index: number, of: "notes" | "copies"): boolean {
    return this.certain !== null && index >= this.certain[of];
  }

  /** What comes before a place and before a fact. */
  private beforeEach(): Before {
    const { copies, places } = this.holdings;
    const last = new FactTable();
    const earlier = new Int32Array(this.place.length);
    for (let note = 0; note < this.place.length; note++) {
      const place = this.place.data[note]!;
      const value = this.value.data[note]!;
      const found = last.find(place, value);
      const fact = found < 0 ? last.add(place, value) : found;
      earlier[note] = last.parent.data[fact]!;
      last.parent.data[fact] = note;
    }
    return {
      edges: grouped(copies.to, copies.length, places),
      note: (place, value) => last.parent.data[last.find(place, value)] ?? -1,
      earlier: (note) => earlier[note]!,
    };
  }
}

/** The plain edges that end at a place, and the notes of a fact, the last first; -1: no more. */
interface Before {
  edges(place: number): Iterable<number>;
  note(place: number, value: number): number;
  earlier(note: number): number;
}

/** Ways over what is certain, or over everything; and the facts to go on from. */
interface Layer {
  readonly likely: boolean;
  readonly queue: Levels;
}

/** The facts that were reached, by their level. */
class Levels {
  private readonly open = new Map<number, number[]>();
  private done = NONE;

  add(fact: number, level: number): void {
    const facts = this.open.get(level);
    if (facts === undefined) this.open.set(level, [fact]);
    else facts.push(fact);
  }

  /** Has nobody gone on from this level yet? */
  isOpen(level: number): boolean {
    return level > this.done;
  }

  /** The facts of the lowest level; null: there are none. */
  next(): readonly number[] | null {
    if (this.open.size === 0) return null;
    const level = Math.min(...this.open.keys());
    const facts = this.open.get(level)!;
    this.open.delete(level);
    this.done = level;
    return facts;
  }
}

/** How facts follow from each other. */
class Links {
  /** New facts that came in with the code alone, and those that did by a guess. */
  readonly roots: number[] = [];
  readonly guessed: number[] = [];
  /** Facts of before that new ones follow from. */
  readonly old: number[] = [];
  private readonly heads = new Map<number, number>();
  private readonly ends = new Numbers();
  private readonly after = new Numbers();
  private readonly guesses = new Numbers();

  add(from: number, to: number, guessed: boolean): void {
    this.after.push(this.head(from));
    this.heads.set(from, this.ends.length);
    this.ends.push(to);
    this.guesses.push(guessed ? 1 : 0);
  }

  /** The first link from a fact; -1: there is none. */
  head(fact: number): number {
    return this.heads.get(fact) ?? -1;
  }

  next(link: number): number {
    return this.after.data[link]!;
  }

  to(link: number): number {
    return this.ends.data[link]!;
  }

  isGuessed(link: number): boolean {
    return this.guesses.data[link] === 1;
  }
}

/** The indexes of a column by the number that stands there. */
function grouped(
  column: Numbers,
  length: number,
  groups: number,
): (group: number) => Iterable<number> {
  const ends = new Int32Array(groups + 1);
  for (let i = 0; i < length; i++) ends[column.data[i]! + 1]!++;
  for (let i = 0; i < groups; i++) ends[i + 1]! += ends[i]!;
  const starts = ends.slice();
  const order = new Int32Array(length);
  for (let i = 0; i < length; i++) order[starts[column.data[i]!]!++] = i;
  return (group) => order.subarray(ends[group]!, ends[group + 1]!);
}

/** Facts, each with its level and the one before it on the shortest way. */
class FactTable {
  readonly place = new Numbers();
  readonly value = new Numbers();
  readonly parent = new Numbers();
  readonly level = new Numbers();
  private table = new Int32Array(1 << 12).fill(-1);

  get length(): number {
    return this.place.length;
  }

  /** The number of a fact; -1: it is not here. */
  find(place: number, value: number): number {
    return this.table[this.spot(place, value)]!;
  }

  /** The number of a fact that was not here. */
  add(place: number, value: number): number {
    const fact = this.place.length;
    this.table[this.spot(place, value)] = fact;
    this.place.push(place);
    this.value.push(value);
    this.parent.push(-1);
    this.level.push(NONE);
    if (fact * 2 > this.table.length) this.rehash();
    return fact;
  }

  private spot(place: number, value: number): number {
    const mask = this.table.length - 1;
    let at = mixed(place, value) & mask;
    for (let fact = this.table[at]!; fact >= 0; fact = this.table[at]!) {
      if (this.place.data[fact] === place && this.value.data[fact] === value) break;
      at = (at + 1) & mask;
    }
    return at;
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2).fill(-1);
    for (let fact = 0; fact < this.place.length; fact++) {
      this.table[this.spot(this.place.data[fact]!, this.value.data[fact]!)] = fact;
    }
  }
}
