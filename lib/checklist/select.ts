/** Findings and what the user wants to see of them come in; the findings that remain, and what left the others out, go out. */
import type { Confidence, Dialect, Finding } from "../finding.ts";

/** What the options that print a part say. */
export interface Selection {
  /** Rule ids or prefixes; empty: all. */
  readonly select: readonly string[];
  readonly ignore: readonly string[];
  readonly minConfidence: Confidence;
  /** Findings of no dialect (a dependency, a suppression) always pass. */
  readonly from: readonly Dialect[];
  /** The number of a group of the plan; null: all. */
  readonly group: number | null;
  /** Only what has no edits. */
  readonly byHand: boolean;
  /** Rules that are left out in the files that a pattern matches. */
  readonly perFileIgnores: readonly FileIgnore[];
}

/** Files, and the rules that are left out in them. */
export interface FileIgnore {
  readonly matches: (path: string) => boolean;
  readonly rules: readonly string[];
}

/** The option that left something out. */
export type LeftBy =
  | "--from"
  | "--group"
  | "--by-hand"
  | "--select"
  | "--ignore"
  | "--min-confidence"
  | "per-file-ignores";

/** What a selection leaves, and how many each option left out. */
export interface Selected {
  readonly findings: readonly Finding[];
  readonly left: ReadonlyMap<LeftBy, number>;
}

const SURENESS: Readonly<Record<Confidence, number>> = { review: 0, likely: 1, certain: 2 };

/** The findings that the selection of their file leaves. */
export function select(
  findings: readonly Finding[],
  selectionOf: (path: string) => Selection,
): Selected {
  const left = new Map<LeftBy, number>();
  const kept = findings.filter((finding) => {
    const by = leftBy(finding, selectionOf(finding.path));
    if (by !== null) left.set(by, (left.get(by) ?? 0) + 1);
    return by === null;
  });
  return { findings: kept, left };
}

/** The first option that leaves it out; null: none does. */
function leftBy(finding: Finding, selection: Selection): LeftBy | null {
  const { rule, confidence, dialect, group, mechanical, path } = finding;
  if (dialect !== null && !selection.from.includes(dialect)) return "--from";
  if (selection.group !== null && selection.group !== group) return "--group";
  if (selection.select.length > 0 && !selection.select.some((one) => covers(one, rule))) {
    return "--select";
  }
  if (selection.ignore.some((one) => covers(one, rule))) return "--ignore";
  if (SURENESS[confidence] < SURENESS[selection.minConfidence]) return "--min-confidence";
  if (selection.byHand && mechanical) return "--by-hand";
  const ignores = selection.perFileIgnores.filter(({ matches }) => matches(path));
  if (ignores.some(({ rules }) => rules.some((one) => covers(one, rule)))) {
    return "per-file-ignores";
  }
  return null;
}

/** Whether a rule id is the given one or stands below it: `collection` covers `collection.find_one`. */
export function covers(prefix: string, rule: string): boolean {
  return rule === prefix || rule.startsWith(`${prefix}.`);
}
