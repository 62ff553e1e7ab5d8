/** Findings and what the user wants to see of them come in; the findings that remain go out. */
import type { Confidence, Dialect, Finding } from "../finding.ts";

/** What the options `--select`, `--ignore`, `--min-confidence` and `--from` say. */
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
}

const SURENESS: Readonly<Record<Confidence, number>> = { review: 0, likely: 1, certain: 2 };

/** The findings that the selection leaves. */
export function select(findings: readonly Finding[], selection: Selection): readonly Finding[] {
  const least = SURENESS[selection.minConfidence];
  return findings.filter(({ rule, confidence, dialect, group, mechanical }) =>
    SURENESS[confidence] >= least &&
    (selection.group === null || selection.group === group) &&
    (!selection.byHand || !mechanical) &&
    (dialect === null || selection.from.includes(dialect)) &&
    (selection.select.length === 0 || selection.select.some((prefix) => covers(prefix, rule))) &&
    !selection.ignore.some((prefix) => covers(prefix, rule))
  );
}

/** Whether a rule id is the given one or stands below it: `collection` covers `collection.find_one`. */
export function covers(prefix: string, rule: string): boolean {
  return rule === prefix || rule.startsWith(`${prefix}.`);
}
