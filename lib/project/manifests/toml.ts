/** TOML that is known to be valid in, its strings with where they stand out: what parsers of TOML do not tell. */

/** A string of a TOML file. */
export interface TomlString {
  /** Tables and keys that lead to it; places in arrays are left out. */
  readonly path: readonly string[];
  /** The content between the quotes, as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** An element of an array, where no key stands right before it. */
  readonly element: boolean;
  /** Where its key stands, quotes included; of an element, that of the array. */
  readonly keyStart: number;
  readonly keyEnd: number;
  /** In an inline table: where that starts and ends. */
  readonly table: { readonly start: number; readonly end: number } | null;
}

interface Key {
  readonly names: readonly string[];
  /** Of the first name. */
  readonly start: number;
  /** After the last one. */
  readonly end: number;
}

interface Found {
  path: readonly string[];
  text: string;
  start: number;
  end: number;
  element: boolean;
  keyStart: number;
  keyEnd: number;
  table: { start: number; end: number } | null;
}

interface Reader {
  readonly text: string;
  at: number;
  readonly found: Found[];
}

interface Around {
  readonly path: readonly string[];
  readonly key: Key;
  readonly element: boolean;
  readonly table: { start: number; end: number } | null;
}

/** Reads all strings in the order of the text. */
export function readTomlStrings(text: string): readonly TomlString[] {
  const reader: Reader = { text, at: 0, found: [] };
  let table: readonly string[] = [];
  for (skip(reader, true); reader.at < text.length; skip(reader, true)) {
    const start = reader.at;
    if (text[reader.at] === "[") {
      reader.at += text[reader.at + 1] === "[" ? 2 : 1;
      table = readKey(reader).names;
      while (text[reader.at] === "]") reader.at += 1;
    } else {
      const key = readKey(reader);
      reader.at += 1;
      const path = [...table, ...key.names];
      readValue(reader, { path, key, element: false, table: null });
    }
    // Only text that is no TOML gets here without a step.
    if (reader.at === start) reader.at += 1;
  }
  return reader.found;
}

/** To the next thing that is neither space nor comment. */
function skip(reader: Reader, lines: boolean): void {
  const space = lines ? /(?:\s|#[^\n]*)*/y : /[ \t]*/y;
  space.lastIndex = reader.at;
  space.exec(reader.text);
  reader.at = space.lastIndex;
}

/** `a."b c".d`, and the space after it. */
function readKey(reader: Reader): Key {
  const names: string[] = [];
  const part = /"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([\w-]+)/y;
  skip(reader, false);
  const start = reader.at;
  let end = start;
  for (;;) {
    part.lastIndex = reader.at;
    const name = part.exec(reader.text);
    if (name === null) break;
    names.push(name[1] ?? name[2] ?? name[3] ?? "");
    reader.at = end = part.lastIndex;
    skip(reader, false);
    if (reader.text[reader.at] !== ".") break;
    reader.at += 1;
    skip(reader, false);
  }
  return { names, start, end };
}

function readValue(reader: Reader, around: Around): void {
  skip(reader, true);
  const { text } = reader;
  const first = text[reader.at];
  if (first === '"' || first === "'") readString(reader, around);
  else if (first === "[") {
    reader.at += 1;
    for (skip(reader, true); reader.at < text.length; skip(reader, true)) {
      if (text[reader.at] === "]") break;
      if (text[reader.at] === ",") reader.at += 1;
      else readValue(reader, { ...around, element: true });
    }
    reader.at += 1;
  } else if (first === "{") {
    const table = { start: reader.at, end: reader.at };
    reader.at += 1;
    for (skip(reader, true); reader.at < text.length; skip(reader, true)) {
      if (text[reader.at] === "}") break;
      if (text[reader.at] === ",") {
        reader.at += 1;
        continue;
      }
      const key = readKey(reader);
      reader.at += 1;
      const path = [...around.path, ...key.names];
      readValue(reader, { path, key: around.key, element: false, table });
    }
    reader.at += 1;
    table.end = reader.at;
  } else {
    const plain = /[^,\]}\n#]+/y;
    plain.lastIndex = reader.at;
    reader.at = plain.test(text) ? plain.lastIndex : reader.at + 1;
  }
}

function readString(reader: Reader, { path, key, element, table }: Around): void {
  const literal =
    /"""((?:[^\\]|\\[^])*?)"""(?!")|'''([^]*?)'''(?!')|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'/y;
  literal.lastIndex = reader.at;
  const string = literal.exec(reader.text);
  const start = reader.at;
  reader.at = string === null ? reader.at + 1 : literal.lastIndex;
  if (string === null) return;
  const text = string[1] ?? string[2] ?? string[3] ?? string[4] ?? "";
  const { start: keyStart, end: keyEnd } = key;
  reader.found.push({ path, text, start, end: reader.at, element, keyStart, keyEnd, table });
}
