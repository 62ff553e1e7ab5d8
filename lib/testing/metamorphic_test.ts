/** Projects are changed in ways that mean nothing to Python; the findings must stay, at the places where their code is now. */
import { assertEquals, assertGreater } from "@std/assert";
import type { Named } from "../finding.ts";
import type { Module } from "../python/ast.ts";
import { loadPython } from "../python/parse.ts";
import { readModule } from "../python/read.ts";
import type { Source } from "../python/source.ts";
import { visit } from "../python/walk.ts";
import { newBench } from "./bench.ts";
import { type Sample, samples } from "./projects.ts";

const python = await loadPython();
const bench = await newBench();
const all = samples();

/** A line and a column, from 1. */
type Spot = readonly [line: number, column: number];

/** A text after a change, and where its places are now. */
interface Changed {
  readonly text: string;
  readonly move: (spot: Spot) => Spot;
}

type Change = (source: Source, sample: Sample) => Changed | null;

/** What of a finding does not depend on how the code is laid out. */
function said({ path, line, column, kind, rule, confidence, edits }: Named): string {
  const mechanical = edits === undefined ? "by hand" : "mechanical";
  return `${path}:${line}:${column} ${kind} ${rule} ${confidence} ${mechanical}`;
}

async function findingsOf(sources: readonly Source[]): Promise<readonly Named[]> {
  return (await bench.check(sources)).findings;
}

const unchanged = new Map<Sample, readonly Named[]>();

/** The findings of the files as they are. */
async function before(sample: Sample): Promise<readonly Named[]> {
  const known = unchanged.get(sample) ?? await findingsOf(sample.sources);
  unchanged.set(sample, known);
  return known;
}

/** Holds every sample to its findings after the change of all its files. */
async function holds(change: Change): Promise<void> {
  let changed = 0;
  for (const sample of all) {
    const moves = new Map<string, Changed["move"]>();
    const sources = sample.sources.map((source) => {
      const made = change(source, sample);
      if (made === null || !bench.parses(source.text)) return source;
      changed++;
      moves.set(source.path, made.move);
      return { path: source.path, text: made.text };
    });
    if (moves.size === 0) continue;
    const wanted = (await before(sample)).map((finding) => {
      const move = moves.get(finding.path);
      if (move === undefined) return said(finding);
      const [line, column] = move([finding.line, finding.column]);
      return said({ ...finding, line, column });
    });
    const found = (await findingsOf(sources)).map(said);
    assertEquals(found.toSorted(), wanted.toSorted(), sample.name);
  }
  assertGreater(changed, 50);
}

/** The same with files beside the project's own. */
async function holdsBeside(others: readonly Source[]): Promise<void> {
  const paths = new Set(others.map(({ path }) => path));
  for (const sample of all) {
    const wanted = (await before(sample)).map(said);
    const found = await findingsOf([...sample.sources, ...others]);
    assertEquals(found.filter(({ path }) => !paths.has(path)).map(said), wanted, sample.name);
  }
}

function moduleOf(source: Source): Module {
  return readModule(python, source);
}

/** Puts lines in before the lines of these numbers, from 1. */
function withLines(text: string, before: ReadonlySet<number>, put: readonly string[]): Changed {
  const lines = text.split("\n");
  const shifts: number[] = [];
  const result: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (before.has(index + 1)) result.push(...put);
    shifts.push(result.length - index);
    result.push(line);
  }
  return {
    text: result.join("\n"),
    move: ([line, column]) => [line + (shifts[line - 1] ?? 0), column],
  };
}

/** The lines that statements start, but for those below a decorator. */
function firstLines(module: Module): ReadonlySet<number> {
  const found = new Set<number>();
  visit(module.body, (node) => {
    const statement = /^(?:Expr|Assign|Return|If|For|With|Import|ImportFrom|FunctionDef)$/.test(
      node.type,
    );
    if (!statement || node.type === "FunctionDef" && node.decorators.length > 0) return;
    const line = module.lines.findLastIndex((start) => start <= node.start);
    const indent = module.text.slice(module.lines[line], node.start);
    if (indent.trim() === "") found.add(line + 1);
  });
  return found;
}

Deno.test("comments and blank lines between statements change no finding", async () => {
  await holds((source) => {
    const lines = firstLines(moduleOf(source));
    return withLines(source.text, lines, ["", "# \u{1f40d} db.users.find_one({})", ""]);
  });
});

Deno.test("line ends of Windows change no finding", async () => {
  await holds(({ text }) => ({ text: text.replaceAll("\n", "\r\n"), move: (spot) => spot }));
});

Deno.test("an unrelated file that is broken changes no finding", async () => {
  const text = "import pymongo\ndef broken(:\n    return ((\n";
  await holdsBeside([{ path: "unrelated_broken.py", text }]);
});

Deno.test("unrelated files that use a driver change no finding", async () => {
  const text = `from pymongo import MongoClient


def count_zebras():
    zebra_stripes = MongoClient().zoo.zebras
    return [one["stripes"] for one in zebra_stripes.find()]
`;
  await holdsBeside([
    { path: "unrelated_zoo/zebra_store.py", text },
    { path: "unrelated_zoo/__init__.py", text: "" },
    { path: "unrelated_quagga.py", text: text.replaceAll("zebra", "quagga") },
  ]);
});

Deno.test("an unrelated client of a module changes no finding", async () => {
  const text = `from pymongo import MongoClient

zebra_client = MongoClient()
zebra_stripes = zebra_client.zoo.zebras


def count_zebras():
    return zebra_stripes.count_documents({})
`;
  await holdsBeside([{ path: "unrelated_zebra_client.py", text }]);
});

/** Indents the body of a function, where no string or continuation of it reaches over lines. */
Deno.test("a body that is wrapped in `if True:` changes no finding", async () => {
  await holds((source) => {
    const { text } = source;
    if (/"""|'''|\\\n/.test(text)) return null;
    const module = moduleOf(source);
    const lines = text.split("\n");
    const lineOf = (offset: number) => module.lines.findLastIndex((start) => start <= offset);
    const heads = new Map<number, string>();
    const depths = new Array<number>(lines.length).fill(0);
    visit(module.body, (node) => {
      if (node.type !== "FunctionDef") return;
      const [first] = node.body;
      const last = node.body.at(-1);
      if (first === undefined || last === undefined) return;
      const start = lineOf(first.start);
      const indent = text.slice(module.lines[start], first.start);
      // Decorators stand before the statement
      if (indent.trim() !== "" || first.type === "FunctionDef" || first.type === "ClassDef") return;
      heads.set(start, indent);
      for (let line = start; line <= lineOf(last.end - 1); line++) depths[line]!++;
    });
    if (heads.size === 0) return null;
    const result: string[] = [];
    const moved: number[] = [];
    for (const [index, line] of lines.entries()) {
      const depth = depths[index]!;
      const head = heads.get(index);
      if (head !== undefined) result.push(`${" ".repeat(4 * (depth - 1))}${head}if True:`);
      moved.push(result.length + 1);
      result.push(line === "" ? line : " ".repeat(4 * depth) + line);
    }
    return {
      text: result.join("\n"),
      move: ([line, column]) => [moved[line - 1]!, column + 4 * depths[line - 1]!],
    };
  });
});

Deno.test("a local that is renamed wherever it stands changes no finding", async () => {
  await holds((source, { sources }) => {
    const module = moduleOf(source);
    const rest = sources.filter((other) => other !== source).map(({ text }) => text).join("\n");
    const inFunctions = new Map<string, number>();
    visit(module.body, (node) => {
      if (node.type !== "FunctionDef") return;
      visit(node.body, (inner) => {
        if (inner.type === "FunctionDef" || inner.type === "ClassDef") return false;
        if (inner.type === "Name") {
          inFunctions.set(inner.name, (inFunctions.get(inner.name) ?? 0) + 1);
        }
      });
    });
    const defined = new Set(
      module.bindings.definitions.flatMap(({ kind, name }) => kind === "name" ? [name] : []),
    );
    const locals = [...inFunctions].filter(([name, count]) => {
      const word = new RegExp(`\\b${name}\\b`, "g");
      const times = source.text.match(word)?.length ?? 0;
      return defined.has(name) && times === count && !word.test(rest);
    }).map(([name]) => name);
    if (locals.length === 0) return null;
    const either = new RegExp(`\\b(?:${locals.join("|")})\\b`, "g");
    const lines = source.text.split("\n");
    return {
      text: source.text.replace(either, "renamed_$&"),
      move([line, column]) {
        const left = (lines[line - 1] ?? "").slice(0, column - 1);
        return [line, column + 8 * (left.match(either)?.length ?? 0)];
      },
    };
  });
});
