/** Text of the user's project and numbers come in; text that is safe and short enough to print goes out. */
import { eastAsianWidth } from "get-east-asian-width";
import type { Work as Who } from "../checklist/work.ts";
import type { Finding, Position } from "../finding.ts";

/** Control characters, terminal escapes, what reorders or hides text, halves of surrogate pairs. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** The text with everything that could act on a terminal spelled out: `\x1b`, `\u202e`. */
export function escape(text: string): string {
  return text.replace(HIDDEN, (one) => {
    const code = (one.codePointAt(0) ?? 0).toString(16);
    if (code.length > 4) return `\\u{${code}}`;
    return SHORT[one] ??
      (code.length < 3 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`);
  });
}

/** Code on one line: line ends and indentation become one space. */
export function oneLine(code: string): string {
  return escape(code.trim().replace(/\\?[\r\n]+\s*/g, " ").replaceAll("\t", " "));
}

/**
 * The after form on one line of at most `width` columns. What is cut stands behind `…`, never a part of a word; what
 * differs from the before form stays in sight. null: there is none, or nothing is left.
 */
export function afterForm(finding: Finding, width = Infinity): string | null {
  if (finding.after === null || finding.after.trim() === "") return null;
  const after = oneLine(finding.after);
  if (widthOf(after) <= width) return after;
  const parts = partsOf(after);
  const before = partsOf(oneLine(finding.before));
  const change = Math.max(0, parts.findIndex((part, i) => part !== before[i]));
  const start = startOf(parts, change, width);
  const head = start > 0 ? "…" : "";
  const kept: string[] = [];
  let room = width - head.length - 1;
  for (const part of parts.slice(start)) {
    room -= widthOf(part);
    if (room < 0 && kept.length > 0) return `${head}${kept.join("").trimEnd()}…`;
    kept.push(part);
  }
  return head + kept.join("");
}

/** Where to begin so that the change stands in the first part of the line. */
function startOf(parts: readonly string[], change: number, width: number): number {
  let start = change;
  for (let room = width * 0.6; start > 0; start--) {
    room -= widthOf(parts[start - 1] ?? "");
    if (room < 0) break;
  }
  return start === 0 ? 0 : change - Math.floor((change - start) / 2);
}

/** Words, and what stands between them character by character. */
function partsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+|[^]/gu) ?? [];
}

/** The text in lines of at most `width` columns: broken at spaces, within a long word only where no name is cut. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const add = (part: string, glue: string): boolean => {
    if (line !== "" && widthOf(line + glue + part) > width) return false;
    line += line === "" ? part : glue + part;
    return true;
  };
  for (const word of text.split(" ")) {
    if (add(word, " ")) continue;
    lines.push(line);
    line = "";
    if (widthOf(word) <= width) {
      line = word;
      continue;
    }
    for (const part of partsOf(word)) {
      if (add(part, "")) continue;
      lines.push(line);
      line = part;
    }
  }
  return [...lines, line];
}

/** How many columns of a terminal the text takes: some characters of East Asia and most emoji take two. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) {
    if (!/\p{Mark}/u.test(char)) width += eastAsianWidth(char.codePointAt(0) ?? 0);
  }
  return width;
}

/** Who does it: a sign and a word, for those who see no colors. */
export const SIGNS: Readonly<Record<Who, string>> = {
  mechanical: "+ patch",
  "by hand": "! by hand",
  decision: "? decide",
  waits: "~ waits",
};

/** What to do, in one line: `Await the call: await c.find_one()`. */
export function sentence(finding: Finding, width = Infinity): string {
  const after = afterForm(finding, width);
  return after === null ? escape(finding.message) : `${escape(finding.message)}: ${after}`;
}

/** A path below the root as one opens it from the current folder. */
export function opened(root: string, path: string): string {
  if (root === ".") return path;
  if (path === ".") return root;
  return root.endsWith("/") ? root + path : `${root}/${path}`;
}

/** What a summary counts: the parts that are not zero. */
export function work(counts: Work): string {
  const { mechanical, byHand, waiting, asyncDefs, decisions, blockers } = counts;
  const parts = [
    ...(mechanical === 0 ? [] : [`${mechanical} mechanical (one patch)`]),
    ...(byHand === 0 ? [] : [`${byHand} by hand`]),
    ...(waiting === 0 ? [] : [`${waiting} wait${waiting === 1 ? "s" : ""} for a decision`]),
    ...(asyncDefs === 0
      ? []
      : [`${plural(asyncDefs, "function")} become${asyncDefs === 1 ? "s" : ""} async`]),
    ...(decisions === 0 ? [] : [plural(decisions, "decision")]),
    ...(blockers === 0
      ? []
      : [`${plural(blockers, "library", "libraries")} block${blockers === 1 ? "s" : ""}`]),
  ];
  return `${plural(counts.findings, "item")} in ${plural(counts.files, "file")}: ${
    parts.join(", ")
  }`;
}

/** What there is to do, counted. */
export interface Work {
  readonly findings: number;
  readonly files: number;
  readonly mechanical: number;
  readonly byHand: number;
  readonly waiting: number;
  readonly asyncDefs: number;
  readonly decisions: number;
  readonly blockers: number;
}

/** `31:5`; in a notebook `cell 3 line 2:5`. */
export function spot({ cell, line, column }: Omit<Position, "path">): string {
  return cell === undefined ? `${line}:${column}` : `cell ${cell} line ${line}:${column}`;
}

/** `1 file`, `2 files`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
