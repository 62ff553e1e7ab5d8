/** Expected outcomes as lines of text come in, what the rows of a shelf say about each goes out; for the shelves' tests. */
import type { Barrier, Passage } from "../lib/rows/types.ts";

/** One expectation: `fact | what code does | outcome`, and `→ name` where the row names the new one. */
export interface Expectation {
  readonly fact: string;
  readonly does: string;
  readonly outcome: string;
  readonly to: string | null;
}

/** Lines `fact | does | outcome → to`; a line `fact | - reason` says that no row can stand for it. */
export function expectations(text: string): readonly Expectation[] {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "").map((line) => {
    const [fact = "", does = "", result = ""] = line.split(" | ");
    const [outcome = "", to] = result.split(" → ");
    return { fact, does, outcome, to: to ?? null };
  });
}

function named(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

function below(pattern: string, name: string): boolean {
  const suffix = pattern.startsWith("*") && !pattern.startsWith("*.");
  return suffix ? name.endsWith(pattern.slice(1)) : pattern === name;
}

/**
 * Whether a row is about what code does: `method setUp of unittest.TestCase`, `decorator functools.cache`,
 * `argument asyncio.to_thread 0`, `function upgrade beside dependencies`, `argument builtins.sorted key=`, `position lambda`.
 */
export function matches({ on }: Barrier, does: string): boolean {
  const [verb, name = "", ...rest] = does.split(" ");
  if (verb === "method" && "method" in on) {
    const of = rest[1];
    if (!on.method.some((pattern) => named(pattern, name))) return false;
    return on.of === undefined
      ? of === undefined
      : of !== undefined && on.of.some((p) => below(p, of));
  }
  if (verb === "function" && "function" in on) {
    return on.function.includes(name) && on.beside.includes(rest[1] ?? "");
  }
  if (verb === "decorator" && "decorator" in on) return on.decorator.includes(name);
  if (verb === "position" && "position" in on && !("argument" in on)) return on.position === name;
  if (verb === "argument" && "argument" in on) {
    if (!on.argument.includes(name)) return false;
    if (on.position === undefined && on.name === undefined) return true;
    const place = rest[0] ?? "";
    return place.endsWith("=") ? on.name === place.slice(0, -1) : String(on.position) === place;
  }
  return false;
}

const PATH = /^(\*\.)?[A-Za-z_][\w]*(\(\))*(\.[A-Za-z_*][\w]*(\(\))*)*$|^\*\.[A-Za-z_]\w*$/;

/** What is wrong with a row's form; empty: nothing. */
export function faults(row: Barrier): readonly string[] {
  const on = row.on;
  const paths = "decorator" in on ? on.decorator : "argument" in on ? on.argument : [];
  const texts = [row.write, row.why, ...row.silent === undefined ? [] : [row.silent]];
  return [
    ...paths.filter((path) => !PATH.test(path)).map((path) => `no dotted path: ${path}`),
    ...paths.filter((path, at) => paths.indexOf(path) !== at).map((path) => `twice: ${path}`),
    ...texts.filter((text) =>
      text.trim() === "" || text.endsWith(".") || /n't\b|please/i.test(text)
    )
      .map((text) => `not the house's words: ${text}`),
    ...row.see === "" ? ["no source"] : [],
    ...row.outcome === "stop" && row.finding === null ? ["a stop without a finding"] : [],
    ...row.outcome === "adapt" && row.finding === null ? ["an adapt without a finding"] : [],
    ...row.finding === "rename" && row.to === undefined ? ["a rename without a name"] : [],
    ...row.outcome === "pass" && row.finding !== null && row.finding !== "entry-point"
      ? ["a pass with a finding"]
      : [],
  ];
}

/** The paths that two passages claim, and those that are none. */
export function passageFaults(passages: readonly Passage[]): readonly string[] {
  const seen = new Set<string>();
  return passages.flatMap(({ callee }) => callee).flatMap((path) => {
    const faults = [
      ...seen.has(path) ? [`twice: ${path}`] : [],
      ...PATH.test(path) ? [] : [`no dotted path: ${path}`],
    ];
    seen.add(path);
    return faults;
  });
}
