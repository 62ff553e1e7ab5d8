/** Tree-sitter's tree of a Python file in, the small typed AST of ast.ts out: with lower/, the one place that knows the grammar's node types. */
import type { Module } from "./ast.ts";
import { type Mistake, STATEMENT, TRIVIA, type Walk } from "./lower/cursor.ts";
import { grammarOf } from "./lower/grammar.ts";
import { spare, statements } from "./lower/node.ts";
import type { Tree } from "./parse.ts";

/** Turns the tree into plain data, and frees the tree. */
export function lower(tree: Tree, path: string, text: string): Omit<Module, "bindings"> {
  const walk: Walk = {
    text,
    python: tree.python,
    grammar: grammarOf(tree.python),
    steps: tree.python.steps,
    handle: tree.handle,
    type: 0,
    shift: 0,
    nodes: 0,
    depth: 0,
    typing: false,
    errors: [],
    spare: { values: [], body: [] },
    strings: new Map(),
    recover: spare,
  };
  walk.steps.enter(tree);
  walk.type = walk.steps.type(walk.handle);
  const body = statements(walk);
  walk.steps.leave(tree);
  if (tree.syntax.rootNode.hasError) brokenSpots(walk, tree);
  const module = {
    path,
    text,
    lines: lineStarts(text),
    body,
    comments: directives(tree, text),
    nodes: walk.nodes,
    errors: firstOfLine(walk.errors, text),
  };
  for (const kept of walk.strings.values()) kept?.syntax.delete();
  tree.syntax.delete();
  return module;
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
function directives(tree: Tree, text: string): Module["comments"] {
  const comments = [];
  let done = 0;
  for (let at = text.indexOf("awaitlist:"); at >= 0; at = text.indexOf("awaitlist:", at + 1)) {
    if (at < done) continue;
    const node = tree.syntax.rootNode.descendantForIndex(at);
    if (node?.type !== "comment") continue;
    done = node.endIndex;
    comments.push({ start: node.startIndex, end: node.endIndex });
  }
  return comments;
}

/** The spots that tree-sitter could not parse, or mended by adding a token. */
function brokenSpots(walk: Walk, tree: Tree): void {
  const cursor = tree.syntax.walk();
  for (;;) {
    const node = cursor.currentNode;
    if (node.isError || node.isMissing) {
      // A spot may begin with statements that were understood.
      const at = node.children.find((child) => child !== null && !understood(walk, child.typeId));
      const start = (at ?? node).startIndex;
      walk.errors.push({ start, reason: near(start, walk.text) });
    }
    if (node.hasError && cursor.gotoFirstChild()) continue;
    while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return cursor.delete();
  }
}

function understood(walk: Walk, type: number): boolean {
  const what = walk.grammar.roles[type];
  return what === STATEMENT || what === TRIVIA;
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
