/** A manifest's text in, the requirements that it lists out, each with its exact place. */
import type { Unread } from "../../finding.ts";
import { readToml, type Toml } from "../toml.ts";
import { readPip } from "./pip.ts";
import { readPipfile, readPyproject } from "./pyproject.ts";
import { readSetupCfg } from "./setup_cfg.ts";
import { readSetupPy } from "./setup_py.ts";
import { placed, type Requirement, type Spot } from "./requirement.ts";

export type { Requirement };

type Read = readonly Spot[] | { readonly line: number; readonly reason: string };

/** The kinds of manifest, by what their path ends in; the parsers are loaded by the first file that needs them. */
const MANIFESTS: readonly {
  readonly path: RegExp;
  readonly read: (text: string) => Read | Promise<Read>;
}[] = [
  { path: /(?:^|\/)pyproject\.toml$/, read: (text) => ofToml(text, readPyproject) },
  { path: /(?:^|\/)Pipfile$/, read: (text) => ofToml(text, readPipfile) },
  { path: /(?:^|\/)setup\.cfg$/, read: readSetupCfg },
  { path: /(?:^|\/)setup\.py$/, read: readSetupPy },
  // They list no requirements; what they configure can settle a finding
  { path: /(?:^|\/)(?:(?:pytest|tox)\.ini|awaitlist\.toml)$/, read: () => [] },
  {
    path: /(?:^|\/)(?:(?=[^/]*requirements)|constraints)[^/]*\.(?:txt|in)$/i,
    read: readPip,
  },
  { path: /(?:^|\/)(?:requirements|constraints)\/[^/]+\.(?:txt|in)$/i, read: readPip },
  {
    path: /(?:^|\/)environment[\w.-]*\.ya?ml$/i,
    read: async (text) => (await import("./conda.ts")).readConda(text),
  },
];

/** Whether a path, with `/`, names a file that lists requirements. */
export function isManifest(path: string): boolean {
  return MANIFESTS.some((manifest) => manifest.path.test(path));
}

/** Reads all requirements, in the order of the text; an `Unread` where the file cannot be parsed. */
export async function readManifest(
  path: string,
  text: string,
): Promise<readonly Requirement[] | Unread> {
  const manifest = MANIFESTS.find((candidate) => candidate.path.test(path));
  if (manifest === undefined) return [];
  const read = await manifest.read(text);
  if ("reason" in read) return { path, line: read.line, reason: read.reason, matters: false };
  return placed(read, { path, text }).toSorted((one, other) =>
    one.line - other.line || one.column - other.column
  );
}

async function ofToml(
  text: string,
  read: (text: string, toml: Toml) => readonly Spot[],
): Promise<Read> {
  const toml = await readToml(text);
  return "reason" in toml ? toml : read(text, toml);
}
