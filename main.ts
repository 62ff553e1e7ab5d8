/** Command line arguments come in; the report goes to standard output, everything else to standard error, and the exit code to the shell. */
import {
  type Arguments,
  type Checked,
  help,
  NO_SETTINGS,
  type Options,
  optionsOf,
  origins,
  readArguments,
  type Refused,
  type Settings,
  settingsOf,
  shown,
  unknownRule,
} from "./lib/options.ts";
import type { Checklist } from "./lib/finding.ts";
import type { Rules } from "./lib/pipeline.ts";
import { bytesOf } from "./lib/project/bytes.ts";
import type { Progress } from "./lib/report/progress.ts";
import config from "./deno.json" with { type: "json" };

/** 0: nothing left to do; 1: edits remain; 2: the tool could not do its work. */
type ExitCode = 0 | 1 | 2;

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args);
  if ("error" in given) return refuse(`${given.error} (--help lists all)`);
  const bare = optionsOf(given, NO_SETTINGS);
  if (bare.help) return print(help());
  if (bare.version) return print(`${config.version}\n`);
  if (bare.show === "config") return await showConfiguration(given);
  const settings = bare.rules || bare.explain !== null
    ? NO_SETTINGS
    : await configured(folderOf(given.paths[0] ?? "."));
  if ("error" in settings) return refuse(settings.error);
  const options = optionsOf(given, settings);
  const { rules } = await import("./rules/mod.ts");
  const named = [
    ...options.select,
    ...options.ignore,
    ...options.perFileIgnores.flatMap((one) => one.rules),
  ];
  if (options.rules || options.explain !== null || named.length > 0) {
    const { catalog } = await import("./lib/rows/catalog.ts");
    const entries = catalog(rules);
    const asked = options.explain === null ? [] : [options.explain];
    const stranger = unknownRule([...named, ...asked], entries.map(({ id }) => id));
    if (stranger !== null) return refuse(`${stranger} (--rules lists all)`);
    const { explainRules, listRules } = await import("./lib/report/rules.ts");
    if (options.rules) return print(listRules(entries));
    if (options.explain !== null) {
      const prefix = `${options.explain}.`;
      return print(explainRules(
        entries.filter(({ id }) => id === options.explain || id.startsWith(prefix)),
      ));
    }
  }
  return await run(options, rules);
}

async function run(options: Options, rules: Rules): Promise<ExitCode> {
  const baseline = options.baseline === null ? null : await readReports([options.baseline]);
  if (baseline !== null && "error" in baseline) return refuse(baseline.error);
  const checked = options.paths.some((path) => path.endsWith(".json"))
    ? await reprinted(options, baseline)
    : await checkProject(options, { rules, baseline });
  if ("error" in checked) return refuse(checked.error);
  const groups = checked.checklist.plan.length;
  if (options.group !== null && options.group > Math.max(1, groups)) {
    return refuse(`Cannot print group ${options.group}: the plan has ${groups}`);
  }
  if (options.show !== null) {
    const { plain } = await import("./lib/report/json.ts");
    const names = shown(options.show);
    const values = names.map((name) => [name, checked.stages[name]] as const);
    return print(plain(names.length === 1 ? values[0]?.[1] : Object.fromEntries(values)));
  }
  const { report } = await import("./lib/report/mod.ts");
  const made = await report(checked, options, {
    color: !Deno.noColor && Deno.stdout.isTerminal(),
    ...(Deno.stdout.isTerminal() ? { columns: Deno.consoleSize().columns } : {}),
    entries: async () => (await import("./lib/rows/catalog.ts")).catalog(rules),
  });
  if ("error" in made) return refuse(made.error);
  for (const piece of typeof made.text === "string" ? [made.text] : made.text) print(piece);
  if (!options.quiet) {
    const { leftOut } = await import("./lib/report/notes.ts");
    const { excluded } = checked;
    // Text says so itself
    const items = options.format === "text" ? new Map<string, number>() : checked.left;
    const globs = options.given.get("exclude") ?? [];
    for (const note of [...leftOut({ items, excluded, globs }), ...made.notes]) tell(note);
  }
  return checked.open && !options.exitZero ? 1 : 0;
}

async function checkProject(
  options: Options,
  { rules, baseline }: { readonly rules: Rules; readonly baseline: Checklist | null },
): Promise<Checked | Refused> {
  const { check } = await import("./lib/pipeline.ts");
  const watched = Deno.stderr.isTerminal() && !options.quiet ? await watch() : null;
  const threads = mayStartWorkers() ? {} : { threads: 1 };
  const before = baseline === null ? {} : { baseline };
  const checked = await check(options.paths, options, rules, { ...watched, ...threads, ...before });
  watched?.clear();
  return checked;
}

/** Earlier reports, to be printed anew: the projects are not read. */
async function reprinted(options: Options, baseline: Checklist | null): Promise<Checked | Refused> {
  const stranger = options.paths.find((path) => !path.endsWith(".json"));
  if (stranger !== undefined) {
    return { error: `Cannot check ${stranger} together with reports: name projects or reports` };
  }
  const whole = await readReports(options.paths);
  if ("error" in whole) return whole;
  const { narrowed } = await import("./lib/checklist/narrow.ts");
  const selection = { ...options, perFileIgnores: [] };
  return {
    ...narrowed(whole, () => selection, baseline),
    stages: {},
    text: () => null,
    source: () => null,
    owners: () => () => [],
    ground: () => ({ root: whole.root, here: whole.root, repository: null }),
    excluded: [],
    report: true,
  };
}

async function readReports(names: readonly string[]): Promise<Checklist | Refused> {
  const { merged, readReport } = await import("./lib/checklist/reports.ts");
  const read: { readonly name: string; readonly checklist: Checklist }[] = [];
  for (const name of names) {
    let text: string;
    try {
      text = Deno.readTextFileSync(name);
    } catch (error) {
      const { targetReasonOf } = await import("./lib/project/reason.ts");
      return { error: `Cannot read ${name}: ${targetReasonOf(error)}` };
    }
    const checklist = readReport({ name, text });
    if ("error" in checklist) return checklist;
    read.push({ name, checklist });
  }
  return merged(read);
}

/** What the nearest configuration says; one that cannot be reached says nothing. */
async function configured(folder: string): Promise<Settings | Refused> {
  const { findConfiguration } = await import("./lib/project/configuration.ts");
  const found = await findConfiguration(folder, readOrNull);
  if (found === null) return NO_SETTINGS;
  const file = nearName(found.file);
  if ("reason" in found) {
    return { error: `Cannot read ${file}: ${found.reason} in line ${found.line}` };
  }
  return settingsOf(
    found.entries.map(({ key, value, line }) => ({ key, value, place: `${file}:${line}` })),
    found.folder,
  );
}

/** Prints what holds for each path, and where each value comes from. */
async function showConfiguration(given: Arguments): Promise<ExitCode> {
  const { plain } = await import("./lib/report/json.ts");
  const shown = [];
  for (const path of given.paths) {
    const settings = await configured(folderOf(path));
    if ("error" in settings) return refuse(settings.error);
    const folder = settings.folder === null ? null : nearName(settings.folder);
    shown.push({ path, configuration: folder, options: origins(given, settings) });
  }
  return print(plain(shown.length === 1 ? shown[0] : shown));
}

/** The folder of a path, absolute: the path itself where it is one. */
function folderOf(path: string): string {
  try {
    const real = Deno.realPathSync(path).replaceAll("\\", "/");
    return Deno.statSync(path).isDirectory ? real : real.replace(/\/[^/]*$/, "") || "/";
  } catch {
    return Deno.cwd().replaceAll("\\", "/");
  }
}

/** The name from the current folder on, where it is below that. */
function nearName(file: string): string {
  const here = `${Deno.cwd().replaceAll("\\", "/")}/`;
  return `${file}/` === here ? "." : file.startsWith(here) ? file.slice(here.length) : file;
}

/** A pipe or a device has no end. */
function readOrNull(file: string): string | null {
  try {
    return Deno.statSync(file).isFile ? Deno.readTextFileSync(file) : null;
  } catch {
    return null;
  }
}

/** Workers load their own code: not with a narrow `--allow-read`, and Deno would say so on standard error. */
function mayStartWorkers(): boolean {
  const code = new URL("./lib/", import.meta.url);
  const needed: Deno.PermissionDescriptor = code.protocol === "file:"
    ? { name: "read", path: code }
    : { name: "import", host: code.host };
  return Deno.permissions.querySync(needed).state === "granted";
}

/** Shows long work on standard error. */
async function watch() {
  const { CLEARED, progressing } = await import("./lib/report/progress.ts");
  const next = progressing(performance.now());
  let shown = false;
  return {
    progress(progress: Progress): void {
      const line = next(progress, performance.now());
      if (line === null) return;
      shown = true;
      write(Deno.stderr, line);
    },
    clear: () => shown && write(Deno.stderr, CLEARED),
  };
}

function print(text: string): ExitCode {
  write(Deno.stdout, text);
  return 0;
}

function refuse(error: string): ExitCode {
  tell(error);
  return 2;
}

function tell(line: string): void {
  write(Deno.stderr, `${printable(line)}\n`);
}

/** Writes all of a text, in pieces; where the reader has gone away nobody is left to tell, and the run goes on to its end. */
function write(to: typeof Deno.stdout | typeof Deno.stderr, text: string): void {
  try {
    for (const piece of pieces(text)) writeAll(to, bytesOf(piece));
  } catch (error) {
    if (!(error instanceof Deno.errors.BrokenPipe)) throw new Unwritten(error);
  }
}

/** A report that could not be written. */
class Unwritten extends Error {
  constructor(cause: unknown) {
    const said = cause instanceof Error ? cause.message : String(cause);
    super(said.replace(/ ?\(os error \d+\)$/, ""), { cause });
  }
}

const PIECE = 1 << 20;

function* pieces(text: string): Iterable<string> {
  for (let start = 0; start < text.length;) {
    // Not between the halves of a pair
    const end = start + PIECE + ((text.charCodeAt(start + PIECE) & 0xfc00) === 0xdc00 ? 1 : 0);
    yield text.slice(start, end);
    start = end;
  }
}

/** A pipe takes so much at once, or nothing of it. */
const AT_ONCE = 4096;

/**
 * A pipe that is full and does not block is waited for. Deno does not say how much of a refused write was taken: of
 * whole lines, and of a full piece of one, it is nothing.
 */
function writeAll(to: typeof Deno.stdout | typeof Deno.stderr, bytes: Uint8Array): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let done = 0; done < bytes.length;) {
    const next = bytes.subarray(done, done + AT_ONCE);
    const lines = next.lastIndexOf(NEWLINE) + 1;
    let piece = lines > 0 ? next.subarray(0, lines) : next;
    done += piece.length;
    while (piece.length > 0) {
      try {
        piece = piece.subarray(to.writeSync(piece));
      } catch (error) {
        if (!(error instanceof Deno.errors.WouldBlock)) throw error;
        Atomics.wait(clock, 0, 0, 10);
      }
    }
  }
}

const NEWLINE = 10;

/** One line without terminal escapes: a message may hold a path. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** How Deno says that a module is nowhere to be had. */
const UNFETCHED = [
  "error sending request",
  "Module not found",
  "ERR_MODULE_NOT_FOUND",
  "Could not resolve",
  "Could not find npm",
  "Failed loading",
  "Failed caching",
  "connection refused",
  "dns error",
];

/** What a failure says to the user; no stack trace, whatever happened. */
function crashed(error: unknown): ExitCode {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  try {
    if (error instanceof Unwritten) return refuse(`Cannot write: ${error.message}`);
    // WebAssembly's loader hands on the text of the error alone.
    if (/\bNotCapable\b/.test(said)) {
      return refuse(
        "Cannot read what the run needs: it takes --allow-read of the project and of its own packages",
      );
    }
    return UNFETCHED.some((words) => said.includes(words))
      ? refuse(
        `Cannot load what the run needs: ${said}. The network, or Deno's cache, does not give it`,
      )
      : refuse(`Cannot finish: ${said}. This is a defect of awaitlist, not of your project`);
  } catch {
    return 2;
  }
}

if (import.meta.main) {
  globalThis.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    Deno.exit(crashed(event.reason));
  });
  globalThis.addEventListener("error", (event) => {
    event.preventDefault();
    Deno.exit(crashed(event.error));
  });
  Deno.exit(await main(Deno.args).catch(crashed));
}
