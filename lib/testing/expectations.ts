/** Expected outcomes as lines of text come in, what the rows say about each, as the checker finds them, goes out; for the shelves' tests. */
import { argumentsAbout } from "../check/takers.ts";
import { barriersOf } from "../colour/barriers.ts";
import type { Barrier, Listed, Passage } from "../rows/types.ts";
import { rules } from "../../rules/mod.ts";
import { linked } from "./linked.ts";

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

const barriers = barriersOf(rules.barriers);

/**
 * The rows of a shelf about what code does: `method setUp of unittest.TestCase`, `decorator functools.cache`,
 * `argument asyncio.to_thread 0`, `function upgrade beside dependencies`, `argument builtins.sorted key=`, `position lambda`.
 */
export function rowsAbout(shelf: string, does: string): readonly Listed<Barrier>[] {
  return found(does).filter(({ id }) => id.startsWith(`${shelf}.`));
}

function found(does: string): readonly Listed<Barrier>[] {
  const [verb, name = "", ...rest] = does.split(" ");
  switch (verb) {
    case "method":
      return method(name, rest[1]);
    case "function":
      return barriers.of(
        linked({ "own.py": `${rest[1]} = None\n\ndef ${name}(): ...\n` }, rules).fn(name),
        [],
      );
    case "decorator":
      return barriers.of(linked({ "own.py": "def plain(): ...\n" }, rules).fn("plain"), [name]);
    case "argument":
      return argument(name, rest[0] ?? "");
    case "position": {
      const row = barriers.position(name as "lambda");
      return row === undefined ? [] : [row];
    }
    default:
      throw new Error(`No such verb: ${does}`);
  }
}

/** A name that the foreign class goes by here. */
function method(name: string, base: string | undefined): readonly Listed<Barrier>[] {
  const pattern = name.replace("*", "x");
  const [root = ""] = base?.split(".") ?? [];
  const bases = base === undefined ? "" : `(${base})`;
  const text = `import ${root || "lib"}\n\nclass Own${bases}:\n    def ${pattern}(self): ...\n`;
  return barriers.of(linked({ "own.py": text }, rules).fn(`Own.${pattern}`), []);
}

/** The rows of a callee that are about the argument at that position, or of that name (`key=`). */
function argument(path: string, place: string): readonly Listed<Barrier>[] {
  const written = place.endsWith("=")
    ? `${place}given`
    : [...Array.from({ length: Number(place) }, (_, at) => `a${at}`), "given"].join(", ");
  const [unit] = linked({ "own.py": `callee(${written})\n` }, rules).project.units;
  const [call] = unit?.of("Call") ?? [];
  if (call === undefined) throw new Error(`No call of ${path} with ${place}`);
  return barriers.arguments(path).filter(({ row }) =>
    argumentsAbout(call, row).some((arg) => arg.type === "Name" && arg.name === "given")
  );
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
