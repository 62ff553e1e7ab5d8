/** A checklist comes in, a Markdown task list for an issue or a pull request goes out. */
import type { Checklist, Finding, FindingKind } from "../finding.ts";
import { escape, oneLine, plural } from "./words.ts";

export interface MarkdownOptions {
  /** Print the reason and the trail under each item. */
  readonly why?: boolean;
}

type Heading =
  | "Dependencies"
  | "Import"
  | "Await"
  | "Async"
  | "Signature"
  | "For a person to decide";

const HEADINGS: readonly Heading[] = [
  "Dependencies",
  "Import",
  "Await",
  "Async",
  "Signature",
  "For a person to decide",
];

const HEADING: Readonly<Record<FindingKind, Heading>> = {
  dependency: "Dependencies",
  import: "Import",
  rename: "Import",
  await: "Await",
  "remove-await": "Await",
  rewrite: "Await",
  "async-def": "Async",
  "async-for": "Async",
  "async-with": "Async",
  "async-comp": "Async",
  signature: "Signature",
  "entry-point": "For a person to decide",
  barrier: "For a person to decide",
  decision: "For a person to decide",
  review: "For a person to decide",
};

/** The checklist: headings, files below them, a task for each finding, what could not be read. */
export function markdown(checklist: Checklist, options: MarkdownOptions = {}): string {
  const groups = Map.groupBy(checklist.findings, heading);
  const blocks = HEADINGS.flatMap((title) => {
    const findings = groups.get(title);
    if (findings === undefined) return [];
    const files = [...Map.groupBy(findings, (finding) => finding.path)];
    return [
      `## ${title}`,
      ...files.flatMap(([path, items]) => [
        `### ${code(path)}`,
        items.map((item) => task(item, options.why === true)).join("\n"),
      ]),
    ];
  });
  const { summary, findings, unread } = checklist;
  const files = new Set(findings.map((finding) => finding.path)).size;
  const changes = findings.length === 0
    ? "Nothing found to change"
    : `${plural(findings.length, "change")} in ${plural(files, "file")}`;
  const missed = unread.map(({ path, line, reason, matters }) =>
    `- ${code(path)}${line === null ? "" : ` line ${line}`}: ${prose(oneLine(reason))}` +
    (matters ? " (names a driver: edits may be missing here)" : "")
  );
  return [
    "# To PyMongo Async",
    summary.files === 0 && findings.length === 0 && unread.length === 0
      ? "No Python files found, nothing to check."
      : `${changes}. ${plural(summary.files, "file")} read, ${summary.parsed} of them parsed.`,
    ...blocks,
    ...(missed.length === 0 ? [] : ["## Not read, or not fully", missed.join("\n")]),
  ].join("\n\n") + "\n";
}

/** Where a finding is listed: what is unsure or has no mechanical answer is for a person. */
function heading(finding: Finding): Heading {
  const undecided = finding.after === null &&
    (finding.kind === "rewrite" || finding.kind === "rename");
  return finding.confidence === "review" || undecided
    ? "For a person to decide"
    : HEADING[finding.kind];
}

function task(finding: Finding, why: boolean): string {
  const after = finding.after === null ? "" : `: ${code(oneLine(finding.after))}`;
  const sure = finding.confidence === "likely" ? " (likely)" : "";
  const item = `- [ ] Line ${finding.line}${sure}: ${prose(oneLine(finding.message))}${after} — ${
    code(finding.rule)
  }`;
  if (!why) return item;
  const hops = finding.trail.map((hop) =>
    `  - ← ${prose(oneLine(hop.text))} (${code(`${hop.path}:${hop.line}`)})`
  );
  return [item, ...(finding.why === "" ? [] : [`  - ${prose(oneLine(finding.why))}`]), ...hops]
    .join(
      "\n",
    );
}

/** A code span that no backtick in the code can end. */
export function code(text: string): string {
  const safe = escape(text);
  if (safe === "") return "` `";
  const longest = Math.max(0, ...[...safe.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(safe) ? " " : "";
  return fence + pad + safe + pad + fence;
}

/** Our own words: code spans in them stay, decorators become some (nobody is mentioned), the rest is escaped. */
function prose(text: string): string {
  return text.split(/(`[^`]*`|@[\w.]+)/).map((part, i) =>
    i % 2 === 1 ? code(part.replace(/^`|`$/g, "")) : part.replace(/[\\`*_[\]<>#|~&]/g, "\\$&")
  ).join("");
}
