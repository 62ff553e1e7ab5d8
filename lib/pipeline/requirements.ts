/** The manifests of a run in; the requirements that must change, out. */
import { dependencies } from "../check/dependencies.ts";
import type { Found } from "../finding.ts";
import { DRIVER } from "../options.ts";
import { readManifest } from "../project/manifests/mod.ts";
import { mentionsIn } from "../project/mentions.ts";
import { defectOf } from "../project/reason.ts";
import { readSource } from "../project/scan.ts";
import type { Rules } from "../rows/types.ts";
import type { Reading } from "./reading.ts";

/** The requirements that must change; their texts are kept. */
export async function requirementsOf(
  { walked, unread, texts }: Reading,
  rules: Rules,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  const mentions = mentionsIn(walked.paths);
  for (const path of walked.manifests) {
    const read = readSource(path);
    if ("reason" in read) {
      unread.push(read);
      continue;
    }
    const manifest = await readManifest(path.path, read.source.text).catch((error) => ({
      path: path.path,
      line: null,
      reason: defectOf(error),
      matters: true,
    }));
    if ("reason" in manifest) {
      unread.push(manifest);
      continue;
    }
    texts.set(path.path, read.source.text);
    const meant = rules.packages.filter(({ where }) =>
      where === undefined || mentions(path.path, where)
    );
    found.push(...dependencies(manifest, meant, DRIVER));
  }
  return found;
}
