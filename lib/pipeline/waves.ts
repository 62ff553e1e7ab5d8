/** Wave by wave: what the search found is parsed and understood, and what it means makes other files matter. */
import type { Analysis, Meaning } from "../analyse.ts";
import { type Matter, mattering } from "../demand/matter.ts";
import type { Found } from "../finding.ts";
import { readSource } from "../project/scan.ts";
import { folderOf } from "../python/roots.ts";
import type { Path } from "../python/source.ts";
import type { Rules } from "../rows/types.ts";
import type { Choices } from "../selections.ts";
import {
  FATAL,
  HAS_TELLTALE,
  NAMES_DRIVER,
  type Searched,
  type Searching,
} from "../work/shared_search.ts";
import { sourcesOf } from "./needles.ts";
import { batchOf, parse, type Reading, type Task } from "./reading.ts";

/** What the search says of every file. */
export function matterOf(
  searched: readonly Searched[],
  { walked, numbers, layout, unread, unreadable, named, sizes }: Reading,
  { rules, manner }: Task,
): Matter {
  const matter = mattering(walked.paths.map(({ path }) => path), sourcesOf(rules), layout);
  for (const { paths, hits } of searched) {
    // A project's own configuration may keep a file out that is searched already
    const numberOf = (place: number) => numbers.get(paths[place]!.path);
    unread.push(...hits.unread.filter(({ path }) => numbers.has(path)));
    for (const place of hits.unreadable) {
      const file = numberOf(place);
      if (file !== undefined) unreadable.add(file);
    }
    hits.files.forEach((place, index) => {
      const file = numberOf(place);
      if (file === undefined) return;
      const flags = hits.flags[index] ?? 0;
      sizes.set(file, hits.sizes[index] ?? 0);
      if ((flags & NAMES_DRIVER) !== 0) named.add(file);
      if ((flags & FATAL) !== 0) return;
      matter.searched(file, {
        driver: (flags & NAMES_DRIVER) !== 0,
        telltale: (flags & HAS_TELLTALE) !== 0,
        imports: hits.imports.subarray(hits.ends[index - 1] ?? 0, hits.ends[index]),
      });
      if (manner.everything) matter.choose(file);
    });
  }
  matter.settle();
  return matter;
}

/** Parses what can matter, asks what it means, and goes on while that makes other files matter; null: there is nothing. */
export async function follow(
  reading: Reading,
  { matter, rules, requirements, choices }: {
    readonly choices: Choices;
    readonly matter: Matter;
    readonly rules: Rules;
    readonly requirements: readonly Found[];
  },
): Promise<Analysis | null> {
  const { walked, numbers, layout, modules, texts, tell } = reading;
  let files = matter.next();
  if (files.length === 0 && requirements.length === 0) return null;
  // Workers begin while this thread loads the same.
  let batch = batchOf(files, reading);
  const { judge, shelve, understand, holdersIn, leads, trail, basesOf, inheriting } = await load(
    reading,
    files.length > 0,
  );
  const { homeOf } = layout;
  const led = new Set<string>();
  const inherited = new Set<string>();
  const shelves = shelve(rules);
  for (;;) {
    while (files.length > 0) {
      await parse(files, batch, { reading, matter });
      if (isNearlyAll(reading, matter)) {
        for (const file of matter.others("")) {
          reading.spare.add(file);
          matter.choose(file);
        }
      }
      files = matter.next();
      batch = batchOf(files, reading);
    }
    const inOrder = [...modules].sort(([one], [other]) => one - other).map(([, module]) => module);
    tell({ stage: "understand", done: null, total: modules.size });
    const meaning: Meaning = understand(inOrder, shelves, {
      from: choices.from,
      wishes: choices.wishes,
      layout,
    });
    if (modules.size < walked.paths.length && matter.others("").length > 0) {
      const bases = basesOf(meaning).filter(({ path, name }) => {
        const key = `${path} ${name}`;
        return !inherited.has(key) && inherited.add(key);
      });
      for (const [home, found] of Map.groupBy(bases, ({ path }) => homeOf(folderOf(path)))) {
        const needles = [inheriting(found.map(({ name }) => name))];
        searchAgain(matter, { home, needles, paths: walked.paths });
      }
      files = matter.next();
      batch = batchOf(files, reading);
      if (files.length > 0) continue;
      const known = (path: string) => matter.isHolder(numbers.get(path) ?? -1);
      const isCrossed = (path: string) => matter.isCrossed(numbers.get(path) ?? -1);
      const opened: number[] = [];
      for (const { path, open } of holdersIn(meaning, known)) {
        const file = numbers.get(path) ?? -1;
        if (open) opened.push(file);
        else matter.cross(file);
      }
      matter.addHolders(opened);
      const fresh = leads(meaning, rules, isCrossed).filter(({ path, by, name }) => {
        const key = `${homeOf(folderOf(path))} ${by} ${name}`;
        return !led.has(key) && led.add(key);
      });
      for (const [home, found] of Map.groupBy(fresh, ({ path }) => homeOf(folderOf(path)))) {
        const ways = Map.groupBy(found, ({ by }) => by);
        const needles = [...ways].map(([by, some]) =>
          trail(by, some.map(({ name }) => name), rules)
        );
        searchAgain(matter, { home, needles, paths: walked.paths });
      }
      files = matter.next();
      batch = batchOf(files, reading);
      if (files.length > 0) continue;
    }
    tell({ stage: "check", done: null, total: modules.size });
    if (meaning.facts.exhausted()) {
      const reason = "Cannot follow everything: too many ways lead through the project";
      reading.unread.push({ path: ".", line: null, reason, matters: true });
    }
    return judge(meaning, requirements, texts);
  }
}

/** So many files that to understand them twice is dear. */
const MANY_MODULES = 100;

/** Is so little left unread that it costs less to read it than to find out, by understanding all the rest, what of it matters? */
function isNearlyAll({ modules, sizes }: Reading, matter: Matter): boolean {
  if (modules.size < MANY_MODULES) return false;
  const sizeOf = (files: Iterable<number>) => {
    let size = 0;
    for (const file of files) size += sizes.get(file) ?? 0;
    return size;
  };
  return 5 * sizeOf(matter.others("")) < sizeOf(modules.keys());
}

/** Chooses the files below a folder that have one of these texts. */
function searchAgain(
  matter: Matter,
  { home, needles, paths }: {
    readonly home: string;
    readonly needles: readonly RegExp[];
    readonly paths: readonly Path[];
  },
): void {
  for (const file of matter.others(home)) {
    const read = readSource(paths[file]!);
    if ("reason" in read || read.fatal) continue;
    const { text } = read.source;
    if (needles.some((needle) => needle.test(text))) matter.choose(file);
  }
}

/** While workers search, the main thread loads what comes next, as soon as one of them has found a driver. */
export async function loadAhead(searching: Searching, reading: Reading): Promise<void> {
  // Lets the workers' first answers in.
  await new Promise((resolve) => setTimeout(resolve));
  // What fails here fails again where it is needed, and is reported there.
  if (searching.hasDriver()) await load(reading, true).catch(() => null);
}

/** Loads what comes after the search; a run that finds nothing to do does not need it. */
async function load({ reader }: Reading, parser: boolean) {
  const [analyse, demand, families] = await Promise.all([
    import("../analyse.ts"),
    import("../demand/leads.ts"),
    import("../demand/families.ts"),
    // WebAssembly compiles on another thread meanwhile.
    parser ? reader() : null,
  ]);
  return { ...analyse, ...demand, ...families };
}
