/** A source in, its module out: parsed, lowered, and its names bound. */
import type { Source } from "../types.ts";
import type { Module } from "./ast.ts";
import { bind } from "./bind.ts";
import { lower } from "./lower.ts";
import type { PythonParser } from "./parse.ts";

/** Reads one source; the syntax tree does not outlive the call. */
export function readModule(python: PythonParser, { path, text }: Source): Module {
  const lowered = lower(python.parse(text), path, text);
  return { ...lowered, bindings: bind(lowered) };
}
