/** Paths, options and the shelves of rules/ come in, what was checked goes out: the one file that knows every stage. */
import { checkCode } from "./check/check.ts";
import { checklist, sortFindings } from "./check/checklist.ts";
import { fingerprint } from "./check/fingerprint.ts";
import { select, type Selection } from "./check/select.ts";
import { suppress } from "./check/suppress.ts";
import { barriersOf } from "./colour/barriers.ts";
import { type Asked, colour, type Colours } from "./colour/colour.ts";
import { flows } from "./infer/flows/mod.ts";
import { infer } from "./infer/infer.ts";
import { link } from "./infer/link.ts";
import { shelve } from "./infer/shelves.ts";
import type { Engine } from "./infer/solve.ts";
import { findUses, type Uses } from "./infer/uses.ts";
import type { Checked, Options, Refused } from "./options.ts";
import { bind } from "./python/bind.ts";
import { lower } from "./python/lower.ts";
import { loadPython, type PythonParser } from "./python/parse.ts";
import { dependencies } from "./project/dependencies.ts";
import { readManifest } from "./project/manifests.ts";
import { readSource } from "./project/scan.ts";
import { walk } from "./project/walk.ts";
import type { Finding, Module, Rules, Source, Unread } from "./types.ts";
import config from "../deno.json" with { type: "json" };

export type { Rules };

/** What a project must require: the first release that fixes what stops an async client in practice. */
const DRIVER = "pymongo>=4.15.1";

/** What the stages after lower give. */
export interface Analysis {
  readonly modules: readonly Module[];
  readonly facts: Engine;
  readonly uses: Uses;
  readonly colours: Colours;
  /** Sorted, with fingerprints, without what comments silence. */
  readonly findings: readonly Finding[];
}

/** Runs the stages in order. */
export async function check(
  targets: readonly string[],
  options: Options,
  rules: Rules,
): Promise<Checked | Refused> {
  const walked = walk(targets, { exclude: options.exclude });
  if (walked.missing.length > 0) return { error: `Cannot read ${walked.missing.join(", ")}: no such file or folder` };
  const unread: Unread[] = [...walked.unread];
  const sources: Source[] = [];
  const texts = new Map<string, string>();
  const driver = driverNames(rules);
  for (const path of walked.paths) {
    const reading = readSource(path);
    if ("reason" in reading) {
      unread.push(reading);
      continue;
    }
    const { source, note, fatal } = reading;
    const matters = driver.test(source.text);
    if (note !== null) unread.push({ path: path.path, line: null, reason: note, matters: matters && fatal });
    if (fatal) continue;
    sources.push(source);
  }
  const requirements: Finding[] = [];
  for (const path of walked.manifests) {
    const reading = readSource(path);
    if ("reason" in reading) {
      unread.push(reading);
      continue;
    }
    const read = await readManifest(path.path, reading.source.text);
    if ("reason" in read) {
      unread.push(read);
      continue;
    }
    texts.set(path.path, reading.source.text);
    for (const found of dependencies(read, rules.packages, DRIVER)) {
      requirements.push({ ...found, fingerprint: "" });
    }
  }
  const python = sources.length === 0 ? null : await loadPython();
  const modules = python === null ? [] : parseAll(python, sources, unread, driver);
  for (const { path, text } of sources) texts.set(path, text);
  const analysis = analyse(modules, rules, requirements, texts);
  const kept = select(analysis.findings, options as Selection);
  const tool = { name: "awaitlist", version: config.version };
  return {
    checklist: checklist(kept, {
      unread,
      files: walked.paths.length,
      parsed: modules.length,
      tool,
    }),
    stages: options.show === null ? {} : stagesOf(analysis, walked.paths, sources, kept),
    text: (path) => texts.get(path) ?? "",
  };
}

/** Checks sources that are in memory: for tests. */
export async function checkSources(
  sources: readonly Source[],
  rules: Rules,
): Promise<Analysis & { readonly unread: readonly Unread[] }> {
  const unread: Unread[] = [];
  const modules = parseAll(await loadPython(), sources, unread, driverNames(rules));
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return { ...analyse(modules, rules, [], texts), unread };
}

function driverNames(rules: Rules): RegExp {
  const roots = new Set(rules.importables.map(({ path }) => path.split(".")[0]!));
  return new RegExp(`\\b(?:${[...roots].join("|")})\\b`);
}

function parseAll(
  python: PythonParser,
  sources: readonly Source[],
  unread: Unread[],
  driver: RegExp,
): readonly Module[] {
  return sources.map(({ path, text }) => {
    const tree = python.parse(text);
    const lowered = lower(tree, path, text);
    for (const { start, reason } of lowered.errors) {
      const line = lowered.lines.findLastIndex((begin) => begin <= start) + 1;
      unread.push({ path, line, reason: `Cannot parse: ${reason}`, matters: driver.test(text) });
    }
    return { ...lowered, bindings: bind(lowered) };
  });
}

/** From modules to findings. */
export function analyse(
  modules: readonly Module[],
  rules: Rules,
  requirements: readonly Finding[],
  texts: ReadonlyMap<string, string>,
): Analysis {
  const shelves = shelve(rules);
  const project = link(modules, shelves.roots);
  const facts = infer(project, flows, shelves);
  const uses = findUses(facts);
  const barriers = barriersOf(rules.barriers);
  const asked = askedOf(facts);
  const colours = colour(project, shelves, uses, barriers, asked);
  const found = checkCode(facts, uses, colours, { barriers, asked });
  const silenced = suppress([...found, ...requirements], modules);
  const findings = fingerprint(sortFindings(silenced), (path) => texts.get(path) ?? "");
  return { modules, facts, uses, colours, findings };
}

/** What colour and check ask of the facts about foreign things. */
function askedOf(facts: Engine): Asked {
  const paths = (place: number) =>
    facts.held(place).flatMap((value) => {
      const own = facts.values.list[value]!;
      return own.is === "foreign" ? [own.path] : [];
    });
  return {
    decorators(fn) {
      if (fn.node.type === "Lambda") return [];
      return [
        ...fn.decorators,
        ...fn.node.decorators.flatMap((decorator) => paths(facts.local(fn.unit, decorator.id))),
      ];
    },
    callees(unit, call) {
      const node = unit.nodes[call];
      if (node?.type !== "Call") return [];
      const found = paths(facts.local(unit, node.func.id));
      if (found.length > 0 || node.func.type !== "Attribute") return found;
      return facts.held(facts.local(unit, node.func.value.id)).length === 0 ? [`*.${node.func.attr}`] : found;
    },
  };
}

function stagesOf(
  { modules, facts, uses, colours }: Analysis,
  paths: unknown,
  sources: unknown,
  findings: unknown,
): Checked["stages"] {
  return {
    paths,
    sources,
    modules,
    project: facts.project.classes.map(({ unit, node, mro, foreign }) => ({
      path: unit.path,
      name: node.name,
      bases: mro.slice(1).map((cls) => cls.node.name),
      foreign,
    })),
    facts: facts.values.list.length,
    uses: uses.uses.map((use) => ({ ...use, unit: facts.project.units[use.unit]!.path, row: facts.shelves.id(use.row) })),
    calls: uses.reached.map((site) => ({ ...site, unit: facts.project.units[site.unit]!.path })),
    colours: [...colours.coloured.values()].map(({ fn, doubt }) => ({ path: fn.unit.path, name: fn.name, doubt })),
    findings,
  };
}
