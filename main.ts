/** Command line arguments come in; the report goes to standard output, everything else to standard error, and the exit code to the shell. */
import { help, type Options, parseOptions, shown, unknownRule } from "./lib/options.ts";
import type { Rules } from "./lib/pipeline.ts";
import { bytesOf } from "./lib/project/bytes.ts";
import type { Progress } from "./lib/report/progress.ts";
import config from "./deno.json" with { type: "json" };

/** 0: nothing left to do; 1: edits remain; 2: the tool could not do its work. */
type ExitCode = 0 | 1 | 2;

async function main(args: readonly string[]): Promise<ExitCode> {
  const options = parseOptions(args);
  if ("error" in options) return refuse(`${options.error} (--help lists all)`);
  if (options.help) return print(help());
  if (options.version) return print(`${config.version}\n`);
  const { rules } = await import("./rules/mod.ts");
  if (
    options.rules || options.explain !== null || options.select.length + options.ignore.length > 0
  ) {
    const { catalog } = await import("./lib/rows/catalog.ts");
    const entries = catalog(rules);
    const asked = options.explain === null ? [] : [options.explain];
    const stranger = unknownRule(
      [...options.select, ...options.ignore, ...asked],
      entries.map(({ id }) => id),
    );
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
  const { check } = await import("./lib/pipeline.ts");
  const watched = Deno.stderr.isTerminal() && !options.quiet ? await watch() : null;
  const threads = mayStartWorkers() ? {} : { threads: 1 };
  const checked = await check(options.paths, options, rules, { ...watched, ...threads });
  watched?.clear();
  if ("error" in checked) return refuse(checked.error);
  if (options.show !== null) {
    const { plain } = await import("./lib/report/json.ts");
    const names = shown(options.show);
    const values = names.map((name) => [name, checked.stages[name]] as const);
    return print(plain(names.length === 1 ? values[0]?.[1] : Object.fromEntries(values)));
  }
  const { report } = await import("./lib/report/mod.ts");
  const color = !Deno.noColor && Deno.stdout.isTerminal();
  const made = await report(checked, options, color);
  if ("error" in made) return refuse(made.error);
  print(made.text);
  for (const note of made.notes) write(Deno.stderr, `${printable(note)}\n`);
  const { findings, unread } = checked.checklist;
  const left = findings.length > 0 || unread.some(({ matters }) => matters);
  return left && !options.exitZero ? 1 : 0;
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
  write(Deno.stderr, `${printable(error)}\n`);
  return 2;
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

/** What a failure says to the user; no stack trace, whatever happened. */
function crashed(error: unknown): ExitCode {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  try {
    if (error instanceof Unwritten) return refuse(`Cannot write: ${error.message}`);
    // WebAssembly's loader hands on the text of the error alone.
    return /\bNotCapable\b/.test(said)
      ? refuse(
        "Cannot read what the run needs: it takes --allow-read of the project and of its own packages",
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
