/** A pyproject.toml or an awaitlist.toml comes in; what it says to awaitlist goes out, each entry with its line. */
import { parentOf } from "./path_parts.ts";
import { readToml } from "./toml.ts";

/** A file that says something to awaitlist. */
export interface Configuration {
  /** Absolute. */
  readonly file: string;
  readonly folder: string;
  readonly entries: readonly Entry[];
}

/** One key with its value. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

/** A file that cannot be understood. */
export interface Broken {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** The names of the files; the first in a folder wins. */
export const CONFIGURATIONS = ["awaitlist.toml", "pyproject.toml"];

/** The nearest configuration from the folder upwards; null: none says anything to awaitlist. */
export async function findConfiguration(
  folder: string,
  read: (file: string) => string | null,
): Promise<Configuration | Broken | null> {
  for (let at = folder;; at = parentOf(at)) {
    const found = await configurationIn(at, read);
    if (found !== null || at === parentOf(at)) return found;
  }
}

/** A line that opens our table. */
function isOurs(line: string): boolean {
  return /^\[{1,2}[\t ]*tool[\t ]*\.[\t ]*awaitlist\b/.test(line.trim());
}

/** The configuration of this very folder. */
export async function configurationIn(
  folder: string,
  read: (file: string) => string | null,
): Promise<Configuration | Broken | null> {
  for (const name of CONFIGURATIONS) {
    const file = folder.endsWith("/") ? folder + name : `${folder}/${name}`;
    const text = read(file);
    // Most files of that name say nothing to us, and need no parser
    if (text === null || name === "pyproject.toml" && !text.includes("awaitlist")) continue;
    const toml = await readToml(text);
    if ("reason" in toml) {
      // What is broken otherwise is told where its requirements are read
      if (name === "pyproject.toml" && !text.split("\n").some(isOurs)) continue;
      return { file, line: toml.line, reason: toml.reason };
    }
    const own = name === "pyproject.toml" ? ["tool", "awaitlist"] : [];
    const entries = toml.entriesOf(own);
    if (entries !== null) return { file, folder, entries };
  }
  return null;
}
