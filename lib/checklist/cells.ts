/** Findings with places in the module that the cells of a notebook make together come in; places as cell and line go out. */
import type { Named, Position } from "../finding.ts";
import type { Cell } from "../python/source.ts";

/** A line of a cell. */
export interface InCell {
  readonly cell: number;
  readonly line: number;
}

/** Where a line of the module stands. */
export function cellAt(cells: readonly Cell[], line: number): InCell {
  const cell = cells.findLast((one) => one.line <= line) ?? { number: 1, line: 1 };
  return { cell: cell.number, line: line - cell.line + 1 };
}

/**
 * The findings with the places of those in notebooks by cell. They have no edits: the file is JSON, and no patch
 * of its lines of code fits it.
 */
export function inCells(
  findings: readonly Named[],
  cells: ReadonlyMap<string, readonly Cell[]>,
): readonly Named[] {
  if (cells.size === 0) return findings;
  const placed = <T extends Position>(one: T): T => {
    const of = cells.get(one.path);
    return of === undefined ? one : { ...one, ...cellAt(of, one.line) };
  };
  return findings.map((finding) => {
    const trail = finding.trail.map(placed);
    const of = cells.get(finding.path);
    if (of === undefined) return { ...finding, trail };
    const { edits: _, ...rest } = finding;
    return { ...placed(rest), endLine: cellAt(of, finding.endLine).line, trail };
  });
}
