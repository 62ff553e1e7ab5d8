/** Files come in, a counter that several threads share goes out with them: each thread takes the next that nobody has. */
import type { Path } from "../python/source.ts";

/** Files that threads divide among them: each takes a few at a time, so that none waits for a slow one. */
export interface Share {
  readonly paths: readonly Path[];
  /** How many are taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
  /** How many are taken at once. */
  readonly step: number;
}

/** A share of files that nobody has taken yet. */
export function share(paths: readonly Path[], step: number): Share {
  return { paths, step, taken: new Int32Array(new SharedArrayBuffer(4)) };
}

/** Takes files, each with its place in the share, until there are none left. */
export function* takeEach({ paths, taken, step }: Share): Iterable<readonly [number, Path]> {
  for (;;) {
    const start = Atomics.add(taken, 0, step);
    if (start >= paths.length) return;
    for (let file = start; file < Math.min(start + step, paths.length); file++) {
      const path = paths[file];
      if (path !== undefined) yield [file, path];
    }
  }
}
