/** A number in, the same unending row of choices out each time. */

/** Choices that a seed decides. */
export interface Random {
  /** A whole number below `most`. */
  readonly below: (most: number) => number;
  /** True in one of so many cases. */
  readonly once: (of: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** Opens the row (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    once: (of) => below(of) === 0,
    pick: (from) => from[below(from.length)]!,
  };
}
