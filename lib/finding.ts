/** What a finding and a checklist are: the output contract, field by field. Nothing is imported here. */

/** Which driver an object comes from. The dialect belongs to the object, not to the project. */
export type Dialect = "pymongo" | "motor" | "async";

export type FindingKind =
  | "await"
  | "remove-await"
  | "async-def"
  | "async-for"
  | "async-with"
  | "async-comp"
  | "import"
  | "rename"
  | "signature"
  | "rewrite"
  | "entry-point"
  | "barrier"
  | "dependency"
  | "review";

/** certain: a chain of definitions leads to the driver; likely: by a name; review: a person must look. */
export type Confidence = "certain" | "likely" | "review";

/** A place in a file. Lines and columns count from 1, columns in Unicode code points. */
export interface Position {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** In a notebook: the number of the cell, from 1, in which the line is counted. */
  readonly cell?: number;
}

/** One hop of the chain that tells why a finding is believed. */
export interface Hop extends Position {
  readonly text: string;
}

/** Replace the text between the two positions (end exclusive) by `text`. */
export interface Edit {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** One edit that stands between the code and PyMongo Async; field by field the JSON contract of version 1. */
export interface Finding extends Position {
  readonly endLine: number;
  readonly endColumn: number;
  readonly kind: FindingKind;
  readonly rule: string;
  readonly confidence: Confidence;
  readonly dialect: Dialect | null;
  /** Imperative, one line, no period: `Await the call`. */
  readonly message: string;
  /** The text as it stands. */
  readonly before: string;
  /** The text after the edit; null where a person must decide. */
  readonly after: string | null;
  /** Why: the behavior in both dialects. */
  readonly why: string;
  readonly edits?: readonly Edit[];
  readonly trail: readonly Hop[];
  readonly fingerprint: string;
  readonly see: string | null;
}

/** A file, folder or part of a file that could not be read or understood. */
export interface Unread {
  readonly path: string;
  readonly line: number | null;
  /** In a notebook: the number of the cell, from 1, in which the line is counted. */
  readonly cell?: number;
  readonly reason: string;
  /** Names a driver, so that something may be missed. */
  readonly matters: boolean;
}

export interface Summary {
  /** Python files seen. */
  readonly files: number;
  /** Of these, parsed; the others were only searched. */
  readonly parsed: number;
  readonly findings: number;
  readonly byKind: Readonly<Partial<Record<FindingKind, number>>>;
  readonly byConfidence: Readonly<Partial<Record<Confidence, number>>>;
}

/** What a report prints. */
export interface Checklist {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}
