/** Holds the shared sets against JavaScript's own. */
import { assertEquals } from "@std/assert";
import { EMPTY, Sets } from "./sets.ts";

/** Numbers that look random and are the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) >>> 8;
}

Deno.test("Sets gives equal sets the same number, however they are made", () => {
  const sets = new Sets();
  const make = (values: readonly number[]) =>
    values.reduce((set, value) => sets.union(set, sets.single(value)), EMPTY);
  assertEquals(make([1, 40, 7, 100_000]), make([100_000, 7, 40, 1, 1]));
  assertEquals(make([31, 32]) === make([31, 33]), false);
});

Deno.test("Sets unites, subtracts, counts and lists as Set does", () => {
  const next = numbers(7);
  const sets = new Sets();
  for (let round = 0; round < 200; round++) {
    const span = [8, 70, 3000, 200_000][round % 4]!;
    const draw = () => new Set(Array.from({ length: next() % 60 }, () => next() % span));
    const [one, other] = [draw(), draw()];
    const idOf = (values: Set<number>) =>
      [...values].reduce((set, value) => sets.union(set, sets.single(value)), EMPTY);
    const [a, b] = [idOf(one), idOf(other)];
    const sorted = (values: Set<number>) => [...values].sort((x, y) => x - y);
    assertEquals(sets.members(sets.union(a, b)), sorted(one.union(other)));
    assertEquals(sets.members(sets.minus(a, b)), sorted(one.difference(other)));
    assertEquals(sets.size(a), one.size);
    for (const value of other) assertEquals(sets.has(a, value), one.has(value));
    assertEquals(sets.union(a, sets.minus(b, a)), sets.union(b, a));
  }
});
