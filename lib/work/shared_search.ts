/** Files come in as they are found, what the text search says of each goes out: workers help where there are many. */
import { defectOf } from "../project/reason.ts";
import { type Reading, readSource } from "../project/scan.ts";
import { type Hit, type Needles, type Search, searching } from "../demand/search.ts";
import type { Unread } from "../finding.ts";
import type { Path } from "../python/source.ts";
import type { Pool } from "./pool.ts";
import { type Share, share, takeEach } from "./share.ts";

/** What the search found, in flat lists that cross threads cheaply. Files are their places in the share. */
export interface SearchHits {
  readonly files: Int32Array;
  /** Sums of `NAMES_DRIVER`, `HAS_TELLTALE` and `FATAL`. */
  readonly flags: Uint8Array;
  readonly sizes: Int32Array;
  /** Where the imports of each file end in `imports`. */
  readonly ends: Int32Array;
  readonly imports: Int32Array;
  readonly unread: readonly Unread[];
  /** Files without a text. */
  readonly unreadable: readonly number[];
}

export const NAMES_DRIVER = 1;
export const HAS_TELLTALE = 2;
/** It is not to be parsed. */
export const FATAL = 4;

/** What was found, and the files that it is about. */
export interface Searched {
  readonly paths: readonly Path[];
  readonly hits: SearchHits;
}

/** The search of files that are still being found. */
export interface Searching {
  /** Here are more; workers begin with them at once. */
  readonly add: (paths: readonly Path[]) => void;
  /** Whether a driver was named in what was searched so far. */
  readonly hasDriver: () => boolean;
  /** These were all: the main thread searches what nobody has taken yet. `tell` hears how far all threads are. */
  readonly finish: (tell: (done: number) => void) => Promise<readonly Searched[]>;
}

const SEARCHED_AT_ONCE = 32;

/** Begins a search; `worth` says whether so many files are worth the start of workers. */
export function searchInTurn(
  pool: Pool,
  needles: Needles,
  worth: (files: number) => boolean,
): Searching {
  const batches: Share[] = [];
  const asked: Promise<void>[] = [];
  const found: Searched[] = [];
  let files = 0;

  /** What a worker took and then failed. */
  function lost(): readonly Path[] {
    const done = found.reduce(
      (sum, { hits }) => sum + hits.files.length + hits.unreadable.length,
      0,
    );
    if (done === files) return [];
    const searched = new Set(
      found.flatMap(({ paths, hits }) =>
        [...hits.files, ...hits.unreadable].map((file) => paths[file])
      ),
    );
    return batches.flatMap(({ paths }) => paths.filter((path) => !searched.has(path)));
  }

  return {
    add(paths) {
      batches.push(share(paths, SEARCHED_AT_ONCE));
      files += paths.length;
      if (!worth(files)) return;
      for (const batch of batches.slice(asked.length)) {
        const job = { do: "search", share: batch, needles } as const;
        const take = (hits: unknown) =>
          void found.push({ paths: batch.paths, hits: hits as SearchHits });
        asked.push(pool.ask(job, take));
      }
    },
    hasDriver: () =>
      found.some(({ hits }) => hits.flags.some((flags) => (flags & NAMES_DRIVER) !== 0)),
    async finish(tell) {
      const find = searching(needles);
      let before = 0;
      for (const batch of batches) {
        found.push({
          paths: batch.paths,
          hits: search(batch, find, (done) => tell(before + done)),
        });
        before += batch.paths.length;
      }
      await Promise.all(asked);
      const rest = lost();
      if (rest.length > 0) {
        found.push({ paths: rest, hits: search(share(rest, rest.length), find, () => {}) });
      }
      return found;
    },
  };
}

/** Searches what nobody has taken, and keeps no text; `tell` hears now and then how much all threads have taken. */
export function search(files: Share, find: Search, tell: (taken: number) => void): SearchHits {
  const found: number[] = [];
  const flags: number[] = [];
  const sizes: number[] = [];
  const ends: number[] = [];
  const imports: number[] = [];
  const unread: Unread[] = [];
  const unreadable: number[] = [];
  for (const [file, path] of takeEach(files)) {
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
