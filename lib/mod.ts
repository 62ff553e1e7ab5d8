/**
 * Paths and options come in, a checklist goes out: awaitlist as a library.
 *
 * ```ts
 * import { check } from "jsr:@awaitlist/awaitlist/check";
 *
 * const { checklist, print } = await check(["app"], { exclude: ["app/legacy"] });
 * for (const { path, line, message } of checklist.findings) console.log(`${path}:${line} ${message}`);
 * console.log(await print("diff"));
 * ```
 *
 * @module
 */
import type { Checklist, Confidence, Dialect } from "./finding.ts";
import type { Format } from "./options.ts";

export type {
  Baseline,
  Checklist,
  Confidence,
  Dialect,
  Edit,
  Finding,
  FindingKind,
  Gone,
  Hop,
  PlanFunction,
  PlanGroup,
  Position,
  ProjectSummary,
  Statement,
  Summary,
  Unread,
} from "./finding.ts";
export type { Format } from "./options.ts";

/** What to look for, and what to leave out; each field is the option of that name on the command line. */
export interface CheckOptions {
  /** Rules to list, by id or by a prefix such as `collection`; absent: all. */
  readonly select?: readonly string[];
  /** Rules to leave out. */
  readonly ignore?: readonly string[];
  /** What is less sure is left out; absent: everything is listed. */
  readonly minConfidence?: Confidence;
  /** Globs of files and folders that are not read. */
  readonly exclude?: readonly string[];
  /** The drivers whose objects move; absent: all. */
  readonly from?: readonly Dialect[];
  /** Classes that move with all that implements them, as dotted names. */
  readonly spread?: readonly string[];
  /** Paths and dotted names that stay on their sync client. */
  readonly keepSync?: readonly string[];
  /** Whether only what the patch leaves is listed. */
  readonly byHand?: boolean;
}

/** What a check found, and how to print it. */
export interface CheckResult {
  /** The findings with their edits, the plan, and what could not be read: what `--format json` prints. */
  readonly checklist: Checklist;
  /** Whether work is left. */
  readonly open: boolean;
  /** The text that the command line prints in that format, without colors. */
  readonly print: (format: Format) => Promise<string>;
}

/**
 * Checks files and folders, and writes nothing. It needs permission to read them, and this package. A configuration
 * in the project is not read: what is asked for is what the options say.
 *
 * @param paths Files and folders, from the current folder on or absolute; `.` where there are none.
 * @throws {Error} A path cannot be read, or an option says what it cannot mean.
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions = {},
): Promise<CheckResult> {
  const { parseOptions } = await import("./options.ts");
  const asked = parseOptions(argumentsOf(paths, options));
  if ("error" in asked) throw new Error(asked.error);
  const { rules } = await import("../rules/mod.ts");
  const pipeline = await import("./pipeline.ts");
  const checked = await pipeline.check(asked.paths, asked, rules);
  if ("error" in checked) throw new Error(checked.error);
  return {
    checklist: checked.checklist,
    open: checked.open,
    async print(format) {
      const { report } = await import("./report/mod.ts");
      const entries = async () => (await import("./rows/catalog.ts")).catalog(rules);
      const made = await report(checked, { ...asked, format }, { color: false, entries });
      if ("error" in made) throw new Error(made.error);
      return typeof made.text === "string" ? made.text : [...made.text].join("");
    },
  };
}

/** The same as the command line says it. */
function argumentsOf(paths: readonly string[], options: CheckOptions): readonly string[] {
  const { select, ignore, minConfidence, exclude, from, spread, keepSync, byHand } = options;
  const lists = { select, ignore, exclude, from, spread, "keep-sync": keepSync };
  return [
    ...Object.entries(lists).flatMap(([name, values]) =>
      (values ?? []).map((value) => `--${name}=${value}`)
    ),
    ...minConfidence === undefined ? [] : [`--min-confidence=${minConfidence}`],
    ...byHand === true ? ["--by-hand"] : [],
    "--",
    ...paths,
  ];
}
