/** The walk and the options come in, what is wanted of each file goes out: a project of a repository may have a configuration of its own. */
import type { Selection } from "./checklist/select.ts";
import type { Options, Refused } from "./options.ts";
import { optionsOf, settingsOf } from "./options.ts";
import { configurationIn } from "./project/configuration.ts";
import { matching } from "./project/globs.ts";
import { folderAbove, folderOf } from "./python/roots.ts";
import { isBelow, parentOf, pathOf } from "./project/path_parts.ts";
import { readSource } from "./project/scan.ts";
import type { Walk } from "./project/walk.ts";

/** The selection of each file: the command line's, else that of the nearest configuration. */
export async function selectionsOf(
  { root, manifests }: Pick<Walk, "root" | "manifests">,
  options: Options,
): Promise<((path: string) => Selection) | Refused> {
  const { configured } = options;
  const above = configured !== null && configured !== root && isBelow(root, configured)
    ? `${pathOf(root, configured)}/`
    : "";
  const selections = new Map<string, Selection>([[
    "",
    selectionIn({ folder: "", above }, options),
  ]]);
  for (const folder of new Set(manifests.map(({ path }) => folderOf(path)))) {
    const file = folder === "" ? root : `${root}/${folder.replace(/\/$/, "")}`;
    if (file === options.configured || file === root) continue;
    const found = await configurationIn(file, readText);
    if (found === null) continue;
    const settings = "reason" in found
      ? { error: `Cannot read ${folder}: ${found.reason} in line ${found.line}` }
      : settingsOf(
        found.entries.map(({ key, value, line }) => ({
          key,
          value,
          place: `${found.file.slice(parentOf(root).length + 1)}:${line}`,
        })),
        file,
      );
    if ("error" in settings) return settings;
    const own = optionsOf({ paths: options.paths, values: options.given }, settings);
    selections.set(folder, selectionIn({ folder, above: "" }, own));
  }
  const near = (folder: string): Selection => {
    const known = selections.get(folder);
    if (known !== undefined) return known;
    const found = near(folderAbove(folder));
    selections.set(folder, found);
    return found;
  };
  return (path) => near(folderOf(path));
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
