/** How far a run is comes in; one line for a terminal goes out, or nothing where it is too early or too soon. */

/** What a run does at the moment. */
export interface Progress {
  readonly stage: "search" | "parse" | "understand" | "check";
  /** Files done, of how many; null where the stage does not count. */
  readonly done: number | null;
  readonly total: number;
}

/** Nobody waits for less. */
const PATIENCE = 1000;

const PAUSE = 100;

const DOING: Readonly<Record<Progress["stage"], string>> = {
  search: "Searching",
  parse: "Parsing",
  understand: "Following driver objects through",
  check: "Checking",
};

/** Makes lines, each to be written over the one before: at most ten a second, none in the first. */
export function progressing(start: number): (progress: Progress, now: number) => string | null {
  let last = start + PATIENCE - PAUSE;
  let stage: Progress["stage"] | null = null;
  return (progress, now) => {
    const early = now < start + PATIENCE;
    if (early || (progress.stage === stage && now < last + PAUSE)) return null;
    last = now;
    stage = progress.stage;
    return `\r\x1b[2K${worded(progress)}`;
  };
}

/** Takes the line off again. */
export const CLEARED = "\r\x1b[2K";

function worded({ stage, done, total }: Progress): string {
  const files = total === 1 ? "1 file" : `${total} files`;
  return done === null ? `${DOING[stage]} ${files}` : `${DOING[stage]} ${done} of ${files}`;
}
