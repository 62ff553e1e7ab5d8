/** A checklist comes in, GitHub's workflow commands and the lines of its log go out. */
import type { Checklist, Confidence, Finding } from "../finding.ts";
import { escape, oneLine, opened, plural, sentence } from "./words.ts";

/** How many annotations of each level GitHub shows for a step; it drops the rest without a word. */
const SHOWN = 10;

const LEVEL: Readonly<Record<Confidence, "error" | "warning" | "notice">> = {
  certain: "error",
  likely: "warning",
  review: "notice",
};

/** An annotation for each item, as far as GitHub shows them; what it would drop is named in the log. */
export function github(checklist: Checklist): string {
  const { findings, unread, root } = checklist;
  const counts = { error: 0, warning: 0, notice: 0 };
  const shown: string[] = [];
  const rest: Finding[] = [];
  for (const { path, line, reason } of unread.filter(({ matters }) => matters)) {
    if (counts.warning++ < SHOWN) {
      const at = { file: opened(root, path), ...(line === null ? {} : { line }) };
      shown.push(command("warning", { ...at, title: "Not read, or not fully" }, oneLine(reason)));
    }
  }
  for (const finding of findings) {
    const level = LEVEL[finding.confidence];
    if (counts[level]++ < SHOWN) shown.push(annotation(finding, level, root));
    else rest.push(finding);
  }
  if (rest.length === 0) return shown.map((line) => `${line}\n`).join("");
  const more = command(
    "notice",
    { title: "awaitlist" },
    `${
      plural(rest.length, "more item")
    } in the log of this step: GitHub shows ${SHOWN} of each level`,
  );
  const listed = rest.map((finding) =>
    harmless(
      `${opened(root, finding.path)}:${finding.line}:${finding.column} ${
        sentence(finding)
      } [${finding.rule}]`,
    )
  );
  return [...shown, more, ...listed].map((line) => `${line}\n`).join("");
}

function annotation(finding: Finding, level: string, root: string): string {
  const { path, line, column, endLine, endColumn, rule, cell } = finding;
  const columns = line === endLine ? { col: column, endColumn } : {};
  // A notebook's lines are those of a cell, which GitHub does not know
  const place = cell === undefined ? { line, endLine, ...columns } : {};
  return command(
    level,
    { file: opened(root, path), ...place, title: `awaitlist (${rule})` },
    cell === undefined ? sentence(finding) : `Cell ${cell} line ${line}: ${sentence(finding)}`,
  );
}

function command(
  level: string,
  fields: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const written = Object.entries(fields).map(([name, value]) => `${name}=${property(`${value}`)}`);
  return `::${level} ${written.join(",")}::${data(message)}`;
}

function data(text: string): string {
  return harmless(escape(text).replaceAll("%", "%25"));
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A line of the log that is no command, in neither of the two forms that GitHub reads. */
function harmless(text: string): string {
  return text.replaceAll("##[", "## [").replace(/^\s*::/, ": :");
}
