/** A source in, its module out: parsed, lowered, and its names bound. */
import type { Source } from "./source.ts";
import type { Module } from "./ast.ts";
import { bind } from "./bind.ts";
import { lower } from "./lower.ts";
import type { PythonParser, Tree } from "./parse.ts";

/** Reads a source in which the first grammar finds an error once more with the newer one; the reading with fewer errors counts. */
export async function readAgain(module: Module, source: Source): Promise<Module> {
  if (module.errors.length === 0) return module;
  const { loadNewer } = await import("./parse.ts");
  const newer = await loadNewer();
  try {
    const other = readModule(newer, source);
    return other.errors.length < module.errors.length ? other : module;
  } catch {
    // It takes too long: the first reading counts
    return module;
  }
}

/** Reads one source; `tree` is its syntax tree where somebody has parsed it already. */
export function readModule(
  python: PythonParser,
  source: Source,
  tree: Tree = python.parse(source.text),
): Module {
  const lowered = lower(tree, source, python);
  return { ...lowered, bindings: bind(lowered) };
}
