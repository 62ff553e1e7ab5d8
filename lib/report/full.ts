/** A checklist and the texts of its files come in, each statement before and after its edits goes out. */
import { bold, cyan, dim, green, red, yellow } from "@std/fmt/colors";
import { workOf } from "../checklist/work.ts";
import { applyEdits } from "../edit/apply.ts";
import type { Checklist, Edit, Finding } from "../finding.ts";
import { escape, oneLine, opened, SIGNS, spot } from "./words.ts";

export interface FullOptions {
  readonly color?: boolean;
}

/** Who does it, as wide as the widest. */
function signOf(finding: Finding, { mark }: Paint): string {
  const sign = SIGNS[workOf(finding)].padEnd(9);
  return workOf(finding) === "by hand" ? mark(sign) : sign;
}

/** Items that change one statement, and its lines. */
interface Frame {
  readonly findings: readonly Finding[];
  readonly line: number;
  readonly endLine: number;
}

interface Paint {
  readonly path: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly old: (text: string) => string;
  readonly fresh: (text: string) => string;
  readonly rule: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Long statements are shown in part: so many lines before and after. */
const LONGEST = 40;

/** The items with their reasons, and below them the code as it stands and as it becomes. */
export function full(
  { findings, root }: Checklist,
  text: (path: string) => string | null,
  { color = false }: FullOptions = {},
): string {
  const same = (all: string) => all;
  const paint: Paint = color
    ? { path: bold, mark: yellow, old: red, fresh: green, rule: cyan, dim }
    : { path: same, mark: same, old: same, fresh: same, rule: same, dim: same };
  const files = Map.groupBy(findings, ({ path, cell }) => JSON.stringify([path, cell ?? null]));
  return [...files.values()].flatMap((own) => {
    const [{ path, cell }] = own as [Finding];
    const known = cell === undefined ? text(path) : null;
    const lines = known?.replace(/^\ufeff/, "").split(/\r\n|\n|\r/) ?? null;
    return framesOf(own).map((frame) => `${print(frame, { lines, root, paint })}\n`);
  }).join("\n");
}

/** Items whose statements share a line stand in one frame. */
function framesOf(findings: readonly Finding[]): readonly Frame[] {
  const frames: { findings: Finding[]; line: number; endLine: number }[] = [];
  for (const finding of findings) {
    const { line, endLine } = finding.statement ?? linesOf(finding);
    const last = frames.at(-1);
    if (last !== undefined && line <= last.endLine) {
      last.findings.push(finding);
      last.endLine = Math.max(last.endLine, endLine);
    } else frames.push({ findings: [finding], line, endLine });
  }
  return frames;
}

/** The lines that an item is about; of a whole function, those that its edits change. */
function linesOf({ line, endLine, edits = [] }: Finding): { line: number; endLine: number } {
  const near = edits.filter((edit) => edit.line >= line && edit.endLine <= endLine);
  const end = near.length === 0
    ? Math.min(endLine, line + LONGEST)
    : near.reduce((most, edit) => Math.max(most, edit.endLine), line);
  return { line, endLine: end };
}

function print(
  { findings, line, endLine }: Frame,
  { lines, root, paint }: {
    readonly lines: readonly string[] | null;
    readonly root: string;
    readonly paint: Paint;
  },
): string {
  const [first] = findings as [Finding];
  const where = first.function === null ? "" : ` in ${escape(first.function)}`;
  const heads = new Set(findings.flatMap((finding) => [
    `  ${signOf(finding, paint)}${
      { certain: "  ", likely: "? ", review: "??" }[finding.confidence]
    } ${escape(finding.message)}   ${paint.rule(escape(finding.rule))}`,
    ...(finding.why === "" ? [] : [paint.dim(`               ${oneLine(finding.why)}`)]),
  ]));
  return [
    `${paint.path(`${escape(opened(root, first.path))}:${spot(first)}`)}${where}`,
    ...heads,
    ...frame({ findings, line, endLine }, lines, paint),
  ].join("\n");
}

/** The lines before with `-`, after with `+`; what stays is printed once. */
function frame(
  { findings, line, endLine }: Frame,
  lines: readonly string[] | null,
  paint: Paint,
): readonly string[] {
  const told = changed({ findings, line, endLine }, lines);
  const width = `${endLine}`.length;
  const row = (sign: string, number: number | null, code: string) =>
    `  ${sign} ${(number === null ? "" : `${number}`).padStart(width)} | ${
      escape(code.replaceAll("\t", "    "))
    }`.trimEnd();
  const far = findings.flatMap(({ edits = [] }) => edits).filter((edit) =>
    edit.line < line || edit.endLine > endLine
  );
  const { before, after } = told;
  const same = before.join("\n") === after.join("\n");
  const shown = (all: readonly string[]) => all.slice(0, LONGEST);
  const more = (all: readonly string[]) =>
    all.length <= LONGEST ? [] : [row(" ", null, `… ${all.length - LONGEST} more lines`)];
  return [
    ...shown(before).map((code, at) =>
      same ? row(" ", line + at, code) : paint.old(row("-", line + at, code))
    ),
    ...more(before),
    ...(same ? [] : [
      ...shown(after).map((code, at) => paint.fresh(row("+", line + at, code))),
      ...more(after),
    ]),
    ...far.map((edit) =>
      paint.fresh(row("+", edit.line, edit.text === "" ? "(removed)" : oneLine(edit.text)))
    ),
  ];
}

function changed(
  { findings, line, endLine }: Frame,
  lines: readonly string[] | null,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  if (lines !== null) {
    const before = lines.slice(line - 1, endLine);
    const edits = findings.flatMap(({ edits = [] }) => edits)
      .filter((edit) => edit.line >= line && edit.endLine <= endLine)
      .map((edit) => moved(edit, line - 1));
    return { before, after: applied(before.join("\n"), edits).split("\n") };
  }
  const [{ statement, before, after }] = findings as [Finding];
  const split = (code: string) => code.split(/\r\n|\n|\r/);
  return statement === undefined
    ? { before: split(before), after: split(after ?? before) }
    : { before: split(statement.before), after: split(statement.after) };
}

function applied(text: string, edits: readonly Edit[]): string {
  try {
    return applyEdits(text, edits);
  } catch (error) {
    if (error instanceof RangeError) return text;
    throw error;
  }
}

function moved(edit: Edit, lines: number): Edit {
  return { ...edit, line: edit.line - lines, endLine: edit.endLine - lines };
}
