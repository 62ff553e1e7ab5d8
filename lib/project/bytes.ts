/**
 * A file in, its text as it is written, byte for byte, out; and such a text as bytes. A byte that is no UTF-8 stands in the
 * text as a lone surrogate, U+DC00 plus its value, as Python's `surrogateescape` does it.
 */
import type { Path } from "../python/source.ts";
import { bytesAt, decode } from "./scan.ts";

/** The text with its byte order mark, each character as long as the decoded one; null: a character of it is several bytes. */
export function asWritten(path: Path, text: string): string | null {
  const bytes = bytesAt(path);
  if (bytes === null) return text;
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const rest = marked ? bytes.subarray(3) : bytes;
  const mark = marked ? "\ufeff" : "";
  if (new TextDecoder("utf-8", { ignoreBOM: true }).decode(rest) === text) return mark + text;
  if (decode(bytes).text !== text || rest.length !== text.length) return null;
  return mark + Array.from(rest, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte))
    .join("");
}

/** The bytes of a text, those of lone surrogates as they are. */
export function bytesOf(text: string): Uint8Array {
  const encoder = new TextEncoder();
  if (text.isWellFormed()) return encoder.encode(text);
  const parts = text.split(/((?<![\ud800-\udbff])[\udc80-\udcff])/).map((part, index) =>
    index % 2 === 0 ? encoder.encode(part) : Uint8Array.of(part.charCodeAt(0) - 0xdc00)
  );
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
