/** A source in, its module out: parsed, lowered, and its names bound. */
import type { Source } from "./source.ts";
import type { Module } from "./ast.ts";
import { bind } from "./bind.ts";
import { lower } from "./lower.ts";
import type { PythonParser, Tree } from "./parse.ts";

/** Reads one source; `tree` is its syntax tree where somebody has parsed it already. */
export function readModule(
  python: PythonParser,
  source: Source,
  tree: Tree = python.parse(source.text),
): Module {
  const lowered = lower(tree, source, python);
  return { ...lowered, bindings: bind(lowered) };
}
