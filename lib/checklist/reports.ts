/** The texts of JSON reports come in; one checklist that they make together goes out. */
import {
  type Checklist,
  type Confidence,
  DIALECTS,
  type Edit,
  type Finding,
  type FindingKind,
  type Hop,
  type PlanFunction,
  type PlanGroup,
  type Statement,
  type Unread,
} from "../finding.ts";
import { checklist, CONFIDENCES, KINDS } from "./checklist.ts";
import { hash } from "./fingerprint.ts";

/** A report, and how it is named on the command line. */
export interface ReportText {
  readonly name: string;
  readonly text: string;
}

/** A text that is no report. */
export interface Unusable {
  readonly error: string;
}

/** The checklist that a report holds; fields that an older report lacks are filled in. */
export function readReport({ name, text }: ReportText): Checklist | Unusable {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { error: `Cannot read ${name}: not JSON` };
  }
  const report = record(read);
  if (!("version" in report) || !("findings" in report)) {
    return { error: `Cannot read ${name}: not a report of --format json` };
  }
  if (report.version !== 1) {
    return { error: `Cannot read ${name}: a report of version ${say(report.version)}, not 1` };
  }
  const summary = record(report.summary);
  const tool = record(report.tool);
  const root = textOr(report.root, ".");
  return checklist(list(report.findings).map(findingOf), {
    unread: list(report.unread).map(unreadOf),
    files: count(summary.files),
    parsed: count(summary.parsed),
    tool: { name: textOr(tool.name, "awaitlist"), version: textOr(tool.version, "0") },
    root,
    command: textOr(report.command, "awaitlist"),
    plan: list(report.plan).map(groupOf),
  });
}

/** One checklist of several: each below its name, which is the file's without its ending, or the path where two are alike. */
export function merged(
  reports: readonly { readonly name: string; readonly checklist: Checklist }[],
): Checklist {
  const [first] = reports;
  if (first !== undefined && reports.length === 1) return first.checklist;
  const stems = reports.map(({ name }) => stemOf(name));
  const names = reports.map(({ name }, index) =>
    stems.filter((stem) => stem === stems[index]).length > 1
      ? name.replace(/\.json$/, "").replace(/^(?:\.{0,2}\/)+/, "")
      : stems[index] ?? name
  );
  let shift = 0;
  const parts = reports.map((report, index) => {
    const part = below(report.checklist, names[index] ?? "", shift);
    shift += report.checklist.plan.length;
    return part;
  });
  const sum = (of: (part: Checklist) => number) => parts.reduce((all, part) => all + of(part), 0);
  return checklist(parts.flatMap(({ findings }) => findings), {
    unread: parts.flatMap(({ unread }) => unread),
    files: sum(({ summary }) => summary.files),
    parsed: sum(({ summary }) => summary.parsed),
    tool: first?.checklist.tool ?? { name: "awaitlist", version: "0" },
    root: ".",
    command: "awaitlist",
    plan: parts.flatMap(({ plan }) => plan),
  });
}

function stemOf(name: string): string {
  return name.slice(name.replaceAll("\\", "/").lastIndexOf("/") + 1).replace(/\.json$/, "");
}

/** The checklist as a project of that name: its paths, its fingerprints, the numbers of its groups. */
function below(part: Checklist, name: string, shift: number): Checklist {
  const path = (own: string) => own === "." ? name : `${name}/${own}`;
  return {
    ...part,
    findings: part.findings.map((finding) => ({
      ...finding,
      path: path(finding.path),
      project: path(finding.project),
      group: finding.group + shift,
      fingerprint: hash(`${name}\0${finding.fingerprint}`),
      trail: finding.trail.map((hop) => ({ ...hop, path: path(hop.path) })),
    })),
    unread: part.unread.map((one) => ({ ...one, path: path(one.path) })),
    plan: part.plan.map((group) => ({
      ...group,
      group: group.group + shift,
      projects: group.projects.map(path),
      files: group.files.map(path),
      layers: group.layers.map((layer) => layer.map((one) => ({ ...one, path: path(one.path) }))),
    })),
  };
}

function findingOf(value: unknown): Finding {
  const one = record(value);
  const line = count(one.line, 1);
  const column = count(one.column, 1);
  const edits = "edits" in one ? list(one.edits).map(editOf) : undefined;
  const status = one.status === "new" || one.status === "known" ? one.status : undefined;
  return {
    path: textOr(one.path, "."),
    ...cellOf(one),
    line,
    column,
    endLine: count(one.endLine, line),
    endColumn: count(one.endColumn, column),
    kind: oneOf<FindingKind>(KINDS, one.kind, "review"),
    rule: textOr(one.rule, "unknown"),
    confidence: oneOf<Confidence>(CONFIDENCES, one.confidence, "review"),
    dialect: DIALECTS.find((dialect) => dialect === one.dialect) ?? null,
    message: textOr(one.message, ""),
    before: textOr(one.before, ""),
    after: typeof one.after === "string" ? one.after : null,
    why: textOr(one.why, ""),
    ...(edits === undefined ? {} : { edits }),
    trail: list(one.trail).map(hopOf),
    fingerprint: textOr(one.fingerprint, ""),
    see: typeof one.see === "string" ? one.see : null,
    function: typeof one.function === "string" ? one.function : null,
    project: textOr(one.project, "."),
    group: count(one.group),
    mechanical: typeof one.mechanical === "boolean"
      ? one.mechanical
      : edits !== undefined && edits.length > 0,
    ...(one.blocks === true ? { blocks: true } : {}),
    ...(one.statement === undefined ? {} : { statement: statementOf(one.statement) }),
    ...(status === undefined ? {} : { status }),
    ...(typeof one.decision === "string" ? { decision: one.decision } : {}),
  };
}

function statementOf(value: unknown): Statement {
  const { line, endLine, before, after } = record(value);
  const from = count(line, 1);
  return {
    line: from,
    endLine: count(endLine, from),
    before: textOr(before, ""),
    after: textOr(after, ""),
  };
}

function editOf(value: unknown): Edit {
  const { line, column, endLine, endColumn, text } = record(value);
  return {
    line: count(line, 1),
    column: count(column, 1),
    endLine: count(endLine, 1),
    endColumn: count(endColumn, 1),
    text: textOr(text, ""),
  };
}

function hopOf(value: unknown): Hop {
  const one = record(value);
  return {
    path: textOr(one.path, "."),
    ...cellOf(one),
    line: count(one.line, 1),
    column: count(one.column, 1),
    text: textOr(one.text, ""),
    ...(typeof one.function === "string" ? { function: one.function } : {}),
  };
}

function unreadOf(value: unknown): Unread {
  const one = record(value);
  return {
    path: textOr(one.path, "."),
    ...cellOf(one),
    line: typeof one.line === "number" ? count(one.line, 1) : null,
    reason: textOr(one.reason, ""),
    matters: one.matters === true,
  };
}

function groupOf(value: unknown): PlanGroup {
  const one = record(value);
  return {
    group: count(one.group),
    projects: list(one.projects).map((each) => textOr(each, ".")),
    files: list(one.files).map((each) => textOr(each, ".")),
    findings: count(one.findings),
    mechanical: count(one.mechanical),
    byHand: count(one.byHand),
    waiting: count(one.waiting),
    unsure: count(one.unsure),
    asyncDefs: count(one.asyncDefs),
    decisions: count(one.decisions),
    undecided: list(one.undecided).map((each) => textOr(each, "")),
    blockers: list(one.blockers).map((each) => textOr(each, "")),
    layers: list(one.layers).map((layer) => list(layer).map(planFunctionOf)),
    command: textOr(one.command, ""),
  };
}

function planFunctionOf(value: unknown): PlanFunction {
  const one = record(value);
  return {
    path: textOr(one.path, "."),
    function: typeof one.function === "string" ? one.function : null,
    findings: count(one.findings),
    byHand: count(one.byHand),
    waiting: count(one.waiting),
  };
}

function cellOf({ cell }: Fields): { readonly cell?: number } {
  return typeof cell === "number" ? { cell: count(cell, 1) } : {};
}

type Fields = Readonly<Record<string, unknown>>;

function record(value: unknown): Fields {
  return typeof value === "object" && value !== null ? value as Fields : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

function count(value: unknown, least = 0): number {
  return typeof value === "number" && Number.isSafeInteger(value) ? Math.max(least, value) : least;
}

function oneOf<T extends string>(all: readonly T[], value: unknown, otherwise: T): T {
  return all.find((one) => one === value) ?? otherwise;
}

function say(value: unknown): string {
  return typeof value === "number" || typeof value === "string" ? `${value}` : "unknown";
}
