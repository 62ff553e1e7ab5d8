/** Paths, options and the shelves of rules/ come in, what was checked goes out: the one file that knows every stage. */
import type { Analysis, Meaning } from "./analyse.ts";
import { cellAt, inCells } from "./checklist/cells.ts";
import { checklist } from "./checklist/checklist.ts";
import { planned } from "./checklist/plan.ts";
import { select, type Selection } from "./checklist/select.ts";
import { type Checked, commandOf, DRIVER, type Options, type Refused } from "./options.ts";
import { dependencies } from "./check/dependencies.ts";
import { type Matter, mattering } from "./demand/matter.ts";
import { asWritten } from "./project/bytes.ts";
import { mentionsIn } from "./project/mentions.ts";
import { readManifest } from "./project/manifests/mod.ts";
import type { Progress } from "./report/progress.ts";
import { defectOf } from "./project/reason.ts";
import { ownersBelow } from "./project/owners.ts";
import { standing } from "./project/repository.ts";
import { readSource } from "./project/scan.ts";
import type { Needles } from "./demand/search.ts";
import { type Walk, walk } from "./project/walk.ts";
import type { Dialect, Finding, Found, Unread } from "./finding.ts";
import type { Module } from "./python/ast.ts";
import type { Cell, Path, Source } from "./python/source.ts";
import type { Rules } from "./rows/types.ts";
import { driversOf, strangersOf } from "./rows/libraries.ts";
import type { Tree } from "./python/parse.ts";
import { folderAbove, folderOf, type Layout, layoutOf } from "./python/roots.ts";
import { type Batch, handOut, inTurn } from "./work/batch.ts";
import { type Pool, poolOf } from "./work/pool.ts";
import {
  FATAL,
  HAS_TELLTALE,
  NAMES_DRIVER,
  type Searched,
  type Searching,
  searchInTurn,
} from "./work/search.ts";
import config from "../deno.json" with { type: "json" };

export type { Rules };

/** How a run does its work; none of it changes a finding. */
export interface Manner {
  /** Parses every file. */
  readonly everything?: boolean;
  /** How many threads share the work, whatever there is to do; absent: as the work and the machine say. */
  readonly threads?: number;
  /** Is told how far the run is, often. */
  readonly progress?: (progress: Progress) => void;
  /** Loads what this thread reads modules with: for tests of what happens when that fails. */
  readonly reader?: () => Promise<ReadModule>;
}

/** Makes a module of a source, and of its syntax tree where there is one. */
export type ReadModule = (source: Source, tree: Tree | null) => Module;

/** What a run has read so far. */
interface Reading {
  readonly walked: Walk;
  /** By path. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly layout: Layout;
  readonly unread: Unread[];
  /** The numbers of the files without a text. */
  readonly unreadable: Set<number>;
  /** The numbers of the files that name a driver. */
  readonly named: Set<number>;
  /** The numbers of the files that are read because few are left: what cannot be parsed of them is left out. */
  readonly spare: Set<number>;
  /** By path. */
  readonly texts: Map<string, string>;
  /** By path: where the cells of the notebooks start. */
  readonly cells: Map<string, readonly Cell[]>;
  /** By the number of the file. */
  readonly modules: Map<number, Module>;
  /** By the number of the file: how long its text is. */
  readonly sizes: Map<number, number>;
  readonly pool: Pool;
  /** Whether so much work is worth the start of workers. */
  readonly helps: (work: number, least: number) => boolean;
  readonly reader: () => Promise<ReadModule>;
  readonly tell: (progress: Progress) => void;
}

/** So much text to parse that a second thread is worth its start, and that it loads the parser again. */
const MUCH_TEXT = 400_000;

/** So many files to search that a second thread is worth its start. */
const MANY_FILES = 1500;

/** The main thread takes in what the others read: more of them only wait for it. */
const MOST_THREADS = 4;

/** Runs the stages in order. */
export async function check(
  targets: readonly string[],
  options: Options,
  rules: Rules,
  manner: Manner = {},
): Promise<Checked | Refused> {
  const pool = poolOf(
    (manner.threads ?? Math.min(navigator.hardwareConcurrency, MOST_THREADS)) - 1,
  );
  try {
    return await walkAndRun(targets, { options, rules, manner, pool });
  } finally {
    pool.close();
  }
}

/** What a run is asked to do, and with what. */
interface Task {
  readonly options: Options;
  readonly rules: Rules;
  readonly manner: Manner;
  readonly pool: Pool;
}

async function walkAndRun(targets: readonly string[], task: Task): Promise<Checked | Refused> {
  const { options, rules, manner, pool } = task;
  const helps = (work: number, least: number) =>
    manner.threads === undefined ? work >= least : manner.threads > 1;
  const needles = needlesOf(rules);
  const searching = searchInTurn(pool, needles, (files) => helps(files, MANY_FILES));
  const walked = walk(targets, { exclude: options.exclude, found: searching.add });
  if (walked.missing.length > 0) {
    const reasons = Map.groupBy(walked.missing, ({ reason }) => reason);
    const said = [...reasons].map(([reason, all]) =>
      `${all.map(({ name }) => name).join(", ")}: ${reason}`
    );
    return { error: `Cannot read ${said.join("; ")}` };
  }
  const reading: Reading = {
    walked,
    numbers: new Map(walked.paths.map(({ path }, file) => [path, file])),
    layout: layoutOf(
      walked.paths.map(({ path }) => path),
      strangersOf(rules),
      homes(walked.manifests),
    ),
    unread: [...walked.unread],
    unreadable: new Set(),
    named: new Set(),
    spare: new Set(),
    texts: new Map(),
    cells: new Map(),
    modules: new Map(),
    sizes: new Map(),
    pool,
    helps,
    reader: manner.reader ?? reader,
    tell: manner.progress ?? (() => {}),
  };
  const requirements = await requirementsOf(reading, rules);
  const total = walked.paths.length;
  if (helps(total, MANY_FILES)) await loadAhead(searching, reading);
  const searched = await searching.finish((done) => reading.tell({ stage: "search", done, total }));
  const matter = matterOf(searched, reading, task);
  const analysis = await follow(reading, { matter, rules, requirements, from: options.from });
  const placed = inCells(analysis?.findings ?? [], reading.cells).map((finding) => ({
    ...finding,
    project: reading.layout.homeOf(folderOf(finding.path)) || ".",
    mechanical: (finding.edits ?? []).length > 0,
  }));
  const { findings, plan } = planned(placed, commandOf(walked.here.targets, options));
  const kept = select(findings, options as Selection);
  const tool = { name: "awaitlist", version: config.version };
  return {
    checklist: checklist(kept, {
      // A setup.py is read as a manifest, too
      unread: [...new Map(reading.unread.map((one) => [JSON.stringify(one), one])).values()],
      files: walked.paths.length - reading.unreadable.size,
      parsed: reading.modules.size,
      tool,
      root: walked.here.root,
      plan,
    }),
    stages: options.show === null || analysis === null ? {} : stagesOf(analysis, reading, kept),
    text: textAsWritten(reading),
    ground: () => ({ root: walked.root, ...standing() }),
    owners: () => ownersBelow(walked.root),
  };
}

/** The texts as they are written, for edits in bytes. */
function textAsWritten({ walked, numbers, texts }: Reading): Checked["text"] {
  return (path) => {
    const text = texts.get(path) ?? "";
    const file = walked.paths[numbers.get(path) ?? -1] ??
      walked.manifests.find((each) => each.path === path);
    return file === undefined ? text : asWritten(file, text);
  };
}

/** The requirements that must change; their texts are kept. */
async function requirementsOf(
  { walked, unread, texts }: Reading,
  rules: Rules,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  const mentions = mentionsIn(walked.paths);
  for (const path of walked.manifests) {
    const read = readSource(path);
    if ("reason" in read) {
      unread.push(read);
      continue;
    }
    const manifest = await readManifest(path.path, read.source.text).catch((error) => ({
      path: path.path,
      line: null,
      reason: defectOf(error),
      matters: true,
    }));
    if ("reason" in manifest) {
      unread.push(manifest);
      continue;
    }
    texts.set(path.path, read.source.text);
    const meant = rules.packages.filter(({ where }) =>
      where === undefined || mentions(path.path, where)
    );
    found.push(...dependencies(manifest, meant, DRIVER));
  }
  return found;
}

/** What the search says of every file. */
function matterOf(
  searched: readonly Searched[],
  { walked, numbers, layout, unread, unreadable, named, sizes }: Reading,
  { rules, manner }: Task,
): Matter {
  const matter = mattering(walked.paths.map(({ path }) => path), sourcesOf(rules), layout);
  for (const { paths, haul } of searched) {
    const numberOf = (place: number) => numbers.get(paths[place]!.path)!;
    unread.push(...haul.unread);
    for (const place of haul.unreadable) unreadable.add(numberOf(place));
    haul.files.forEach((place, index) => {
      const file = numberOf(place);
      const flags = haul.flags[index] ?? 0;
      sizes.set(file, haul.sizes[index] ?? 0);
      if ((flags & NAMES_DRIVER) !== 0) named.add(file);
      if ((flags & FATAL) !== 0) return;
      matter.searched(file, {
        driver: (flags & NAMES_DRIVER) !== 0,
        telltale: (flags & HAS_TELLTALE) !== 0,
        imports: haul.imports.subarray(haul.ends[index - 1] ?? 0, haul.ends[index]),
      });
      if (manner.everything) matter.choose(file);
    });
  }
  matter.settle();
  return matter;
}

/** Parses what can matter, asks what it means, and goes on while that makes other files matter; null: there is nothing. */
async function follow(
  reading: Reading,
  { matter, rules, requirements, from }: {
    readonly from: readonly Dialect[];
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
  const { judge, shelve, understand, holding, leads, trail } = await load(
    reading,
    files.length > 0,
  );
  const { homeOf } = layout;
  const led = new Set<string>();
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
    const meaning: Meaning = understand(inOrder, shelves, { from, layout });
    if (modules.size < walked.paths.length && matter.others("").length > 0) {
      const known = (path: string) => matter.holds(numbers.get(path) ?? -1);
      const passes = (path: string) => matter.passes(numbers.get(path) ?? -1);
      const opened: number[] = [];
      for (const { path, open } of holding(meaning, known)) {
        const file = numbers.get(path) ?? -1;
        if (open) opened.push(file);
        else matter.pass(file);
      }
      matter.hold(opened);
      const fresh = leads(meaning, rules, passes).filter(({ path, by, name }) => {
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
async function loadAhead(searching: Searching, reading: Reading): Promise<void> {
  // Lets the workers' first answers in.
  await new Promise((resolve) => setTimeout(resolve));
  // What fails here fails again where it is needed, and is reported there.
  if (searching.hasDriver()) await load(reading, true).catch(() => null);
}

/** Loads what comes after the search; a run that finds nothing to do does not need it. */
async function load({ reader }: Reading, parser: boolean) {
  const [analyse, demand] = await Promise.all([
    import("./analyse.ts"),
    import("./demand/leads.ts"),
    // WebAssembly compiles on another thread meanwhile.
    parser ? reader() : null,
  ]);
  return { ...analyse, ...demand };
}

/** The batch of these files. */
function batchOf(files: readonly number[], { walked, sizes, pool, helps }: Reading): Batch {
  return handOut(
    files.map((file) => ({ path: walked.paths[file]!, size: sizes.get(file) ?? 0 })),
    { pool, worth: (size) => helps(size, MUCH_TEXT) },
  );
}

async function parse(
  files: readonly number[],
  batch: Batch,
  { reading, matter }: { readonly reading: Reading; readonly matter: Matter },
): Promise<void> {
  const readModule = await reading.reader();
  let done = 0;
  for (const { place, treeFor } of inTurn(batch)) {
    readOne(files[place]!, reading, (source) => readModule(source, treeFor(source.text)));
    reading.tell({ stage: "parse", done: ++done, total: files.length });
  }
  for (const file of files) {
    const module = reading.modules.get(file);
    if (module !== undefined) matter.parsed(file, module);
  }
}

/** Reads one module. A defect of ours costs one file, not the run. */
function readOne(
  file: number,
  { walked, modules, texts, cells, unread, named, spare }: Reading,
  readModule: (source: Source) => Module,
): void {
  const path = walked.paths[file]!;
  const matters = named.has(file);
  const read = readSource(path);
  if ("reason" in read) {
    // It vanished after the search
    unread.push({ ...read, matters });
    return;
  }
  try {
    const module = readModule(read.source);
    if (spare.has(file) && module.errors.length > 0) return;
    for (const { start, reason } of module.errors) {
      const line = module.lines.findLastIndex((begin) => begin <= start) + 1;
      const place = read.source.cells === undefined ? { line } : cellAt(read.source.cells, line);
      unread.push({ path: module.path, ...place, reason: `Cannot parse: ${reason}`, matters });
    }
    modules.set(file, module);
    if (read.source.cells !== undefined) cells.set(module.path, read.source.cells);
    texts.set(module.path, module.text);
  } catch (error) {
    unread.push({ path: path.path, line: null, reason: defectOf(error), matters });
  }
}

/** Loads what reading needs: the grammar is the dearest part of a small run. */
async function reader(): Promise<ReadModule> {
  const [{ loadPython }, { readModule }] = await Promise.all([
    import("./python/parse.ts"),
    import("./python/read.ts"),
  ]);
  const python = await loadPython();
  return (source, tree) => readModule(python, source, tree ?? python.parse(source.text));
}

function needlesOf(rules: Rules): Needles {
  const members = rules.members.flatMap(({ row }) => row.telltale ? [row.on] : []);
  return {
    drivers: [...driversOf(rules)],
    telltales: [...new Set(members.map((on) => /\.(\w+)/.exec(on)?.[1] ?? on))],
  };
}

/** The modules that hand out driver objects: the drivers themselves, and plug-ins that hold some. */
function sourcesOf(rules: Rules): readonly string[] {
  const found = [...driversOf(rules)];
  for (const row of rules.channels) {
    // What stands before the class: `airflow.providers.mongo.hooks.mongo.MongoHook().get_conn()`.
    if (row.via === "member") found.push(...row.paths.map((path) => path.replace(/\.[A-Z].*/, "")));
  }
  return [...new Set(found)];
}

/** A file's project: the nearest folder above it with a manifest, else the root. It is asked for again and again. */
function homes(manifests: readonly Path[]): (folder: string) => string {
  // What only configures may lie in a folder of tests
  const listing = manifests.filter(({ path }) => !path.endsWith(".ini"));
  const known = new Map(listing.map(({ path }) => [folderOf(path), folderOf(path)]));
  known.set("", "");
  return function homeOf(folder: string): string {
    let home = known.get(folder);
    if (home === undefined) known.set(folder, home = homeOf(folderAbove(folder)));
    return home;
  };
}

function stagesOf(
  { modules, facts, uses, colours }: Analysis,
  { walked, texts }: Reading,
  findings: readonly Finding[],
): Checked["stages"] {
  return {
    paths: walked.paths,
    sources: modules.map(({ path }) => ({ path, text: texts.get(path) ?? "" })),
    modules,
    project: facts.project.classes.map(({ unit, node, mro, foreign }) => ({
      path: unit.path,
      name: node.name,
      bases: mro.slice(1).map((cls) => cls.node.name),
      foreign,
    })),
    facts: facts.values.list.length,
    uses: uses.uses.map((use) => ({
      ...use,
      unit: facts.project.units[use.unit]!.path,
      row: facts.shelves.id(use.row),
    })),
    calls: uses.reached.map((site) => ({ ...site, unit: facts.project.units[site.unit]!.path })),
    colours: [...colours.coloured.values()].map(({ fn, doubt }) => ({
      path: fn.unit.path,
      name: fn.name,
      doubt,
    })),
    findings,
  };
}
