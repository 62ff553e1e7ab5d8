/** A file's bytes in, its text out, read as Python reads it, with a note where Python could not. */
import type { Unread } from "../finding.ts";
import type { Path, Source } from "../python/source.ts";
import { isNotebook, readNotebook } from "./notebooks.ts";
import { reasonOf } from "./reason.ts";

/** Longer files (generated tables, embedded data) are searched and not parsed; Python's own largest module has 1.4 MB. */
export const LONGEST = 10_000_000;

/** Of a file longer than this, only the start is read. */
const MOST = 64_000_000;

/** Bytes as text. */
export interface Decoded {
  /** Without the BOM; searchable also where it is fatal. */
  readonly text: string;
  /** What a user is to know, as a reason of an `Unread`; null: nothing. */
  readonly note: string | null;
  /** Python cannot run it, and it is not to be parsed. */
  readonly fatal: boolean;
}

/** A file that could be read. */
export interface Reading {
  readonly source: Source;
  readonly note: string | null;
  /** Too long, or no text that Python could run: to be searched only. The note says so. */
  readonly fatal: boolean;
}

const UTF8 = new TextDecoder("utf-8");
const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Every file is read through this one buffer, which grows to the longest. */
let buffer = new Uint8Array(1 << 18);

/** Reads a file as Python would; cheap enough to be called for every file of a project and searched. */
export function readSource({ path, file }: Path): Reading | Unread {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(file);
  } catch (error) {
    return { path, line: null, reason: reasonOf(error), matters: false };
  }
  const { text, note, fatal } = decode(bytes);
  if (isNotebook(path) && bytes.length < MOST && !fatal) return ofNotebook(path, text);
  if (bytes.length <= LONGEST) return { source: { path, text }, note, fatal };
  const size = Math.round(bytes.length / 1e6);
  const most = bytes.length >= MOST ? `${size} MB or more` : `${size} MB`;
  return {
    source: { path, text },
    note: `Cannot parse: ${most}, the limit is ${LONGEST / 1e6} MB`,
    fatal: true,
  };
}

/** The bytes of a file; null: it cannot be read any more. They hold until the next file is read. */
export function bytesAt({ file }: Path): Uint8Array | null {
  try {
    return readBytes(file);
  } catch {
    return null;
  }
}

/** Pictures make a notebook long: what counts is how much code it has. */
function ofNotebook(path: string, json: string): Reading {
  const notebook = readNotebook(json);
  if ("reason" in notebook) {
    return { source: { path, text: json }, note: notebook.reason, fatal: true };
  }
  const { text, cells } = notebook;
  const note = text.length > LONGEST ? `Cannot parse: more than ${LONGEST / 1e6} MB of code` : null;
  return { source: { path, text, cells }, note, fatal: note !== null };
}

/** Whether the text of these bytes matches; for one file, `readSource` and a test of its text do the same. */
export function search(bytes: Uint8Array, needles: RegExp): boolean {
  return needles.test(decode(bytes).text);
}

/** Bytes as Python reads them: a BOM, else a coding line (PEP 263), else UTF-8; what fails is read as Latin-1 and noted. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideOf(bytes);
  if (wide !== null) return { ...wide, fatal: true };
  // In this order: the decoder takes the BOM off, and most files need no second look.
  const text = UTF8.decode(bytes);
  if (text.includes("\0")) {
    // Without them, the names in UTF-16 that has no BOM are found too.
    const narrow = text.length > LONGEST ? text : text.replaceAll("\0", "");
    return { text: narrow, note: "Cannot read: contains NUL bytes", fatal: true };
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const coding = codingOf(text);
  const codec = coding === null ? "utf-8" : codecOf(coding);
  if (codec === "utf-8" || bom) {
    if (text.includes("\ufffd") && !isUtf8(bytes)) {
      const said = bom
        ? "not UTF-8, as its BOM says"
        : coding === null
        ? "not UTF-8 and no coding line"
        : "not UTF-8, as its coding line says";
      const rest = bom ? bytes.subarray(3) : bytes;
      return { text: latin1(rest), note: `Read as Latin-1: ${said}`, fatal: false };
    }
    if (codec === "utf-8") return { text, note: null, fatal: false };
    return { text, note: `Read as UTF-8: its coding line says ${coding}`, fatal: false };
  }
  if (codec === null) {
    const note = `Read as Latin-1: its coding line says ${coding}, which is unknown`;
    return { text: latin1(bytes), note, fatal: false };
  }
  if (codec === "latin-1") return { text: latin1(bytes), note: null, fatal: false };
  if (codec !== "ascii") {
    return { text: new TextDecoder(codec).decode(bytes), note: null, fatal: false };
  }
  const note = isAscii(text) ? null : "Read as Latin-1: not ASCII, as its coding line says";
  return { text: latin1(bytes), note, fatal: false };
}

/** UTF-16 and UTF-32 by their BOM: no Python source, but still text. */
function wideOf(bytes: Uint8Array): { readonly text: string; readonly note: string } | null {
  const [first, second, third, fourth] = bytes;
  const little = first === 0xff && second === 0xfe;
  const big = first === 0xfe && second === 0xff;
  if (little && third === 0 && fourth === 0 || first === 0 && second === 0 && third === 0xfe) {
    // Narrow text with three NULs a letter, without them.
    return { text: latin1(bytes.filter((byte) => byte !== 0)), note: "Cannot read: UTF-32" };
  }
  if (!little && !big) return null;
  const text = new TextDecoder(little ? "utf-16le" : "utf-16be").decode(bytes);
  return { text, note: "Cannot read: UTF-16" };
}

/** The name in the coding line: in the first line, or in the second if the first is blank or a comment. */
function codingOf(text: string): string | null {
  const lines = /^([^\r\n]*)(?:\r\n|\r|\n)?([^\r\n]*)/.exec(text);
  const [, first = "", second = ""] = lines ?? [];
  const coding = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
  const found = coding.exec(first) ?? (/^[ \t\f]*(?:#|$)/.test(first) ? coding.exec(second) : null);
  return found?.[1] ?? null;
}

/** Python's names of what a TextDecoder spells otherwise; Latin-1 and ASCII are ours, as browsers read them as cp1252. */
const CODECS: Readonly<Record<string, string>> = {
  "u8": "utf-8",
  "utf": "utf-8",
  "utf8": "utf-8",
  "utf-8": "utf-8",
  "cp65001": "utf-8",
  "ascii": "ascii",
  "646": "ascii",
  "us-ascii": "ascii",
  "8859": "latin-1",
  "cp819": "latin-1",
  "iso8859": "latin-1",
  "iso8859-1": "latin-1",
  "iso-8859-1": "latin-1",
  "l1": "latin-1",
  "latin": "latin-1",
  "latin1": "latin-1",
  "latin-1": "latin-1",
  "latin2": "iso-8859-2",
  "latin-2": "iso-8859-2",
  "latin-9": "iso-8859-15",
  "cp866": "ibm866",
  "cp874": "windows-874",
  "cp932": "shift_jis",
  "cp936": "gbk",
  "cp949": "euc-kr",
  "cp950": "big5",
  "eucjp": "euc-jp",
  "euckr": "euc-kr",
  "mac-cyrillic": "x-mac-cyrillic",
  "mac-roman": "macintosh",
  "sjis": "shift_jis",
  "shiftjis": "shift_jis",
};

/** A TextDecoder's label, or `latin-1` or `ascii`; null: Python has no such codec, or we do not. */
function codecOf(coding: string): string | null {
  const name = coding.toLowerCase().replaceAll("_", "-");
  if (/^utf-8(?:-|$)/.test(name)) return "utf-8";
  if (/^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(name)) return "latin-1";
  const label = CODECS[name] ?? name.replace(/^cp(?=125\d$)/, "windows-").replace(
    /^iso8859-/,
    "iso-8859-",
  );
  if (label === "latin-1" || label === "ascii" || label === "utf-8") return label;
  if (/^utf-?(?:16|32)/.test(label)) return null;
  try {
    new TextDecoder(label);
    return label;
  } catch {
    return null;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    STRICT_UTF8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isAscii(text: string): boolean {
  // deno-lint-ignore no-control-regex
  return !/[^\x00-\x7f]/.test(text);
}

/** Each byte is the code point of that number; a TextDecoder's "latin1" is Windows-1252. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return parts.join("");
}

/** The file's bytes, in a buffer that the next call writes over. */
function readBytes(file: string): Uint8Array {
  const opened = Deno.openSync(file);
  try {
    // Of a file, less than was asked for is all of it.
    const first = opened.readSync(buffer) ?? 0;
    if (first < buffer.length) return buffer.subarray(0, first);
    for (let length = first;;) {
      if (length === buffer.length) {
        if (length >= MOST) return buffer;
        const longer = new Uint8Array(Math.min(MOST, length * 4));
        longer.set(buffer);
        buffer = longer;
      }
      const read = opened.readSync(buffer.subarray(length));
      if (read === null) return buffer.subarray(0, length);
      length += read;
    }
  } finally {
    opened.close();
  }
}
