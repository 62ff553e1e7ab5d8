/** Command line arguments come in, typed options or one error message go out; the rows below also feed --help and README. */
import { parseArgs } from "@std/cli/parse-args";
import { closestString } from "@std/text/closest-string";
import type { Checklist, Confidence, Dialect } from "./finding.ts";

export type Format = "text" | "markdown" | "html" | "json" | "diff";

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
  readonly help: string;
}

const FORMATS: readonly Format[] = ["text", "markdown", "html", "json", "diff"];
const CONFIDENCES: readonly Confidence[] = ["certain", "likely", "review"];
const DIALECTS: readonly Dialect[] = ["pymongo", "motor", "async"];

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
    help: "Skip files and folders that match; repeatable",
  },
  {
    name: "group",
    value: "N",
    takes: "number",
    help: "Print one group of the plan: what must land together",
  },
  { name: "by-hand", value: null, takes: "nothing", help: "Print only what the patch leaves" },
  {
    name: "from",
    value: `${DIALECTS.join("|")}[,…]`,
    takes: "list",
    allowed: DIALECTS,
    help:
      "Move objects of these drivers only (all): a library that keeps a sync flavor names the others",
  },
  {
    name: "why",
    value: null,
    takes: "nothing",
    help: "Print the reason and the trail below each item",
  },
  { name: "rules", value: null, takes: "nothing", help: "Print every rule with its one line" },
  { name: "explain", value: "RULE", takes: "one", help: "Print all that is known about one rule" },
  {
    name: "show",
    value: "STAGE",
    takes: "one",
    allowed: STAGES.flatMap((stage) => [stage.name, ...stage.gives]),
    help: `Print what a stage gives, as JSON: ${
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
  { name: "help", value: null, takes: "nothing", help: "Print this text" },
  { name: "version", value: null, takes: "nothing", help: "Print the version" },
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
  /** The number of a group of the plan; null: all. */
  readonly group: number | null;
  readonly byHand: boolean;
  readonly why: boolean;
  readonly rules: boolean;
  readonly explain: string | null;
  readonly show: string | null;
  readonly exitZero: boolean;
  readonly quiet: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

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
}

/** A run that could not do its work: one line for the user. */
export interface Refused {
  readonly error: string;
}

/** The options that the arguments spell, or the one error that they hold. */
export function parseOptions(args: readonly string[]): Options | Refused {
  const mistake = misspelled(args);
  if (mistake !== null) return { error: mistake };
  const parsed = parseArgs(args.map(spellOut), {
    string: ["_", ...names((flag) => flag.takes !== "nothing")],
    boolean: names((flag) => flag.takes === "nothing"),
    collect: names((flag) => flag.takes === "list" || flag.takes === "globs"),
  });
  const values = new Map<string, readonly string[]>();
  for (const flag of FLAGS) {
    const given = [parsed[flag.name] ?? []].flat().map(String);
    const split = flag.takes === "list"
      ? given.flatMap((value) => value.split(",")).map((value) => value.trim())
      : given;
    for (const value of flag.takes === "nothing" ? [] : split) {
      if (value === "") {
        return { error: `--${flag.name} needs a value: ${flag.allowed?.join(", ") ?? flag.value}` };
      }
      if (flag.allowed !== undefined && !flag.allowed.includes(value)) {
        return { error: unknown(`value for --${flag.name}`, value, flag.allowed) };
      }
      if (flag.takes === "number" && !/^[1-9]\d{0,8}$/.test(value)) {
        return { error: `--${flag.name} takes a number from 1 on: ${value}` };
      }
    }
    values.set(flag.name, split);
  }
  const list = (name: string) => values.get(name) ?? [];
  const last = (name: string) => list(name).at(-1) ?? null;
  const set = (name: string) => last(name) === "true";
  return {
    paths: parsed._.length === 0 ? ["."] : parsed._.map(String),
    format: oneOf(FORMATS, last("format")) ?? "text",
    select: list("select"),
    ignore: list("ignore"),
    minConfidence: oneOf(CONFIDENCES, last("min-confidence")) ?? "review",
    exclude: list("exclude"),
    from: list("from").length === 0
      ? DIALECTS
      : DIALECTS.filter((one) => list("from").includes(one)),
    group: last("group") === null ? null : Number(last("group")),
    byHand: set("by-hand"),
    why: set("why"),
    rules: set("rules"),
    explain: last("explain"),
    show: last("show"),
    exitZero: set("exit-zero"),
    quiet: set("quiet"),
    help: set("help"),
    version: set("version"),
  };
}

/** The run as a shell takes it, with what decides what is found and without what is printed. */
export function commandOf(
  targets: readonly string[],
  { exclude, from }: Pick<Options, "exclude" | "from">,
): string {
  const named = targets.length === 1 && targets[0] === "." ? [] : targets;
  return [
    "awaitlist",
    ...named,
    ...exclude.map((glob) => `--exclude=${glob}`),
    ...(from.length === DIALECTS.length ? [] : [`--from=${from.join(",")}`]),
  ].map(quoted).join(" ");
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

/** An error that names what is unknown and the nearest valid one. */
export function unknown(what: string, given: string, valid: readonly string[]): string {
  if (valid.length === 0) return `Unknown ${what} ${given}`;
  return `Unknown ${what} ${given}: the nearest is ${closestString(given, valid)}`;
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

/** A flag without a value is spelled out, since the parser would take a file named `true` after it for its value. */
function spellOut(arg: string, index: number, args: readonly string[]): string {
  const end = args.indexOf("--");
  if (end !== -1 && index > end) return arg;
  return FLAGS.some((flag) => flag.takes === "nothing" && arg === `--${flag.name}`)
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
      const letter = /^-[a-z]/i.test(name) ? valid.find((one) => one[2] === name[1]) : undefined;
      return letter === undefined
        ? unknown("option", name, valid)
        : `Unknown option ${name}: the nearest is ${letter}`;
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
