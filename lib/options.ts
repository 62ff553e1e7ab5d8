/** Command line arguments come in, typed options or one error message go out; the rows below also feed --help and README. */
import { parseArgs } from "@std/cli/parse-args";
import { closestString } from "@std/text/closest-string";
import { levenshteinDistance } from "@std/text/levenshtein-distance";
import { type Checklist, type Confidence, type Dialect, DIALECTS } from "./finding.ts";

/** How a checklist is printed: the values of `--format`. */
export type Format =
  | "text"
  | "full"
  | "markdown"
  | "html"
  | "diff"
  | "json"
  | "sarif"
  | "github"
  | "gitlab"
  | "junit"
  | "rdjson";

/** A stage of the line, and the names of the values that it gives: `--show` takes either. */
export interface Stage {
  readonly name: string;
  readonly gives: readonly string[];
}

export const STAGES: readonly Stage[] = [
  { name: "walk", gives: ["paths"] },
  { name: "scan", gives: ["sources"] },
  { name: "lower", gives: ["modules"] },
  { name: "link", gives: ["project"] },
  { name: "infer", gives: ["facts", "uses", "calls"] },
  { name: "colour", gives: ["colours"] },
  { name: "check", gives: ["findings"] },
];

/** One option: the row that the parser, --help and the table in README share. */
export interface Flag {
  readonly name: string;
  /** What stands for its value in help; null: it takes none. */
  readonly value: string | null;
  /** one, number: the last one counts; list: split at commas, repeatable; globs: repeatable, commas are kept. */
  readonly takes: "nothing" | "one" | "number" | "list" | "globs";
  /** The values it takes, where they are few. */
  readonly allowed?: readonly string[];
  /** Asks for something once: a configuration cannot hold it. */
  readonly once?: true;
  /** Decides what is found, not only what is printed. */
  readonly finds?: true;
  readonly help: string;
}

const FORMATS: readonly Format[] = [
  "text",
  "full",
  "markdown",
  "html",
  "diff",
  "json",
  "sarif",
  "github",
  "gitlab",
  "junit",
  "rdjson",
];
const CONFIDENCES: readonly Confidence[] = ["certain", "likely", "review"];

export const FLAGS: readonly Flag[] = [
  {
    name: "format",
    value: FORMATS.join("|"),
    takes: "one",
    allowed: FORMATS,
    help: "How to print the checklist (text)",
  },
  {
    name: "select",
    value: "RULE[,RULE]",
    takes: "list",
    help: "Print these rules only: an id, or a prefix such as collection",
  },
  { name: "ignore", value: "RULE[,RULE]", takes: "list", help: "Leave these rules out" },
  {
    name: "min-confidence",
    value: CONFIDENCES.join("|"),
    takes: "one",
    allowed: CONFIDENCES,
    help: "Leave out what is less sure (review: print all)",
  },
  {
    name: "exclude",
    value: "GLOB",
    takes: "globs",
    finds: true,
    help: "Skip files and folders that match; repeatable",
  },
  {
    name: "plan",
    value: null,
    takes: "nothing",
    once: true,
    help: "Print the work as pull requests, each with its layers and the command of its patch",
  },
  {
    name: "group",
    value: "N",
    takes: "number",
    once: true,
    help: "Print one group of the plan: what must land together",
  },
  { name: "by-hand", value: null, takes: "nothing", help: "Print only what the patch leaves" },
  {
    name: "baseline",
    value: "FILE",
    takes: "one",
    help: "Compare with a JSON report of before, and exit with 1 only for what is new",
  },
  {
    name: "from",
    finds: true,
    value: `${DIALECTS.join("|")}[,…]`,
    takes: "list",
    allowed: DIALECTS,
    help:
      "Move objects of these drivers only (all): a library that keeps a sync flavor names the others",
  },
  {
    name: "spread",
    value: "NAME[,NAME]",
    takes: "list",
    finds: true,
    help:
      "Move a class with all that implements it, or beside its async twin: package.module.Class",
  },
  {
    name: "keep-sync",
    value: "NAME[,NAME]",
    takes: "list",
    finds: true,
    help: "Leave a path or a dotted name on its sync client: nothing in it is listed",
  },
  {
    name: "why",
    value: null,
    takes: "nothing",
    help: "Print the reason and the trail below each item",
  },
  {
    name: "statistics",
    value: null,
    takes: "nothing",
    help: "Print how many items there are per rule, kind and folder",
  },
  {
    name: "link",
    value: "URL",
    takes: "one",
    help: "Make places in Markdown links: https://github.com/owner/name/blob/SHA/",
  },
  {
    name: "part",
    value: "N",
    takes: "number",
    once: true,
    help: "Print one part of a Markdown list that is longer than GitHub takes",
  },
  {
    name: "rules",
    value: null,
    takes: "nothing",
    once: true,
    help: "Print every rule with its one line",
  },
  {
    name: "explain",
    value: "RULE",
    takes: "one",
    once: true,
    help: "Print all that is known about one rule",
  },
  {
    name: "show",
    value: "STAGE|config",
    takes: "one",
    once: true,
    allowed: ["config", ...STAGES.flatMap((stage) => [stage.name, ...stage.gives])],
    help: `Print the configuration of a path, or what a stage gives, as JSON: ${
      STAGES.map((stage) =>
        stage.name === stage.gives[0] ? stage.name : `${stage.name} (${stage.gives.join(", ")})`
      )
        .join(", ")
    }`,
  },
  { name: "exit-zero", value: null, takes: "nothing", help: "Exit with 0 also when edits remain" },
  {
    name: "quiet",
    value: null,
    takes: "nothing",
    help: "Print the items only: no summary, no progress",
  },
  { name: "help", value: null, takes: "nothing", once: true, help: "Print this text (-h)" },
  { name: "version", value: null, takes: "nothing", once: true, help: "Print the version (-V)" },
];

/** What a project must require: the first release that fixes what stops an async client in practice. */
export const DRIVER = "pymongo>=4.15.1";

/** What a run is asked to do. */
export interface Options {
  /** Files and folders; `.` if none is named. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** Rule ids or prefixes; empty: all. */
  readonly select: readonly string[];
  readonly ignore: readonly string[];
  readonly minConfidence: Confidence;
  readonly exclude: readonly string[];
  readonly from: readonly Dialect[];
  readonly plan: boolean;
  /** The number of a group of the plan; null: all. */
  readonly group: number | null;
  readonly byHand: boolean;
  /** A JSON report of before. */
  readonly baseline: string | null;
  readonly spread: readonly string[];
  readonly keepSync: readonly string[];
  readonly why: boolean;
  readonly statistics: boolean;
  /** Where the files stand on the web, with a `/` at the end. */
  readonly link: string | null;
  readonly part: number | null;
  readonly rules: boolean;
  readonly explain: string | null;
  readonly show: string | null;
  readonly exitZero: boolean;
  readonly quiet: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly perFileIgnores: readonly PerFile[];
  /** The folder of the configuration that holds, absolute; null: there is none. */
  readonly configured: string | null;
  /** What the command line says, which wins over every configuration. */
  readonly given: Values;
}

/** Rules to leave out in the files that a glob matches. */
export interface PerFile {
  readonly glob: string;
  readonly rules: readonly string[];
}

/** By the name of the option, the values that it was given. */
export type Values = ReadonlyMap<string, readonly string[]>;

/** What the command line says. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly values: Values;
}

/** One entry of a configuration: `value` is what TOML says. */
export interface Setting {
  readonly key: string;
  readonly value: unknown;
  /** Where it stands: `pyproject.toml:12`. */
  readonly place: string;
}

/** The entries of a configuration, checked. */
export interface Settings {
  /** The folder of the configuration, absolute; null: there is none. */
  readonly folder: string | null;
  readonly values: Values;
  readonly perFileIgnores: readonly PerFile[];
  /** By the name of the option: where it stands. */
  readonly places: ReadonlyMap<string, string>;
}

export const NO_SETTINGS: Settings = {
  folder: null,
  values: new Map(),
  perFileIgnores: [],
  places: new Map(),
};

/** What the pipeline hands back for printing. */
export interface Checked {
  readonly checklist: Checklist;
  /** What the stages gave, by the names in `STAGES`; only what `show` asked for has to be there. */
  readonly stages: Readonly<Record<string, unknown>>;
  /**
   * The text of a file of the checklist as it is written, byte for byte (see project/bytes.ts): diff needs it. null: its
   * encoding has characters of several bytes.
   */
  readonly text: (path: string) => string | null;
  /** Where its files and the current folder stand: a patch is named from there. */
  readonly ground: () => {
    readonly root: string;
    readonly here: string;
    readonly repository: string | null;
  };
  /** Who owns a path, as the project's CODEOWNERS file says; read when it is asked for. */
  readonly owners: () => (path: string) => readonly string[];
  /** The text as it is read; null: an earlier report is printed. */
  readonly source: (path: string) => string | null;
  /** How many items each option left out. */
  readonly left: ReadonlyMap<string, number>;
  /** By glob of --exclude: how many files and folders it kept out. */
  readonly excluded: readonly { readonly glob: string; readonly hits: number }[];
  /** Whether work is left, of what the exit code speaks of. */
  readonly open: boolean;
  /** An earlier report is printed, and the project was not read. */
  readonly report?: true;
}

/** A run that could not do its work: one line for the user. */
export interface Refused {
  readonly error: string;
}

/** The options that the arguments spell, without any configuration, or the one error that they hold. */
export function parseOptions(args: readonly string[]): Options | Refused {
  const read = readArguments(args);
  return "error" in read ? read : optionsOf(read, NO_SETTINGS);
}

/** What the arguments say, or the one error that they hold. */
export function readArguments(args: readonly string[]): Arguments | Refused {
  const long = args.map((arg, index) => inOptions(args, index) ? SHORT.get(arg) ?? arg : arg);
  const mistake = misspelled(long);
  if (mistake !== null) return { error: mistake };
  const parsed = parseArgs(long.map(spellOut), {
    string: ["_", ...names((flag) => flag.takes !== "nothing")],
    boolean: names((flag) => flag.takes === "nothing"),
    collect: names((flag) => flag.takes === "list" || flag.takes === "globs"),
  });
  const values = new Map<string, readonly string[]>();
  for (const flag of FLAGS) {
    const given = [parsed[flag.name] ?? []].flat().map(String);
    const split = flag.takes === "list"
      ? given.flatMap((value) => value.split(",")).map((value) => value.trim())
      : flag.takes === "nothing"
      ? given.filter((value) => value === "true")
      : given;
    const wrong = split.map((value) => mistaken(flag, value, `--${flag.name}`)).find((one) =>
      one !== null
    );
    if (wrong !== undefined) return { error: wrong };
    if (split.length > 0) values.set(flag.name, split);
  }
  return { paths: parsed._.length === 0 ? ["."] : parsed._.map(String), values };
}

/** What is wrong with a value of the option, which is named so there; null: nothing. */
function mistaken(flag: Flag, value: string, name: string): string | null {
  if (flag.takes === "nothing") return null;
  if (value === "") return `${name} needs a value: ${flag.allowed?.join(", ") ?? flag.value}`;
  if (flag.allowed !== undefined && !flag.allowed.includes(value)) {
    return unknown(`value for ${name}`, value, flag.allowed);
  }
  if (flag.takes === "number" && !/^[1-9]\d{0,8}$/.test(value)) {
    return `${name} takes a number from 1 on: ${value}`;
  }
  return null;
}

/** The entries of a configuration by the names of options, or the one error that they hold. */
export function settingsOf(
  settings: readonly Setting[],
  folder: string | null = null,
): Settings | Refused {
  const values = new Map<string, readonly string[]>();
  const places = new Map<string, string>();
  const perFileIgnores: PerFile[] = [];
  const keys = [...FLAGS.filter(({ once }) => once !== true).map(({ name }) => name), PER_FILE];
  for (const { key, value, place } of settings) {
    if (!keys.includes(key)) return { error: `${place}: ${unknown("key", key, keys)}` };
    places.set(key, place);
    if (key === PER_FILE) {
      const read = perFileOf(value);
      if (read === null) {
        return { error: `${place}: ${key} takes a table of globs with lists of rules` };
      }
      perFileIgnores.push(...read);
      continue;
    }
    const flag = FLAGS.find(({ name }) => name === key)!;
    const read = valuesOf(flag, value);
    if (read === null) return { error: `${place}: ${key} takes ${EXPECTS[flag.takes]}` };
    const wrong = read.map((one) => mistaken(flag, one, key)).find((one) => one !== null);
    if (wrong !== undefined) return { error: `${place}: ${wrong}` };
    values.set(key, read);
  }
  return { folder, values, perFileIgnores, places };
}

const PER_FILE = "per-file-ignores";

const EXPECTS: Readonly<Record<Flag["takes"], string>> = {
  nothing: "true or false",
  one: "a string",
  number: "a number",
  list: "a list of strings",
  globs: "a list of strings",
};

/** What TOML says of an option, as the command line would; null: it is of another type. */
function valuesOf({ takes }: Flag, value: unknown): readonly string[] | null {
  switch (takes) {
    case "nothing":
      return typeof value === "boolean" ? (value ? ["true"] : []) : null;
    case "number":
      return typeof value === "number" ? [`${value}`] : null;
    case "one":
      return typeof value === "string" ? [value] : null;
    case "list":
    case "globs":
      return stringsOf(value);
  }
}

function stringsOf(value: unknown): readonly string[] | null {
  if (typeof value === "string") return [value];
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : null;
}

function perFileOf(value: unknown): readonly PerFile[] | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const read = Object.entries(value).map(([glob, rules]) => ({ glob, rules: stringsOf(rules) }));
  return read.every((one): one is PerFile => one.rules !== null) ? read : null;
}

/** The options of a run: what the command line says, else the configuration, else the default. */
export function optionsOf({ paths, values }: Arguments, settings: Settings): Options {
  const list = (name: string) => values.get(name) ?? settings.values.get(name) ?? [];
  const last = (name: string) => list(name).at(-1) ?? null;
  const set = (name: string) => last(name) === "true";
  const number = (name: string) => last(name) === null ? null : Number(last(name));
  return {
    paths,
    format: oneOf(FORMATS, last("format")) ?? "text",
    select: list("select"),
    ignore: list("ignore"),
    minConfidence: oneOf(CONFIDENCES, last("min-confidence")) ?? "review",
    exclude: values.get("exclude") ??
      (settings.values.get("exclude") ?? []).map((glob) => anchored(glob, settings.folder)),
    from: list("from").length === 0
      ? DIALECTS
      : DIALECTS.filter((one) => list("from").includes(one)),
    plan: set("plan"),
    group: number("group"),
    byHand: set("by-hand"),
    baseline: last("baseline"),
    spread: list("spread"),
    keepSync: list("keep-sync"),
    why: set("why"),
    statistics: set("statistics"),
    link: last("link"),
    part: number("part"),
    rules: set("rules"),
    explain: last("explain"),
    show: last("show"),
    exitZero: set("exit-zero"),
    quiet: set("quiet"),
    help: set("help"),
    version: set("version"),
    perFileIgnores: settings.perFileIgnores,
    configured: settings.folder,
    given: values,
  };
}

/** A glob with a `/` within counts from the folder of its configuration. */
function anchored(glob: string, folder: string | null): string {
  return folder === null || !/\/./.test(glob)
    ? glob
    : `${folder}/${glob.replace(/^(?:\.?\/)+/, "")}`;
}

/** What holds, and where each value comes from: what `--show config` prints. */
export function origins(
  { values }: Arguments,
  settings: Settings,
): Readonly<Record<string, { readonly value: unknown; readonly from: string }>> {
  const shown: Record<string, { readonly value: unknown; readonly from: string }> = {};
  for (const { name, once, takes } of FLAGS) {
    if (once === true) continue;
    const given = values.get(name);
    const own = given ?? settings.values.get(name) ?? [];
    const value = takes === "nothing"
      ? own.at(-1) === "true"
      : takes === "list" || takes === "globs"
      ? own
      : own.at(-1) ?? null;
    const from = given !== undefined ? "command line" : settings.places.get(name) ?? "default";
    shown[name] = { value, from };
  }
  shown[PER_FILE] = {
    value: Object.fromEntries(settings.perFileIgnores.map(({ glob, rules }) => [glob, rules])),
    from: settings.places.get(PER_FILE) ?? "default",
  };
  return shown;
}

/** The run as a shell takes it, with what decides what is found and without what is printed. */
export function commandOf(targets: readonly string[], { given }: Pick<Options, "given">): string {
  const named = targets.length === 1 && targets[0] === "." ? [] : targets;
  const flags = FLAGS.filter(({ finds }) => finds === true).flatMap(({ name, takes }) => {
    const values = given.get(name) ?? [];
    if (values.length === 0) return [];
    return takes === "list"
      ? [`--${name}=${values.join(",")}`]
      : values.map((value) => takes === "nothing" ? `--${name}` : `--${name}=${value}`);
  });
  return ["awaitlist", ...named, ...flags].map(quoted).join(" ");
}

/** A word of a shell command. */
function quoted(word: string): string {
  return /^[\w./=,:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The first of the rule ids or prefixes that no known rule has, as an error; null if there is none. */
export function unknownRule(given: readonly string[], known: readonly string[]): string | null {
  const prefixes = new Set(known.flatMap(prefixesOf));
  const stranger = given.find((rule) => !prefixes.has(rule));
  return stranger === undefined ? null : unknown("rule", stranger, [...prefixes]);
}

/** The values that `--show` names: those of a stage, or the one value. */
export function shown(name: string): readonly string[] {
  return STAGES.find((stage) => stage.name === name)?.gives ?? [name];
}

/** An error that names what is unknown and, where one is near, the valid one; else the few that there are. */
export function unknown(what: string, given: string, valid: readonly string[]): string {
  return `Unknown ${what} ${given}${hint(given, valid)}`;
}

/** So many values can be read in one line. */
const FEW = 16;

function hint(given: string, valid: readonly string[]): string {
  if (valid.length === 0) return "";
  const nearest = closestString(given, valid);
  const bare = (text: string) => text.replace(/^-+(?:no-)?/, "").toLowerCase();
  const far = levenshteinDistance(bare(given), bare(nearest));
  if (far <= Math.max(1, Math.floor(Math.max(bare(given).length, bare(nearest).length) / 3))) {
    return `: the nearest is ${nearest}`;
  }
  return valid.length <= FEW ? `: there is ${valid.join(", ")}` : "";
}

/** What --help prints. */
export function help(): string {
  const spelled = FLAGS.map((flag) =>
    `--${flag.name}${flag.value === null ? "" : ` ${flag.value}`}`
  );
  const width = 30;
  const lines = FLAGS.map((flag, i) => {
    const name = spelled[i] ?? "";
    const [first = "", ...rest] = wrap(flag.help, 96 - width);
    const gap = " ".repeat(width);
    const head = name.length + 4 > width
      ? `  ${name}\n${gap}${first}`
      : `  ${name}`.padEnd(width) + first;
    return [head, ...rest.map((line) => gap + line)].join("\n");
  });
  return `awaitlist prints the edits that stand between a Python project and PyMongo Async.

Usage: awaitlist [PATH ...] [options]

PATH is a file or a folder; the current folder if none is named.

${lines.join("\n")}

Exit codes: 0 nothing left to do, 1 edits remain, 2 the tool could not do its work.
`;
}

/** The rows as a Markdown table. */
export function optionTable(): string {
  const rows = FLAGS.map((flag) => {
    const spelled = `--${flag.name}${flag.value === null ? "" : ` ${flag.value}`}`;
    return `| \`${spelled.replaceAll("|", "\\|")}\` | ${flag.help} |`;
  });
  return ["| option | what it does |", "| --- | --- |", ...rows].join("\n");
}

function names(wanted: (flag: Flag) => boolean): string[] {
  return FLAGS.filter(wanted).map((flag) => flag.name);
}

const SHORT: ReadonlyMap<string, string> = new Map([["-h", "--help"], ["-V", "--version"]]);

/** Whether the argument stands before a `--`. */
function inOptions(args: readonly string[], index: number): boolean {
  const end = args.indexOf("--");
  return end === -1 || index < end;
}

/** A flag without a value is spelled out, since the parser would take a file named `true` after it for its value. */
function spellOut(arg: string, index: number, args: readonly string[]): string {
  return inOptions(args, index) &&
      FLAGS.some((flag) => flag.takes === "nothing" && arg === `--${flag.name}`)
    ? `${arg}=true`
    : arg;
}

function misspelled(args: readonly string[]): string | null {
  const valid = FLAGS.map((flag) => `--${flag.name}`);
  const end = args.indexOf("--");
  for (const arg of end === -1 ? args : args.slice(0, end)) {
    if (!arg.startsWith("-") || arg === "-") continue;
    const name = arg.replace(/=.*$/s, "");
    const flag = FLAGS.find((one) => `--${one.name}` === name);
    if (flag === undefined) {
      return unknown("option", name, valid);
    }
    if (flag.takes === "nothing" && arg !== name) return `${name} takes no value: ${arg}`;
  }
  return null;
}

function prefixesOf(rule: string): string[] {
  return rule.split(".").map((_, i, parts) => parts.slice(0, i + 1).join("."));
}

function oneOf<T extends string>(all: readonly T[], value: string | null): T | null {
  return all.find((one) => one === value) ?? null;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < width) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
