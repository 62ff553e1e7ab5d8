/** A checklist and the texts of its files come in, one unified diff of all edits that `git apply` takes goes out. */
import { fitting, type Span } from "../edit/apply.ts";
import type { Checklist } from "../finding.ts";
import { type Ground, type Landing, landingOf, quoted } from "./landing.ts";
import { escape } from "./words.ts";

/** Lines old and new, with their line ends, where an edit touched them. */
interface Block {
  /** Counts from 0; the block ends before `end`. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Changes that stand near each other, with the lines around them. */
interface Hunk {
  readonly start: number;
  /** How many lines the hunks before it add. */
  readonly shift: number;
  end: number;
  readonly lines: string[];
}

/** Lines of context around a change. */
const CONTEXT = 3;

/** A patch, and what it leaves out, a line each. */
export interface Patch {
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * The edits of each file as a diff; the text is the file's own, null where it cannot be patched. Items whose edits
 * contradict others are left out, and named; null: `git apply` could not reach one of the files from here.
 */
export function diff(
  checklist: Checklist,
  text: (path: string) => string | null,
  ground: Ground,
): Patch | { readonly astray: string } {
  const notes: string[] = [];
  const parts: string[] = [];
  const patched = checklist.findings.filter(({ decision }) => decision === undefined);
  for (const [path, findings] of Map.groupBy(patched, (finding) => finding.path)) {
    if (findings.every(({ edits }) => (edits ?? []).length === 0)) continue;
    const old = text(path);
    if (old === null) {
      notes.push(`${escape(path)} is left out: edit it by hand, or save it as UTF-8`);
      continue;
    }
    const { spans, dropped } = fitting(old, findings);
    for (const { line } of dropped) {
      notes.push(
        `${
          escape(path)
        }:${line} is left out: its edits contradict others. This is a defect of awaitlist`,
      );
    }
    const changes = blocks(old, spans);
    if (changes.length === 0) continue;
    const landing = landingOf(ground, path);
    if (landing === null) return { astray: path };
    parts.push(patch(landing, old, changes));
  }
  return { text: parts.join(""), notes };
}

/** Git counts lines by LF alone. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The touched lines with what stands there after the edits; neighbors are joined. */
function blocks(text: string, edits: readonly Span[]): readonly Block[] {
  const old = splitLines(text);
  const starts = [0];
  for (const line of old) starts.push((starts.at(-1) ?? 0) + line.length);
  const groups: { start: number; end: number; spans: Span[] }[] = [];
  let line = 0;
  for (const span of edits) {
    while (line + 1 < old.length && (starts[line + 1] ?? 0) <= span.start) line++;
    let end = line + 1;
    while (end < old.length && (starts[end] ?? 0) < span.end) end++;
    const group = groups.at(-1);
    if (group !== undefined && line < group.end) {
      group.end = Math.max(group.end, end);
      group.spans.push(span);
    } else groups.push({ start: line, end: Math.min(end, old.length), spans: [span] });
  }
  return groups.map(({ start, end, spans }) => {
    let lines = "";
    let done = starts[start] ?? 0;
    for (const span of spans) {
      lines += text.slice(done, span.start) + span.text;
      done = span.end;
    }
    lines += text.slice(done, starts[end]);
    return trim(old, { start, end, lines: splitLines(lines) });
  }).filter(({ start, end, lines }) => end > start || lines.length > 0);
}

/** The block without the lines at its ends that stay as they are. */
function trim(old: readonly string[], block: Block): Block {
  let { start, end } = block;
  let from = 0;
  let to = block.lines.length;
  while (start < end && from < to && old[start] === block.lines[from]) {
    start++;
    from++;
  }
  while (start < end && from < to && old[end - 1] === block.lines[to - 1]) {
    end--;
    to--;
  }
  return { start, end, lines: block.lines.slice(from, to) };
}

function patch({ name, git }: Landing, text: string, changes: readonly Block[]): string {
  const old = splitLines(text);
  const hunks: Hunk[] = [];
  let shift = 0;
  for (const block of changes) {
    const open = hunks.at(-1);
    const hunk = open !== undefined && block.start - open.end <= 2 * CONTEXT ? open : {
      start: Math.max(0, block.start - CONTEXT),
      shift,
      end: Math.max(0, block.start - CONTEXT),
      lines: [],
    };
    if (hunk !== open) {
      if (open !== undefined) close(open, old);
      hunks.push(hunk);
    }
    for (const line of old.slice(hunk.end, block.start)) hunk.lines.push(` ${line}`);
    for (const line of old.slice(block.start, block.end)) hunk.lines.push(`-${line}`);
    for (const line of block.lines) hunk.lines.push(`+${line}`);
    hunk.end = block.end;
    shift += block.lines.length - (block.end - block.start);
  }
  const last = hunks.at(-1);
  if (last !== undefined) close(last, old);
  const [before, after] = [quoted(`a/${name}`), quoted(`b/${name}`)];
  // Without the tab, git takes what looks like a date at the end of a name for one
  const end = !git && name.includes(" ") ? "\t" : "";
  const head = `${
    git ? `diff --git ${before} ${after}\n` : ""
  }--- ${before}${end}\n+++ ${after}${end}\n`;
  return head + hunks.map(hunkText).join("");
}

function hunkText({ start, shift, lines }: Hunk): string {
  const range = (first: number, count: number) => `${count === 0 ? first : first + 1},${count}`;
  const old = lines.filter((line) => !line.startsWith("+")).length;
  const fresh = lines.filter((line) => !line.startsWith("-")).length;
  const body = lines.map((line) =>
    line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`
  );
  return `@@ -${range(start, old)} +${range(start + shift, fresh)} @@\n${body.join("")}`;
}

function close(hunk: { end: number; lines: string[] }, old: readonly string[]): void {
  hunk.lines.push(...old.slice(hunk.end, hunk.end + CONTEXT).map((line) => ` ${line}`));
}
