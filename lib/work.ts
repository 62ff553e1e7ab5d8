/** Files come in with a counter that several threads share; what this thread found in those it took goes out. */
import { defectOf } from "./project/reason.ts";
import { type Reading, readSource } from "./project/scan.ts";
import { type Hit, type Needles, type Search, searching } from "./project/search.ts";
import type { Tree } from "./python/parse.ts";
import type { Path, Unread } from "./types.ts";

/** What a worker is asked to do. */
export type Job =
  | { readonly do: "search"; readonly share: Share; readonly needles: Needles }
  | { readonly do: "parse"; readonly share: Share; readonly trees: Trees };

/** Files that threads divide among them: each takes the next few, so that none waits for a slow one. */
export interface Share {
  readonly paths: readonly Path[];
  /** How many are taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
  /** How many are taken at once. */
  readonly step: number;
}

/** What the search found, in flat lists that cross threads cheaply. `files` are places in the share. */
export interface Haul {
  readonly files: Int32Array;
  /** 1: names a driver; 2: has a tell-tale member; 4: cannot be parsed. */
  readonly flags: Uint8Array;
  readonly sizes: Int32Array;
  /** Where the imports of each file end in `imports`. */
  readonly ends: Int32Array;
  readonly imports: Int32Array;
  readonly unread: readonly Unread[];
  /** Files without a text. */
  readonly unreadable: readonly number[];
}

/** Memory that threads share: workers lay syntax trees down in it, and the main thread never waits for them. */
export interface Trees {
  readonly nodes: Int32Array<SharedArrayBuffer>;
  /** How much of it is taken. */
  readonly used: Int32Array<SharedArrayBuffer>;
  /** For each file of the share: 1 and where its nodes start, how many numbers they are, how long its text is. */
  readonly labels: Int32Array<SharedArrayBuffer>;
}

const LABEL = 3;

/** Code has some 1.3 numbers a character; memory that nobody writes to costs nothing. */
const NUMBERS_A_CHARACTER = 3;

const MOST_NUMBERS = 1 << 28;

/** Room for the trees of so many files with so much text. */
export function roomForTrees(files: number, size: number): Trees {
  const numbers = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length));
  return {
    nodes: numbers(Math.min(NUMBERS_A_CHARACTER * size, MOST_NUMBERS)),
    used: numbers(1),
    labels: numbers(LABEL * files),
  };
}

export const NAMES_DRIVER = 1;
export const HAS_TELLTALE = 2;
export const FATAL = 4;

/** A share of files that nobody has taken yet. */
export function share(paths: readonly Path[], step: number): Share {
  return { paths, step, taken: new Int32Array(new SharedArrayBuffer(4)) };
}

/** Takes files, each with its place in the share, until there are none left. */
export function* taking({ paths, taken, step }: Share): Iterable<readonly [number, Path]> {
  for (;;) {
    const start = Atomics.add(taken, 0, step);
    if (start >= paths.length) return;
    for (let file = start; file < Math.min(start + step, paths.length); file++) {
      const path = paths[file];
      if (path !== undefined) yield [file, path];
    }
  }
}

/** Searches and keeps no text; `tell` hears now and then how many files all threads have taken. */
export function search(files: Share, needles: Needles, tell: (taken: number) => void): Haul {
  const find = searching(needles);
  const found: number[] = [];
  const flags: number[] = [];
  const sizes: number[] = [];
  const ends: number[] = [];
  const imports: number[] = [];
  const unread: Unread[] = [];
  const unreadable: number[] = [];
  for (const [file, path] of taking(files)) {
    if (found.length % 64 === 0) tell(Math.min(files.taken[0] ?? 0, files.paths.length));
    const read = searchOne(path, find);
    if ("reason" in read) {
      unread.push(read);
      unreadable.push(file);
      continue;
    }
    const { source, note, fatal, hit } = read;
    if (note !== null) {
      unread.push({ path: path.path, line: null, reason: note, matters: hit.driver && fatal });
    }
    found.push(file);
    flags.push(
      (hit.driver ? NAMES_DRIVER : 0) + (hit.telltale ? HAS_TELLTALE : 0) + (fatal ? FATAL : 0),
    );
    sizes.push(source.text.length);
    for (const name of hit.imports) imports.push(name);
    ends.push(imports.length);
  }
  return {
    files: Int32Array.from(found),
    flags: Uint8Array.from(flags),
    sizes: Int32Array.from(sizes),
    ends: Int32Array.from(ends),
    imports: Int32Array.from(imports),
    unread,
    unreadable,
  };
}

function searchOne(path: Path, find: Search): Reading & { readonly hit: Hit } | Unread {
  try {
    const read = readSource(path);
    return "reason" in read ? read : { ...read, hit: find(read.source.text, path.path) };
  } catch (error) {
    return { path: path.path, line: null, reason: defectOf(error), matters: true };
  }
}

/** Parses as long as there is room; what fails here is left to the main thread, which knows what to say. */
export async function parse(files: Share, trees: Trees): Promise<void> {
  const { loadPython } = await import("./python/parse.ts");
  const python = await loadPython();
  for (const [file, path] of taking(files)) {
    const read = readSource(path);
    if ("reason" in read) continue;
    const { text } = read.source;
    const { nodes, broken } = python.parse(text);
    // Rare, and more than its nodes would have to cross
    if (broken) continue;
    const start = Atomics.add(trees.used, 0, nodes.length);
    if (start + nodes.length > trees.nodes.length) return;
    trees.nodes.set(nodes, start);
    const label = LABEL * file;
    trees.labels[label + 1] = nodes.length;
    trees.labels[label + 2] = text.length;
    Atomics.store(trees.labels, label, start + 1);
  }
}

/** Whether a worker has parsed the file. */
export function isParsed({ labels }: Trees, file: number): boolean {
  return Atomics.load(labels, LABEL * file) > 0;
}

/** The tree that a worker made of the file; null: none has, or the text was another. */
export function treeOf({ nodes, labels }: Trees, file: number, text: string): Tree | null {
  const label = LABEL * file;
  const start = Atomics.load(labels, label) - 1;
  if (start < 0 || labels[label + 2] !== text.length) return null;
  const end = start + (labels[label + 1] ?? 0);
  return { nodes: nodes.subarray(start, end), broken: false, missing: [] };
}
