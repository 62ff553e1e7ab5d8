/** Takes a text and the edits of its findings, and gives the text with all of them applied. */
import type { Edit } from "../types.ts";

/** Applies edits; those at one offset in the order given. Throws where two overlap or one lies outside of the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const starts = lineStarts(text);
  const spots = edits.map((edit) => ({
    start: offsetOf(text, starts, edit.line, edit.column),
    end: offsetOf(text, starts, edit.endLine, edit.endColumn),
    text: edit.text,
  }));
  // An insertion goes before a replacement that starts at the same offset.
  spots.sort((a, b) => a.start - b.start || a.end - b.end);
  let done = 0;
  let result = "";
  for (const spot of spots) {
    if (spot.start < done || spot.end < spot.start) {
      throw new RangeError(
        `Cannot apply ${JSON.stringify(spot.text)} at ${spot.start}: it overlaps another edit`,
      );
    }
    result += text.slice(done, spot.start) + spot.text;
    done = spot.end;
  }
  return result + text.slice(done);
}

/** The offset of a line and column that count from 1, columns in code points. */
export function offsetOf(
  text: string,
  starts: readonly number[],
  line: number,
  column: number,
): number {
  const start = starts[line - 1];
  if (start === undefined) {
    throw new RangeError(`Cannot find line ${line}: the text has ${starts.length}`);
  }
  const rest = [...text.slice(start, starts[line] ?? text.length)];
  if (column < 1 || column > rest.length + 1) {
    throw new RangeError(`Cannot find ${line}:${column}: the line has ${rest.length} columns`);
  }
  return start + rest.slice(0, column - 1).join("").length;
}

/** The offset at which each line starts. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
