/** A checklist and an earlier report come in; the checklist goes out with what is new, known and done since. */
import type { Baseline, Checklist, Finding, Gone, Unread } from "../finding.ts";

/** What to compare: all findings and unread files, before any selection. */
export interface Compared {
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}

/** What has become of the earlier report: by fingerprints, so that lines may move. */
export function compared({ findings, unread }: Compared, before: Checklist): Baseline {
  const old = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  const now = new Set(findings.map(({ fingerprint }) => fingerprint));
  const missed = new Set(before.unread.map(keyOf));
  const gone = before.findings.filter(({ fingerprint }) => !now.has(fingerprint));
  const fresh = findings.filter(({ fingerprint }) => !old.has(fingerprint)).length;
  return {
    new: fresh,
    known: findings.length - fresh,
    done: gone.length,
    newUnread: unread.filter((one) => one.matters && !missed.has(keyOf(one))).length,
    gone: gone.map(goneOf),
  };
}

/** The findings, each with whether the earlier report has it. */
export function dated(findings: readonly Finding[], before: Checklist): readonly Finding[] {
  const old = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  return findings.map((finding) => ({
    ...finding,
    status: old.has(finding.fingerprint) ? "known" : "new",
  }));
}

function goneOf({ path, line, kind, rule, message, function: name, fingerprint }: Finding): Gone {
  return { path, line, kind, rule, message, function: name, fingerprint };
}

function keyOf({ path, reason }: Unread): string {
  return JSON.stringify([path, reason]);
}
