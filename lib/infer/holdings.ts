/**
 * What each place holds, and the plain edges along which all of it goes. Two things keep this small: what a place holds
 * is a shared set, and places between which values go round in a circle hold the same for ever, so they become one.
 *
 * Limits are asked between rounds only: when values have gone along all plain edges, and before any of them is looked at.
 * What a place holds then depends on the code alone, and not on which file was read first.
 */
import { Arrows } from "./arrows.ts";
import { Bytes, Numbers } from "./numbers.ts";
import { EMPTY, type SetId, Sets } from "./sets.ts";

/** So many edges must look like a part of a circle before circles are looked for. */
const SUSPECTS = 2000;

/** Values from this number on are containers and what belongs to one: they are counted apart. */
export const NESTED = 1 << 24;

/** More containers than that in one place, and nobody can tell any more which is which: it keeps that they are some. */
const MOST_CONTAINERS = 64;

/** More values than that in one place: it keeps none of them, and the report says so. */
const MOST_VALUES = 1000;

/** What a place does not keep: 0 nothing is left out, 1 containers, 2 anything. */
type Closed = 0 | 1 | 2;

/** Edges of all other sorts: told when two places become one, and when a round begins. */
export interface Others {
  /** The part becomes one with the whole, and this has gone along the edges of the whole but not of the part. */
  merge(part: number, whole: number, missed: SetId): void;
}

/** Places, what they hold, and the plain edges between them. */
export class Holdings {
  readonly sets = new Sets();
  /** The plain edges. */
  readonly copies = new Arrows();
  /** How many places hold too much to tell. */
  overfull = 0;
  /** What stands for all containers where there are too many. */
  some: SetId = EMPTY;
  /** The place that stands for this one; itself for most. */
  private readonly standing = new Numbers();
  /** By the place that stands for others: what it holds, and what of it has gone along plain edges, and along others. */
  private readonly held = new Numbers();
  private readonly sent = new Numbers();
  private readonly turned = new Numbers();
  private readonly closed = new Bytes();
  private readonly queued = new Bytes();
  private queue: number[] = [];
  /** Places that got something new in this round. */
  private changed: number[] = [];
  private readonly noted = new Bytes();
  /** Places at the begin of edges whose ends hold the same; by edge: it was suspected before. */
  private suspects: number[] = [];
  private readonly suspected = new Bytes();

  constructor(private readonly others: Others, private readonly mostSuspects = SUSPECTS) {}

  get places(): number {
    return this.standing.length;
  }

  /** Makes room for that many places. */
  reach(places: number): void {
    const before = this.standing.length;
    this.standing.reach(places);
    for (let place = before; place < places; place++) this.standing.data[place] = place;
    for (
      const column of [this.held, this.sent, this.turned, this.closed, this.queued, this.noted]
    ) column.reach(places);
    this.copies.reach(places);
  }

  /** The place that stands for this one. */
  of(place: number): number {
    const { data } = this.standing;
    let at = place;
    while (data[at] !== at) {
      data[at] = data[data[at]!]!;
      at = data[at]!;
    }
    return at;
  }

  at(place: number): SetId {
    return this.held.data[this.of(place)]!;
  }

  /** Did the value come to the place? Of a place that keeps nothing any more, nobody knows: yes. */
  had(place: number, value: number): boolean {
    return this.sets.has(this.at(place), value) || this.closed.data[this.of(place)] === 2;
  }

  /** What has gone along the edges of a place that are not plain. */
  gone(place: number): SetId {
    return this.turned.data[this.of(place)]!;
  }

  /** Makes a place that never holds anything. */
  close(place: number): void {
    this.closed.data[place] = 2;
  }

  /** Adds values to a place. */
  put(place: number, values: SetId): void {
    const at = this.of(place);
    const before = this.held.data[at]!;
    const closed = this.closed.data[at]!;
    const after = this.sets.union(before, this.kept(values, closed));
    if (after === before) return;
    this.held.data[at] = after;
    if (this.queued.data[at] === 1) return;
    this.queued.data[at] = 1;
    this.queue.push(at);
  }

  private kept(values: SetId, closed: number): SetId {
    if (closed === 0) return values;
    if (closed === 2) return EMPTY;
    return this.sets.minus(values, this.sets.from(values, NESTED));
  }

  /** Adds a plain edge; what has gone along the others goes along it at once. */
  copy(from: number, to: number): void {
    const at = this.of(from);
    this.copies.add(from, to, at);
    this.suspected.push(0);
    const sent = this.kept(this.sent.data[at]!, this.closed.data[at]!);
    if (sent !== EMPTY && this.of(to) !== at) this.put(to, sent);
  }

  /** Sends all values along the plain edges, and closes the places that hold too much. The places with something new. */
  settle(): readonly number[] {
    while (this.queue.length > 0) {
      const now = this.queue;
      this.queue = [];
      for (const place of now) {
        this.queued.data[place] = 0;
        // A part of another by now
        if (this.standing.data[place] === place) this.send(place);
      }
      if (this.suspects.length > this.mostSuspects) this.collapse();
    }
    const { changed } = this;
    this.changed = [];
    for (const place of changed) {
      this.noted.data[place] = 0;
      if (this.standing.data[place] === place) this.limit(place);
    }
    return changed;
  }

  /** What of the place has not gone along the edges that are not plain; from now on it has. */
  turn(place: number): SetId {
    if (this.standing.data[place] !== place) return EMPTY;
    const all = this.held.data[place]!;
    const fresh = this.sets.minus(all, this.turned.data[place]!);
    this.turned.data[place] = all;
    return fresh;
  }

  private send(place: number): void {
    const { copies, suspected } = this;
    const all = this.held.data[place]!;
    const fresh = this.sets.minus(all, this.sent.data[place]!);
    if (fresh === EMPTY) return;
    this.sent.data[place] = all;
    this.note(place);
    const many = this.sets.size(all) > 1;
    for (let edge = copies.head.data[place]!; edge >= 0; edge = copies.next.data[edge]!) {
      const to = this.of(copies.to.data[edge]!);
      if (to === place) continue;
      this.put(to, fresh);
      if (many && this.held.data[to] === all && suspected.data[edge] === 0) {
        suspected.data[edge] = 1;
        this.suspects.push(place);
      }
    }
  }

  private note(place: number): void {
    if (this.noted.data[place] === 1) return;
    this.noted.data[place] = 1;
    this.changed.push(place);
  }

  /** Closes the place if it holds too much. All that its plain edges lead to holds as much, and is closed with it. */
  private limit(place: number): void {
    const { sets } = this;
    const all = this.held.data[place]!;
    const nested = sets.from(all, NESTED);
    let closed: Closed = 0;
    if (sets.size(nested) > MOST_CONTAINERS) closed = 1;
    if (sets.size(all) - sets.size(nested) > MOST_VALUES) closed = 2;
    if (closed <= this.closed.data[place]!) return;
    if (closed === 2) this.overfull++;
    this.closed.data[place] = closed;
    this.held.data[place] = sets.union(this.kept(all, closed), this.some);
  }

  /** Finds the circles that suspects are on, and makes one place of each. */
  private collapse(): void {
    const found = circles(this.suspects, (place) => this.alike(place));
    this.suspects = [];
    for (const circle of found) {
      const whole = circle[0]!;
      for (const part of circle) if (part !== whole) this.merge(part, whole);
    }
  }

  /** Where the edges of a place lead that end at places with the same values. */
  private alike(place: number): number[] {
    const { copies, held } = this;
    const found: number[] = [];
    for (let edge = copies.head.data[place]!; edge >= 0; edge = copies.next.data[edge]!) {
      const to = this.of(copies.to.data[edge]!);
      if (to !== place && held.data[to] === held.data[place]) found.push(to);
    }
    return found;
  }

  private merge(part: number, whole: number): void {
    const { sets, sent, turned, held, closed } = this;
    const bothSent = sets.union(sent.data[part]!, sent.data[whole]!);
    const bothTurned = sets.union(turned.data[part]!, turned.data[whole]!);
    // What one of them has not sent goes along its own edges before they are the edges of both
    for (const each of [part, whole]) {
      this.sendAlong(each, sets.minus(bothSent, sent.data[each]!));
      this.others.merge(each, whole, sets.minus(bothTurned, turned.data[each]!));
    }
    this.standing.data[part] = whole;
    this.copies.join(part, whole);
    sent.data[whole] = bothSent;
    turned.data[whole] = bothTurned;
    closed.data[whole] = Math.max(closed.data[part]!, closed.data[whole]!);
    const all = sets.union(held.data[part]!, held.data[whole]!);
    held.data[part] = EMPTY;
    held.data[whole] = EMPTY;
    this.put(whole, all);
    this.note(whole);
  }

  private sendAlong(place: number, values: SetId): void {
    if (values === EMPTY) return;
    const { copies } = this;
    for (let edge = copies.head.data[place]!; edge >= 0; edge = copies.next.data[edge]!) {
      this.put(copies.to.data[edge]!, values);
    }
  }
}

/** The circles of more than one place that can be reached from the roots (Tarjan's strongly connected components). */
export function circles(
  roots: readonly number[],
  leads: (place: number) => readonly number[],
): readonly (readonly number[])[] {
  const found: number[][] = [];
  /** In the order of the visit; a place that is done has a number above any other's. */
  const low = new Map<number, number>();
  const open: number[] = [];
  for (const root of roots) {
    if (low.has(root)) continue;
    const path: { place: number; index: number; to: readonly number[]; at: number }[] = [];
    const visit = (place: number) => {
      const index = low.size;
      low.set(place, index);
      open.push(place);
      path.push({ place, index, to: leads(place), at: 0 });
    };
    visit(root);
    while (path.length > 0) {
      const top = path.at(-1)!;
      const to = top.to[top.at++];
      if (to !== undefined) {
        const seen = low.get(to);
        if (seen === undefined) visit(to);
        else if (seen < low.get(top.place)!) low.set(top.place, seen);
        continue;
      }
      path.pop();
      const mine = low.get(top.place)!;
      const above = path.at(-1);
      if (above !== undefined && mine < low.get(above.place)!) low.set(above.place, mine);
      if (mine !== top.index) continue;
      const circle = open.splice(open.lastIndexOf(top.place));
      for (const place of circle) low.set(place, Infinity);
      if (circle.length > 1) found.push(circle);
    }
  }
  return found;
}
