/** A checklist comes in, the text for a terminal or a pipe goes out. */
import { bold, cyan, dim, green, yellow } from "@std/fmt/colors";
import type { Checklist, Finding, Unread } from "../finding.ts";
import { workOf } from "../checklist/work.ts";
import {
  afterForm,
  escape,
  oneLine,
  opened,
  plural,
  SIGNS,
  spot,
  widthOf,
  work,
  wrap,
} from "./words.ts";

export interface TextOptions {
  /** Print the reason and the trail under each item. */
  readonly why?: boolean;
  readonly color?: boolean;
  /** Items only, no summary; what could not be read and matters is still listed. */
  readonly quiet?: boolean;
  /** The width of the terminal; absent: nobody knows, and nothing is wrapped. */
  readonly columns?: number;
  /** By option: how many items it left out. */
  readonly left?: ReadonlyMap<string, number>;
}

/** Rule names stand in one column per file, unless an item is longer than this. */
const COLUMN = 88;

/** What a long item is cut to where no terminal tells. */
const LONGEST = 240;

/** Below this, wrapping leaves nothing to read. */
const NARROWEST = 24;

/** The checklist: one heading per file and function, one row per finding, the summary, what could not be read. */
export function text(checklist: Checklist, options: TextOptions = {}): string {
  const { findings, root } = checklist;
  const page = pageOf(findings, options);
  const files = Map.groupBy(findings, (finding) => finding.path);
  const blocks = [...files].map(([path, own]) =>
    [page.paint.path(escape(opened(root, path))), ...rows(own, page, root)].join("\n")
  );
  const end = options.quiet === true
    ? unread(checklist, page.paint, ({ matters }) => matters)
    : [...summary(checklist, options), ...unread(checklist, page.paint, () => true)];
  return [...blocks, end.join("\n")].filter((block) => block !== "").map((block) => `${block}\n`)
    .join("\n");
}

/** How rows are set. */
interface Page {
  readonly paint: Paint;
  readonly markWidth: number;
  readonly workWidth: number;
  readonly columns: number | null;
  readonly why: boolean;
}

interface Paint {
  readonly path: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly patch: (text: string) => string;
  readonly after: (text: string) => string;
  readonly dim: (text: string) => string;
}

function pageOf(findings: readonly Finding[], options: TextOptions): Page {
  return {
    paint: painter(options.color === true),
    markWidth: findings.some(({ confidence }) => confidence === "review") ? 2 : 1,
    workWidth: largest(findings.map((finding) => SIGNS[workOf(finding)].length)),
    columns: options.columns ?? null,
    why: options.why === true,
  };
}

function painter(color: boolean): Paint {
  const plain = (text: string) => text;
  return color
    ? { path: bold, mark: yellow, patch: green, after: cyan, dim }
    : { path: plain, mark: plain, patch: plain, after: plain, dim: plain };
}

function rows(findings: readonly Finding[], page: Page, root: string): readonly string[] {
  const places = findings.map(spot);
  const placeWidth = largest(places.map((place) => place.length));
  const prefix = 4 + placeWidth + page.markWidth + 1 + page.workWidth + 1;
  const room = page.columns === null ? null : Math.max(NARROWEST, page.columns - prefix);
  const said = findings.map((finding) => saidOf(finding, room));
  const ends = said.map((lines, index) =>
    widthOf(lines.at(-1) ?? "") + 3 + widthOf(findings[index]?.rule ?? "")
  );
  const column = room === null
    ? largest(said.map(([first = ""]) => widthOf(first)).filter((width) => width <= COLUMN))
    : largest(ends.filter((end) => end <= room));
  let scope: string | null = null;
  return findings.flatMap((finding, index) => {
    const heading = finding.function === scope
      ? []
      : [`  ${page.paint.dim(escape(finding.function ?? "(module level)"))}`];
    scope = finding.function;
    const place = (places[index] ?? "").padStart(placeWidth);
    const mark = { certain: "", likely: "?", review: "??" }[finding.confidence]
      .padEnd(page.markWidth);
    const work = SIGNS[workOf(finding)].padEnd(page.workWidth);
    const head = `    ${place}${page.paint.mark(mark)} ${
      finding.mechanical ? page.paint.patch(work) : page.paint.mark(work)
    } `;
    const { lines, told } = withRule(said[index] ?? [], { finding, column, page });
    const reasons = page.why ? reasonsOf(finding, { root, told, room }) : [];
    const indent = " ".repeat(prefix);
    return [
      ...heading,
      ...lines.map((line, at) => (at === 0 ? head : indent) + line),
      ...reasons.map((reason) => indent + page.paint.dim(reason)),
    ];
  });
}

/** What a row says, in lines. */
function saidOf(finding: Finding, room: number | null): readonly string[] {
  const title = escape(finding.message);
  const width = room === null ? LONGEST : Math.max(room, 2 * room - widthOf(title) - 2);
  const after = afterForm(finding, width);
  const said = after === null ? title : `${title}: ${after}`;
  return room === null ? [said] : wrap(said, room);
}

/** The lines, with the rule behind the last one where there is room. */
function withRule(
  said: readonly string[],
  { finding, column, page }: {
    readonly finding: Finding;
    readonly column: number;
    readonly page: Page;
  },
): { readonly lines: readonly string[]; readonly told: boolean } {
  const { paint, columns } = page;
  const rule = escape(finding.rule);
  const title = escape(finding.message);
  const painted = said.map((line, at) =>
    at === 0 && line.startsWith(`${title}: `)
      ? `${title}: ${paint.after(line.slice(title.length + 2))}`
      : at === 0
      ? line
      : paint.after(line)
  );
  const last = widthOf(said.at(-1) ?? "");
  if (columns !== null && last + 3 + widthOf(rule) > column) {
    return { lines: painted, told: false };
  }
  const gap = columns === null ? Math.max(0, column - last) + 3 : column - last - widthOf(rule);
  return {
    lines: [...painted.slice(0, -1), `${painted.at(-1) ?? ""}${" ".repeat(gap)}${paint.dim(rule)}`],
    told: true,
  };
}

/** Of any number of lengths; a call takes only so many arguments. */
function largest(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}

function reasonsOf(
  finding: Finding,
  { root, told, room }: {
    readonly root: string;
    readonly told: boolean;
    readonly room: number | null;
  },
): readonly string[] {
  const hops = finding.trail.map((hop) =>
    `← ${oneLine(hop.text)} (${escape(opened(root, hop.path))}:${spot(hop)})`
  );
  const all = [
    ...(told ? [] : [`rule: ${escape(finding.rule)}`]),
    ...(finding.why === "" ? [] : [`why: ${oneLine(finding.why)}`]),
    ...(finding.see === null ? [] : [`see: ${oneLine(finding.see)}`]),
    ...hops,
  ];
  if (room === null) return all;
  return all.flatMap((one) =>
    wrap(one, room - 2).map((line, index) => index === 0 ? line : `  ${line}`)
  );
}

function summary(checklist: Checklist, { why, left }: TextOptions): readonly string[] {
  const { findings, unread, summary: read } = checklist;
  if (read.files === 0 && findings.length === 0 && unread.length === 0) {
    return ["No Python files found, nothing to check."];
  }
  const files = new Set(findings.map(({ project, path }) => `${project}\0${path}`)).size;
  const unsure = findings.filter(({ confidence }) => confidence !== "certain").length;
  const searched = read.files - read.parsed;
  const seen = `${plural(read.files, "file")} read` +
    (searched === 0 ? "" : ` (${searched} searched only)`) +
    (unread.length === 0 ? "." : `, ${unread.length} not, or not fully:`);
  const sum = [...left ?? []].reduce((all, [, count]) => all + count, 0);
  const by = [...left ?? []].map(([option, count]) => `${option} ${count}`).join(", ");
  const out = sum === 0 ? [] : [`${plural(sum, "item")} left out: ${by}`];
  if (findings.length === 0) {
    return [...against(checklist), ...out, sum === 0 ? `Nothing found to change. ${seen}` : seen];
  }
  return [
    `${work({ ...read, findings: findings.length, files })}${
      unsure === 0 ? "" : ` (${unsure} not sure: ? likely, ?? to look at)`
    }`,
    ...out,
    ...against(checklist),
    ...next(checklist, why === true).map((line, at) => (at === 0 ? "Next: " : "      ") + line),
    seen,
  ];
}

/** What became of an earlier report. */
function against({ baseline }: Checklist): readonly string[] {
  return baseline === undefined
    ? []
    : [`Against the baseline: ${baseline.new} new, ${baseline.known} known, ${baseline.done} done`];
}

/** The commands to go on with. */
function next({ command, plan, summary: read }: Checklist, why: boolean): readonly string[] {
  const groups = plan.length;
  return [
    ...(groups > 1 ? [`${command} --plan   (the work as ${groups} pull requests)`] : []),
    ...(read.mechanical > 0 ? [`${command} --format diff | git apply   (the whole patch)`] : []),
    ...(read.byHand > 0 ? [`${command} --by-hand --format full   (what a person does)`] : []),
    ...(why ? [] : [`${command} --why   (the reason and the trail of each item)`]),
  ];
}

function unread(
  { unread: all, root }: Checklist,
  paint: Paint,
  wanted: (one: Unread) => boolean,
): readonly string[] {
  return all.filter(wanted).map(({ path, cell, line, reason, matters }) =>
    `  ${
      paint.path(
        escape(opened(root, path)) + (cell === undefined ? "" : `:cell ${cell}`) +
          (line === null ? "" : `:${line}`),
      )
    }  ${oneLine(reason)}` +
    (matters ? ` ${paint.mark("(names a driver: edits may be missing here)")}` : "")
  );
}
