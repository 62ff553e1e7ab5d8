/** Takes Python text and offsets, and gives the stretches that a node's own offsets do not say: headers, parentheses, items of a list. */

/** A stretch of the text; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}_]/u;

/** Whether a word written at this offset would run into the word before it. */
export function touchesWord(text: string, at: number): boolean {
  return at > 0 && WORD.test(text.charAt(at - 1));
}

/** The offset after white space, line breaks, continuations and comments. */
export function skipBlank(text: string, at: number): number {
  for (;;) {
    const char = text.charAt(at);
    if (char === "#") at = endOfLine(text, at);
    else if (char !== "" && " \t\r\n\f\\".includes(char)) at++;
    else return at;
  }
}

/** Where the line ends: the offset of its line break, or of the end of the text. */
export function endOfLine(text: string, at: number): number {
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** The offset after the line break that stands at `at`. */
function afterBreak(text: string, at: number): number {
  if (text[at] === "\r" && text[at + 1] === "\n") return at + 2;
  return Math.min(at + 1, text.length);
}

/** How the text breaks its lines. */
export function newline(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}

/** Where the line starts. */
export function startOfLine(text: string, at: number): number {
  while (at > 0 && text[at - 1] !== "\n" && text[at - 1] !== "\r") at--;
  return at;
}

/** The offset after the colon that ends a header, looked for from an offset within it. */
export function headerEnd(text: string, from: number): number {
  let found = text.length;
  scan(text, { start: from, end: text.length }, (at, depth) => {
    if (text[at] !== ":" || depth > 0) return false;
    found = at + 1;
    return true;
  });
  return found;
}

/** Whether the stretch holds a line break that no bracket of its own embraces. */
export function breaksLine(text: string, span: Stretch): boolean {
  let found = false;
  scan(text, span, (at, depth) => {
    found ||= depth === 0 && (text[at] === "\n" || text[at] === "\r");
    return found;
  });
  return found;
}

/** Visits the characters outside of strings and comments until `visit` says that it is done. */
function scan(text: string, span: Stretch, visit: (at: number, depth: number) => boolean): void {
  let depth = 0;
  for (let at = span.start; at < span.end; at++) {
    const char = text.charAt(at);
    if (char === "#") at = endOfLine(text, at);
    else if (char === "'" || char === '"') {
      at = endOfString(text, at) - 1;
      continue;
    } else if ("([{".includes(char)) depth++;
    else if (")]}".includes(char)) depth = Math.max(depth - 1, 0);
    if (at < span.end && visit(at, depth)) return;
  }
}

function endOfString(text: string, start: number): number {
  const quote = text.startsWith(text.charAt(start).repeat(3), start)
    ? text.slice(start, start + 3)
    : text.charAt(start);
  for (let at = start + quote.length; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(quote, at)) return at + quote.length;
  }
  return text.length;
}

/** The node's stretch with its own parentheses, where nothing but blanks, commas and these stand between `from` and it. */
export function withParens(text: string, node: Stretch, from: number): Stretch {
  let at = from;
  let start = -1;
  let depth = 0;
  for (;;) {
    at = skipBlank(text, at);
    if (at >= node.start) break;
    if (text[at] === "(") {
      if (start < 0) start = at;
      depth++;
    }
    at++;
  }
  let end = node.end;
  for (; depth > 0; depth--) {
    const close = skipBlank(text, end);
    if (text[close] !== ")") break;
    end = close + 1;
  }
  return { start: start < 0 ? node.start : start, end };
}

/**
 * What to delete so that the items in `gone` leave a list with their commas; one stretch for each, by index,
 * that overlaps none of the others. `close`: where the list ends, its closing bracket not included.
 */
export function removals(
  text: string,
  items: readonly Stretch[],
  { gone, close, bracketed }: {
    readonly gone: ReadonlySet<number>;
    readonly close: number;
    readonly bracketed: boolean;
  },
): ReadonlyMap<number, Stretch> {
  const lines = new Map<number, Stretch>();
  for (const index of gone) {
    const line = bracketed ? ownLines(text, items, index) : null;
    if (line !== null) lines.set(index, line);
  }
  if (lines.size === gone.size) return lines;
  const stays = items.findIndex((_, index) => !gone.has(index));
  const result = new Map<number, Stretch>();
  for (const index of gone) {
    const item = items[index];
    const before = items[index - 1];
    const after = items[index + 1];
    if (item === undefined) continue;
    if (stays >= 0 && index > stays && before !== undefined) {
      result.set(index, { start: before.end, end: item.end });
    } else result.set(index, { start: item.start, end: after?.start ?? close });
  }
  return result;
}

/** The whole lines of an item that shares them with nothing but its comma and a comment. */
function ownLines(text: string, items: readonly Stretch[], index: number): Stretch | null {
  const item = items[index];
  if (item === undefined) return null;
  const start = startOfLine(text, item.start);
  if (start === 0 || text.slice(start, item.start).trim() !== "") return null;
  const end = endOfLine(text, item.end);
  const rest = text.slice(item.end, end).trim();
  const last = index === items.length - 1 && text[skipBlank(text, item.end)] !== ",";
  const ends = rest.startsWith(",") || last;
  if (!ends || !/^,?\s*(#.*)?$/.test(rest)) return null;
  return { start, end: afterBreak(text, end) };
}
