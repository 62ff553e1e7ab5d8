/** What was left out and why comes in, the lines for standard error go out. */
import type { Checklist } from "../finding.ts";
import { countWork } from "../checklist/work.ts";
import { escape, plural } from "./words.ts";

/** What a run leaves out. */
export interface LeftOut {
  /** By option: how many items. */
  readonly items: ReadonlyMap<string, number>;
  /** By glob of --exclude: how many files and folders. */
  readonly excluded: readonly { readonly glob: string; readonly hits: number }[];
  /** The globs of the command line: only of these it is told that they match nothing. */
  readonly globs: readonly string[];
}

/** Of options that leave something out. */
export function leftOut({ items, excluded, globs }: LeftOut): readonly string[] {
  const files = excluded.reduce((sum, { hits }) => sum + hits, 0);
  return [
    ...[...items].map(([by, count]) => `${by} leaves out ${plural(count, "item")}`),
    ...(files === 0 ? [] : [
      `--exclude leaves out ${plural(files, "file or folder", "files and folders")}`,
    ]),
    ...excluded.filter(({ glob, hits }) => hits === 0 && globs.includes(glob))
      .map(({ glob }) => `--exclude ${escape(glob)} matches nothing`),
  ];
}

/** What a patch does not do. */
export function ofPatch({ findings, command }: Checklist): readonly string[] {
  const { byHand, waiting } = countWork(findings);
  const see = `(${escape(command)} --by-hand --format full)`;
  return [
    ...(byHand === 0 ? [] : [
      `${plural(byHand, "item")} not in this patch: a person does ${
        byHand === 1 ? "it" : "them"
      } ${see}`,
    ]),
    ...(waiting === 0 ? [] : [
      `${plural(waiting, "item")} not in this patch: ${
        waiting === 1 ? "it waits" : "they wait"
      } for a decision ${byHand === 0 ? see : ""}`.trimEnd(),
    ]),
  ];
}

/** What an annotation cannot say. */
export function ofParts(parts: number): readonly string[] {
  return parts < 2 ? [] : [
    `This is longer than an issue on GitHub may be: --part 1 to --part ${parts} print it in parts`,
  ];
}
