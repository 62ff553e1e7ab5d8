/** Findings in the order of the checklist come in; the same findings with fingerprints that outlive edits elsewhere go out. */
import type { Finding } from "../finding.ts";

/**
 * The findings, each with the hash of its path, rule, kind and line of code, and of how many of the same came before it
 * in the file. Give it all findings of a file, before any selection, in the order of the checklist.
 */
export function fingerprint(
  findings: readonly Finding[],
  text: (path: string) => string,
): readonly Finding[] {
  const lines = new Map<string, readonly string[]>();
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const known = lines.get(finding.path) ?? text(finding.path).split(/\r\n|\n|\r/);
    lines.set(finding.path, known);
    const code = (known[finding.line - 1] ?? "").trim();
    const key = [finding.path, finding.rule, finding.kind, code].join("\0");
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return { ...finding, fingerprint: hash(`${key}\0${count}`) };
  });
}

/** 64 bits of FNV-1a over the UTF-16 units, as 16 hexadecimal digits: the two halves differ in where they start. */
function hash(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x2f0b4c47;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x01000197) ^ (one >>> 15);
  }
  return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
