/** Holds what places hold against the plainest way to work it out: again and again along each edge. */
import { assertEquals } from "@std/assert";
import { circles, Holdings, NESTED } from "./holdings.ts";
import { EMPTY } from "./sets.ts";

function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) >>> 8;
}

function holdings(places: number, suspects?: number): Holdings {
  const made = new Holdings({ merge: () => {} }, suspects);
  made.reach(places);
  return made;
}

function members(made: Holdings, place: number): readonly number[] {
  return made.sets.members(made.at(place));
}

Deno.test("Holdings gives each place what leads to it, whatever comes first", () => {
  for (let seed = 1; seed < 40; seed++) {
    const next = numbers(seed);
    const size = 4 + next() % 30;
    const edges = Array.from({ length: size * 2 }, () => [next() % size, next() % size] as const);
    const facts = Array.from({ length: size }, () => [next() % size, next() % 90] as const);
    const plain = Array.from({ length: size }, () => new Set<number>());
    for (const [place, value] of facts) plain[place]!.add(value);
    for (let round = 0; round < size; round++) {
      for (const [from, to] of edges) for (const value of plain[from]!) plain[to]!.add(value);
    }
    const made = holdings(size, seed % 2 === 0 ? 0 : 2000);
    const work = [
      ...edges.map(([from, to]) => () => made.copy(from, to)),
      ...facts.map(([place, value]) => () => made.put(place, made.sets.single(value))),
    ];
    const keys = work.map(() => next());
    const order = work.map((_, at) => at).sort((a, b) => keys[a]! - keys[b]!);
    for (const at of order) {
      work[at]!();
      if (next() % 5 === 0) { for (const place of made.settle()) made.turn(place); }
    }
    made.settle();
    plain.forEach((values, place) =>
      assertEquals(members(made, place), [...values].sort((a, b) => a - b))
    );
  }
});

Deno.test("Holdings closes all places along the way of too many containers, and no other", () => {
  const made = holdings(4);
  made.some = made.sets.single(7);
  made.copy(0, 1);
  made.copy(2, 1);
  made.put(2, made.sets.single(NESTED + 500));
  for (let value = 0; value < 70; value++) made.put(0, made.sets.single(NESTED + value));
  made.put(0, made.sets.single(3));
  made.settle();
  assertEquals(members(made, 0), [3, 7]);
  assertEquals(members(made, 1), [3, 7]);
  assertEquals(members(made, 2), [NESTED + 500]);
});

Deno.test("Holdings empties a place with more values than can be told, and counts it", () => {
  const made = holdings(2);
  made.copy(0, 1);
  for (let value = 0; value < 1001; value++) made.put(0, made.sets.single(value));
  made.settle();
  assertEquals([made.at(0), made.at(1), made.overfull], [EMPTY, EMPTY, 2]);
});

Deno.test("circles() finds what leads back to itself", () => {
  const edges: Readonly<Record<number, readonly number[]>> = {
    0: [1],
    1: [2],
    2: [0, 3],
    3: [4],
    4: [5],
    5: [4],
  };
  const found = circles([0], (place) => edges[place] ?? []).map((circle) => circle.toSorted());
  assertEquals(found.toSorted(), [[0, 1, 2], [4, 5]]);
});
