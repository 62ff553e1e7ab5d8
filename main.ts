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
  print(await report(checked, options, color));
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

/** A reader that went away (`| head`) ends the run: nobody is left to tell. */
function write(to: typeof Deno.stdout | typeof Deno.stderr, text: string): void {
  const bytes = bytesOf(text);
  for (let done = 0; done < bytes.length;) done += to.writeSync(bytes.subarray(done));
}

/** One line without terminal escapes: a message may hold a path. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** What a failure says to the user; no stack trace, whatever happened. */
function crashed(error: unknown): ExitCode {
  if (error instanceof Deno.errors.BrokenPipe) return 0;
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  try {
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
