/** Programs in, what each says when python3 runs it on the small drivers of `fakes/` out. */
import type { Files } from "./programs.ts";

/** A function of a program; null: of any file. */
export type Spot = readonly [file: string | null, qualified: string];

/** Something that happened, and the functions that were running. */
export interface Event {
  readonly text: string;
  readonly places: readonly Spot[];
}

/** What a program said. */
export interface Said {
  /** What each `print()` wrote. */
  readonly said: readonly Event[];
  /** The exception that ended it. */
  readonly error: string | null;
  /** The functions that the exception came through. */
  readonly places: readonly Spot[];
  /** Coroutines that were dropped or used, cursors read in a way that gives nothing. */
  readonly faults: readonly Event[];
}

const FAKES = new URL("./fakes/", import.meta.url).pathname;

/** Runs the programs one after the other in one process; null: there is no python3. */
export async function execute(programs: readonly Files[]): Promise<readonly Said[] | null> {
  let child: Deno.ChildProcess;
  try {
    child = new Deno.Command("python3", {
      args: ["-B", `${FAKES}run_programs.py`],
      env: { PYTHONPATH: FAKES },
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
  const lines = programs.map((files) => JSON.stringify(files) + "\n").join("");
  const writer = child.stdin.getWriter();
  const written = writer.write(new TextEncoder().encode(lines)).then(() => writer.close());
  const [{ stdout, stderr }] = await Promise.all([child.output(), written]);
  const text = new TextDecoder();
  const answers = text.decode(stdout).split("\n").filter((line) => line !== "");
  if (answers.length < programs.length) throw new Error(text.decode(stderr));
  return answers.map((line): Said => JSON.parse(line));
}
