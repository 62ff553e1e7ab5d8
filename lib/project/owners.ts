/** The folder that paths are relative to comes in; who owns a path, as a CODEOWNERS file says, goes out. */
import { join, parentOf, pathOf } from "./path_parts.ts";

/** Where GitHub and GitLab look for it. */
const PLACES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

/** The owners of a path that is relative to `root`. The file is that of the repository around it. */
export function ownersBelow(root: string): (path: string) => readonly string[] {
  for (let folder = root;; folder = parentOf(folder)) {
    for (const place of PLACES) {
      const text = textOf(join(folder, place));
      if (text === null) continue;
      const owners = readOwners(text);
      const before = folder === root ? "" : `${pathOf(root, folder)}/`;
      return (path) => owners(before + path);
    }
    if (folder === parentOf(folder) || textOf(join(folder, ".git/HEAD")) !== null) return () => [];
  }
}

/** Null where it is not there, or may not be read. */
function textOf(file: string): string | null {
  if (Deno.permissions.querySync({ name: "read", path: file }).state !== "granted") return null;
  try {
    return Deno.readTextFileSync(file);
  } catch {
    return null;
  }
}

interface Line {
  readonly matches: RegExp;
  readonly owners: readonly string[];
}

/** The owners that the text of a CODEOWNERS file names: those of the last line that fits, whether or not it has some. */
export function readOwners(text: string): (path: string) => readonly string[] {
  const lines: Line[] = [];
  let ofSection: readonly string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [pattern = "", ...owners] = line.replace(/(?:^|\s)#[^]*/, "").trim().split(/(?<!\\)\s+/);
    if (pattern === "" || pattern.length > LONGEST) continue;
    // GitLab: `[Documentation][2] @docs` names the owners of the lines below it
    const section = /^\^?\[[^\]]*\](?:\[\d+\])?(.*)$/.exec(line.trim());
    if (section !== null) {
      ofSection = (section[1] ?? "").trim().split(/\s+/).filter((one) => one !== "");
      continue;
    }
    lines.push({ matches: expressionOf(pattern), owners: owners.length > 0 ? owners : ofSection });
  }
  return (path) => lines.findLast(({ matches }) => matches.test(path))?.owners ?? [];
}

/** Nobody writes a longer pattern in earnest. */
const LONGEST = 300;

/** `docs/` is all below a folder of that name, `docs/*` the files in it, `/docs` the one at the top, with all below it. */
function expressionOf(pattern: string): RegExp {
  const bare = pattern.replace(/^\//, "").replace(/\/$/, "");
  const anchored = pattern.replace(/\/$/, "").includes("/");
  const parts = bare.replaceAll("\\ ", " ").split(/(\*\*\/|\*+|\?)/);
  const body = parts.map((part) =>
    part === "**/"
      ? "(?:.*/)?"
      : part === "*"
      ? "[^/]*"
      : part.startsWith("**")
      ? ".*"
      : part === "?"
      ? "[^/]"
      : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
  ).join("");
  const below = pattern.endsWith("/")
    ? "/.*"
    : /(?:^|\/)\*$/.test(bare) && bare !== "*"
    ? ""
    : "(?:/.*)?";
  return new RegExp(`^${anchored ? "" : "(?:.*/)?"}${body}${below}$`);
}
