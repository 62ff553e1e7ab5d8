/** A checklist and the texts of its files come in, reviewdog's diagnostics with the edits as suggestions go out. */
import { workOf } from "../checklist/work.ts";
import type { Checklist, Confidence, Edit, Finding, Hop } from "../finding.ts";
import { plain } from "./json.ts";
import { oneLine, opened, sentence } from "./words.ts";

const SEVERITY: Readonly<Record<Confidence, "ERROR" | "WARNING" | "INFO">> = {
  certain: "ERROR",
  likely: "WARNING",
  review: "INFO",
};

/** Lines of a file; null: its text is not known, as where an earlier report is printed. */
type Lines = (path: string) => readonly string[] | null;

/** One result with a diagnostic for each item. */
export function rdjson(
  { findings, root, tool }: Checklist,
  text: (path: string) => string | null,
): string {
  const known = new Map<string, readonly string[] | null>();
  const lines: Lines = (path) => {
    if (!known.has(path)) {
      known.set(path, text(path)?.replace(/^\ufeff/, "").split(/\r\n|\n|\r/) ?? null);
    }
    return known.get(path) ?? null;
  };
  return plain({
    source: { name: tool.name, url: "https://jsr.io/@awaitlist/awaitlist" },
    diagnostics: findings.map((finding) => diagnostic(finding, root, lines)),
  });
}

function diagnostic(finding: Finding, root: string, lines: Lines) {
  const { path, rule, confidence, see, trail, edits = [], cell } = finding;
  const own = lines(path);
  const where = cell === undefined ? "" : `Cell ${cell} line ${finding.line}: `;
  const related = trail.map((hop) => ({
    message: oneLine(hop.text),
    location: { path: opened(root, hop.path), ...rangeAt(hop, lines(hop.path)) },
  }));
  return {
    message: where + sentence(finding),
    location: {
      path: opened(root, path),
      ...(cell === undefined ? { range: rangeOf(finding, own) } : {}),
    },
    severity: SEVERITY[confidence],
    code: { value: rule, ...(see !== null && /^https?:/.test(see) ? { url: see } : {}) },
    ...(own === null || edits.length === 0 || workOf(finding) === "waits" ? {} : {
      suggestions: edits.map((edit) => ({ range: rangeOf(edit, own), text: edit.text })),
    }),
    ...(related.length === 0 ? {} : { relatedLocations: related }),
  };
}

function rangeAt({ line, column, cell }: Hop, lines: readonly string[] | null) {
  return cell === undefined ? { range: { start: positionOf(line, column, lines) } } : {};
}

function rangeOf(
  { line, column, endLine, endColumn }: Omit<Edit, "text">,
  lines: readonly string[] | null,
) {
  return {
    start: positionOf(line, column, lines),
    end: positionOf(endLine, endColumn, lines),
  };
}

/** Columns count the bytes of UTF-8 there. */
function positionOf(line: number, column: number, lines: readonly string[] | null) {
  if (lines === null) return { line };
  const before = [...lines[line - 1] ?? ""].slice(0, column - 1).join("");
  return { line, column: new TextEncoder().encode(before).length + 1 };
}
