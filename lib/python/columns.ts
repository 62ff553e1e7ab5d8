/** A text in; how many code points stand between two of its offsets, and where so many of them end, out: both at once, however long a line is. */

/** Columns are code points, offsets are UTF-16. */
export interface Columns {
  /** The column, from 1, of an offset in a line that starts at `start`. */
  readonly columnOf: (start: number, offset: number) => number;
  /** The offset of a column, from 1, of a line that starts at `start`; it may lie behind the line. */
  readonly offsetOf: (start: number, column: number) => number;
}

/** The columns of a text. */
export function columnsOf(text: string): Columns {
  const pairs = pairsOf(text);
  if (pairs.length === 0) {
    return {
      columnOf: (start, offset) => offset - start + 1,
      offsetOf: (start, column) => start + column - 1,
    };
  }
  const before = (offset: number) => countWhile(pairs.length, (at) => pairs[at]! < offset);
  return {
    columnOf: (start, offset) => offset - start + 1 - (before(offset) - before(start)),
    offsetOf(start, column) {
      const first = before(start);
      const end = start + column - 1;
      // Each pair before the column moves its end by one
      const passed = countWhile(pairs.length - first, (at) => pairs[first + at]! - at <= end);
      return end + passed;
    },
  };
}

/** The offsets of the second halves of surrogate pairs. */
function pairsOf(text: string): readonly number[] {
  if (!/[\ud800-\udbff]/.test(text)) return [];
  return [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 1);
}

/** How many of the numbers from 0 on hold; none holds after one that does not. */
export function countWhile(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
