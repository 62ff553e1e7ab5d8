/** A file of the project: where it is, and as text. Nothing is imported here. */

/** A Python file of the project: where it is on disk, and its name in reports. */
export interface Path {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** As Deno can open it. */
  readonly file: string;
}

/** A file as text. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** Of a notebook: where each of its code cells starts in the text. */
  readonly cells?: readonly Cell[];
}

/** A code cell of a notebook. */
export interface Cell {
  /** Among all cells of the notebook, from 1. */
  readonly number: number;
  /** Its first line in the module that the cells make together, from 1. */
  readonly line: number;
}
