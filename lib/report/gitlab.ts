/** A checklist comes in, GitLab's Code Quality report goes out. */
import type { Checklist, Confidence, Finding } from "../finding.ts";
import { plain } from "./json.ts";
import { opened, sentence } from "./words.ts";

const SEVERITY: Readonly<Record<Confidence, "major" | "minor" | "info">> = {
  certain: "major",
  likely: "minor",
  review: "info",
};

/** An array with an entry for each item. GitLab shows one of those with one fingerprint: no two have the same. */
export function gitlab({ findings, root }: Checklist): string {
  const seen = new Map<string, number>();
  return plain(findings.map((finding) => {
    const times = seen.get(finding.fingerprint) ?? 0;
    seen.set(finding.fingerprint, times + 1);
    const fingerprint = times === 0 ? finding.fingerprint : `${finding.fingerprint}-${times}`;
    return entry(finding, { fingerprint, root });
  }));
}

function entry(
  finding: Finding,
  { fingerprint, root }: { readonly fingerprint: string; readonly root: string },
) {
  const { rule, confidence, path, line, endLine, cell } = finding;
  const where = cell === undefined ? "" : `Cell ${cell} line ${line}: `;
  return {
    type: "issue",
    check_name: rule,
    description: `${where}${sentence(finding)} (${rule})`,
    fingerprint,
    severity: SEVERITY[confidence],
    location: {
      path: opened(root, path).replace(/^\.\//, ""),
      lines: cell === undefined ? { begin: line, end: endLine } : { begin: 1 },
    },
  };
}
