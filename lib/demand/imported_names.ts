/** Python text in, the modules that its import statements name out: a text search that may see too many, never too few. */
import { climb } from "../python/roots.ts";

/** A module's name as a number, which holds no text alive; two names may share one. */
export type NameHash = number;

const BASIS = 0x811c9dc5 | 0;
const NEWLINE = 10;
const RETURN = 13;
const HASH = 35;
const OPEN = 40;
const CLOSE = 41;
const STAR = 42;
const COMMA = 44;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const SEMICOLON = 59;
const BACKSLASH = 92;
const LETTER_I = 105;

/** The hash of a dotted name, or of the rest of one whose start has the hash `from`. */
export function hashOf(name: string, from = BASIS): NameHash {
  let hash = from;
  for (let i = 0; i < name.length; i++) hash = add(hash, name.charCodeAt(i));
  return hash;
}

/**
 * The modules that may be meant: `from a.b import c` names `a.b` and `a.b.c`, `import a.b` names `a` and `a.b`. What is
 * relative is resolved against the folder (with `/` at the end; empty for the root) and begins with a slash: `/app/db`.
 */
export function importsOf(text: string, folder: string): readonly NameHash[] {
  const found: NameHash[] = [];
  // V8 looks for the first letter: an m is rarer than an i
  for (let m = text.indexOf("mport"); m >= 0; m = text.indexOf("mport", m + 5)) {
    const at = m - 1;
    const next = text.charCodeAt(m + 5);
    if (text.charCodeAt(at) !== LETTER_I) continue;
    if (!isBlank(next) && next !== OPEN && next !== STAR) continue;
    const start = statementStart(text, at);
    if (start === at) plain(text, at + 6, found);
    else if (text.startsWith("from", start)) from(text, { start: start + 4, at, folder, found });
  }
  return found;
}

/** Where the statement begins that the word stands in: after a line end, a semicolon or a colon; backslashes join lines. */
function statementStart(text: string, at: number): number {
  let start = at;
  for (let i = at - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code === SEMICOLON || code === COLON) break;
    if (code === NEWLINE || code === RETURN) {
      if (code === NEWLINE && text.charCodeAt(i - 1) === RETURN) i -= 1;
      if (text.charCodeAt(i - 1) !== BACKSLASH) break;
    } else if (!isBlank(code)) start = i;
  }
  return start;
}

/** `import a.b as x, c`. */
function plain(text: string, at: number, found: NameHash[]): void {
  let i = at;
  for (;;) {
    i = skipBlanks(text, i);
    let hash = BASIS;
    const start = i;
    for (;; i++) {
      const code = text.charCodeAt(i);
      if (!isName(code) && code !== DOT) break;
      if (code === DOT) found.push(hash);
      hash = add(hash, code);
    }
    if (i > start) found.push(hash);
    i = nextItem(text, i);
    if (text.charCodeAt(i) !== COMMA) return;
    i += 1;
  }
}

/** `from ..a.b import (c as x, d)`. */
function from(
  text: string,
  { start, at, folder, found }: {
    readonly start: number;
    readonly at: number;
    readonly folder: string;
    readonly found: NameHash[];
  },
): void {
  let level = 0;
  let hash = BASIS;
  let any = false;
  for (let i = start; i < at; i++) {
    const code = text.charCodeAt(i);
    if (isBlank(code) || code === NEWLINE || code === RETURN) continue;
    if (code === DOT && !any) level += 1;
    else if (isName(code) || code === DOT) {
      if (!any && level > 0) hash = above(folder, level);
      any = true;
      hash = add(hash, code === DOT && level > 0 ? SLASH : code);
    } else return;
  }
  if (!any) {
    if (level === 0) return;
    hash = above(folder, level);
  } else found.push(hash);
  const prefix = any ? add(hash, level > 0 ? SLASH : DOT) : hash;
  // The package of a bare `from . import x` is named without the slash at its end.
  if (!any) found.push(above(folder, level, false));
  let i = skipBlanks(text, at + 6);
  const inside = text.charCodeAt(i) === OPEN;
  if (inside) i += 1;
  for (;;) {
    i = inside ? skipLines(text, i) : skipBlanks(text, i);
    const begin = i;
    let name = prefix;
    for (; isName(text.charCodeAt(i)); i++) name = add(name, text.charCodeAt(i));
    if (i > begin) found.push(name);
    i = inside ? nextInside(text, i) : nextItem(text, i);
    if (text.charCodeAt(i) !== COMMA) return;
    i += 1;
  }
}

/** The hash of the folder that so many dots mean, with a slash in front and at the end. */
function above(folder: string, level: number, slashed = true): NameHash {
  const base = climb(folder, level) ?? "";
  return hashOf(slashed ? `/${base}` : `/${base}`.replace(/(?<=.)\/$/, ""));
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  for (;; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i += text.charCodeAt(i + 1) === RETURN ? 2 : 1;
    else if (code !== 32 && code !== 9 && code !== 12) return i;
  }
}

/** Over blanks, line ends and comments. */
function skipLines(text: string, at: number): number {
  let i = at;
  for (;; i++) {
    const code = text.charCodeAt(i);
    if (code === HASH) i = lineEnd(text, i);
    else if (!isBlank(code) && code !== NEWLINE && code !== RETURN) return i;
  }
}

/** The next comma of the statement, or its end. */
function nextItem(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i += text.charCodeAt(i + 1) === RETURN ? 2 : 1;
    else if (code === COMMA) return i;
    else if (code === NEWLINE || code === RETURN || code === SEMICOLON || code === HASH) return i;
  }
  return text.length;
}

/** The next comma in the parentheses, or where they close. */
function nextInside(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === HASH) i = lineEnd(text, i);
    else if (code === COMMA || code === CLOSE) return i;
  }
  return text.length;
}

function lineEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === NEWLINE || code === RETURN) return i;
  }
  return text.length;
}

/** FNV-1a, a letter at a time. */
function add(hash: NameHash, code: number): NameHash {
  return Math.imul(hash ^ code, 0x01000193);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 12 || code === BACKSLASH || code === 0xfeff;
}

function isName(code: number): boolean {
  return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code === 95 ||
    code >= 48 && code <= 57 || code >= 128;
}
