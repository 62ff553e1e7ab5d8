/** A file's text and its edits come in; the text after the edits, or the edits as offsets, go out. */
import type { Edit } from "../finding.ts";
import { columnsOf } from "../python/columns.ts";

/** An edit in UTF-16 offsets of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after all edits. Throws a RangeError where two overlap or one lies outside the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return spliced(text, spans(text, edits), { start: 0, end: text.length });
}

/** A stretch of a text after edits in it, which are in the order of the text and do not overlap. */
export function spliced(
  text: string,
  edits: readonly Span[],
  { start, end }: { readonly start: number; readonly end: number },
): string {
  let result = "";
  let done = start;
  for (const edit of edits) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done, end);
}

/**
 * The edits as offsets, in the order of the text. Insertions at one offset keep their order, and stand before what is
 * replaced from there on.
 */
export function spans(text: string, edits: readonly Edit[]): readonly Span[] {
  const starts = lineStarts(text);
  const placed = inOrder(edits.map(placing(text, starts)));
  const wrong = overlapping(placed);
  if (wrong === undefined) return placed;
  const line = starts.findLastIndex((start) => start <= wrong.start) + 1;
  throw new RangeError(`Edits overlap in line ${line}`);
}

/** The edits that can all be made, as offsets, and the items that were dropped, with all their edits, since one could not. */
export function fitting<T extends { readonly edits?: readonly Edit[] }>(
  text: string,
  items: readonly T[],
): { readonly spans: readonly Span[]; readonly dropped: readonly T[] } {
  const place = placing(text, lineStarts(text));
  const dropped = new Set<T>();
  let all = items.flatMap((item) => {
    try {
      return (item.edits ?? []).map((edit) => ({ ...place(edit), item }));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      dropped.add(item);
      return [];
    }
  });
  for (;;) {
    all = inOrder(all.filter(({ item }) => !dropped.has(item)));
    const wrong = overlapping(all);
    if (wrong === undefined) break;
    dropped.add(wrong.item);
  }
  return { spans: all, dropped: items.filter((item) => dropped.has(item)) };
}

/** Turns edits into offsets; throws a RangeError where one lies outside the text. */
export function placing(
  text: string,
  starts: readonly number[] = lineStarts(text),
): (edit: Edit) => Span {
  const columns = columnsOf(text);
  const offset = (line: number, column: number): number => {
    const start = starts[line - 1];
    const at = start === undefined || column < 1 ? Infinity : columns.offsetOf(start, column);
    if (at <= (starts[line] ?? text.length)) return at;
    throw new RangeError(`No line ${line}, column ${column} for an edit`);
  };
  return (edit) => ({
    start: offset(edit.line, edit.column),
    end: offset(edit.endLine, edit.endColumn),
    text: edit.text,
  });
}

/** In the order of the text: insertions at one offset keep theirs, and stand before what is replaced from there on. */
export function inOrder<T extends Span>(spans: readonly T[]): T[] {
  return spans.toSorted((a, b) =>
    a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start)
  );
}

/** The first that ends before it starts, or starts before the one before it ends. */
export function overlapping<T extends Span>(spans: readonly T[]): T | undefined {
  let end = 0;
  return spans.find((span) => {
    if (span.end < span.start || span.start < end) return true;
    end = span.end;
    return false;
  });
}

/** Lines end at LF, CRLF or CR, as Python's do; a byte order mark is no column of the first. */
function lineStarts(text: string): number[] {
  const starts = [text.startsWith("\ufeff") ? 1 : 0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}
