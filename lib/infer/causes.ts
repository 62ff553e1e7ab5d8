/**
 * Why a place holds a value: the shortest way back to where it came in. Plain edges explain themselves, since they are
 * kept, so only what a step or a seed adds is noted; the ways are worked out once, when the first trail is asked for,
 * from edges and notes alone. So a trail does not depend on what arrived first.
 */
import type { Unit } from "../link/link.ts";
import type { Holdings } from "./holdings.ts";
import { mixed, Numbers } from "./numbers.ts";
import type { Value, Values } from "./values.ts";

/** A fact that another follows from. */
export interface Cause {
  readonly place: number;
  readonly value: number;
}

/** What facts are sorted by, so that of equally long ways always the same counts. */
interface Means {
  unitAt(place: number): { readonly unit: Unit; readonly local: number } | null;
  orderOf(value: number): string;
}

/** The edges that begin at a place, and the notes that follow from a fact. */
interface After {
  edges(place: number): readonly number[];
  notes(place: number, value: number): readonly number[];
}

/** The notes of one run, and the ways that follow from them. */
export class Causes {
  private readonly place = new Numbers();
  private readonly value = new Numbers();
  private readonly from = new Numbers();
  private readonly fromValue = new Numbers();
  /** How many notes and plain edges there were when guessing began. */
  private certain: { readonly notes: number; readonly copies: number } | null = null;
  private ways: Ways | null = null;

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
    return (this.ways ??= this.explored()).before(place, value);
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

  /** Level by level from where values came in; what is certain first. */
  private explored(): Ways {
    const { holdings } = this;
    const ways = new Ways();
    const notes = this.place.length;
    const copies = holdings.copies.length;
    const layers = this.certain === null ? [{ notes, copies }] : [this.certain, { notes, copies }];
    const after = this.afterEach();
    for (const layer of layers) {
      let level: number[] = [];
      const reach = (place: number, value: number, parent: number) => {
        const fact = ways.add(place, value, parent);
        if (fact >= 0) level.push(fact);
      };
      const spread = (fact: number) => {
        const place = ways.place.data[fact]!;
        const value = ways.value.data[fact]!;
        for (const edge of after.edges(place)) {
          if (edge < layer.copies) reach(holdings.copies.to.data[edge]!, value, fact);
        }
        for (const note of after.notes(place, value)) {
          if (note < layer.notes) reach(this.place.data[note]!, this.value.data[note]!, fact);
        }
      };
      const known = ways.length;
      for (let fact = 0; fact < known; fact++) spread(fact);
      for (let note = 0; note < layer.notes; note++) {
        if (this.from.data[note]! < 0) reach(this.place.data[note]!, this.value.data[note]!, -1);
      }
      while (level.length > 0) {
        const now = this.inOrder(level, ways);
        level = [];
        now.forEach(spread);
      }
    }
    return ways;
  }

  /** Of equally long ways the one through the earlier line counts: the facts by where they stand in their files. */
  private inOrder(level: readonly number[], ways: Ways): readonly number[] {
    if (level.length === 1) return level;
    const keyed = level.map((fact, index) => {
      const found = this.means.unitAt(ways.place.data[fact]!);
      return {
        fact,
        // What stands nowhere follows from what is before it in this list
        local: found?.local ?? Infinity,
        path: found?.unit.path ?? "",
        value: ways.value.data[fact]!,
        index,
      };
    });
    keyed.sort((a, b) => {
      if (a.local !== b.local) return a.local - b.local;
      if (a.path !== b.path) return a.path < b.path ? -1 : 1;
      if (a.value === b.value || a.local === Infinity) return a.index - b.index;
      const one = this.means.orderOf(a.value);
      const other = this.means.orderOf(b.value);
      return one < other ? -1 : one > other ? 1 : a.index - b.index;
    });
    return keyed.map(({ fact }) => fact);
  }

  /** What follows from a place, and from a fact. */
  private afterEach(): After {
    const { copies } = this.holdings;
    const byPlace = grouped(copies.from, copies.length, this.holdings.places);
    const byCause = grouped(this.from, this.from.length, this.holdings.places);
    return {
      edges: byPlace,
      notes: (place: number, value: number): readonly number[] =>
        byCause(place).filter((note) => this.fromValue.data[note] === value),
    };
  }
}

/** The indexes of a column by the number that stands there. */
function grouped(
  column: Numbers,
  length: number,
  groups: number,
): (group: number) => readonly number[] {
  const ends = new Int32Array(groups + 1);
  for (let i = 0; i < length; i++) {
    const group = column.data[i]!;
    if (group >= 0) ends[group + 1]!++;
  }
  for (let i = 0; i < groups; i++) ends[i + 1]! += ends[i]!;
  const starts = ends.slice();
  const order = new Int32Array(ends[groups]!);
  for (let i = 0; i < length; i++) {
    const group = column.data[i]!;
    if (group >= 0) order[starts[group]!++] = i;
  }
  return (group) => Array.from(order.subarray(ends[group]!, ends[group + 1]!));
}

/** Facts, each with the one before it on the shortest way. */
class Ways {
  readonly place = new Numbers();
  readonly value = new Numbers();
  private readonly parent = new Numbers();
  private table = new Int32Array(1 << 12).fill(-1);

  get length(): number {
    return this.place.length;
  }

  /** The number of the new fact; -1: it is known. */
  add(place: number, value: number, parent: number): number {
    const at = this.find(place, value);
    if (this.table[at]! >= 0) return -1;
    const fact = this.place.length;
    this.table[at] = fact;
    this.place.push(place);
    this.value.push(value);
    this.parent.push(parent);
    if (fact * 2 > this.table.length) this.rehash();
    return fact;
  }

  before(place: number, value: number): Cause | null {
    const fact = this.table[this.find(place, value)]!;
    const parent = fact < 0 ? -1 : this.parent.data[fact]!;
    if (parent < 0) return null;
    return { place: this.place.data[parent]!, value: this.value.data[parent]! };
  }

  private find(place: number, value: number): number {
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
      this.table[this.find(this.place.data[fact]!, this.value.data[fact]!)] = fact;
    }
  }
}
