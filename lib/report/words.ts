/** Text of the user's project and numbers come in; text that is safe and short enough to print goes out. */
import type { Finding, Position } from "../finding.ts";

/** Control characters, terminal escapes, what reorders or hides text, halves of surrogate pairs. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** The text with everything that could act on a terminal spelled out: `\x1b`, `\u202e`. */
export function escape(text: string): string {
  return text.replace(HIDDEN, (one) => {
    const code = (one.codePointAt(0) ?? 0).toString(16);
    if (code.length > 4) return `\\u{${code}}`;
    return SHORT[one] ??
      (code.length < 3 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`);
  });
}

/** Code on one line: line ends and indentation become one space. */
export function oneLine(code: string): string {
  return escape(code.trim().replace(/\\?[\r\n]+\s*/g, " ").replaceAll("\t", " "));
}

/**
 * The after form on one line of at most `width` characters. What is cut stands behind `…`; what differs from the
 * before form stays in sight. null: there is none, or nothing is left.
 */
export function afterForm(finding: Finding, width = 100): string | null {
  if (finding.after === null || finding.after.trim() === "") return null;
  const after = [...oneLine(finding.after)];
  if (after.length <= width) return after.join("");
  const before = [...oneLine(finding.before)];
  const change = Math.max(0, after.findIndex((letter, i) => letter !== before[i]));
  const start = change < width * 0.6 ? 0 : change - Math.floor(width * 0.3);
  const head = start > 0 ? "…" : "";
  const room = width - head.length;
  const cut = after.slice(start);
  return head +
    (cut.length <= room ? cut.join("") : `${cut.slice(0, room - 1).join("").trimEnd()}…`);
}

/** `31:5`; in a notebook `cell 3 line 2:5`. */
export function spot({ cell, line, column }: Omit<Position, "path">): string {
  return cell === undefined ? `${line}:${column}` : `cell ${cell} line ${line}:${column}`;
}

/** `1 file`, `2 files`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
