/** A checklist comes in, Markdown task lists by file for an issue or a pull request go out, in parts that GitHub takes. */
import { type Work as Who, workOf } from "../checklist/work.ts";
import { type Checklist, type Finding, TARGET } from "../finding.ts";
import { code, prose } from "./escape_markdown.ts";
import { planMarkdown } from "./plan.ts";
import { uri } from "./uris.ts";
import { escape, oneLine, opened, plural, work } from "./words.ts";

export { code } from "./escape_markdown.ts";

export interface MarkdownOptions {
  /** Print the reason and the trail under each item. */
  readonly why?: boolean;
  /** Print the plan first. */
  readonly plan?: boolean;
  /** Where the files stand on the web, with a `/` at the end; absent: places are no links. */
  readonly link?: string | null;
}

/** The length of an issue, a comment or a description that GitHub takes, in bytes to be safe. */
const LONGEST = 65_000;

/** A task longer than this is cut: no single item fills a part. */
const LONGEST_TASK = 4_000;

/** The whole checklist. */
export function markdown(checklist: Checklist, options: MarkdownOptions = {}): string {
  return sections(checklist, options).map(({ text }) => text).join("\n\n") + "\n";
}

/** The checklist in parts, each short enough for GitHub and with a heading of its own. */
export function markdownParts(
  checklist: Checklist,
  options: MarkdownOptions = {},
): readonly string[] {
  const whole = markdown(checklist, options);
  if (bytes(whole) <= LONGEST) return [whole];
  const parts: string[][] = [[]];
  let room = LONGEST;
  const add = (text: string) => {
    const size = bytes(text) + 2;
    if (size > room && parts.at(-1)?.length !== 0) {
      parts.push([]);
      room = LONGEST - 200;
    }
    parts.at(-1)?.push(text);
    room -= size;
  };
  for (const { text, head, items } of sections(checklist, options)) {
    if (bytes(text) + 2 <= room) {
      add(text);
      continue;
    }
    let open: string[] = [];
    let size = bytes(head) + 2;
    for (const item of items) {
      if (size + bytes(item) + 1 > (open.length === 0 ? LONGEST - 200 : Math.max(room, 400))) {
        if (open.length > 0) add([head, open.join("\n")].join("\n\n"));
        open = [];
        size = bytes(head) + 2;
      }
      open.push(item);
      size += bytes(item) + 1;
    }
    if (open.length > 0 || items.length === 0) {
      add(items.length === 0 ? text : [head, open.join("\n")].join("\n\n"));
    }
  }
  return parts.map((texts, index) =>
    `${
      [...index === 0 ? [] : [`# To ${TARGET}`], ...texts].join("\n\n").replace(
        /^# .*/,
        (title) => `${title} (part ${index + 1} of ${parts.length})`,
      )
    }\n`
  );
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A piece that is cut only between its items. */
interface Section {
  readonly text: string;
  readonly head: string;
  readonly items: readonly string[];
}

function sections(checklist: Checklist, options: MarkdownOptions): readonly Section[] {
  const { findings, unread, root } = checklist;
  const files = [...Map.groupBy(findings, (finding) => finding.path)];
  const missed = unread.map(({ path, line, reason, matters }) =>
    `- ${code(opened(root, path))}${line === null ? "" : ` line ${line}`}: ${
      prose(oneLine(reason))
    }` +
    (matters ? " (names a driver: edits may be missing here)" : "")
  );
  const plain = (text: string): Section => ({ text, head: text, items: [] });
  return [
    plain([`# To ${TARGET}`, summary(checklist)].join("\n\n")),
    ...(options.plan === true ? [plain(planMarkdown(checklist).trimEnd())] : []),
    ...files.map(([path, own]) =>
      section(`## ${code(opened(root, path))}`, own.map((one) => task(one, root, options)))
    ),
    ...(missed.length === 0 ? [] : [section("## Not read, or not fully", missed)]),
  ];
}

function section(head: string, items: readonly string[]): Section {
  return { head, items, text: `${head}\n\n${items.join("\n")}` };
}

function summary({ summary, findings, unread, baseline }: Checklist): string {
  if (summary.files === 0 && findings.length === 0 && unread.length === 0) {
    return "No Python files found, nothing to check.";
  }
  const files = new Set(findings.map(({ path }) => path)).size;
  const counted = findings.length === 0
    ? "Nothing found to change"
    : work({ ...summary, findings: findings.length, files });
  const against = baseline === undefined
    ? ""
    : ` Against the baseline: ${baseline.new} new, ${baseline.known} known, ${baseline.done} done.`;
  return `${counted}.${against} ${
    plural(summary.files, "file")
  } read, ${summary.parsed} of them parsed.`;
}

const HANDS: Readonly<Record<Exclude<Who, "waits">, string>> = {
  mechanical: "",
  "by hand": "**By hand:** ",
  decision: "**To decide:** ",
};

function task(finding: Finding, root: string, options: MarkdownOptions): string {
  const { path, line, endLine, cell, function: name, confidence, rule } = finding;
  const place = cell === undefined ? `Line ${line}` : `Cell ${cell} line ${line}`;
  const lines = endLine > line && endLine - line < 50 ? `#L${line}-L${endLine}` : `#L${line}`;
  const linked = options.link === undefined || options.link === null || cell !== undefined
    ? place
    : `[${place}](${options.link}${uri(opened(root, path))}${lines})`;
  const where = name === null ? "" : ` in ${code(name)}`;
  const sure = { certain: "", likely: " (likely)", review: " (to look at)" }[confidence];
  const who = workOf(finding);
  const hand = who === "waits" ? `**Waits for ${prose(finding.decision ?? "")}:** ` : HANDS[who];
  const after = finding.after === null || finding.after.trim() === ""
    ? ""
    : `: ${code(cut(oneLine(finding.after)))}`;
  const item = `- [ ] ${linked}${where}${sure}: ${hand}${
    prose(cut(oneLine(finding.message)))
  }${after} — ${code(rule)}`;
  if (options.why !== true) return item;
  const hops = finding.trail.map((hop) =>
    `  - ← ${prose(oneLine(hop.text))} (${code(`${opened(root, hop.path)}:${hop.line}`)})`
  );
  const why = finding.why === "" ? [] : [`  - ${prose(oneLine(finding.why))}`];
  return [item, ...why, ...hops].join("\n");
}

function cut(text: string): string {
  return text.length <= LONGEST_TASK ? text : `${text.slice(0, LONGEST_TASK).toWellFormed()}…`;
}

/** Whether the text can stand before the paths of links: an address that ends with a folder. */
export function isLink(text: string): boolean {
  return /^https?:\/\/[^\s()<>"'`\\]+\/$/.test(text) && escape(text) === text;
}
