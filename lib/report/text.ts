/** A checklist comes in, the text for a terminal goes out. */
import type { Checklist, Finding, Unread } from "../finding.ts";
import { bold, cyan, dim, yellow } from "@std/fmt/colors";
import { afterForm, escape, oneLine, plural, spot } from "./words.ts";

export interface TextOptions {
  /** Print the reason and the trail under each item. */
  readonly why?: boolean;
  readonly color?: boolean;
  /** Items only, no summary; what could not be read and matters is still listed. */
  readonly quiet?: boolean;
}

/** Rule names stand in one column per file, unless an item is longer than this. */
const COLUMN = 88;

/** The checklist: one heading per file, one line per finding, the summary, what could not be read. */
export function text(checklist: Checklist, options: TextOptions = {}): string {
  const paint = painter(options.color === true);
  const width = checklist.findings.some(({ confidence }) => confidence === "review") ? 2 : 1;
  const files = Map.groupBy(checklist.findings, (finding) => finding.path);
  const blocks = [...files].map(([path, findings]) =>
    [paint.path(escape(path)), ...items(findings, width, options.why === true, paint)].join("\n")
  );
  const end = options.quiet === true
    ? unread(checklist.unread.filter(({ matters }) => matters), paint)
    : [summary(checklist, files.size, options.why === true), ...unread(checklist.unread, paint)];
  return [...blocks, end.join("\n")].filter((block) => block !== "").map((block) => `${block}\n`)
    .join("\n");
}

interface Paint {
  readonly path: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly after: (text: string) => string;
  readonly dim: (text: string) => string;
}

function painter(color: boolean): Paint {
  const plain = (text: string) => text;
  return color
    ? { path: bold, mark: yellow, after: cyan, dim }
    : { path: plain, mark: plain, after: plain, dim: plain };
}

function items(
  findings: readonly Finding[],
  markWidth: number,
  why: boolean,
  paint: Paint,
): readonly string[] {
  const places = findings.map(spot);
  const placeWidth = largest(places.map((place) => place.length));
  const said = findings.map((finding) => ({
    title: escape(finding.message),
    after: afterForm(finding),
  }));
  const lengths = said.map(({ title, after }) =>
    [...title].length + (after === null ? 0 : 2 + [...after].length)
  );
  const column = largest(lengths.filter((length) => length <= COLUMN));
  return findings.flatMap((finding, i) => {
    const { title, after } = said[i] ?? { title: "", after: null };
    const place = (places[i] ?? "").padStart(placeWidth);
    const mark = { certain: "", likely: "?", review: "??" }[finding.confidence].padEnd(markWidth);
    const gap = " ".repeat(Math.max(0, column - (lengths[i] ?? 0)) + 3);
    const line = `  ${place}${paint.mark(mark)} ${title}${
      after === null ? "" : `: ${paint.after(after)}`
    }${gap}${paint.dim(escape(finding.rule))}`;
    const indent = " ".repeat(placeWidth + markWidth + 5);
    return [line, ...(why ? reasons(finding).map((reason) => indent + paint.dim(reason)) : [])];
  });
}

/** Of any number of lengths; a call takes only so many arguments. */
function largest(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}

function reasons(finding: Finding): readonly string[] {
  const hops = finding.trail.map((hop) =>
    `← ${oneLine(hop.text)} (${escape(hop.path)}:${spot(hop)})`
  );
  return [
    ...(finding.why === "" ? [] : [`why: ${oneLine(finding.why)}`]),
    ...(finding.see === null ? [] : [`see: ${oneLine(finding.see)}`]),
    ...hops,
  ];
}

function summary(checklist: Checklist, files: number, why: boolean): string {
  const { findings, unread } = checklist;
  const read = checklist.summary;
  if (read.files === 0 && findings.length === 0 && unread.length === 0) {
    return "No Python files found, nothing to check.";
  }
  const unsure = findings.filter(({ confidence }) => confidence !== "certain").length;
  const changes = findings.length === 0
    ? "Nothing found to change"
    : `${plural(findings.length, "change")} in ${plural(files, "file")}` +
      (unsure === 0 ? "" : `, ${unsure} not sure`) + (why ? "" : " (--why shows the trail)");
  const searched = read.files - read.parsed;
  return `${changes}. ${plural(read.files, "file")} read` +
    (searched === 0 ? "" : ` (${searched} searched only)`) +
    (unread.length === 0 ? "." : `, ${unread.length} not, or not fully:`);
}

function unread(all: readonly Unread[], paint: Paint): string[] {
  return all.map(({ path, cell, line, reason, matters }) =>
    `  ${
      paint.path(
        escape(path) + (cell === undefined ? "" : `:cell ${cell}`) +
          (line === null ? "" : `:${line}`),
      )
    }  ${oneLine(reason)}` +
    (matters ? ` ${paint.mark("(names a driver: edits may be missing here)")}` : "")
  );
}
