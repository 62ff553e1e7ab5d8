/** A checklist comes in, the data that the page shows of it goes out. */
import { workOf as whoOf } from "../../checklist/work.ts";
import type {
  Checklist,
  Confidence,
  Finding,
  FindingKind,
  Hop,
  PlanGroup,
  Position,
} from "../../finding.ts";

/** Who does the work: the patch, a person with the text at hand, a person who must decide first; or it waits for such a decision. */
export type Work = "mechanical" | "by hand" | "to decide" | "waits";

/** One item, as the browser reads it. */
export interface Item extends Position {
  readonly kind: FindingKind;
  readonly rule: string;
  readonly confidence: Confidence;
  readonly work: Work;
  readonly title: string;
  /** The statement as it stands, and as it stands after all its edits; null: a person must write it. */
  readonly before: string;
  readonly after: string | null;
  /** The first line of the statement. */
  readonly from: number;
  /** In `reasons`. */
  readonly reason: number;
  readonly trail: readonly Hop[];
  readonly fingerprint: string;
  readonly function: string | null;
  /** The number of the pull request that it belongs to. */
  readonly group: number;
  /** It is not in the baseline. */
  readonly isNew: boolean;
}

/** Why an item is on the list; many share one. */
export interface Reason {
  readonly why: string;
  readonly see: string | null;
}

/** A pull request of the plan. */
export interface Card {
  readonly number: number;
  readonly title: string;
  readonly items: number;
  readonly byHand: number;
  readonly files: readonly string[];
  /** From the functions that touch the driver up to the entry points. */
  readonly layers: readonly (readonly string[])[];
  /** What stands in its way, a sentence each. */
  readonly blockers: readonly string[];
  readonly commands: readonly string[];
}

/** An item of the baseline that is done. */
export interface Done {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly title: string;
}

/** All that the page shows. */
export interface PageData {
  readonly tool: string;
  readonly root: string;
  readonly items: readonly Item[];
  readonly reasons: readonly Reason[];
  readonly plan: readonly Card[];
  readonly unread: Checklist["unread"];
  readonly files: number;
  readonly parsed: number;
  /** What was done since the baseline; null: there is none. */
  readonly done: readonly Done[] | null;
  /** By folder or file, the owners where they differ from those of the folder above. */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  /** What a path is put behind to be opened; null: nothing is known of the sort. */
  readonly link: string | null;
}

/** What the report adds to the checklist. */
export interface Around {
  readonly link?: string | null;
  readonly owners?: (path: string) => readonly string[];
}

/** The data of the page. */
export function pageData(checklist: Checklist, around: Around = {}): PageData {
  const reasons = new Map<string, { readonly number: number; readonly reason: Reason }>();
  const items = checklist.findings.map((finding) => itemOf(finding, reasons));
  return {
    tool: `${checklist.tool.name} ${checklist.tool.version}`,
    root: checklist.root === "." ? "" : checklist.root,
    items,
    reasons: [...reasons.values()].map(({ reason }) => reason),
    plan: checklist.plan.map(cardOf),
    unread: checklist.unread,
    files: checklist.summary.files,
    parsed: checklist.summary.parsed,
    done: checklist.baseline === undefined
      ? null
      : checklist.baseline.gone.map(({ path, line, rule, message: title }) => ({
        path,
        line,
        rule,
        title,
      })),
    owners: ownersOf(items.map(({ path }) => path), around.owners ?? (() => [])),
    link: around.link ?? null,
  };
}

function itemOf(
  finding: Finding,
  reasons: Map<string, { readonly number: number; readonly reason: Reason }>,
): Item {
  const { path, line, column, cell, kind, rule, confidence, trail, fingerprint, why, see } =
    finding;
  const key = `${why}\0${see ?? ""}`;
  const reason = reasons.get(key) ?? { number: reasons.size, reason: { why, see } };
  reasons.set(key, reason);
  return {
    path,
    line,
    column,
    ...cell === undefined ? {} : { cell },
    kind,
    rule,
    confidence,
    work: workOf(finding),
    title: finding.message,
    before: finding.statement?.before ?? finding.before,
    after: finding.statement?.after ?? finding.after,
    from: finding.statement?.line ?? line,
    reason: reason.number,
    trail,
    fingerprint,
    function: finding.function,
    group: finding.group,
    isNew: finding.status === "new",
  };
}

/** Which of the heaps an item lies on. */
export function workOf(finding: Finding): Work {
  const who = whoOf(finding);
  if (who === "mechanical" || who === "waits") return who;
  const asks = who === "decision" || finding.kind === "review" || finding.confidence === "review";
  return asks ? "to decide" : "by hand";
}

function cardOf(group: PlanGroup): Card {
  const count = (amount: number, one: string) => `${amount} ${amount === 1 ? one : `${one}s`}`;
  return {
    number: group.group,
    title: titleOf(group),
    items: group.findings,
    byHand: group.byHand,
    files: group.files,
    layers: group.layers.map((layer) =>
      layer.map((place) => place.function ?? place.path).filter((name, index, all) =>
        all.indexOf(name) === index
      )
    ),
    blockers: [
      ...group.decisions === 0 ? [] : [`${count(group.decisions, "decision")} to answer first`],
      ...group.undecided.map((name) => `Waits for the decision about ${name}`),
      ...group.blockers.map((rule) => `Waits for a library: ${rule.replace(/^packages\./, "")}`),
    ],
    commands: [group.command],
  };
}

/** What it is about, in the fewest words: its file, or the folder that all its files lie in. */
function titleOf({ files, asyncDefs }: PlanGroup): string {
  const [first = [], ...others] = files.map((file) => file.split("/"));
  const folder: string[] = [];
  for (const part of first.slice(0, -1)) {
    if (!others.every((other) => other[folder.length] === part)) break;
    folder.push(part);
  }
  const place = others.length < 2
    ? files.join(", ")
    : folder.length === 0
    ? `${files.length} files`
    : `${folder.join("/")}/`;
  return asyncDefs === 0
    ? place
    : `${place}: ${asyncDefs} ${asyncDefs === 1 ? "function becomes" : "functions become"} async`;
}

/** The owners of each file, said once at the highest folder in which they are the same for all. */
function ownersOf(
  paths: readonly string[],
  of: (path: string) => readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const owners: [string, readonly string[]][] = [];
  for (const path of new Set(paths)) {
    const found = of(path);
    if (found.length > 0) owners.push([path, found]);
  }
  return Object.fromEntries(owners);
}
