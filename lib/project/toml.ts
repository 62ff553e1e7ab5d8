/** A TOML text comes in; its values, the strings in it and the lines of its keys go out. */
import type { AST } from "toml-eslint-parser";

/** What a text of TOML says. */
export interface Toml {
  /** All strings in the order of the text. */
  readonly strings: readonly TomlString[];
  /** The keys right below a table with their values; null: there is no such table. */
  readonly entriesOf: (path: readonly string[]) => readonly TomlEntry[] | null;
}

/** One key of a table. */
export interface TomlEntry {
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

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

/** A text that is no TOML. */
export interface BrokenToml {
  readonly line: number;
  readonly reason: string;
}

/** Parses the text; the parser is loaded by the first file that needs it. */
export async function readToml(text: string): Promise<Toml | BrokenToml> {
  const { parseTOML, ParseError, getStaticTOMLValue } = await import("toml-eslint-parser");
  // A byte order mark is no part of the document, and counts in offsets
  const shift = text.startsWith("\ufeff") ? 1 : 0;
  let program: AST.TOMLProgram;
  try {
    program = parseTOML(text.slice(shift), { tomlVersion: "1.1" });
  } catch (error) {
    // The parser's own recursion
    if (error instanceof RangeError) {
      return { line: 1, reason: "Cannot parse: nested too deeply" };
    }
    if (!(error instanceof ParseError)) throw error;
    return { line: error.lineNumber, reason: `Cannot parse: ${worded(error.message)}` };
  }
  const [document] = program.body;
  return {
    strings: stringsIn(document, text, shift),
    entriesOf(path) {
      const value = path.reduce<unknown>(fieldOf, getStaticTOMLValue(program));
      if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
      const lines = linesOf(document, path);
      return Object.entries(value).map(([key, own]) => ({
        key,
        value: own,
        line: lines.get(key) ?? 1,
      }));
    },
  };
}

function worded(message: string): string {
  return message.replace(/\.$/, "").replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** By the first name of each key below the path: the line where it stands first. */
function linesOf(
  document: AST.TOMLTopLevelTable,
  path: readonly string[],
): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const see = (names: readonly string[], node: AST.TOMLNode) => {
    const next = names[path.length];
    if (next === undefined || !path.every((name, at) => name === names[at])) return;
    if (!lines.has(next)) lines.set(next, node.loc.start.line);
  };
  const walk = (before: readonly string[], node: AST.TOMLKeyValue) => {
    const names = [...before, ...namesOf(node.key)];
    see(names, node);
    if (node.value.type !== "TOMLInlineTable") return;
    for (const inner of node.value.body) walk(names, inner);
  };
  for (const node of document.body) {
    if (node.type === "TOMLKeyValue") walk([], node);
    else {
      see(namesOf(node.key), node);
      for (const inner of node.body) walk(namesOf(node.key), inner);
    }
  }
  return lines;
}

function namesOf({ keys }: AST.TOMLKey): readonly string[] {
  return keys.map((key) => key.type === "TOMLBare" ? key.name : key.value);
}

/** What stands around a value. */
interface Around {
  readonly path: readonly string[];
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly element: boolean;
  readonly table: { readonly start: number; readonly end: number } | null;
}

function stringsIn(
  document: AST.TOMLTopLevelTable,
  text: string,
  shift: number,
): readonly TomlString[] {
  const found: TomlString[] = [];
  const value = (node: AST.TOMLContentNode, around: Around): void => {
    const start = node.range[0] + shift;
    const end = node.range[1] + shift;
    switch (node.type) {
      case "TOMLArray":
        for (const element of node.elements) value(element, { ...around, element: true });
        return;
      case "TOMLInlineTable":
        for (const inner of node.body) {
          // The key of the whole entry: `driver = { version = "1" }` is one requirement
          value(inner.value, {
            ...around,
            path: [...around.path, ...namesOf(inner.key)],
            element: false,
            table: { start, end },
          });
        }
        return;
      case "TOMLValue":
        if (node.kind === "string") {
          const quotes = node.multiline ? 3 : 1;
          found.push({ ...around, text: text.slice(start + quotes, end - quotes), start, end });
        }
        return;
    }
  };
  const entry = (node: AST.TOMLKeyValue, before: readonly string[]): void => {
    const [keyStart, keyEnd] = node.key.range;
    value(node.value, {
      path: [...before, ...namesOf(node.key)],
      keyStart: keyStart + shift,
      keyEnd: keyEnd + shift,
      element: false,
      table: null,
    });
  };
  for (const node of document.body) {
    if (node.type === "TOMLKeyValue") entry(node, []);
    else for (const inner of node.body) entry(inner, namesOf(node.key));
  }
  return found;
}
