/** The JSON of a notebook in, the Python of its code cells as one module out. */
import type { Cell } from "../python/source.ts";

/** What a notebook holds for a reader of Python. */
export interface Notebook {
  /** The code cells in order; what is not Python is blank or `pass`, and no line moves. */
  readonly text: string;
  readonly cells: readonly Cell[];
}

/** Whether a file of that name is a notebook. */
export function isNotebook(name: string): boolean {
  return name.endsWith(".ipynb");
}

/** The module of a notebook, or why there is none. A notebook of another language has no code for us. */
export function readNotebook(json: string): Notebook | { readonly reason: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { reason: "Cannot read: not the JSON of a notebook" };
  }
  const all = cellsOf(parsed);
  if (all === null) return { reason: "Cannot read: a notebook without cells" };
  const lines: string[] = [];
  const cells: Cell[] = [];
  if (!isPython(parsed)) return { text: "", cells };
  for (const [index, cell] of all.entries()) {
    if (entry(cell, "cell_type") !== "code") continue;
    cells.push({ number: index + 1, line: lines.length + 1 });
    lines.push(...pythonOf(sourceOf(cell)));
  }
  return { text: lines.map((line) => `${line}\n`).join(""), cells };
}

/** Version 3 and before had worksheets around the cells. */
function cellsOf(notebook: unknown): readonly unknown[] | null {
  const cells = entry(notebook, "cells");
  if (Array.isArray(cells)) return cells;
  const sheets = entry(notebook, "worksheets");
  return Array.isArray(sheets) ? sheets.flatMap((sheet) => cellsOf(sheet) ?? []) : null;
}

function isPython(notebook: unknown): boolean {
  const metadata = entry(notebook, "metadata");
  const language = entry(entry(metadata, "kernelspec"), "language") ??
    entry(entry(metadata, "language_info"), "name");
  return typeof language !== "string" || /python/i.test(language);
}

/** A text, or a list of lines with their ends; `input` before version 4. */
function sourceOf(cell: unknown): string {
  const source = entry(cell, "source") ?? entry(cell, "input");
  if (typeof source === "string") return source;
  return Array.isArray(source) ? source.filter((line) => typeof line === "string").join("") : "";
}

function entry(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null && Object.hasOwn(of, name)
    ? Reflect.get(of, name)
    : undefined;
}

/** Cell magics whose cell runs in the notebook's own Python. */
const RUNS_PYTHON = /^%%(?:capture|memit|mprun|prun|time|timeit)\b/;

/** `%matplotlib inline`, `!ls`, `?x`, `x.find?`, `pip install x`: a whole statement for IPython. */
const MAGIC = /^\s*(?:[%!?]|[\w.]+\?{1,2}\s*$|(?:pip3?|conda|mamba)[ \t]+[a-z]|cd[ \t]+[\w.~/])/;

/** `files = !ls`, `x = %sql SELECT 1`: the name is Python's, the value is not. */
const MAGIC_VALUE = /^([\w.,\s[\]]+=\s*)[!%].*$/;

/** The lines of a cell. A magic is one only where a statement starts, not within a string or brackets. */
function pythonOf(source: string): readonly string[] {
  const lines = source.replace(/(?:\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== "");
  const head = lines[first] ?? "";
  if (head.startsWith("%%") && !RUNS_PYTHON.test(head)) return lines.map(() => "");
  let open: Open = { quote: "", depth: 0, joined: false };
  let goesOn = false;
  return lines.map((line, index) => {
    if (goesOn) {
      goesOn = line.endsWith("\\");
      return "";
    }
    const starts = open.quote === "" && open.depth === 0 && !open.joined;
    if (starts && MAGIC.test(line)) {
      goesOn = line.endsWith("\\");
      return index === first && head.startsWith("%%") ? "" : `${/^\s*/.exec(line)?.[0] ?? ""}pass`;
    }
    if (starts && MAGIC_VALUE.test(line)) {
      goesOn = line.endsWith("\\");
      return line.replace(MAGIC_VALUE, "$1...");
    }
    open = after(line, open);
    return line;
  });
}

/** What a line leaves open: a string of three quotes, brackets, a backslash at its end. */
interface Open {
  readonly quote: string;
  readonly depth: number;
  readonly joined: boolean;
}

function after(line: string, before: Open): Open {
  let { quote, depth } = before;
  const tokens = /\\.|"""|'''|["'()[\]{}#]/g;
  for (let token = tokens.exec(line); token !== null; token = tokens.exec(line)) {
    const [text] = token;
    if (quote !== "") {
      if (text === quote) quote = "";
    } else if (text === "#") break;
    else if (/^["']/.test(text)) quote = text;
    else if (/[([{]/.test(text)) depth++;
    else if (/[)\]}]/.test(text)) depth = Math.max(0, depth - 1);
  }
  const joined = line.endsWith("\\");
  // A string of one quote ends with its line
  return { quote: quote.length === 3 || joined ? quote : "", depth, joined };
}
