/** Findings, unread files and counts come in; the sorted checklist with its summary goes out. */
import type {
  Baseline,
  Checklist,
  Confidence,
  Finding,
  FindingKind,
  Found,
  ProjectSummary,
  Unread,
} from "../finding.ts";
import { countWork } from "./work.ts";

/** The kinds in the order of the contract. */
export const KINDS: readonly FindingKind[] = [
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
  "decision",
  "review",
];
/** The surest first. */
export const CONFIDENCES: readonly Confidence[] = ["certain", "likely", "review"];

/** The checklist of these findings. */
export function checklist(
  findings: readonly Finding[],
  rest: {
    readonly unread: readonly Unread[];
    readonly files: number;
    readonly parsed: number;
    readonly tool: Checklist["tool"];
    readonly root: string;
    readonly command: string;
    readonly plan: Checklist["plan"];
    readonly baseline?: Baseline;
  },
): Checklist {
  const sorted = sortFindings(findings);
  const byKind = count(KINDS, sorted.map((finding) => finding.kind));
  const rules = sorted.map(({ rule }) => rule);
  return {
    version: 1,
    tool: rest.tool,
    root: rest.root,
    command: rest.command,
    summary: {
      files: rest.files,
      parsed: rest.parsed,
      findings: sorted.length,
      byKind,
      byConfidence: count(CONFIDENCES, sorted.map((finding) => finding.confidence)),
      byRule: count([...new Set(rules)].sort(), rules),
      ...countWork(sorted),
      asyncDefs: byKind["async-def"] ?? 0,
      decisions: byKind.decision ?? 0,
      blockers: new Set(sorted.flatMap((one) => one.blocks === true ? [one.rule] : [])).size,
      projects: projectsOf(sorted),
    },
    findings: sorted,
    unread: rest.unread.toSorted((a, b) =>
      order(a.path, b.path) || (a.cell ?? 0) - (b.cell ?? 0) || (a.line ?? 0) - (b.line ?? 0)
    ),
    plan: rest.plan,
    ...(rest.baseline === undefined ? {} : { baseline: rest.baseline }),
  };
}

function projectsOf(findings: readonly Finding[]): readonly ProjectSummary[] {
  return [...Map.groupBy(findings, ({ project }) => project)].map(([path, own]) => {
    return { path, findings: own.length, ...countWork(own) };
  }).sort((a, b) => order(a.path, b.path));
}

/** By path, cell, line, column, longer span first, kind, rule; equal ones keep their order. */
export function sortFindings<T extends Found>(findings: readonly T[]): readonly T[] {
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
  const times = new Map<T, number>();
  for (const one of found) times.set(one, (times.get(one) ?? 0) + 1);
  const counts: Partial<Record<T, number>> = {};
  for (const one of all) {
    const own = times.get(one);
    if (own !== undefined) counts[one] = own;
  }
  return counts;
}
