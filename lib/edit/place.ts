/** Takes UTF-16 offsets of a module and gives lines and columns that count from 1, columns in code points; a byte order mark is no column. */
import type { Module } from "../python/ast.ts";

/** A line and a column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The lookup from an offset of the module to its place. */
export function places(module: Module): (offset: number) => Place {
  const { text, lines } = module;
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  const pairs = pairsOf(text);
  return (offset) => {
    const line = atOrBefore(lines, offset);
    const start = line === 1 ? mark : lines[line - 1] ?? 0;
    const wide = pairs.length === 0 ? 0 : before(pairs, offset) - before(pairs, start);
    return { line: Math.max(line, 1), column: offset - start - wide + 1 };
  };
}

const LOOKUPS = new WeakMap<Module, (offset: number) => Place>();

/** The same lookup, made once per module. */
export function placesOf(module: Module): (offset: number) => Place {
  let lookup = LOOKUPS.get(module);
  if (lookup === undefined) LOOKUPS.set(module, lookup = places(module));
  return lookup;
}

/** How many of the sorted numbers are less than this one, or equal to it. */
function atOrBefore(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function before(sorted: readonly number[], offset: number): number {
  return atOrBefore(sorted, offset - 1);
}

/** The offsets of the second halves of surrogate pairs. */
function pairsOf(text: string): readonly number[] {
  if (!/[\ud800-\udbff]/.test(text)) return [];
  return [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 1);
}
