/** A pyproject.toml or a Pipfile in, its requirements out. */
import { linesOf, normalize, readRequirement, removalOf, type Spot } from "./requirement.ts";
import type { Toml, TomlString } from "../toml.ts";

/** Where lists of requirements stand; the group is the name in place of `*`, or the last one. */
const LISTS: readonly (readonly string[])[] = [
  ["project", "dependencies"],
  ["project", "optional-dependencies", "*"],
  ["dependency-groups", "*"],
  ["tool", "uv", "dev-dependencies"],
  ["tool", "uv", "constraint-dependencies"],
  ["tool", "uv", "override-dependencies"],
  ["tool", "pdm", "dev-dependencies", "*"],
  ["tool", "flit", "metadata", "requires"],
  ["tool", "flit", "metadata", "requires-extra", "*"],
  ["tool", "hatch", "envs", "*", "dependencies"],
  ["tool", "hatch", "envs", "*", "extra-dependencies"],
];

/** Where tables stand that map names to versions. */
const TABLES: readonly (readonly string[])[] = [
  ["tool", "poetry", "dependencies"],
  ["tool", "poetry", "dev-dependencies"],
  ["tool", "poetry", "group", "*", "dependencies"],
];

/** The lists and tables that hold what the package itself needs. */
const MAIN = /^(?:dependencies|requires)$/;

/** Reads a valid pyproject.toml: PEP 621, dependency groups, Poetry, uv, PDM, Flit, Hatch. */
export function readPyproject(text: string, { strings }: Toml): readonly Spot[] {
  const name = strings.find(({ path }) => path.join(".") === "project.name");
  const spots = [...readLists(text, strings), ...readTables(text, strings, TABLES)];
  // An extra may name another extra of the project itself.
  return spots.filter((spot) => name === undefined || spot.package !== normalize(name.text));
}

/** Reads a valid Pipfile: `[packages]`, `[dev-packages]` and categories of one's own. */
export function readPipfile(text: string, { strings: all }: Toml): readonly Spot[] {
  const others = new Set(["source", "requires", "scripts", "pipenv"]);
  const strings = all.filter(({ path }) => !others.has(path[0] ?? ""));
  return readTables(text, strings, [["*"]]).map((spot) =>
    spot.group === "packages" ? { ...spot, group: null } : spot
  );
}

function readLists(text: string, strings: readonly TomlString[]): readonly Spot[] {
  return strings.flatMap((string) => {
    const { path, element, start, end } = string;
    const list = element
      ? LISTS.find((names) => names.length === path.length && isUnder(path, names))
      : undefined;
    if (list === undefined) return [];
    const quote = (end - start - string.text.length) / 2;
    const spot = readRequirement(text, { start: start + quote, end: end - quote });
    if (spot === null) return [];
    return [{ ...spot, group: groupOf(path, list), removal: removalOf(text, { start, end }) }];
  });
}

/** The strings of one entry, `motor = "^3"` or `motor = { version = "^3", extras = ["srv"] }`, make one requirement. */
function readTables(
  text: string,
  strings: readonly TomlString[],
  tables: readonly (readonly string[])[],
): readonly Spot[] {
  const entries = new Map<string, TomlString[]>();
  const groups = new Map<string, string | null>();
  for (const string of strings) {
    const { path } = string;
    const table = tables.find((names) => names.length < path.length && isUnder(path, names));
    if (table === undefined) continue;
    const entry = JSON.stringify([path.slice(0, table.length + 1), string.table?.start ?? null]);
    entries.set(entry, [...entries.get(entry) ?? [], string]);
    groups.set(entry, groupOf(path, table));
  }
  return [...entries].map(([entry, parts]) => {
    const names: readonly string[] = JSON.parse(entry)[0];
    return readEntry(text, {
      name: names.at(-1) ?? "",
      depth: names.length,
      group: groups.get(entry) ?? null,
      parts,
    });
  });
}

function readEntry(
  text: string,
  entry: { name: string; depth: number; group: string | null; parts: readonly TomlString[] },
): Spot {
  const { name, depth, group, parts } = entry;
  const fieldOf = ({ path }: TomlString): string | null => path[depth] ?? null;
  const versioned = parts.find((part) => [null, "version"].includes(fieldOf(part)));
  const [any] = parts;
  const shown = versioned ?? any;
  if (shown === undefined) throw new Error(`Cannot read ${name}: an entry without strings`);
  const { keyStart, keyEnd, table } = shown;
  // An array of inline tables is one requirement each, under one key.
  const alternative = table !== null && text.slice(keyEnd, table.start).includes("[");
  const start = alternative ? table.start : keyStart;
  const end = table?.end ?? shown.end;
  const quoted = /["']/.test(text[keyStart] ?? "") ? 1 : 0;
  const named = !alternative && text.startsWith(name, keyStart + quoted);
  const whole = named && parts.every((part) => part.keyStart === keyStart);
  return {
    start,
    end,
    package: normalize(name),
    extras: parts.filter((part) => fieldOf(part) === "extras").map((part) => part.text),
    spec: versioned === undefined || versioned.text === "*" ? "" : versioned.text,
    group,
    name: named ? { start: keyStart + quoted, end: keyStart + quoted + name.length } : null,
    version: versioned === undefined
      ? null
      : { start: versioned.start + 1, end: versioned.end - 1 },
    removal: whole ? linesOf(text, { start, end }) : null,
    locked: false,
  };
}

function isUnder(path: readonly string[], names: readonly string[]): boolean {
  return names.every((name, index) => name === "*" || name === path[index]);
}

function groupOf(path: readonly string[], names: readonly string[]): string | null {
  const star = names.indexOf("*");
  const last = names.at(-1) ?? "";
  return star >= 0 ? path[star] ?? null : MAIN.test(last) ? null : last;
}
