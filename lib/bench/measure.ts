/** A command comes in and is run; what it cost goes out: time on the clock, processor time, and memory. */

/** What is run. */
export interface Command {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** What one run cost. */
export interface Cost {
  readonly seconds: number;
  /** Seconds of the processors in the program itself, over all its threads; null: this system does not tell. */
  readonly user: number | null;
  /** The most memory that was resident, in MB; null: this system does not tell. */
  readonly memory: number | null;
}

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/** Runs a command; null: the program is not there. */
export async function once({ program, args }: Command): Promise<Cost | null> {
  const start = performance.now();
  let child: Deno.ChildProcess;
  try {
    child = new Deno.Command(program, { args: [...args], stdout: "null", stderr: "null" }).spawn();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
  let memory: number | null = null;
  let user: number | null = null;
  const watch = setInterval(() => {
    memory = residentOf(child.pid) ?? memory;
    user = userOf(child.pid) ?? user;
  }, 5);
  await child.status;
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, user, memory };
}

/** The most that was resident so far, where the system has /proc. */
function residentOf(pid: number): number | null {
  const kilobytes = /VmHWM:\s*(\d+)/.exec(read(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1000;
}

/** The processor time so far: the fourteenth field, of which the second is a name in parentheses. */
function userOf(pid: number): number | null {
  const fields = read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ") ?? [];
  const ticks = Number(fields[11]);
  return ticks > 0 ? ticks / TICKS : null;
}

function read(path: string): string {
  try {
    return Deno.readTextFileSync(path);
  } catch {
    return "";
  }
}

/** The one in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? NaN;
}
