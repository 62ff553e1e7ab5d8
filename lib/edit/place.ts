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
  const wide = /[\ud800-\udbff]/.test(text);
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  return (offset) => {
    const line = lineOf(lines, offset);
    const start = line === 1 ? mark : lines[line - 1] ?? 0;
    const pairs = wide ? countPairs(text, start, offset) : 0;
    return { line, column: offset - start - pairs + 1 };
  };
}

function lineOf(lines: readonly number[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 1);
}

function countPairs(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end - 1; at++) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xd800) continue;
    if ((text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) continue;
    count++;
    at++;
  }
  return count;
}
