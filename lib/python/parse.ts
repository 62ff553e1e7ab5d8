/** Python text in, tree-sitter's syntax tree of it out. */
import { createRequire } from "node:module";
import wasms from "tree-sitter-wasms/package.json" with { type: "json" };
import { Language, Parser, type Tree as Syntax } from "web-tree-sitter";

/** Parses Python; holds the grammar. */
export interface PythonParser {
  /** The grammar's node types by their id. */
  readonly types: readonly string[];
  /** The tree of a text; `lower` takes it and frees it. */
  readonly parse: (text: string) => Tree;
}

/** What `parse` hands to `lower`: memory that WebAssembly holds until it is freed. */
export interface Tree {
  readonly syntax: Syntax;
  /** For the expressions that stand in strings. */
  readonly python: PythonParser;
}

/** Loads tree-sitter and its Python grammar, once per process or worker. */
export function loadPython(): Promise<PythonParser> {
  return loaded ??= load();
}

let loaded: Promise<PythonParser> | undefined;

async function load(): Promise<PythonParser> {
  let folder = "";
  await Parser.init({
    locateFile(name: string, beside: string): string {
      folder = beside;
      return beside + name;
    },
  });
  const language = await Language.load(grammar(folder));
  const parser = new Parser().setLanguage(language);
  const python: PythonParser = {
    types: language.types,
    parse(text) {
      const syntax = parser.parse(oneLineEnd(text));
      if (syntax === null) throw new Error("Cannot parse: tree-sitter gave no tree");
      return { syntax, python };
    },
  };
  return python;
}

/** Where the grammar is, seen from tree-sitter's own folder. Its package.json is imported so that Deno fetches the package. */
function grammar(folder: string): string {
  return createRequire(folder).resolve(`${wasms.name}/out/tree-sitter-python.wasm`);
}

/** The grammar takes CR alone for a space; a text of the same length with LF in its place. */
function oneLineEnd(text: string): string {
  return text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
}
