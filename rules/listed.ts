/** Rows come in, their ids go out: the path of the row's module, without the extension. */
import type { Member, On } from "../lib/rows/types.ts";

/** A row and the rule's id that reports, options and suppressions name. */
export interface Rule {
  readonly id: string;
  readonly row: Member;
}

/** The rows of a class that need no edit, or are gone since PyMongo 4; they share a module, so the member completes the id: `collection.find`. */
export function byMember(folder: string, rows: readonly Member[]): readonly Rule[] {
  return rows.map((row) => ({ id: `${folder}.${nameOf(row.on)}`, row }));
}

/** The rows of a member that Motor has on several classes; the class completes the id: `motor.each.cursor`. */
export function byKind(id: string, rows: readonly Member[]): readonly Rule[] {
  return rows.map((row) => ({ id: `${id}.${kindOf(row.on)}`, row }));
}

/** The last word of a row's id: the member, or a word for the protocol. */
export function nameOf(on: On): string {
  if (on.startsWith("next(")) return "builtin_next";
  if (on.startsWith("for ")) return "for";
  if (on.startsWith("with ")) return "with";
  if (on.endsWith("[slice]")) return "slice";
  if (on.endsWith("]")) return "item";
  const dot = on.indexOf(".");
  return dot < 0 ? "class" : on.slice(dot + 1).replace("()", "");
}

/** The kind of object that a row is about. */
export function kindOf(on: On): string {
  return on.replace(/^(for |with |next\()/, "").split(/[.([)]/, 1)[0]!;
}
