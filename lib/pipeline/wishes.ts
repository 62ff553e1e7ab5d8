/** What the user names and the project come in; the first name that means nothing goes out, as an error with the nearest. */
import type { Wishes } from "../colour/boundaries.ts";
import { dottedNameOf, dottedPath, isNamed, meantIn, named, type Wish } from "../colour/regions.ts";
import type { Project } from "../link/link.ts";
import { unknown } from "../options.ts";
import { readSource } from "../project/scan.ts";
import type { Walk } from "../project/walk.ts";
import type { Path } from "../python/source.ts";

type Walked = Pick<Walk, "here" | "paths">;

/** The error of the first name without a meaning; `project` is what was parsed, null: nothing had to be. */
export function unmeant(
  { spread, keepSync }: Wishes,
  walked: Walked,
  project: Project | null,
): string | null {
  const rest = unparsed(walked.paths, project);
  const classes = project?.classes ?? [];
  const parts = [
    ...classes,
    ...project?.functions.filter(({ node }) => node.type !== "Lambda") ?? [],
  ];
  const strangeClass = spread.find((wish) =>
    isJudged(wish, walked) && !classes.some((cls) => isNamed(cls, wish)) && !isIn(rest, wish)
  );
  if (strangeClass !== undefined) {
    const { name, holds } = strangeClass;
    const own = classes.filter(({ unit }) => holds(unit.path)).map(dottedNameOf);
    return unknown(titled("spread class", strangeClass), name, endings(own, name));
  }
  const strange = keepSync.find((wish) => {
    if (!isJudged(wish, walked)) return false;
    const meant = project === null ? null : named(project, wish);
    return (meant === null || meant.units.length + meant.parts.length === 0) && !isIn(rest, wish);
  });
  if (strange === undefined) return null;
  const { name, holds } = strange;
  const paths = walked.paths.map(({ path }) => path).filter(holds);
  const above = [...new Set(paths.flatMap(withFolders))];
  const valid = name.includes("/") ? above : endings([
    ...above.map(dottedPath),
    ...parts.filter(({ unit }) => holds(unit.path)).map(dottedNameOf),
  ], name);
  return unknown(titled("keep-sync path or name", strange), name, valid);
}

/** As it is spelled on the command line, or in a configuration. */
function titled(what: string, { from }: Wish): string {
  return from === "command line" ? `--${what}` : what;
}

/** A configuration may speak of files beside the ones that are checked; only of a whole folder all can be known. */
function isJudged({ from }: Wish, { here: { root, targets } }: Walked): boolean {
  return from === "command line" ||
    from === "configuration" && targets.length === 1 && targets[0] === root;
}

function unparsed(paths: readonly Path[], project: Project | null): readonly Path[] {
  const parsed = new Set(project?.units.map(({ path }) => path));
  return paths.filter(({ path }) => !parsed.has(path));
}

/** Does it mean one of the files, or a class or function whose definition stands in one? */
function isIn(paths: readonly Path[], wish: Wish): boolean {
  const meant = paths.map((path) => ({ path, is: meantIn(path.path, wish) }));
  return meant.some(({ is }) => is === "file") || meant.some(({ path, is }) => {
    if (!(is instanceof RegExp)) return false;
    const read = readSource(path);
    return !("reason" in read) && is.test(read.source.text);
  });
}

/** The last parts of each, as many as the name has: what is typed wrong is seldom the whole of a long one. */
function endings(dotted: readonly string[], name: string): readonly string[] {
  const count = name.split(".").length;
  return [...new Set(dotted.map((one) => one.split(".").slice(-count).join(".")))];
}

function withFolders(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
