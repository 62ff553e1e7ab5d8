/** Paths, options and the shelves of rules/ come in, what was checked goes out: the one file that knows every stage. */
import type { Analysis, Meaning } from "./analyse.ts";
import { checklist } from "./check/checklist.ts";
import { select, type Selection } from "./check/select.ts";
import type { Checked, Options, Refused } from "./options.ts";
import { dependencies } from "./project/dependencies.ts";
import { type Matter, mattering } from "./project/matter.ts";
import { readManifest } from "./project/manifests.ts";
import { folderOf } from "./project/modules.ts";
import { readSource } from "./project/scan.ts";
import { type Needles, searching, words } from "./project/search.ts";
import { type Walk, walk } from "./project/walk.ts";
import type { Finding, Module, Path, Rules, Source, Unread } from "./types.ts";
import config from "../deno.json" with { type: "json" };

export type { Rules };

/** What a project must require: the first release that fixes what stops an async client in practice. */
const DRIVER = "pymongo>=4.15.1";

/** How a run does its work; none of it changes a finding. */
export interface Manner {
  /** Parses every file. */
  readonly everything?: boolean;
}

/** What a run has read so far. */
interface Reading {
  readonly walked: Walk;
  readonly needles: Needles;
  readonly unread: Unread[];
  /** By path. */
  readonly texts: Map<string, string>;
  /** By the number of the file. */
  readonly modules: Map<number, Module>;
}

/** Runs the stages in order. */
export async function check(
  targets: readonly string[],
  options: Options,
  rules: Rules,
  manner: Manner = {},
): Promise<Checked | Refused> {
  const walked = walk(targets, { exclude: options.exclude });
  if (walked.missing.length > 0) {
    return { error: `Cannot read ${walked.missing.join(", ")}: no such file or folder` };
  }
  const reading: Reading = {
    walked,
    needles: needlesOf(rules),
    unread: [...walked.unread],
    texts: new Map(),
    modules: new Map(),
  };
  const requirements = await requirementsOf(reading, rules);
  const matter = searchAll(reading, rules, manner);
  const analysis = await follow(reading, { matter, rules, requirements });
  const kept = select(analysis?.findings ?? [], options as Selection);
  const tool = { name: "awaitlist", version: config.version };
  return {
    checklist: checklist(kept, {
      unread: reading.unread,
      files: walked.paths.length,
      parsed: reading.modules.size,
      tool,
    }),
    stages: options.show === null || analysis === null ? {} : stagesOf(analysis, reading, kept),
    text: (path) => reading.texts.get(path) ?? "",
  };
}

/** The requirements that must change; their texts are kept. */
async function requirementsOf(
  { walked, unread, texts }: Reading,
  rules: Rules,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const path of walked.manifests) {
    const read = readSource(path);
    if ("reason" in read) {
      unread.push(read);
      continue;
    }
    const manifest = await readManifest(path.path, read.source.text);
    if ("reason" in manifest) {
      unread.push(manifest);
      continue;
    }
    texts.set(path.path, read.source.text);
    for (const one of dependencies(manifest, rules.packages, DRIVER)) {
      found.push({ ...one, fingerprint: "" });
    }
  }
  return found;
}

/** Reads every file once and keeps no text. */
function searchAll(reading: Reading, rules: Rules, { everything }: Manner): Matter {
  const { walked, needles, unread } = reading;
  const search = searching(needles);
  const homeOf = homes(walked.manifests);
  const matter = mattering(walked.paths.map(({ path }) => path), sourcesOf(rules), {
    drivers: new Set(needles.drivers),
    others: librariesOf(rules),
    homeOf,
  });
  walked.paths.forEach((path, file) => {
    const read = readSource(path);
    if ("reason" in read) {
      unread.push(read);
      return;
    }
    const { source, note, fatal } = read;
    const hit = search(source.text, path.path);
    if (note !== null) {
      unread.push({ path: path.path, line: null, reason: note, matters: hit.driver && fatal });
    }
    if (fatal) return;
    matter.searched(file, hit);
    if (everything) matter.choose(file);
  });
  matter.settle();
  return matter;
}

/** Parses what can matter, asks what it means, and goes on while that makes other files matter; null: there is nothing. */
async function follow(
  reading: Reading,
  { matter, rules, requirements }: {
    readonly matter: Matter;
    readonly rules: Rules;
    readonly requirements: readonly Finding[];
  },
): Promise<Analysis | null> {
  const { walked, modules, texts } = reading;
  const numbers = new Map(walked.paths.map(({ path }, file) => [path, file]));
  let files = matter.next();
  if (files.length === 0 && requirements.length === 0) return null;
  const { judge, shelve, understand } = await import("./analyse.ts");
  const { holding, leads } = await import("./demand.ts");
  const homeOf = homes(walked.manifests);
  const led = new Set<string>();
  const shelves = shelve(rules);
  for (;;) {
    while (files.length > 0) {
      await parse(files, reading, matter);
      files = matter.next();
    }
    const inOrder = [...modules].sort(([one], [other]) => one - other).map(([, module]) => module);
    const meaning: Meaning = understand(inOrder, shelves);
    if (modules.size < walked.paths.length && matter.others("").length > 0) {
      const known = (path: string) => matter.holds(numbers.get(path) ?? -1);
      const passes = (path: string) => matter.passes(numbers.get(path) ?? -1);
      for (const { path, open } of holding(meaning, known)) {
        if (open) matter.hold(numbers.get(path) ?? -1);
        else matter.pass(numbers.get(path) ?? -1);
      }
      const fresh = leads(meaning, rules, passes).filter(({ path, pattern }) => {
        const key = `${homeOf(folderOf(path))} ${pattern}`;
        return !led.has(key) && led.add(key);
      });
      const byHome = Map.groupBy(fresh, ({ path }) => homeOf(folderOf(path)));
      for (const [home, found] of byHome) {
        searchAgain(matter, {
          home,
          needles: new RegExp(found.map(({ pattern }) => pattern).join("|")),
          paths: walked.paths,
        });
      }
      files = matter.next();
      if (files.length > 0) continue;
    }
    return judge(meaning, requirements, texts);
  }
}

/** Chooses the files below a folder that have one of these texts. */
function searchAgain(
  matter: Matter,
  { home, needles, paths }: {
    readonly home: string;
    readonly needles: RegExp;
    readonly paths: readonly Path[];
  },
): void {
  for (const file of matter.others(home)) {
    const read = readSource(paths[file]!);
    if (!("reason" in read) && !read.fatal && needles.test(read.source.text)) matter.choose(file);
  }
}

async function parse(files: readonly number[], reading: Reading, matter: Matter): Promise<void> {
  const { walked, modules, texts, unread, needles } = reading;
  const [{ loadPython }, { readModule }] = await Promise.all([
    import("./python/parse.ts"),
    import("./python/read.ts"),
  ]);
  const python = await loadPython();
  const driver = words(needles.drivers);
  for (const file of files) {
    const read = readSource(walked.paths[file]!);
    if ("reason" in read) continue;
    const { path, text } = read.source;
    const module = readModule(python, read.source);
    for (const { start, reason } of module.errors) {
      const line = module.lines.findLastIndex((begin) => begin <= start) + 1;
      unread.push({ path, line, reason: `Cannot parse: ${reason}`, matters: driver.test(text) });
    }
    modules.set(file, module);
    texts.set(path, text);
    matter.parsed(file, module);
  }
}

/** Checks sources that are in memory, all of them: for tests. */
export async function checkSources(
  sources: readonly Source[],
  rules: Rules,
): Promise<Analysis> {
  const { analyse } = await import("./analyse.ts");
  const { loadPython } = await import("./python/parse.ts");
  const { readModule } = await import("./python/read.ts");
  const python = await loadPython();
  const modules = sources.map((source) => readModule(python, source));
  return analyse(modules, rules, [], new Map(sources.map(({ path, text }) => [path, text])));
}

function needlesOf(rules: Rules): Needles {
  const members = rules.members.flatMap(({ row }) => row.telltale ? [row.on] : []);
  return {
    drivers: [...new Set(rules.importables.map(({ path }) => rootOf(path)))],
    telltales: [...new Set(members.map((on) => /\.(\w+)/.exec(on)?.[1] ?? on))],
  };
}

/** The modules that hand out driver objects: the drivers themselves, and plug-ins that hold some. */
function sourcesOf(rules: Rules): readonly string[] {
  const found = rules.importables.map(({ path }) => rootOf(path));
  for (const row of rules.channels) {
    // What stands before the class: `airflow.providers.mongo.hooks.mongo.MongoHook().get_conn()`.
    if (row.via === "member") found.push(...row.paths.map((path) => path.replace(/\.[A-Z].*/, "")));
  }
  return [...new Set(found)];
}

/** The top level names of the libraries that rows know. */
function librariesOf(rules: Rules): ReadonlySet<string> {
  const barriers = rules.barriers.flatMap(({ row }) => Object.values(row.on).flat().map(String));
  const passages = rules.passages.flatMap(({ callee }) => callee);
  const channels = rules.channels.flatMap((row) => [
    ..."paths" in row ? row.paths : [],
    ..."callee" in row ? row.callee : [],
    ..."decorator" in row ? row.decorator : [],
  ]);
  const dotted = [...barriers, ...passages, ...channels].filter((path) => path.includes("."));
  return new Set(dotted.map(rootOf));
}

function rootOf(path: string): string {
  return /^[^.(]*/.exec(path)?.[0] ?? path;
}

/** A file's project: the nearest folder above it with a manifest, else the root. */
function homes(manifests: readonly Path[]): (folder: string) => string {
  const folders = new Set(manifests.map(({ path }) => folderOf(path)));
  return (folder) => {
    let at = folder;
    while (at !== "" && !folders.has(at)) at = at.slice(0, at.lastIndexOf("/", at.length - 2) + 1);
    return at;
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
