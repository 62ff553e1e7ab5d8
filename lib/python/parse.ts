/** Python text in, tree-sitter's syntax tree of it out. */
import { createRequire } from "node:module";
import wasms from "tree-sitter-wasms/package.json" with { type: "json" };
import { Language, Parser, type Tree as Syntax } from "web-tree-sitter";

/** Parses Python; holds the grammar. */
export interface PythonParser {
  /** The grammar's node types by their id. */
  readonly types: readonly string[];
  readonly steps: Steps;
  /** The tree of a text; `lower` takes it and frees it. */
  readonly parse: (text: string) => Tree;
}

/** What `parse` hands to `lower`: memory that WebAssembly holds until it is freed. */
export interface Tree {
  readonly syntax: Syntax;
  /** What the steps take. */
  readonly handle: number;
  /** For the expressions that stand in strings. */
  readonly python: PythonParser;
}

/**
 * Walks a tree, a node at a time. These are the WebAssembly functions behind web-tree-sitter's TreeCursor: each
 * call of its own copies the cursor in and out, which doubles what a walk costs. The cursor stays in one place
 * between them, so only one tree is walked at a time, and nothing else of web-tree-sitter is called
 * between `enter` and `leave`; `save` sets a walk aside, `resume` takes it up again.
 */
export interface Steps {
  readonly enter: (tree: Tree) => void;
  readonly leave: (tree: Tree) => void;
  readonly save: () => readonly number[];
  readonly resume: (saved: readonly number[]) => void;
  /** To the first child; 0 if there is none. */
  readonly first: (handle: number) => number;
  /** To the next sibling; 0 if there is none. */
  readonly next: (handle: number) => number;
  /** To the parent. */
  readonly parent: (handle: number) => number;
  /** The node's type id. */
  readonly type: (handle: number) => number;
  readonly start: (handle: number) => number;
  readonly end: (handle: number) => number;
}

/** Loads tree-sitter and its Python grammar, once per process or worker. */
export function loadPython(): Promise<PythonParser> {
  return loaded ??= load();
}

let loaded: Promise<PythonParser> | undefined;

async function load(): Promise<PythonParser> {
  let folder = "";
  const options = {
    locateFile(name: string, beside: string): string {
      folder = beside;
      return beside + name;
    },
  };
  // Emscripten fills the object that it is given with what the module exports.
  await Parser.init(options);
  const steps = stepsOf(options as unknown as Exports);
  const language = await Language.load(grammar(folder));
  const parser = new Parser().setLanguage(language);
  const python: PythonParser = {
    types: language.types,
    steps,
    parse(text) {
      const syntax = parser.parse(oneLineEnd(text));
      if (syntax === null) throw new Error("Cannot parse: tree-sitter gave no tree");
      return { syntax, handle: Reflect.get(syntax, 0), python };
    },
  };
  return python;
}

/** What web-tree-sitter's module exports, as far as the steps need it. */
interface Exports {
  readonly _ts_init: () => number;
  readonly _ts_tree_cursor_delete_wasm: (handle: number) => void;
  readonly _ts_tree_cursor_goto_first_child_wasm: (handle: number) => number;
  readonly _ts_tree_cursor_goto_next_sibling_wasm: (handle: number) => number;
  readonly _ts_tree_cursor_goto_parent_wasm: (handle: number) => number;
  readonly _ts_tree_cursor_current_node_type_id_wasm: (handle: number) => number;
  readonly _ts_tree_cursor_start_index_wasm: (handle: number) => number;
  readonly _ts_tree_cursor_end_index_wasm: (handle: number) => number;
  readonly getValue: (address: number, type: "i32") => number;
  readonly setValue: (address: number, value: number, type: "i32") => void;
}

function stepsOf(wasm: Exports): Steps {
  // The transfer buffer, whose first four words are the cursor.
  const buffer = wasm._ts_init();
  const words = [0, 4, 8, 12].map((offset) => buffer + offset);
  return {
    enter: ({ syntax }) => void syntax.walk(),
    leave: ({ handle }) => wasm._ts_tree_cursor_delete_wasm(handle),
    save: () => words.map((word) => wasm.getValue(word, "i32")),
    resume: (saved) => words.forEach((word, at) => wasm.setValue(word, saved[at] ?? 0, "i32")),
    first: wasm._ts_tree_cursor_goto_first_child_wasm,
    next: wasm._ts_tree_cursor_goto_next_sibling_wasm,
    parent: wasm._ts_tree_cursor_goto_parent_wasm,
    type: wasm._ts_tree_cursor_current_node_type_id_wasm,
    start: wasm._ts_tree_cursor_start_index_wasm,
    end: wasm._ts_tree_cursor_end_index_wasm,
  };
}

/** Where the grammar is, seen from tree-sitter's own folder. Its package.json is imported so that Deno fetches the package. */
function grammar(folder: string): string {
  return createRequire(folder).resolve(`${wasms.name}/out/tree-sitter-python.wasm`);
}

/** The grammar takes CR alone for a space; a text of the same length with LF in its place. */
function oneLineEnd(text: string): string {
  return text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
}
