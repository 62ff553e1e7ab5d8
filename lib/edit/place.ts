/** Takes UTF-16 offsets of a module and gives lines and columns that count from 1, columns in code points; a byte order mark is no column. */
import type { Module } from "../python/ast.ts";
import { columnsOf, countWhile } from "../python/columns.ts";

/** A line and a column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The lookup from an offset of the module to its place. */
export function places({ text, lines }: Module): (offset: number) => Place {
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  const { columnOf } = columnsOf(text);
  return (offset) => {
    const line = Math.max(1, countWhile(lines.length, (at) => lines[at]! <= offset));
    return { line, column: columnOf(line === 1 ? mark : lines[line - 1] ?? 0, offset) };
  };
}

const LOOKUPS = new WeakMap<Module, (offset: number) => Place>();

/** The same lookup, made once per module. */
export function placesOf(module: Module): (offset: number) => Place {
  let lookup = LOOKUPS.get(module);
  if (lookup === undefined) LOOKUPS.set(module, lookup = places(module));
  return lookup;
}
