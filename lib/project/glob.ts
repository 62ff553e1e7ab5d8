/**
 * A pattern of an ignore file in, a test of paths out: what git's wildmatch says, in time that grows with the pattern
 * times the path and no faster.
 */

/** A pattern that was read; a path is relative to the folder of its file. */
export interface Glob {
  /** Whether it matches the path itself; nothing is said of what lies in a folder that it matches. */
  readonly matches: (path: string, folder: boolean) => boolean;
  /** Whether it can match any path whose last name is this: a quick first look. */
  readonly concerns: (name: string) => boolean;
  /** The last name that it matches, where that is one name alone; null: several, or none. */
  readonly literal: string | null;
}

/** A byte, any byte, any number of bytes, or one of a set. */
type Piece = number | "one" | "many" | ReadonlySet<number>;

/** The pieces of a name; `deep`: any number of folders. */
type Segment = readonly Piece[] | "deep";

/** Reads a pattern without `!` in front; null: it is broken, and matches nothing. */
export function globOf(pattern: string): Glob | null {
  const folderOnly = pattern.endsWith("/");
  const body = folderOnly ? pattern.slice(0, -1) : pattern;
  const anchored = body.includes("/");
  const bytes = bytesOf(body.replace(/^\//, ""));
  // As git does it: `a**/b` is what starts with `a`, and `**/b` behind it
  const prefix = anchored ? /^[^*?[\\]*/.exec(bytes)![0] : "";
  const rest = bytes.slice(prefix.length);
  const segments = anchored ? segmentsOf(rest) : nameOf(rest);
  const name = anchored ? segmentsOf(bytes) : segments;
  if (segments === null || name === null || body === "") return null;
  const last = name.at(-1)!;
  const glued = prefix !== "" && !prefix.endsWith("/") && segments[0] === "deep";
  const plain = last !== "deep" && last.every((piece) => typeof piece === "number");
  return {
    matches(path, folder) {
      if (folderOnly && !folder) return false;
      if (!anchored) return fitsSegment(last, bytesOf(path.slice(path.lastIndexOf("/") + 1)));
      const whole = bytesOf(path);
      if (!whole.startsWith(prefix)) return false;
      return fits(segments, whole.slice(prefix.length).split("/"), fitsSegment);
    },
    concerns: (name) => glued || fitsSegment(last, bytesOf(name)),
    literal: plain ? textOf(last) : null,
  };
}

function fitsSegment(segment: Segment, name: string): boolean {
  return segment === "deep" || fits(segment, name, fitsPiece);
}

function fitsPiece(piece: Piece, byte: string): boolean {
  if (typeof piece === "number") return piece === byte.charCodeAt(0);
  return typeof piece === "string" || piece.has(byte.charCodeAt(0));
}

/** Whether a row of parts is what a row of wants says. Only the last star met can take more, so nothing is tried twice. */
function fits<W, P>(
  wants: readonly W[],
  parts: ArrayLike<P>,
  fitsOne: (want: W, part: P) => boolean,
): boolean {
  let want = 0;
  let star = -1;
  let taken = 0;
  for (let part = 0; part < parts.length;) {
    const next = wants[want];
    if (next === "many" || next === "deep") {
      star = want++;
      taken = part;
    } else if (want < wants.length && fitsOne(next!, parts[part]!)) {
      want++;
      part++;
    } else if (star >= 0) {
      want = star + 1;
      part = ++taken;
    } else return false;
  }
  return wants.slice(want).every((rest) => rest === "many" || rest === "deep");
}

function nameOf(pattern: string): readonly Segment[] | null {
  const pieces = piecesOf(pattern);
  return pieces === null ? null : [pieces.filter((piece) => piece !== "slash")];
}

function segmentsOf(pattern: string): readonly Segment[] | null {
  const pieces = piecesOf(pattern);
  if (pieces === null) return null;
  const segments: Segment[] = [];
  let open: Piece[] = [];
  let stars = 0;
  for (const piece of [...pieces, "slash" as const]) {
    if (piece === "slash") {
      segments.push(open.length === stars && stars > 1 ? "deep" : open);
      open = [];
      stars = 0;
    } else {
      open.push(piece);
      if (piece === "many") stars++;
    }
  }
  // `out/**` is all that lies in it, not the folder itself
  if (segments.at(-1) === "deep") segments.push(["many"]);
  return segments;
}

function piecesOf(pattern: string): readonly (Piece | "slash")[] | null {
  const pieces: (Piece | "slash")[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === "\\") {
      const next = pattern[++at];
      if (next === undefined) return null;
      pieces.push(next === "/" ? "slash" : next.charCodeAt(0));
    } else if (char === "[") {
      const set = setOf(pattern, at + 1);
      if (set === null) return null;
      pieces.push(set.bytes);
      at = set.end;
    } else pieces.push(PIECES[char] ?? char.charCodeAt(0));
  }
  return pieces;
}

const PIECES: Readonly<Record<string, Piece | "slash" | undefined>> = {
  "*": "many",
  "?": "one",
  "/": "slash",
};

const CLASSES: Readonly<Record<string, RegExp | undefined>> = {
  alnum: /[a-z0-9]/i,
  alpha: /[a-z]/i,
  blank: /[ \t]/,
  // deno-lint-ignore no-control-regex
  cntrl: /[\0-\x1f\x7f]/,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[ \t-\r]/,
  upper: /[A-Z]/,
  xdigit: /[0-9a-f]/i,
};

/** `[a-z]`, `[!abc]`, `[[:digit:]_]`: what it holds, and where its closing bracket stands; null: it has none. */
function setOf(
  pattern: string,
  start: number,
): { readonly bytes: ReadonlySet<number>; readonly end: number } | null {
  const not = pattern[start] === "!" || pattern[start] === "^";
  const first = start + (not ? 1 : 0);
  const listed = new Set<number>();
  let before = 0;
  let at = first;
  for (; at === first || pattern[at] !== "]"; at++) {
    let char = pattern[at];
    if (char === undefined) return null;
    if (char === "-" && before > 0 && at + 1 < pattern.length && pattern[at + 1] !== "]") {
      char = pattern[++at];
      if (char === "\\") char = pattern[++at];
      if (char === undefined) return null;
      for (let byte = before; byte <= char.charCodeAt(0); byte++) listed.add(byte);
      before = 0;
    } else if (char === "[" && pattern[at + 1] === ":") {
      const end = pattern.indexOf("]", at + 2);
      if (end < 0) return null;
      const name = pattern.slice(at + 2, end - 1);
      if (pattern[end - 1] !== ":" || end - 1 < at + 2) {
        // No class: the bracket stands for itself
        listed.add(before = char.charCodeAt(0));
        continue;
      }
      const known = CLASSES[name];
      if (known === undefined) return null;
      for (let byte = 0; byte < 128; byte++) {
        if (known.test(String.fromCharCode(byte))) listed.add(byte);
      }
      before = 0;
      at = end;
    } else {
      if (char === "\\") char = pattern[++at];
      if (char === undefined) return null;
      listed.add(before = char.charCodeAt(0));
    }
  }
  const bytes = new Set<number>();
  for (let byte = 0; byte < 256; byte++) {
    if (listed.has(byte) !== not && byte !== SLASH) bytes.add(byte);
  }
  return { bytes, end: at };
}

const SLASH = 0x2f;

/** Git compares bytes: a letter for each. */
function bytesOf(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return String.fromCharCode(...new TextEncoder().encode(text));
}

function textOf(bytes: readonly Piece[]): string {
  const numbers = bytes.filter((byte) => typeof byte === "number");
  return new TextDecoder().decode(Uint8Array.from(numbers));
}
