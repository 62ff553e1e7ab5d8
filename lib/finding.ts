/** What a finding and a checklist are: the output contract, field by field. Nothing is imported here. */

/** Which driver an object comes from. The dialect belongs to the object, not to the project. */
export type Dialect = "pymongo" | "motor" | "async";

/** Every dialect, the older ones first. */
export const DIALECTS: readonly Dialect[] = ["pymongo", "motor", "async"];

/** What a checklist calls the dialect that code moves to. */
export const TARGET = "PyMongo Async";

/** What a service for code scanning files the findings under. */
export const TAGS: readonly string[] = ["pymongo", "async", "migration"];

/** What the drivers' server is called. */
export const STORE = "MongoDB";

/** What sort of change a finding asks for. */
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
  | "decision"
  | "review";

/** certain: a chain of definitions leads to the driver; likely: by a name; review: a person must look. */
export type Confidence = "certain" | "likely" | "review";

/** A place in a file. Lines and columns count from 1, columns in Unicode code points. */
export interface Position {
  /** From the root of the checklist on, with `/`. */
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in Unicode code points. */
  readonly column: number;
  /** In a notebook: the number of the cell, from 1, in which the line is counted. */
  readonly cell?: number;
}

/** One hop of the chain that tells why a finding is believed. */
export interface Hop extends Position {
  /** The code that stands there, or what is said of it. */
  readonly text: string;
  /** The qualified name of the function or class that it stands in, or whose `def` it is; absent at module level. */
  readonly function?: string;
}

/** Replace the text between the two positions (end exclusive) by `text`. */
export interface Edit {
  /** Where the text to replace begins. */
  readonly line: number;
  /** Where the text to replace begins. */
  readonly column: number;
  /** Where it ends. */
  readonly endLine: number;
  /** Where it ends, exclusive. */
  readonly endColumn: number;
  /** What to write in its place. */
  readonly text: string;
}

/** One edit that stands between the code and PyMongo Async; field by field the JSON contract of version 1. */
export interface Finding extends Position {
  /** Where the text that it is about ends. */
  readonly endLine: number;
  /** Where the text that it is about ends, exclusive. */
  readonly endColumn: number;
  /** What sort of change it is. */
  readonly kind: FindingKind;
  /** The id of the rule: `collection.find_one`; `--explain` tells all about it. */
  readonly rule: string;
  /** How sure it is. */
  readonly confidence: Confidence;
  /** The driver that the object comes from; null: it is about none. */
  readonly dialect: Dialect | null;
  /** Imperative, one line, no period: `Await the call`. */
  readonly message: string;
  /** The text as it stands. */
  readonly before: string;
  /** The text after all edits of the expression; null where a person must decide. */
  readonly after: string | null;
  /** Why: the behavior in both dialects. */
  readonly why: string;
  /** What the patch does there; absent: a person writes it. */
  readonly edits?: readonly Edit[];
  /** Why it is believed, from the place itself on. */
  readonly trail: readonly Hop[];
  /** Is the same as long as the item is: edits elsewhere do not change it. */
  readonly fingerprint: string;
  /** The page or symbol that backs it. */
  readonly see: string | null;
  /** The qualified name of the function or class that it stands in, or whose `def` it is; null at module level. */
  readonly function: string | null;
  /** The folder of its project, as `path` is written; `.` is the root. */
  readonly project: string;
  /** What must land together has one number, that of its group in the plan. */
  readonly group: number;
  /** Has edits: the patch does it. What has none is for a person. */
  readonly mechanical: boolean;
  /** A library that the move has to wait for. */
  readonly blocks?: true;
  /** The statement around it, before and after. */
  readonly statement?: Statement;
  /** Whether the baseline has it; absent without one. */
  readonly status?: "new" | "known";
  /** The open decision, by the name that answers it, that it waits for: no patch has it until then. */
  readonly decision?: string;
}

/** A whole statement with all edits in it, so that nobody copies half of a change. */
export interface Statement {
  /** Its first line. */
  readonly line: number;
  /** Its last line. */
  readonly endLine: number;
  /** As it stands. */
  readonly before: string;
  /** With all edits in it. */
  readonly after: string;
}

/** What a check says; the rest is known once all findings are. */
export type Found = Omit<Named, "fingerprint" | "function">;

/** A finding that is not yet in a checklist. */
export type Named = Omit<Finding, "project" | "group" | "mechanical">;

/** A file, folder or part of a file that could not be read or understood. */
export interface Unread {
  /** What could not be read. */
  readonly path: string;
  /** The line at which reading ended; null: none of it was read. */
  readonly line: number | null;
  /** In a notebook: the number of the cell, from 1, in which the line is counted. */
  readonly cell?: number;
  /** Why, in one line. */
  readonly reason: string;
  /** Names a driver, so that something may be missed. */
  readonly matters: boolean;
}

/** The counts of a checklist. */
export interface Summary {
  /** Python files seen. */
  readonly files: number;
  /** Of these, parsed; the others were only searched. */
  readonly parsed: number;
  /** How many findings there are. */
  readonly findings: number;
  /** How many there are of each kind. */
  readonly byKind: Readonly<Partial<Record<FindingKind, number>>>;
  /** How many are how sure. */
  readonly byConfidence: Readonly<Partial<Record<Confidence, number>>>;
  /** By the id of the rule. */
  readonly byRule: Readonly<Partial<Record<string, number>>>;
  /** How many the patch does. */
  readonly mechanical: number;
  /** How many are for a person. */
  readonly byHand: number;
  /** What waits for an open decision, whoever does it then. */
  readonly waiting: number;
  /** How many functions become `async`. */
  readonly asyncDefs: number;
  /** How many decisions are open. */
  readonly decisions: number;
  /** How many libraries the move has to wait for. */
  readonly blockers: number;
  /** The same for each project of the repository. */
  readonly projects: readonly ProjectSummary[];
}

/** What is to do in one project of a repository. */
export interface ProjectSummary {
  /** The folder of the project. */
  readonly path: string;
  /** How many findings it has. */
  readonly findings: number;
  /** How many of them the patch does. */
  readonly mechanical: number;
  /** How many of them are for a person. */
  readonly byHand: number;
  /** How many of them wait for a decision. */
  readonly waiting: number;
}

/** What must land together: one pull request. */
export interface PlanGroup {
  /** Counts from 1, in the order in which to land: what risks least comes first. */
  readonly group: number;
  /** The folders of the projects that it touches. */
  readonly projects: readonly string[];
  /** The files that it touches. */
  readonly files: readonly string[];
  /** How many findings it has. */
  readonly findings: number;
  /** How many of them the patch does. */
  readonly mechanical: number;
  /** How many of them are for a person. */
  readonly byHand: number;
  /** How many of them wait for a decision. */
  readonly waiting: number;
  /** Of the findings, those that are not certain. */
  readonly unsure: number;
  /** How many functions become `async`. */
  readonly asyncDefs: number;
  /** How many decisions it waits for. */
  readonly decisions: number;
  /** The open decisions that it waits for, by the names that answer them. */
  readonly undecided: readonly string[];
  /** The rules of the libraries that it has to wait for. */
  readonly blockers: readonly string[];
  /** From the functions that touch the driver up to the entry points. */
  readonly layers: readonly (readonly PlanFunction[])[];
  /** Prints its patch. */
  readonly command: string;
}

/** A function in a layer of the plan. */
export interface PlanFunction {
  /** The file that it stands in. */
  readonly path: string;
  /** null: module level. */
  readonly function: string | null;
  /** How many findings stand in it. */
  readonly findings: number;
  /** How many of them are for a person. */
  readonly byHand: number;
  /** How many of them wait for a decision. */
  readonly waiting: number;
}

/** What a report prints. */
export interface Checklist {
  /** Of the contract. */
  readonly version: 1;
  /** Who made it. */
  readonly tool: { readonly name: string; readonly version: string };
  /** The folder that every `path` is relative to, as it is named from the current folder. */
  readonly root: string;
  /** The run as a shell takes it, with what decides what is found. */
  readonly command: string;
  /** The counts. */
  readonly summary: Summary;
  /** What is to do, in the order of files and lines. */
  readonly findings: readonly Finding[];
  /** What was not looked at. */
  readonly unread: readonly Unread[];
  /** What must land together, in the order in which to land. */
  readonly plan: readonly PlanGroup[];
  /** What has become of an earlier report; absent without one. */
  readonly baseline?: Baseline;
}

/** All items, before any selection, against those of an earlier report. */
export interface Baseline {
  /** How many findings it has not. */
  readonly new: number;
  /** How many it has, too. */
  readonly known: number;
  /** How many of its findings are gone. */
  readonly done: number;
  /** Files that name a driver and cannot be read any more. */
  readonly newUnread: number;
  /** What was done. */
  readonly gone: readonly Gone[];
}

/** An item of an earlier report, where it stood then. */
export interface Gone {
  /** The file that it stood in. */
  readonly path: string;
  /** Its line. */
  readonly line: number;
  /** What sort of change it was. */
  readonly kind: FindingKind;
  /** The id of its rule. */
  readonly rule: string;
  /** What it said. */
  readonly message: string;
  /** The function that it stood in; null: none. */
  readonly function: string | null;
  /** What it is known by. */
  readonly fingerprint: string;
}
