/** Seeds in, the programs whose edits do not keep what they say, out. */
import type { Finding } from "../../finding.ts";
import { applyEdits } from "../../edit/apply.ts";
import { newBench } from "../bench.ts";
import { type Event, execute, type Said, type Spot } from "./execute.ts";
import { type Files, type Program, programOf } from "./programs.ts";

type Told = Pick<Finding, "path" | "rule" | "edits" | "function">;

/** A program that says something else after its edits. */
export interface Broken {
  readonly program: Program;
  readonly edited: Files;
  readonly what: string;
}

/** What became of some programs. */
export interface Outcome {
  readonly broken: readonly Broken[];
  /** How many ran to the same end. */
  readonly same: number;
  /** How many differ where an item for a person stands: in a function that the difference came through. */
  readonly excused: number;
}

/** Checks, edits and runs the programs of these seeds; null: there is no python3. */
export async function compare(seeds: readonly number[]): Promise<Outcome | null> {
  const { check } = await newBench();
  const programs = seeds.map(programOf);
  const broken: Broken[] = [];
  const edited: {
    readonly program: Program;
    readonly files: Files;
    readonly open: readonly Told[];
  }[] = [];
  for (const program of programs) {
    const { findings } = await check(
      Object.entries(program.files).map(([path, text]) => ({ path, text })),
    );
    try {
      edited.push({ program, files: edit(program.files, findings), open: findings.filter(isOpen) });
    } catch (error) {
      broken.push({ program, edited: program.files, what: String(error) });
    }
  }
  const said = await execute([
    ...programs.map(({ reference }) => reference),
    ...edited.map(({ files }) => files),
  ]);
  if (said === null) return null;
  const expected = new Map(programs.map((program, index) => [program, said[index]!]));
  let same = 0;
  let excused = 0;
  edited.forEach(({ program, files, open }, index) => {
    const now = said[programs.length + index]!;
    const what = difference(expected.get(program)!, now);
    if (what === null) same++;
    else if (what.every(({ places }) => open.some(standsAt(places)))) excused++;
    else broken.push({ program, edited: files, what: what.map(({ text }) => text).join("; ") });
  });
  return { broken, same, excused };
}

/** Something is left to a person that concerns what the program says. */
function isOpen({ edits, rule }: Told): boolean {
  return edits === undefined && !/^(?:loops|futures)\./.test(rule);
}

function edit(files: Files, findings: readonly Told[]): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      applyEdits(text, findings.flatMap((each) => each.path === path ? each.edits ?? [] : [])),
    ]),
  );
}

/** Does an item stand in one of these functions, or in the class or function around it? */
function standsAt(places: readonly Spot[]): (item: Told) => boolean {
  return ({ path, function: own }) =>
    places.some(([file, name]) =>
      (file === null || file === path) && isWithin(name, own ?? "<module>")
    );
}

/** A coroutine that nobody awaits tells the bare name of the function that made it. */
function isWithin(name: string, own: string): boolean {
  return `${name}.`.startsWith(`${own}.`) || own.endsWith(`.${name}`);
}

/** What happens after the edits and not before; null: nothing. */
function difference(before: Said, after: Said): readonly Event[] | null {
  if (before.error !== null) {
    return [{ text: `the program itself fails: ${before.error}`, places: [] }];
  }
  if (after.faults.length > 0) return after.faults;
  if (after.error !== null) return [{ text: after.error, places: after.places }];
  const text = (at: number) => after.said[at]?.text;
  const first = before.said.findIndex((event, index) => event.text !== text(index));
  if (first < 0 && before.said.length === after.said.length) return null;
  const at = first < 0 ? before.said.length : first;
  return [{
    text: `says ${JSON.stringify(text(at))}, not ${JSON.stringify(before.said[at]?.text)}`,
    places: (after.said[at] ?? before.said[at])!.places,
  }];
}
