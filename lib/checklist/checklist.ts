/** Findings, unread files and counts come in; the sorted checklist with its summary goes out. */
import type { Checklist, Confidence, Finding, FindingKind, Unread } from "../finding.ts";

/** The kinds in the order of the contract. */
const KINDS: readonly FindingKind[] = [
  "await",
  "remove-await",
  "async-def",
  "async-for",
  "async-with",
  "async-comp",
  "import",
  "rename",
  "signature",
  "rewrite",
  "entry-point",
  "barrier",
  "dependency",
  "review",
];
const CONFIDENCES: readonly Confidence[] = ["certain", "likely", "review"];

/** The checklist of these findings. */
export function checklist(
  findings: readonly Finding[],
  rest: {
    readonly unread: readonly Unread[];
    readonly files: number;
    readonly parsed: number;
    readonly tool: Checklist["tool"];
  },
): Checklist {
  const sorted = sortFindings(findings);
  return {
    version: 1,
    tool: rest.tool,
    summary: {
      files: rest.files,
      parsed: rest.parsed,
      findings: sorted.length,
      byKind: count(KINDS, sorted.map((finding) => finding.kind)),
      byConfidence: count(CONFIDENCES, sorted.map((finding) => finding.confidence)),
    },
    findings: sorted,
    unread: rest.unread.toSorted((a, b) =>
      order(a.path, b.path) || (a.cell ?? 0) - (b.cell ?? 0) || (a.line ?? 0) - (b.line ?? 0)
    ),
  };
}

/** By path, cell, line, column, longer span first, kind, rule; equal ones keep their order. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) =>
    order(a.path, b.path) || (a.cell ?? 0) - (b.cell ?? 0) || a.line - b.line ||
    a.column - b.column ||
    b.endLine - a.endLine || b.endColumn - a.endColumn || order(a.kind, b.kind) ||
    order(a.rule, b.rule)
  );
}

/** By UTF-16 units, so that no locale changes the bytes. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function count<T extends string>(
  all: readonly T[],
  found: readonly T[],
): Readonly<Partial<Record<T, number>>> {
  const counts: Partial<Record<T, number>> = {};
  for (const one of all) {
    const times = found.filter((other) => other === one).length;
    if (times > 0) counts[one] = times;
  }
  return counts;
}
