/** Takes Python text and gives its logical lines and its comments, without a parser, so that marks stand on their own feet. */

/** The physical lines of one logical line, counted from 1, both inclusive. */
export type LogicalLine = {
  readonly from: number;
  readonly to: number;
};

/** A `#` comment. */
export type LineComment = {
  readonly line: number;
  /** Code stands before it on its line. */
  readonly trailing: boolean;
  readonly text: string;
};

/** What readLines() gives. */
export type Lines = {
  readonly logical: readonly LogicalLine[];
  readonly comments: readonly LineComment[];
};

const OPENING = "([{";
const CLOSING = ")]}";

/** Splits Python into logical lines; a comment on a line of its own is one too, a blank line is none. */
export function readLines(text: string): Lines {
  const logical: LogicalLine[] = [];
  const comments: LineComment[] = [];
  let line = 1;
  let from = 0;
  let depth = 0;
  let index = 0;
  while (index < text.length) {
    const char = text.charAt(index);
    if (char === "\n") {
      if (from > 0 && depth === 0) {
        logical.push({ from, to: line });
        from = 0;
      }
      line += 1;
      index += 1;
    } else if (char === "#") {
      const end = endOfLine(text, index);
      comments.push({
        line,
        trailing: from > 0 && !blankBefore(text, index),
        text: text.slice(index, end),
      });
      if (from === 0) from = line;
      index = end;
    } else if (char === " " || char === "\t" || char === "\r" || char === "\f") {
      index += 1;
    } else {
      if (from === 0) from = line;
      if (char === "\\") {
        if (text.charAt(index + 1) === "\n") line += 1;
        index += 2;
      } else if (char === '"' || char === "'") {
        const end = endOfString(text, index);
        line += count(text.slice(index, end), "\n");
        index = end;
      } else {
        if (OPENING.includes(char)) depth += 1;
        if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
        index += 1;
      }
    }
  }
  if (from > 0) logical.push({ from, to: line });
  return { logical, comments };
}

function endOfLine(text: string, index: number): number {
  const end = text.indexOf("\n", index);
  return end < 0 ? text.length : end;
}

function blankBefore(text: string, index: number): boolean {
  return text.slice(text.lastIndexOf("\n", index - 1) + 1, index).trim() === "";
}

function endOfString(text: string, index: number): number {
  const quote = text.charAt(index);
  const triple = text.startsWith(quote.repeat(3), index);
  const closing = triple ? quote.repeat(3) : quote;
  for (let at = index + closing.length; at < text.length; at += 1) {
    if (text.charAt(at) === "\\") at += 1;
    else if (text.startsWith(closing, at)) return at + closing.length;
    else if (!triple && text.charAt(at) === "\n") return at;
  }
  return text.length;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
