/** Seeds in, the programs whose edits do not keep what they say, out. */
import type { Finding } from "../../finding.ts";
import { applyEdits } from "../../edit/apply.ts";
import { newBench } from "../bench.ts";
import { execute, type Said } from "./execute.ts";
import { type Files, type Program, programOf } from "./programs.ts";

type Told = Pick<Finding, "path" | "rule" | "edits">;

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
  /** How many have an item for a person, so that nothing was to be compared. */
  readonly excused: number;
}

/** Checks, edits and runs the programs of these seeds; null: there is no python3. */
export async function compare(seeds: readonly number[]): Promise<Outcome | null> {
  const { check } = await newBench();
  const programs = seeds.map(programOf);
  const broken: Broken[] = [];
  const edited: { readonly program: Program; readonly files: Files; readonly open: boolean }[] = [];
  for (const program of programs) {
    const { findings } = await check(
      Object.entries(program.files).map(([path, text]) => ({ path, text })),
    );
    try {
      edited.push({ program, files: edit(program.files, findings), open: findings.some(isOpen) });
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
    else if (open) excused++;
    else broken.push({ program, edited: files, what });
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

function difference(before: Said, after: Said): string | null {
  if (before.error !== null) return `the program itself fails: ${before.error}`;
  if (after.error !== null) return after.error;
  if (after.faults.length > 0) return after.faults.join("; ");
  return before.said === after.said
    ? null
    : `says ${JSON.stringify(after.said)}, not ${JSON.stringify(before.said)}`;
}
