/** The lines of ignore files in, whether they ignore a path out. */
import { type Glob, globOf } from "./glob.ts";
import { parentsOf, pathOf } from "./path_parts.ts";

/** The rules of one ignore file, and those of the folders above. */
export interface Layer {
  readonly base: string;
  readonly lines: readonly string[];
  /** In the order of the file. */
  readonly rules: readonly Rule[];
  /** Quick: whether any rule can match a path whose last name is this. */
  readonly concerns: (name: string) => boolean;
  readonly above: Layer | null;
}

interface Rule {
  readonly glob: Glob;
  /** With `!` in front. */
  readonly negated: boolean;
}

/** Puts the rules of one file before those of the folders above. */
export function layered(
  { base, above }: { readonly base: string; readonly above: Layer | null },
  lines: readonly string[],
): Layer {
  const rules = lines.flatMap((line) => ruleOf(line) ?? []);
  const literals = new Set(rules.flatMap(({ glob }) => glob.literal ?? []));
  const wild = rules.filter(({ glob }) => glob.literal === null);
  return {
    base,
    lines,
    above,
    rules,
    concerns: (name) => literals.has(name) || wild.some(({ glob }) => glob.concerns(name)),
  };
}

/** The rule of a line; null: it is blank, a comment, or broken. */
function ruleOf(line: string): Rule | null {
  if (line.startsWith("#")) return null;
  const pattern = trimmed(line);
  const negated = pattern.startsWith("!");
  const glob = globOf(negated ? pattern.slice(1) : pattern);
  return glob === null ? null : { glob, negated };
}

/** Without the spaces at its end; one behind a backslash stays. */
function trimmed(line: string): string {
  let end = line.length;
  while (line[end - 1] === " ") end--;
  let slashes = 0;
  while (line[end - 1 - slashes] === "\\") slashes++;
  return line.slice(0, end < line.length && slashes % 2 === 1 ? end + 1 : end);
}

/** The innermost file that says anything decides; in it, the last rule. Folders above the path are asked before it. */
export function stateOf(
  file: string,
  folder: boolean,
  innermost: Layer | null,
): "ignored" | "unignored" | null {
  const name = file.slice(file.lastIndexOf("/") + 1);
  for (let layer = innermost; layer !== null; layer = layer.above) {
    if (!layer.concerns(name)) continue;
    const path = pathOf(file, layer.base);
    const rule = layer.rules.findLast(({ glob }) => glob.matches(path, folder));
    if (rule !== undefined) return rule.negated ? "unignored" : "ignored";
  }
  return null;
}

/** The layers without rules such as `out/**` that ignore a target by ignoring all that is in it. */
export function withoutBlankets(layer: Layer | null, target: string): Layer | null {
  if (layer === null || layer.base === target) return layer;
  const { base, lines } = layer;
  const above = withoutBlankets(layer.above, target);
  const kept = lines.filter((line) => {
    if (!/(?:^|\/)\*{1,2}\/? *$/.test(line)) return true;
    const alone = layered({ base, above: null }, [line]);
    const way = [target, ...parentsOf(target)].filter((folder) => folder.length > base.length);
    return !way.some((folder) => stateOf(folder, true, alone) === "ignored");
  });
  return layered({ base, above }, kept);
}
