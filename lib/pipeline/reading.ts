/** The files of a run as they are read: what is known of each, and their modules; one that cannot be read costs itself alone. */
import { cellAt } from "../checklist/cells.ts";
import type { Matter } from "../demand/matter.ts";
import type { Checklist, Unread } from "../finding.ts";
import type { Options } from "../options.ts";
import { defectOf } from "../project/reason.ts";
import { readSource } from "../project/scan.ts";
import type { Walk } from "../project/walk.ts";
import type { Module } from "../python/ast.ts";
import type { Tree } from "../python/parse.ts";
import type { Layout } from "../python/roots.ts";
import type { Cell, Source } from "../python/source.ts";
import type { Progress } from "../report/progress.ts";
import type { Rules } from "../rows/types.ts";
import { type Batch, handOut, inTurn } from "../work/batch.ts";
import type { Pool } from "../work/pool.ts";

/** How a run does its work; none of it changes a finding. */
export interface Manner {
  /** Parses every file. */
  readonly everything?: boolean;
  /** How many threads share the work, whatever there is to do; absent: as the work and the machine say. */
  readonly threads?: number;
  /** Is told how far the run is, often. */
  readonly progress?: (progress: Progress) => void;
  /** An earlier report to compare with. */
  readonly baseline?: Checklist;
  /** Loads what this thread reads modules with: for tests of what happens when that fails. */
  readonly reader?: () => Promise<ReadModule>;
}

/** Makes a module of a source, and of its syntax tree where there is one. */
export type ReadModule = (source: Source, tree: Tree | null) => Module | Promise<Module>;

/** What a run has read so far. */
export interface Reading {
  readonly walked: Walk;
  /** By path. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly layout: Layout;
  readonly unread: Unread[];
  /** The numbers of the files without a text. */
  readonly unreadable: Set<number>;
  /** The numbers of the files that name a driver. */
  readonly named: Set<number>;
  /** The numbers of the files that are read because few are left: what cannot be parsed of them is left out. */
  readonly spare: Set<number>;
  /** By path. */
  readonly texts: Map<string, string>;
  /** By path: where the cells of the notebooks start. */
  readonly cells: Map<string, readonly Cell[]>;
  /** By the number of the file. */
  readonly modules: Map<number, Module>;
  /** By the number of the file: how long its text is. */
  readonly sizes: Map<number, number>;
  readonly pool: Pool;
  /** Whether so much work is worth the start of workers. */
  readonly helps: (work: number, least: number) => boolean;
  readonly reader: () => Promise<ReadModule>;
  readonly tell: (progress: Progress) => void;
}

/** So much text to parse that a second thread is worth its start, and that it loads the parser again. */
const MUCH_TEXT = 400_000;

/** What a run is asked to do, and with what. */
export interface Task {
  readonly options: Options;
  readonly rules: Rules;
  readonly manner: Manner;
  readonly pool: Pool;
}

/** The batch of these files. */
export function batchOf(files: readonly number[], { walked, sizes, pool, helps }: Reading): Batch {
  return handOut(
    files.map((file) => ({ path: walked.paths[file]!, size: sizes.get(file) ?? 0 })),
    { pool, worth: (size) => helps(size, MUCH_TEXT) },
  );
}

export async function parse(
  files: readonly number[],
  batch: Batch,
  { reading, matter }: { readonly reading: Reading; readonly matter: Matter },
): Promise<void> {
  const readModule = await reading.reader();
  let done = 0;
  for (const { place, treeFor } of inTurn(batch)) {
    await readOne(files[place]!, reading, (source) => readModule(source, treeFor(source.text)));
    reading.tell({ stage: "parse", done: ++done, total: files.length });
  }
  for (const file of files) {
    const module = reading.modules.get(file);
    if (module !== undefined) matter.parsed(file, module);
  }
}

/** Reads one module. A defect of ours costs one file, not the run. */
async function readOne(
  file: number,
  { walked, modules, texts, cells, unread, named, spare }: Reading,
  readModule: (source: Source) => Module | Promise<Module>,
): Promise<void> {
  const path = walked.paths[file]!;
  const matters = named.has(file);
  const read = readSource(path);
  if ("reason" in read) {
    // It vanished after the search
    unread.push({ ...read, matters });
    return;
  }
  try {
    const module = await readModule(read.source);
    if (spare.has(file) && module.errors.length > 0) return;
    for (const { start, reason } of module.errors) {
      const line = module.lines.findLastIndex((begin) => begin <= start) + 1;
      const place = read.source.cells === undefined ? { line } : cellAt(read.source.cells, line);
      unread.push({ path: module.path, ...place, reason: `Cannot parse: ${reason}`, matters });
    }
    modules.set(file, module);
    if (read.source.cells !== undefined) cells.set(module.path, read.source.cells);
    texts.set(module.path, module.text);
  } catch (error) {
    unread.push({ path: path.path, line: null, reason: defectOf(error), matters });
  }
}

/** Loads what reading needs: the grammar is the dearest part of a small run. */
export async function reader(): Promise<ReadModule> {
  const [{ loadPython }, { readAgain, readModule }] = await Promise.all([
    import("../python/parse.ts"),
    import("../python/read.ts"),
  ]);
  const python = await loadPython();
  return (source, tree) => {
    const module = readModule(python, source, tree ?? python.parse(source.text));
    return module.errors.length === 0 ? module : readAgain(module, source);
  };
}
