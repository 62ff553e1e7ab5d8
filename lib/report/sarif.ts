/** A checklist and its rules come in, a SARIF 2.1.0 log goes out. */
import { workOf } from "../checklist/work.ts";
import type {
  CodeFlow,
  Fix,
  Location,
  Log,
  Notification,
  PhysicalLocation,
  ReportingDescriptor,
  Result,
} from "sarif";
import {
  type Checklist,
  type Confidence,
  type Edit,
  type Finding,
  type Hop,
  type Position,
  TAGS,
  type Unread,
} from "../finding.ts";
import { plain } from "./json.ts";
import { code, prose } from "./escape_markdown.ts";
import type { Entry } from "./rules.ts";
import { encoded, uri } from "./uris.ts";
import { oneLine, plural, sentence } from "./words.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** What GitHub takes of one run. */
const MOST_RESULTS = 25_000;

const LEVEL: Readonly<Record<Confidence, "error" | "warning" | "note">> = {
  certain: "error",
  likely: "warning",
  review: "note",
};

/** What GitHub calls the same. */
const PROBLEM: Readonly<Record<Confidence, string>> = {
  certain: "error",
  likely: "warning",
  review: "recommendation",
};

/** The log: one run, a result for each finding, what could not be read as notifications. */
export function sarif(checklist: Checklist, entries: readonly Entry[]): string {
  const { tool, findings, unread } = checklist;
  const used = [...new Set(findings.map(({ rule }) => rule))].sort();
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const index = new Map(used.map((id, at) => [id, at]));
  const kept = findings.length <= MOST_RESULTS ? findings : surest(findings);
  const left = findings.length - kept.length;
  const log: Log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [{
      tool: {
        driver: {
          name: tool.name,
          version: tool.version,
          semanticVersion: tool.version,
          informationUri: "https://jsr.io/@awaitlist/awaitlist",
          rules: used.map((id) => descriptor(id, known.get(id), findings)),
        },
      },
      invocations: [{
        executionSuccessful: true,
        toolExecutionNotifications: [
          ...unread.map(notification),
          ...(left === 0 ? [] : [{
            level: "warning" as const,
            message: { text: `${plural(left, "item")} left out: a run holds ${MOST_RESULTS}.` },
          }]),
        ],
      }],
      columnKind: "unicodeCodePoints",
      results: kept.map((finding) => result(finding, index.get(finding.rule) ?? -1)),
    }],
  };
  return plain(log);
}

/** The first of them by confidence, in the order of the checklist. */
function surest(findings: readonly Finding[]): readonly Finding[] {
  const order: readonly Confidence[] = ["certain", "likely", "review"];
  const kept = new Set(
    order.flatMap((one) => findings.filter(({ confidence }) => confidence === one))
      .slice(0, MOST_RESULTS),
  );
  return findings.filter((finding) => kept.has(finding));
}

function descriptor(
  id: string,
  entry: Entry | undefined,
  findings: readonly Finding[],
): ReportingDescriptor {
  const own = findings.filter(({ rule }) => rule === id);
  const [first] = own as [Finding];
  const why = entry?.why ?? first.why;
  const see = uriOf(entry?.see ?? first.see);
  const short = `${id}: ${oneLine(why || first.message)}`;
  const best =
    (["certain", "likely", "review"] as const).find((one) =>
      own.some(({ confidence }) => confidence === one)
    ) ?? "review";
  return {
    id,
    // One that only repeats the id says nothing
    ...(nameOf(id).toLowerCase() === id.toLowerCase() ? {} : { name: nameOf(id) }),
    shortDescription: { text: cut(ended(short)) },
    fullDescription: { text: cut(ended(oneLine(why || first.message))) },
    ...(see === null ? {} : { helpUri: see }),
    help: { text: ended(oneLine(why || first.message)), markdown: help(id, why, see, entry) },
    defaultConfiguration: { level: LEVEL[best] },
    properties: {
      tags: [...TAGS],
      precision: best === "certain" ? "very-high" : best === "likely" ? "high" : "medium",
      "problem.severity": PROBLEM[best],
    },
  };
}

function help(id: string, why: string, see: string | null, entry: Entry | undefined): string {
  const rows = (entry?.more ?? []).map(([label, text]) =>
    `- ${prose(label)}: ${prose(oneLine(text))}`
  );
  return [
    `# ${code(id)}`,
    ...(entry === undefined || entry.on === "" ? [] : [`On ${code(entry.on)}.`]),
    prose(ended(oneLine(why))),
    ...(rows.length === 0 ? [] : [rows.join("\n")]),
    ...(see === null ? [] : [`[Reference](${see})`]),
  ].join("\n\n");
}

/** `collection.find_one` as `CollectionFindOne`. */
function nameOf(id: string): string {
  return id.split(/[^A-Za-z0-9]+/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

/** An absolute address; what is only the name of a symbol is none. */
function uriOf(see: string | null): string | null {
  return see !== null && /^https?:\/\/\S+$/.test(see)
    ? encodeURI(see).replace(/[()]/g, encoded)
    : null;
}

function result(finding: Finding, ruleIndex: number): Result {
  const { rule, confidence, trail, edits, fingerprint } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVEL[confidence],
    message: { text: ended(sentence(finding)) },
    locations: [locationOf(finding, regionOf(finding))],
    partialFingerprints: {
      "awaitlist/v1": fingerprint,
      primaryLocationLineHash: `${fingerprint}:1`,
    },
    ...(trail.length === 0 ? {} : { codeFlows: [codeFlow(finding)] }),
    ...(edits === undefined || edits.length === 0 || workOf(finding) === "waits"
      ? {}
      : { fixes: [fix(finding, edits)] }),
    properties: {
      kind: finding.kind,
      confidence,
      ...(finding.dialect === null ? {} : { dialect: finding.dialect }),
      mechanical: finding.mechanical,
      group: finding.group,
      project: finding.project,
      why: finding.why,
      ...(finding.cell === undefined ? {} : { cell: finding.cell }),
    },
  };
}

/** From where the object comes from, or the driver is reached, to the finding. */
function codeFlow(finding: Finding): CodeFlow {
  const end = locationOf(finding, regionOf(finding));
  return {
    threadFlows: [{
      locations: [
        ...finding.trail.toReversed().map((hop) => ({ location: hopLocation(hop) })),
        { location: { ...end, message: { text: ended(sentence(finding)) } } },
      ],
    }],
  };
}

function hopLocation(hop: Hop): Location {
  return {
    ...locationOf(hop, { startLine: hop.line, startColumn: hop.column }),
    message: { text: ended(oneLine(hop.text)) },
  };
}

function locationOf(
  { path, function: name }: Position & { readonly function?: string | null },
  region: PhysicalLocation["region"],
): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(path) },
      ...(region === undefined ? {} : { region }),
    },
    ...(name === undefined || name === null
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: name, kind: "function" }] }),
  };
}

function regionOf({ line, column, endLine, endColumn }: Omit<Edit, "text">) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fix(finding: Finding, edits: readonly Edit[]): Fix {
  return {
    description: { text: ended(oneLine(finding.message)) },
    artifactChanges: [{
      artifactLocation: { uri: uri(finding.path) },
      replacements: edits.map((edit) => ({
        deletedRegion: regionOf(edit),
        insertedContent: { text: edit.text },
      })),
    }],
  };
}

function notification({ path, line, reason, matters }: Unread): Notification {
  return {
    level: matters ? "warning" : "note",
    message: { text: ended(oneLine(reason)) },
    locations: [{
      physicalLocation: {
        artifactLocation: { uri: uri(path) },
        ...(line === null ? {} : { region: { startLine: line } }),
      },
    }],
  };
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The longest text that GitHub shows. */
function cut(text: string): string {
  const all = [...text];
  return all.length <= 1024 ? text : `${all.slice(0, 1022).join("")}….`;
}
