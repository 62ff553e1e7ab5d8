/** The lines of ignore files in, whether they ignore a path out. */
import ignore, { type Ignore } from "ignore";
import { pathOf } from "./names.ts";

/** The rules of one ignore file, and those of the folders above. */
export interface Layer {
  readonly base: string;
  readonly lines: readonly string[];
  readonly rules: Ignore;
  /** Quick: whether any rule can match a path whose last name is this. */
  readonly concerns: (name: string) => boolean;
  readonly above: Layer | null;
}

/** Puts the rules of one file before those of the folders above. */
export function layered(
  { base, above }: { readonly base: string; readonly above: Layer | null },
  lines: readonly string[],
): Layer {
  const rules = ignore({ ignorecase: false }).add(lines.join("\n"));
  return { base, lines, above, rules, concerns: glance(lines) };
}

/** The innermost file that says anything decides; in it, the last rule. */
export function stateOf(
  file: string,
  folder: boolean,
  innermost: Layer | null,
): "ignored" | "unignored" | null {
  const name = file.slice(file.lastIndexOf("/") + 1);
  for (let layer = innermost; layer !== null; layer = layer.above) {
    if (!layer.concerns(name)) continue;
    const { ignored, unignored } = layer.rules.test(pathOf(file, layer.base) + (folder ? "/" : ""));
    if (ignored) return "ignored";
    if (unignored) return "unignored";
  }
  return null;
}

/** The layers with the folder, and those on the way to it, taken back in: `ignore` asks for each path's parents, too. */
export function reopened(layer: Layer | null, folder: string): Layer | null {
  if (layer === null || layer.base === folder) return layer;
  const { base, lines } = layer;
  const above = reopened(layer.above, folder);
  const inside = pathOf(folder, base);
  if (!layer.rules.test(`${inside}/`).ignored) return layered({ base, above }, lines);
  const names = inside.split("/").map((name) => name.replace(/[\\*?[\] !#]/g, "\\$&"));
  const back = names.map((_, index) => `!/${names.slice(0, index + 1).join("/")}/`);
  return layered({ base, above }, [...lines, ...back]);
}

/** The layers without rules such as `out/**` that ignore a target by ignoring all that is in it. */
export function withoutBlankets(layer: Layer | null, target: string): Layer | null {
  if (layer === null || layer.base === target) return layer;
  const { base, lines } = layer;
  const inside = `${pathOf(target, base)}/`;
  const above = withoutBlankets(layer.above, target);
  const kept = lines.filter((line) =>
    !/(?:^|\/)\*{1,2}\/?\s*$/.test(line) || !ignore({ ignorecase: false }).add(line).ignores(inside)
  );
  return layered({ base, above }, kept);
}

/**
 * Looks at the last name in each rule only. Nothing below an ignored folder is asked for, so a rule that matches a path
 * matches its last name; a full test of each file against each rule takes longer than the walk itself.
 */
function glance(lines: readonly string[]): (name: string) => boolean {
  const literals = new Set<string>();
  const endings: string[] = [];
  const patterns: string[] = [];
  for (const line of lines) {
    const rule = line.replace(/(?<!\\)\s+$/, "").replace(/^!/, "").replace(/\/$/, "");
    if (rule === "" || line.startsWith("#")) continue;
    const name = rule.slice(rule.lastIndexOf("/") + 1);
    if (!/[*?[\]\\]/.test(name)) literals.add(name);
    else if (/^\*[^*?[\]\\]+$/.test(name)) endings.push(name.slice(1));
    else if (/[[\]\\]|\*\*/.test(name.replace(/\[[\w-]+\]/g, ""))) return () => true;
    else patterns.push(patternOf(name));
  }
  const pattern = patterns.length > 0 ? new RegExp(`^(?:${patterns.join("|")})$`, "s") : null;
  return (name) =>
    literals.has(name) || endings.some((ending) => name.endsWith(ending)) ||
    pattern?.test(name) === true;
}

/** `*.py[cod]`, `test_?`: with stars, question marks and plain sets. */
function patternOf(name: string): string {
  return name.replace(/[.+^${}()|]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
}
