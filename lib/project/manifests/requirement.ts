/** The text of one requirement in, its name, extras and version with where they stand out. */
import type { Edit, Position } from "../../finding.ts";
import { columnsOf, countWhile } from "../../python/columns.ts";

/** A stretch of a text, by UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A requirement as a manifest writes it; `text` is the name, the extras and the version, without a marker. */
export interface Requirement extends Position {
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
  /** Normalized as PyPI does: lower case, dashes. */
  readonly package: string;
  readonly extras: readonly string[];
  /** As written, `>=4.5,<5`; empty: any version. */
  readonly spec: string;
  /** The extra, the group or the section it belongs to; null: the main ones. */
  readonly group: string | null;
  /** Where the name stands in `text`; null: elsewhere in the file. */
  readonly name: Span | null;
  /** Where the version stands, or would stand, in `text`; null: a URL or a path tells it. */
  readonly version: Span | null;
  /** The edit that takes the requirement out; null: none is exact. */
  readonly removal: Edit | null;
  /** Written by a tool, or held by hashes: what is to change is another file. */
  readonly locked: boolean;
}

/** A requirement found in a text; all offsets are into that text. */
export interface Spot extends Span {
  readonly package: string;
  readonly extras: readonly string[];
  readonly spec: string;
  readonly group: string | null;
  readonly name: Span | null;
  readonly version: Span | null;
  readonly removal: Span | null;
  readonly locked: boolean;
}

/** PyPI's normal form of a name: `Flask_PyMongo` is `flask-pymongo`. */
export function normalize(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

/** Reads `name[extra]>=1,<2; marker`, or `name @ url`, between two offsets; null: it is something else. */
export function readRequirement(text: string, { start, end }: Span): Spot | null {
  const part = text.slice(start, end);
  const head = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)(?:[ \t]*\[([^\]\n]*)\])?/.exec(part);
  if (head === null) return null;
  const [opening, name = "", extras = ""] = head;
  const tail = part.slice(opening.length);
  const first = start + opening.search(/\S/);
  const after = start + opening.length;
  const common = {
    start: first,
    package: normalize(name),
    extras: extras.split(",").map((extra) => extra.trim()).filter((extra) => extra !== ""),
    group: null,
    name: { start: first, end: first + name.length },
    removal: null,
    locked: false,
  };
  const url = /^\s*@\s*[^\s;]+/.exec(tail);
  if (url !== null) return { ...common, end: after + url[0].length, spec: "", version: null };
  const specifier = readSpecifier(tail);
  if (specifier === null) return null;
  const { from, to, closed } = specifier;
  const spec = tail.slice(from, to);
  if (spec === "") {
    return { ...common, end: after, spec, version: { start: after, end: after } };
  }
  return {
    ...common,
    end: after + closed,
    spec,
    version: { start: after + from, end: after + to },
  };
}

/** One comparison of a version, or a sign of what stands around it; each looks at a letter once. */
const SPACE = /\s*/y;
const CLAUSE = /(?:===|~=|==|!=|<=|>=|<|>)\s*(?:[\w.*+!]|-(?!-))+/y;
const END = /$|;|#|\\\r?\n|--/y;

/** `>=1,<2`, also in parentheses, at the start of a text: where it starts and ends, and where its parenthesis has closed. */
function readSpecifier(
  tail: string,
): { readonly from: number; readonly to: number; readonly closed: number } | null {
  let at = 0;
  const take = (what: RegExp): boolean => {
    what.lastIndex = at;
    const taken = what.test(tail);
    if (taken) at = what.lastIndex;
    return taken;
  };
  take(SPACE);
  const open = tail[at] === "(";
  if (open) at += 1;
  take(SPACE);
  const from = at;
  let to = at;
  while (take(CLAUSE)) {
    to = at;
    take(SPACE);
    if (tail[at] !== ",") break;
    at += 1;
    take(SPACE);
    // A comma with nothing behind it
    to = -1;
  }
  if (to < 0) return null;
  take(SPACE);
  if (open !== (tail[at] === ")")) return null;
  const closed = open ? at + 1 : to;
  if (open) at += 1;
  take(SPACE);
  return take(END) ? { from, to, closed } : null;
}

/** What to cut so that an element of a list goes: its whole lines where it has them alone, else it and one comma. */
export function removalOf(text: string, { start, end }: Span): Span {
  let line = start;
  while (/[^\S\n]/.test(text[line - 1] ?? "")) line -= 1;
  const alone = sticky(/[ \t]*(?:,[ \t]*)?(?:#[^\n]*)?(?:\r?\n|$)/y, text, end);
  if (alone !== null && (line === 0 || text[line - 1] === "\n")) {
    return { start: line, end: alone };
  }
  const comma = sticky(/\s*,[ \t]*/y, text, end);
  if (comma !== null) return { start, end: comma };
  let before = start;
  while (/\s/.test(text[before - 1] ?? "")) before -= 1;
  return { start: text[before - 1] === "," ? before - 1 : start, end };
}

/** Where a match that begins at this offset ends; null: there is none. */
export function sticky(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** The lines that a stretch stands on, their ends included. */
export function linesOf(text: string, { start, end }: Span): Span {
  const next = text.indexOf("\n", end);
  return {
    start: text.lastIndexOf("\n", start - 1) + 1,
    end: next < 0 ? text.length : next + 1,
  };
}

/** Gives spots their places in the file. */
export function placed(
  spots: readonly Spot[],
  { path, text }: { readonly path: string; readonly text: string },
): readonly Requirement[] {
  const place = places(text);
  return spots.map(({ start, end, name, version, removal, ...rest }) => {
    const within = (span: Span): Span => ({ start: span.start - start, end: span.end - start });
    return {
      path,
      ...place({ start, end }),
      text: text.slice(start, end),
      ...rest,
      name: name && within(name),
      version: version && within(version),
      removal: removal && { ...place(removal), text: "" },
    };
  });
}

/** Tells lines and columns of stretches of a text, from 1, in code points. */
export function places(text: string): (span: Span) => Omit<Edit, "text"> {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length),
  ];
  const { columnOf } = columnsOf(text);
  const point = (offset: number): { readonly line: number; readonly column: number } => {
    const line = Math.max(1, countWhile(starts.length, (at) => starts[at]! <= offset));
    return { line, column: columnOf(starts[line - 1] ?? 0, offset) };
  };
  return ({ start, end }) => {
    const from = point(start);
    const to = point(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}
