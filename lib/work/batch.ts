/** Files to parse come in; they go out one after the other, each with its syntax tree where a worker was there first. */
import type { Tree } from "../python/parse.ts";
import type { Path } from "../python/source.ts";
import type { Pool } from "./pool.ts";
import { type Share, share, takeEach } from "./share.ts";
import { isDone, roomForTrees, treeOf, type Trees } from "./shared_trees.ts";

/** A file, and how long its text is. */
export interface Sized {
  readonly path: Path;
  readonly size: number;
}

/** Files to parse. */
export interface Batch {
  /** Their places in the list that they came in, the longest first. */
  readonly order: readonly number[];
  /** All but the longest, for whoever comes first: that one is the main thread's, so that nobody is long alone with it. */
  readonly others: Share;
  /** What workers have parsed of the others; null: they were not asked. */
  readonly trees: Trees | null;
}

/** Has workers start to parse where so much text, in characters, is worth it. */
export function handOut(
  files: readonly Sized[],
  { pool, worth }: { readonly pool: Pool; readonly worth: (size: number) => boolean },
): Batch {
  const sizeOf = (place: number) => files[place]!.size;
  const order = files.map((_, place) => place).sort((one, other) => sizeOf(other) - sizeOf(one));
  const rest = order.slice(1);
  const others = share(rest.map((place) => files[place]!.path), 1);
  const size = rest.reduce((sum, place) => sum + sizeOf(place), 0);
  if (!worth(size)) return { order, others, trees: null };
  const trees = roomForTrees(rest.length, size);
  void pool.ask({ do: "parse", share: others, trees });
  return { order, others, trees };
}

/** A file whose turn it is. */
export interface Turn {
  /** In the list that the batch was made of. */
  readonly place: number;
  /** The tree that a worker made of the file, if that is its text; null: there is none. */
  readonly treeFor: (text: string) => Tree | null;
}

/**
 * Every file once. What a worker has parsed comes as soon as it is there. What it took and has not done in the end
 * comes without a tree: it is parsed again, and nobody waits.
 */
export function* inTurn({ order, others, trees }: Batch): Iterable<Turn> {
  const [longest, ...rest] = order;
  const turn = (index: number): Turn => ({
    place: rest[index]!,
    treeFor: (text) => trees === null ? null : treeOf(trees, index, text),
  });
  if (longest !== undefined) yield { place: longest, treeFor: () => null };
  /** What workers took: about in this order they get it done. */
  const theirs: number[] = [];
  let seen = 0;
  for (const [index] of takeEach(others)) {
    while (seen < index) theirs.push(seen++);
    seen = index + 1;
    yield turn(index);
    while (trees !== null && theirs.length > 0 && isDone(trees, theirs[0]!)) {
      yield turn(theirs.shift()!);
    }
  }
  while (seen < rest.length) theirs.push(seen++);
  for (const index of theirs) yield turn(index);
}
