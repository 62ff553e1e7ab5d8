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
}
