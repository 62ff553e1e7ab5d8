/** Files come in with a counter that several threads share; what this thread found in those it took goes out. */
import { defectOf } from "./project/reason.ts";
import { type Reading, readSource } from "./project/scan.ts";
import { type Hit, type Needles, type Search, searching } from "./project/search.ts";
import type { Module, Path, Source, Unread } from "./types.ts";

/** What a worker is asked to do. */
export type Job =
  | { readonly do: "search"; readonly share: Share; readonly needles: Needles }
  | { readonly do: "read"; readonly share: Share }
  /** To load what reading needs, before there is something to read. */
  | { readonly do: "warm" };

/** Files that threads divide among them: each takes the next few, so that none waits for a slow one. */
export interface Share {
  readonly paths: readonly Path[];
  /** The places of those that are to be done; absent: all. */
  readonly only?: readonly number[];
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

/** A module, or why there is none. */
export type Read =
  | { readonly file: number; readonly module: Module }
  | { readonly file: number; readonly module: null; readonly reason: string };

/** Parses, lowers and binds. */
export type ReadModule = (source: Source) => Module;

export const NAMES_DRIVER = 1;
export const HAS_TELLTALE = 2;
export const FATAL = 4;

/** A share of files that nobody has taken yet. */
export function share(paths: readonly Path[], step: number): Share {
  return { paths, step, taken: new Int32Array(new SharedArrayBuffer(4)) };
}

/** Takes files until there are none left. */
function* taking({ paths, only, taken, step }: Share): Iterable<readonly [number, Path]> {
  const length = only?.length ?? paths.length;
  for (;;) {
    const start = Atomics.add(taken, 0, step);
    if (start >= length) return;
    for (let at = start; at < Math.min(start + step, length); at++) {
      const file = only?.[at] ?? at;
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

/** Reads modules; each is handed over as soon as it is there. A defect of ours costs one file, not the run. */
export async function read(
  files: Share,
  give: (read: Read) => void,
  load: () => Promise<ReadModule> = reader,
): Promise<void> {
  const readModule = await load();
  for (const [file, path] of taking(files)) give({ file, ...readOne(path, readModule) });
}

function readOne(path: Path, readModule: ReadModule) {
  const read = readSource(path);
  // It vanished after the search
  if ("reason" in read) return { module: null, reason: read.reason };
  try {
    return { module: readModule(read.source) };
  } catch (error) {
    return { module: null, reason: defectOf(error) };
  }
}

/** Loads what reading needs: the grammar is the dearest part of a small run. */
export async function reader(): Promise<ReadModule> {
  const [{ loadPython }, { readModule }] = await Promise.all([
    import("./python/parse.ts"),
    import("./python/read.ts"),
  ]);
  const python = await loadPython();
  return (source) => readModule(python, source);
}
