/** A checklist and the texts of its files come in, one unified diff of all edits that `git apply` takes goes out. */
import { formatPatch } from "diff";
import { type Span, spans } from "../edit/apply.ts";
import type { Checklist } from "../finding.ts";
import { escape } from "./words.ts";

/** Lines old and new, with their line ends, where an edit touched them. */
interface Block {
  /** Counts from 0; the block ends before `end`. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Lines of context around a change. */
const CONTEXT = 3;

/** The edits of each file as a diff. A file whose edits contradict each other is named in a comment line instead. */
export function diff(checklist: Checklist, text: (path: string) => string | null): string {
  const files = Map.groupBy(checklist.findings, (finding) => finding.path);
  return [...files].map(([path, findings]) => {
    const edits = findings.flatMap((finding) => finding.edits ?? []);
    if (edits.length === 0) return "";
    const old = text(path);
    if (old === null) {
      return `# ${escape(path)} is left out: edit it by hand, or save it as UTF-8\n`;
    }
    try {
      return patch(path, old, blocks(old, spans(old, edits)));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return `# ${escape(path)} is left out: ${error.message}. This is a defect of awaitlist.\n`;
    }
  }).join("");
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

function patch(path: string, text: string, changes: readonly Block[]): string {
  if (changes.length === 0) return "";
  const old = splitLines(text);
  const hunks: { start: number; shift: number; end: number; lines: string[] }[] = [];
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
  return formatPatch({
    isGit: true,
    oldFileName: `a/${path}`,
    newFileName: `b/${path}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: hunks.map((hunk) => ({
      oldStart: hunk.start + 1,
      oldLines: hunk.lines.filter((line) => !line.startsWith("+")).length,
      newStart: hunk.start + hunk.shift + 1,
      newLines: hunk.lines.filter((line) => !line.startsWith("-")).length,
      lines: hunk.lines.flatMap((line) =>
        line.endsWith("\n") ? [line.slice(0, -1)] : [line, "\\ No newline at end of file"]
      ),
    })),
  });
}

function close(hunk: { end: number; lines: string[] }, old: readonly string[]): void {
  hunk.lines.push(...old.slice(hunk.end, hunk.end + CONTEXT).map((line) => ` ${line}`));
}
