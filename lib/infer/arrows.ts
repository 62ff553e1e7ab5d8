/** Edges between places, told one by one: of each place a list of where they lead, linked so that two lists join at once. */
import { Numbers } from "./numbers.ts";

/** An edge is a number, in the order in which they were told. */
export class Arrows {
  readonly from = new Numbers();
  readonly to = new Numbers();
  /** The next edge of the same place; -1: none. */
  readonly next = new Numbers(-1);
  /** The first and the last edge of each place; -1: none. */
  readonly head = new Numbers(-1);
  readonly tail = new Numbers(-1);

  get length(): number {
    return this.from.length;
  }

  /** Makes room for that many places. */
  reach(places: number): void {
    this.head.reach(places);
    this.tail.reach(places);
  }

  /** Adds an edge to the list of the place that stands for where it begins. */
  add(from: number, to: number, at = from): void {
    const edge = this.from.length;
    this.from.push(from);
    this.to.push(to);
    this.next.push(-1);
    const last = this.tail.data[at]!;
    if (last < 0) this.head.data[at] = edge;
    else this.next.data[last] = edge;
    this.tail.data[at] = edge;
  }

  /** Moves the list of one place to the end of another's. */
  join(from: number, into: number): void {
    const head = this.head.data[from]!;
    if (head < 0) return;
    const last = this.tail.data[into]!;
    if (last < 0) this.head.data[into] = head;
    else this.next.data[last] = head;
    this.tail.data[into] = this.tail.data[from]!;
    this.head.data[from] = -1;
    this.tail.data[from] = -1;
  }
}
