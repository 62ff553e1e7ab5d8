/** Gives the pipeline and the rules in the form that fixtures are held against. */
import { catalog } from "../rows/catalog.ts";
import { driverAt } from "../infer/steps/driver.ts";
import type { Unit } from "../link/link.ts";
import { analyse, type Analysis } from "../analyse.ts";
import { parents } from "../python/parents.ts";
import { loadPython } from "../python/parse.ts";
import { readAgain, readModule } from "../python/read.ts";
import { type AnyNode, visit } from "../python/walk.ts";
import type { Module } from "../python/ast.ts";
import { rules } from "../../rules/mod.ts";
import type { Bench } from "./fixture.ts";

/** Loads the parser, which a process does once. */
export async function newBench(): Promise<Bench> {
  const python = await loadPython();
  return {
    rules: new Set(catalog(rules).map(({ id }) => id)),
    parses(text) {
      return !python.parse(text).broken;
    },
    async check(sources) {
      const modules = await Promise.all(
        sources.map((source) => readAgain(readModule(python, source), source)),
      );
      const texts = new Map(sources.map(({ path, text }) => [path, text]));
      const analysis = analyse(modules, rules, [], texts);
      return {
        findings: analysis.findings,
        modules: modules.map((module) => ({
          path: module.path,
          errors: [...module.errors, ...mistakes(module)],
          unbound: unbound(module),
        })),
        kindOf: (path, start, end) => kindOf(analysis, path, { start, end }),
      };
    },
  };
}

/** What the grammar lets pass and Python does not: awaiting outside of a coroutine function, delegating inside of one. */
function mistakes(module: Module): Module["errors"] {
  const parentOf = parents(module);
  const found: { readonly start: number; readonly reason: string }[] = [];
  visit(module.body, (node) => {
    const delegates = node.type === "YieldFrom";
    if (!delegates && !awaits(node)) return;
    let around = parentOf(node);
    while (around !== null && !SCOPES.has(around.type)) around = parentOf(around);
    const coroutine = around?.type === "FunctionDef" && around.isAsync;
    if (delegates && coroutine) {
      found.push({ start: node.start, reason: "yield from in an async function" });
    }
    if (!delegates && !coroutine && around?.type !== "GeneratorExp") {
      found.push({ start: node.start, reason: "await outside of an async function" });
    }
  });
  return found;
}

const SCOPES: ReadonlySet<string> = new Set(["FunctionDef", "Lambda", "ClassDef", "GeneratorExp"]);

function awaits(node: AnyNode): boolean {
  if (node.type === "Await") return true;
  return (node.type === "For" || node.type === "With" || node.type === "Comprehension") &&
    node.isAsync;
}

/** The names that are read and that nothing in the module defines. */
function unbound({ body, bindings }: Module): ReadonlySet<string> {
  const names = new Set<string>();
  const bound = new Set(bindings.definitions.map(({ name }) => name));
  // A star may bind any name
  if (body.some((node) => node.type === "ImportFrom" && node.names[0]?.name === "*")) return names;
  visit(body, (node) => {
    if (node.type === "Name" && !bound.has(node.name)) names.add(node.name);
  });
  return names;
}

/** What an expression holds, a name that is bound or a parameter. */
function kindOf(
  { facts }: Analysis,
  path: string,
  { start, end }: { readonly start: number; readonly end: number },
): string | null {
  const unit = facts.project.units.find((one) => one.path === path);
  if (unit === undefined) return null;
  for (const node of unit.nodes) {
    if (node === undefined || node.start !== start || node.type === "Expr") continue;
    if (node.end !== end && node.type !== "Param") continue;
    for (const place of placesOf(unit, node.id)) {
      const found = driverAt(facts, facts.local(unit, place));
      if (found !== null) return found.kind;
    }
  }
  return null;
}

/** The place of the node itself, and those of the definitions that it makes. */
function placesOf({ module }: Unit, node: number): readonly number[] {
  const made = module.bindings.definitions.filter((definition) => definition.node === node);
  return [node, ...made.map(({ id }) => module.nodes + id)];
}
