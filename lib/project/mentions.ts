/** Where a manifest lies and some texts come in; whether the code that it is about has one of them goes out. */
import { folderAbove, folderOf } from "../python/roots.ts";
import type { Path } from "../python/source.ts";
import { readSource } from "./scan.ts";

/** Reads the code of a manifest's project until one of the texts is found. */
export type Mentions = (manifest: string, texts: readonly string[]) => boolean;

/** `paths` are the Python files of the run. Each question about a project is answered once. */
export function mentionsIn(paths: readonly Path[]): Mentions {
  const known = new Map<string, boolean>();
  return (manifest, texts) => {
    const home = homeOf(paths, manifest);
    const key = JSON.stringify([home, texts]);
    let found = known.get(key);
    if (found === undefined) {
      found = paths.some((path) => path.path.startsWith(home) && has(path, texts));
      known.set(key, found);
    }
    return found;
  };
}

/** The folder of the manifest, or the nearest above it with code in it: `requirements/dev.txt`. */
function homeOf(paths: readonly Path[], manifest: string): string {
  let home = folderOf(manifest);
  while (home !== "" && !paths.some(({ path }) => path.startsWith(home) && path !== manifest)) {
    home = folderAbove(home);
  }
  return home;
}

function has(path: Path, texts: readonly string[]): boolean {
  const read = readSource(path);
  return "source" in read && texts.some((text) => read.source.text.includes(text));
}
