/** Findings come in; who does each, and how many there are of each, goes out. */
import type { Finding } from "../finding.ts";

/** The patch does it, a person does, a person decides first, or it waits for such a decision. */
export type Work = "mechanical" | "by hand" | "decision" | "waits";

/** What of a finding tells who does it. */
export type Told = Pick<Finding, "mechanical" | "kind" | "decision">;

/** Who does it. */
export function workOf({ mechanical, kind, decision }: Told): Work {
  if (mechanical) return "mechanical";
  if (kind === "decision") return "decision";
  return decision === undefined ? "by hand" : "waits";
}

/** How many the patch does, how many wait for a decision, and how many are left to people, decisions among them. */
export function countWork(findings: readonly Told[]): {
  readonly mechanical: number;
  readonly byHand: number;
  readonly waiting: number;
} {
  const works = findings.map(workOf);
  const mechanical = works.filter((work) => work === "mechanical").length;
  const waiting = works.filter((work) => work === "waits").length;
  return { mechanical, byHand: works.length - mechanical - waiting, waiting };
}
