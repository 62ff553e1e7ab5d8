/** Paths, options and the shelves of rules/ come in, what was checked goes out: the one file that knows every stage. */
import config from "../deno.json" with { type: "json" };
import { inCells } from "./checklist/cells.ts";
import { checklist } from "./checklist/checklist.ts";
import { planned } from "./checklist/plan.ts";
import { narrowed } from "./checklist/narrow.ts";
import { type Checked, commandOf, type Options, type Refused } from "./options.ts";
import { needlesOf } from "./pipeline/needles.ts";
import { type Manner, reader, type Reading, type Task } from "./pipeline/reading.ts";
import { requirementsOf } from "./pipeline/requirements.ts";
import { stagesOf, textAsWritten } from "./pipeline/shown.ts";
import { follow, loadAhead, matterOf } from "./pipeline/waves.ts";
import { unmeant } from "./pipeline/wishes.ts";
import { homes } from "./project/homes.ts";
import { ownersBelow } from "./project/owners.ts";
import { standing } from "./project/repository.ts";
import { walk, without } from "./project/walk.ts";
import { folderOf, layoutOf } from "./python/roots.ts";
import { outsideNames } from "./rows/libraries.ts";
import { choicesOf } from "./selections.ts";
import type { Rules } from "./rows/types.ts";
import { poolOf } from "./work/pool.ts";
import { searchInTurn } from "./work/shared_search.ts";

export type { Rules };
export type { Manner, ReadModule } from "./pipeline/reading.ts";

/** So many files to search that a second thread is worth its start. */
const MANY_FILES = 1500;

/** The main thread takes in what the others read: more of them only wait for it. */
const MOST_THREADS = 4;

/** Runs the stages in order. */
export async function check(
  targets: readonly string[],
  options: Options,
  rules: Rules,
  manner: Manner = {},
): Promise<Checked | Refused> {
  const pool = poolOf(
    (manner.threads ?? Math.min(navigator.hardwareConcurrency, MOST_THREADS)) - 1,
  );
  try {
    return await walkAndRun(targets, { options, rules, manner, pool });
  } finally {
    pool.close();
  }
}

async function walkAndRun(targets: readonly string[], task: Task): Promise<Checked | Refused> {
  const { options, rules, manner, pool } = task;
  const helps = (work: number, least: number) =>
    manner.threads === undefined ? work >= least : manner.threads > 1;
  const needles = needlesOf(rules);
  const searching = searchInTurn(pool, needles, (files) => helps(files, MANY_FILES));
  const all = walk(targets, { exclude: options.exclude, found: searching.add });
  if (all.missing.length > 0) {
    const reasons = Map.groupBy(all.missing, ({ reason }) => reason);
    const said = [...reasons].map(([reason, missing]) =>
      `${missing.map(({ name }) => name).join(", ")}: ${reason}`
    );
    return { error: `Cannot read ${said.join("; ")}` };
  }
  const choices = await choicesOf(all, options);
  if ("error" in choices) return choices;
  const walked = without(all, choices.excludedBy);
  const reading: Reading = {
    walked,
    numbers: new Map(walked.paths.map(({ path }, file) => [path, file])),
    layout: layoutOf(
      walked.paths.map(({ path }) => path),
      outsideNames(rules),
      homes(walked.manifests),
    ),
    unread: [...walked.unread],
    unreadable: new Set(),
    named: new Set(),
    spare: new Set(),
    texts: new Map(),
    cells: new Map(),
    modules: new Map(),
    sizes: new Map(),
    pool,
    helps,
    reader: manner.reader ?? reader,
    tell: manner.progress ?? (() => {}),
  };
  const requirements = await requirementsOf(reading, rules);
  const total = walked.paths.length;
  if (helps(total, MANY_FILES)) await loadAhead(searching, reading);
  const searched = await searching.finish((done) => reading.tell({ stage: "search", done, total }));
  const matter = matterOf(searched, reading, task);
  const analysis = await follow(reading, { matter, rules, requirements, choices });
  const stranger = unmeant(choices.wishes, walked, analysis?.facts.project ?? null);
  if (stranger !== null) return { error: stranger };
  const placed = inCells(analysis?.findings ?? [], reading.cells).map((finding) => ({
    ...finding,
    project: reading.layout.homeOf(folderOf(finding.path)).replace(/\/$/, "") || ".",
    mechanical: (finding.edits ?? []).length > 0 && finding.decision === undefined,
  }));
  const command = commandOf(walked.here.targets, options);
  const { findings, plan } = planned(placed, command);
  const whole = checklist(findings, {
    // A setup.py is read as a manifest, too
    unread: [...new Map(reading.unread.map((one) => [JSON.stringify(one), one])).values()],
    files: walked.paths.length - reading.unreadable.size,
    parsed: reading.modules.size,
    tool: { name: "awaitlist", version: config.version },
    root: walked.here.root,
    command,
    plan,
  });
  const kept = narrowed(whole, choices.selectionOf, manner.baseline ?? null);
  return {
    ...kept,
    stages: options.show === null || analysis === null
      ? {}
      : stagesOf(analysis, reading, kept.checklist.findings),
    text: textAsWritten(reading),
    ground: () => ({ root: walked.root, ...standing() }),
    owners: () => ownersBelow(walked.root),
    source: (path) => reading.texts.get(path) ?? null,
    excluded: walked.excluded,
  };
}
