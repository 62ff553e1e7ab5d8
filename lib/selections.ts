/** The walk and the options come in, what is wanted of each file goes out: a project of a repository may have a configuration of its own. */
import type { Selection } from "./checklist/select.ts";
import type { Wishes } from "./colour/boundaries.ts";
import type { Wish } from "./colour/regions.ts";
import type { Dialect } from "./finding.ts";
import type { Options, Refused, Settings } from "./options.ts";
import { optionsOf, settingsOf } from "./options.ts";
import { configurationIn } from "./project/configuration.ts";
import { matching } from "./project/globs.ts";
import { folderAbove, folderOf } from "./python/roots.ts";
import { isBelow, parentOf, pathOf } from "./project/path_parts.ts";
import { readSource } from "./project/scan.ts";
import type { Walk } from "./project/walk.ts";

/** What is wanted, file by file. */
export interface Choices {
  readonly selectionOf: (path: string) => Selection;
  /** The drivers whose objects move. */
  readonly from: (path: string) => readonly Dialect[];
  readonly wishes: Wishes;
  /** The first glob of a project's own configuration that keeps the file out; null: none does. */
  readonly excludedBy: (path: string) => string | null;
}

/** A configuration as it holds in its folder. */
interface Choice {
  /** It may speak of more than is checked. */
  readonly isAbove: boolean;
  readonly selection: Selection;
  readonly excludes: readonly {
    readonly glob: string;
    readonly matches: (path: string) => boolean;
  }[];
  readonly spread: readonly string[];
  readonly keepSync: readonly string[];
}

/** The choices of each file: the command line's, else those of the nearest configuration. */
export async function choicesOf(
  { root, manifests }: Pick<Walk, "root" | "manifests">,
  options: Options,
): Promise<Choices | Refused> {
  const choices = new Map<string, Choice>([["", outermost(root, options)]]);
  for (const folder of new Set(manifests.map(({ path }) => folderOf(path)))) {
    const file = folder === "" ? root : `${root}/${folder.replace(/\/$/, "")}`;
    if (file === options.configured || file === root) continue;
    const settings = await settingsIn({ folder, file, root });
    if (settings === null) continue;
    if ("error" in settings) return settings;
    choices.set(folder, inner({ folder, settings }, options));
  }
  const near = (folder: string): Choice => {
    const known = choices.get(folder);
    if (known !== undefined) return known;
    const found = near(folderAbove(folder));
    choices.set(folder, found);
    return found;
  };
  const choiceOf = (path: string) => near(folderOf(path));
  const distinct = [...new Set(choices.values())];
  const wishes = (option: "spread" | "keepSync", flag: string): readonly Wish[] => {
    const isGiven = options.given.has(flag);
    return (isGiven ? distinct.slice(0, 1) : distinct).flatMap((choice) =>
      choice[option].map((name) => ({
        name,
        from: isGiven ? "command line" : choice.isAbove ? "above" : "configuration",
        holds: (path) => isGiven || choiceOf(path) === choice,
      }))
    );
  };
  return {
    selectionOf: (path) => choiceOf(path).selection,
    from: (path) => choiceOf(path).selection.from,
    wishes: { spread: wishes("spread", "spread"), keepSync: wishes("keepSync", "keep-sync") },
    excludedBy: (path) =>
      choiceOf(path).excludes.find(({ matches }) => matches(path))?.glob ?? null,
  };
}

/** What holds where no project of the repository says otherwise; its globs and paths may count from a folder above the root. */
function outermost(root: string, options: Options): Choice {
  const { configured } = options;
  const isAbove = configured !== null && configured !== root && isBelow(root, configured);
  const above = isAbove ? `${pathOf(root, configured)}/` : "";
  return {
    isAbove,
    selection: selectionIn({ folder: "", above }, options),
    // The walk has kept these out
    excludes: [],
    spread: options.spread,
    keepSync: options.given.has("keep-sync")
      ? options.keepSync
      : options.keepSync.map((name) => name.startsWith(above) ? name.slice(above.length) : name),
  };
}

/** What holds in a project of the repository. */
function inner(
  { folder, settings }: { readonly folder: string; readonly settings: Settings },
  options: Options,
): Choice {
  const own = optionsOf({ paths: options.paths, values: options.given }, settings);
  const globs = options.given.has("exclude") ? [] : settings.values.get("exclude") ?? [];
  return {
    isAbove: false,
    selection: selectionIn({ folder, above: "" }, own),
    excludes: globs.map((glob) => ({ glob, matches: matching(glob, folder) })),
    spread: own.spread,
    keepSync: own.keepSync.map((name) => isPath(name) ? folder + name.replace(/^\.\//, "") : name),
  };
}

/** A dotted name is one wherever it stands. */
function isPath(name: string): boolean {
  return name.includes("/") || name === ".";
}

/** The settings of the configuration that lies in a folder; null: there is none. */
async function settingsIn(
  { folder, file, root }: {
    readonly folder: string;
    readonly file: string;
    readonly root: string;
  },
): Promise<Settings | Refused | null> {
  const found = await configurationIn(file, readText);
  if (found === null) return null;
  if ("reason" in found) {
    return { error: `Cannot read ${folder}: ${found.reason} in line ${found.line}` };
  }
  const place = found.file.slice(parentOf(root).length + 1);
  return settingsOf(
    found.entries.map(({ key, value, line }) => ({ key, value, place: `${place}:${line}` })),
    file,
  );
}

/** Globs count from the folder of their configuration, which may be one above the root. */
function selectionIn(
  { folder, above }: { readonly folder: string; readonly above: string },
  options: Options,
): Selection {
  return {
    ...options,
    perFileIgnores: options.perFileIgnores.map(({ glob, rules }) => {
      const matches = matching(glob, folder);
      return { matches: (path) => matches(above + path), rules };
    }),
  };
}

function readText(file: string): string | null {
  const read = readSource({ path: file, file });
  return "reason" in read ? null : read.source.text;
}
