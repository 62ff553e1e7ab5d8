/** Tree-sitter's tree of a Python file in, the small typed AST of ast.ts out: with lower/, the one place that knows the grammar's node types. */
import type { Source } from "./source.ts";
import type { Module } from "./ast.ts";
import { type Mistake, STATEMENT, TRIVIA, type Walk } from "./lower/tree_cursor.ts";
import { grammarOf } from "./lower/grammar.ts";
import { spare, statements } from "./lower/node.ts";
import { AFTER, END, NODE, type PythonParser, START, type Tree, TYPE } from "./parse.ts";

/** Turns the tree of a text into its AST; the parser is for the expressions that stand in strings. */
export function lower(
  tree: Tree,
  { path, text }: Source,
  python: PythonParser,
): Omit<Module, "bindings"> {
  const walk: Walk = {
    text,
    python,
    grammar: grammarOf(python),
    tree: tree.nodes,
    at: 0,
    type: tree.nodes[TYPE]!,
    shift: 0,
    nodes: 0,
    depth: 0,
    typing: false,
    errors: [],
    spare: { values: [], body: [] },
    strings: new Map(),
    recover: spare,
  };
  const body = statements(walk);
  if (tree.broken) brokenSpots(walk, tree);
  return {
    path,
    text,
    lines: lineStarts(text),
    body,
    comments: directives(walk, tree),
    nodes: walk.nodes,
    errors: firstOfLine(walk.errors, text),
  };
}

/** The offset at which each line starts; lines end at LF, CRLF or CR. */
function lineStarts(text: string): number[] {
  const lines = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
    return lines;
  }
  for (const end of text.matchAll(/\r\n?|\n/g)) lines.push(end.index + end[0].length);
  return lines;
}

/** The comments that speak to us. */
function directives({ text, grammar }: Walk, { nodes }: Tree): Module["comments"] {
  const comments: Module["comments"][number][] = [];
  if (!text.includes("awaitlist:")) return comments;
  const comment = grammar.types.indexOf("comment");
  for (let at = 0; at < nodes.length; at += NODE) {
    if (nodes[at + TYPE] !== comment) continue;
    const start = nodes[at + START]!;
    const end = nodes[at + END]!;
    if (text.slice(start, end).includes("awaitlist:")) comments.push({ start, end });
  }
  return comments;
}

/** The spots that tree-sitter could not parse, or mended by adding a token. */
function brokenSpots({ grammar, errors, text }: Walk, { nodes, missing }: Tree): void {
  const mended = new Set(missing);
  for (let at = 0; at < nodes.length; at += NODE) {
    if (nodes[at + TYPE]! < grammar.types.length && !mended.has(at)) continue;
    const start = nodes[notUnderstood(at) + START]!;
    errors.push({ start, reason: near(start, text) });
  }

  /** A spot may begin with statements that were understood: what comes after them. */
  function notUnderstood(spot: number): number {
    const end = nodes[spot + AFTER]!;
    for (let child = spot + NODE; child < end; child = nodes[child + AFTER]!) {
      const role = grammar.roles[nodes[child + TYPE]!];
      if (role !== STATEMENT && role !== TRIVIA) return child;
    }
    return spot;
  }
}

function near(start: number, text: string): string {
  const line = text.slice(start, start + 200).trimStart().split(/[\r\n]/, 1)[0] ?? "";
  const words = line.length > 40 ? line.slice(0, 39) + "…" : line;
  return words === "" ? "unexpected end" : `unexpected text near \`${words}\``;
}

/** In order, one per line. */
function firstOfLine(errors: readonly Mistake[], text: string): Mistake[] {
  const kept: Mistake[] = [];
  for (const error of errors.toSorted((a, b) => a.start - b.start)) {
    const before = kept.at(-1);
    if (before === undefined || /[\r\n]/.test(text.slice(before.start, error.start))) {
      kept.push(error);
    }
  }
  return kept;
}
