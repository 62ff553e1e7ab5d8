/** Python text in, the syntax tree that tree-sitter makes of it out, as plain numbers. */
import { createRequire } from "node:module";
import newer from "tree-sitter-python/package.json" with { type: "json" };
import wasms from "tree-sitter-wasms/package.json" with { type: "json" };
import { Language, Parser, type Tree as Syntax } from "web-tree-sitter";

/** Parses Python; holds the grammar. */
export interface PythonParser {
  /** The grammar's node types by their id. */
  readonly types: readonly string[];
  /** The tree of a text; throws an error named `TooLong` once `isOver`, which is asked again and again, says so. */
  readonly parse: (text: string, isOver?: () => boolean) => Tree;
}

/** Some texts take time that grows with their square: tens of thousands of lines that are a backslash alone. */
const LEAST_SECONDS = 5;
const SECONDS_A_MILLION = 5;

/** Whether a text of that length has been parsed for far longer than any text of it takes. */
function timer(length: number): () => boolean {
  const end = performance.now() + 1000 * (LEAST_SECONDS + SECONDS_A_MILLION * length / 1e6);
  return () => performance.now() > end;
}

/**
 * A syntax tree without the parser's memory: it can cross threads, and a step in it costs no call into WebAssembly.
 */
export interface Tree {
  /** The nodes in preorder, each in `NODE` numbers that stand at `TYPE`, `START` and so on. A node is named by its place here. */
  readonly nodes: Int32Array;
  /** Something could not be parsed, or was mended. */
  readonly broken: boolean;
  /** The tokens that the parser added to mend it. */
  readonly missing: readonly number[];
}

/** How many numbers a node has. */
export const NODE = 5;
/** The id of its type; `types` has none for what could not be parsed. */
export const TYPE = 0;
/** Where it starts and ends in the text, in UTF-16. */
export const START = 1;
export const END = 2;
/** The place after the last node that is in it. */
export const AFTER = 3;
/** The place of its parent; the root's is -1. */
export const PARENT = 4;

/** Loads tree-sitter and its Python grammar, once per process or worker. */
export function loadPython(): Promise<PythonParser> {
  return loaded ??= load();
}

let loaded: Promise<PythonParser> | undefined;

/**
 * Loads the grammar's own newer build, for a file in which the other one finds an error: it reads `match["x"] = 1` and
 * t-strings. Few projects need it, and it takes as long to load as the first.
 */
export function loadNewer(): Promise<PythonParser> {
  return loadedNewer ??= loadPython().then(() => parserOf(`${newer.name}/tree-sitter-python.wasm`));
}

let loadedNewer: Promise<PythonParser> | undefined;

/** What both parsers share once tree-sitter is loaded: its folder, and what copies a tree out. */
let shared: { readonly folder: string; readonly flatten: (syntax: Syntax) => Tree } | undefined;

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
  shared = { folder, flatten: flattening(options as unknown as Exports) };
  return parserOf(`${wasms.name}/out/tree-sitter-python.wasm`);
}

async function parserOf(grammar: string): Promise<PythonParser> {
  const { folder, flatten } = shared!;
  // Seen from tree-sitter's own folder; the package.json of each grammar is imported so that Deno fetches the package
  const file = createRequire(folder).resolve(grammar);
  // Handed a path, it would load Node.js's file system first.
  const language = await Language.load(Deno.readFileSync(file));
  let parser = new Parser().setLanguage(language);
  return {
    types: language.types,
    parse(text, isOver = timer(text.length)) {
      let syntax: Syntax | null;
      try {
        syntax = parser.parse(oneLineEnd(text), null, { progressCallback: isOver });
      } catch (error) {
        // It ran out of memory, and holds on to what it has
        parser.delete();
        parser = new Parser().setLanguage(language);
        throw error;
      }
      if (syntax === null) {
        parser.reset();
        throw Object.assign(new Error("it takes too long"), { name: "TooLong" });
      }
      try {
        return flatten(syntax);
      } finally {
        syntax.delete();
      }
    },
  };
}

/** What web-tree-sitter's module exports, as far as it is needed here. `handle` is a tree's. */
interface Exports {
  readonly _ts_init: () => number;
  readonly _ts_tree_cursor_delete_wasm: (handle: number) => void;
  readonly _ts_tree_cursor_goto_first_child_wasm: (handle: number) => number;
  readonly _ts_tree_cursor_goto_next_sibling_wasm: (handle: number) => number;
  readonly _ts_tree_cursor_goto_parent_wasm: (handle: number) => number;
  readonly _ts_tree_cursor_current_node_type_id_wasm: (handle: number) => number;
  readonly _ts_tree_cursor_current_node_wasm: (handle: number) => void;
  readonly _ts_tree_cursor_start_index_wasm: (handle: number) => number;
  readonly _ts_tree_cursor_end_index_wasm: (handle: number) => number;
  readonly _ts_node_is_missing_wasm: (handle: number) => number;
  readonly getValue: (address: number, type: "i32") => number;
  readonly setValue: (address: number, value: number, type: "i32") => void;
}

/**
 * Makes what copies a tree out. It calls the WebAssembly functions behind web-tree-sitter's TreeCursor: each call of
 * the cursor's own copies it in and out, which doubles what a walk costs. Between them the cursor stays in one
 * place, the first words of the transfer buffer, so nothing else of web-tree-sitter is called meanwhile.
 */
function flattening(wasm: Exports): (syntax: Syntax) => Tree {
  const buffer = wasm._ts_init();
  const words = [0, 4, 8, 12].map((offset) => buffer + offset);
  const first = wasm._ts_tree_cursor_goto_first_child_wasm;
  const next = wasm._ts_tree_cursor_goto_next_sibling_wasm;
  const parent = wasm._ts_tree_cursor_goto_parent_wasm;
  const type = wasm._ts_tree_cursor_current_node_type_id_wasm;
  const start = wasm._ts_tree_cursor_start_index_wasm;
  const end = wasm._ts_tree_cursor_end_index_wasm;
  /** Grows to the longest tree. */
  let nodes = new Int32Array(1 << 16);

  /** Is the node that the cursor is on a token that the parser added? */
  function isMissing(handle: number): boolean {
    const cursor = words.map((word) => wasm.getValue(word, "i32"));
    wasm._ts_tree_cursor_current_node_wasm(handle);
    const missing = wasm._ts_node_is_missing_wasm(handle) === 1;
    words.forEach((word, index) => wasm.setValue(word, cursor[index] ?? 0, "i32"));
    return missing;
  }

  return (syntax) => {
    const broken = syntax.rootNode.hasError;
    const missing: number[] = [];
    const handle: number = Reflect.get(syntax, 0);
    syntax.walk();
    let above = -1;
    let length = 0;
    for (;;) {
      const at = length;
      length += NODE;
      if (length > nodes.length) {
        const longer = new Int32Array(2 * nodes.length);
        longer.set(nodes);
        nodes = longer;
      }
      const from = start(handle);
      const till = end(handle);
      nodes[at + TYPE] = type(handle);
      nodes[at + START] = from;
      nodes[at + END] = till;
      nodes[at + PARENT] = above;
      if (broken && from === till && isMissing(handle)) missing.push(at);
      if (first(handle) === 1) {
        above = at;
        continue;
      }
      nodes[at + AFTER] = length;
      while (next(handle) === 0) {
        if (above < 0) {
          wasm._ts_tree_cursor_delete_wasm(handle);
          return { nodes: nodes.slice(0, length), broken, missing };
        }
        parent(handle);
        nodes[above + AFTER] = length;
        above = nodes[above + PARENT] ?? -1;
      }
    }
  };
}

/** The grammar takes CR alone for a space; a text of the same length with LF in its place. */
function oneLineEnd(text: string): string {
  return text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
}
