/** Files come in, their syntax trees go out in memory that threads share: workers lay them down, and nobody waits for them. */
import { hashOf } from "../demand/imported_names.ts";
import { readSource } from "../project/scan.ts";
import type { PythonParser, Tree } from "../python/parse.ts";
import { type Share, takeEach } from "./share.ts";

/** The trees of the files of a share. */
export interface Trees {
  readonly nodes: Int32Array<SharedArrayBuffer>;
  /** How much of it is taken. */
  readonly used: Int32Array<SharedArrayBuffer>;
  /** What is known of each file, in `LABEL` numbers that stand at `START`, `LENGTH` and `HASH`. */
  readonly labels: Int32Array<SharedArrayBuffer>;
}

const LABEL = 3;
/** One more than where its nodes start; 0 as long as nothing is known, `NO_TREE` where there will be none. */
const START = 0;
const NO_TREE = -1;
/** How many numbers its nodes are. */
const LENGTH = 1;
/** The hash of its text. */
const HASH = 2;

/** Code has some 1.3 numbers a character; memory that nobody writes to costs nothing. */
const NUMBERS_A_CHARACTER = 3;

const MOST_NUMBERS = 1 << 28;

/** Room for the trees of so many files with so much text, in characters. */
export function roomForTrees(files: number, size: number): Trees {
  const numbers = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length));
  return {
    nodes: numbers(Math.min(NUMBERS_A_CHARACTER * size, MOST_NUMBERS)),
    used: numbers(1),
    labels: numbers(LABEL * files),
  };
}

/** Parses what it can; the rest is left to the main thread, which knows what to say. */
export async function parse(files: Share, trees: Trees): Promise<void> {
  const { loadPython } = await import("../python/parse.ts");
  const python = await loadPython();
  for (const [file, path] of takeEach(files)) {
    const read = readSource(path);
    const start = "reason" in read ? NO_TREE : layDown(trees, file, read.source.text, python);
    Atomics.store(trees.labels, LABEL * file + START, start);
  }
}

/** Where the tree starts, and one more. */
function layDown(trees: Trees, file: number, text: string, python: PythonParser): number {
  const tree = parsed(python, text);
  // A broken tree is rare, and more than its nodes would have to cross.
  if (tree === null || tree.broken) return NO_TREE;
  const { nodes } = tree;
  const start = Atomics.add(trees.used, 0, nodes.length);
  if (start + nodes.length > trees.nodes.length) return NO_TREE;
  trees.nodes.set(nodes, start);
  trees.labels[LABEL * file + LENGTH] = nodes.length;
  trees.labels[LABEL * file + HASH] = hashOf(text);
  return start + 1;
}

function parsed(python: PythonParser, text: string): Tree | null {
  try {
    return python.parse(text);
  } catch {
    return null;
  }
}

/** Whether a worker has done what it can with the file. */
export function isDone({ labels }: Trees, file: number): boolean {
  return Atomics.load(labels, LABEL * file + START) !== 0;
}

/** The tree that a worker made of the file; null: none has, or its text was another. */
export function treeOf({ nodes, labels }: Trees, file: number, text: string): Tree | null {
  const label = LABEL * file;
  const start = Atomics.load(labels, label + START) - 1;
  if (start < 0 || labels[label + HASH] !== hashOf(text)) return null;
  const end = start + (labels[label + LENGTH] ?? 0);
  return { nodes: nodes.subarray(start, end), broken: false, missing: [] };
}
