/** A setup.cfg in, its requirements out. */
import { linesOf, readRequirement, type Spot } from "./requirement.ts";

/** Where a file of this kind cannot be read. */
export interface Broken {
  readonly line: number;
  readonly reason: string;
}

/** Reads `install_requires` and its like in `[options]`, and every key of `[options.extras_require]`. */
export function readSetupCfg(text: string): readonly Spot[] | Broken {
  const spots: Spot[] = [];
  let section: string | null = null;
  let key: string | null = null;
  let number = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    number += 1;
    if (/^\s*(?:$|[#;])/.test(line)) continue;
    let from = 0;
    // Indented lines continue a value; right below a header there is none.
    const shown = key === null ? line.trimStart() : line;
    const header = /^\[([^\]]+)\]/.exec(shown);
    const entry = /^([^\s\[=:][^=:\n]*)[=:]/.exec(shown);
    if (header !== null) {
      section = header[1]?.trim() ?? "";
      key = null;
      continue;
    } else if (section !== null && entry !== null) {
      key = entry[1]?.trimEnd() ?? "";
      from = line.length - shown.length + entry[0].length;
    } else if (key === null || !/^\s/.test(line)) {
      return { line: number, reason: "Cannot parse: neither section, key nor value" };
    }
    const group = groupOf(section, key);
    if (group === undefined) continue;
    const start = index + from;
    const end = index + line.trimEnd().length;
    const spot = start < end ? readRequirement(text, { start, end }) : null;
    if (spot === null) continue;
    const removal = from === 0 ? linesOf(text, { start, end }) : { start: spot.start, end };
    spots.push({ ...spot, group, removal });
  }
  return spots;
}

/** undefined: no list of requirements. */
function groupOf(section: string | null, key: string): string | null | undefined {
  if (section === "options.extras_require") return key;
  if (section !== "options") return undefined;
  if (key === "install_requires") return null;
  return key === "tests_require" || key === "setup_requires" ? key : undefined;
}
