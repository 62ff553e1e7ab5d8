/** A checklist comes in, version 1 of the JSON contract goes out. */
import type { Checklist, Edit, Finding, Hop, Statement, Unread } from "../finding.ts";

/** The checklist as JSON: fields in the order of the contract, two spaces, a line end. */
export function json(checklist: Checklist): string {
  return [...jsonPieces(checklist)].join("");
}

/** Where the findings stand; no text in the JSON has a line end. */
const NO_FINDINGS = '\n  "findings": []';

/** The same piece by piece: all of it may be longer than a string can be. */
export function* jsonPieces(checklist: Checklist): Iterable<string> {
  const around = plain(withoutFindings(checklist));
  if (checklist.findings.length === 0) {
    yield around;
    return;
  }
  const at = around.indexOf(NO_FINDINGS) + NO_FINDINGS.length - 1;
  yield around.slice(0, at);
  for (const [index, one] of checklist.findings.entries()) {
    const lines = plain(finding(one)).trimEnd().replaceAll("\n", "\n    ");
    yield `${index === 0 ? "" : ","}\n    ${lines}`;
  }
  yield `\n  ${around.slice(at)}`;
}

function withoutFindings(checklist: Checklist): unknown {
  const { version, tool, summary } = checklist;
  return {
    version,
    tool: { name: tool.name, version: tool.version },
    root: checklist.root,
    command: checklist.command,
    summary: {
      files: summary.files,
      parsed: summary.parsed,
      findings: summary.findings,
      byKind: summary.byKind,
      byConfidence: summary.byConfidence,
      byRule: summary.byRule,
      mechanical: summary.mechanical,
      byHand: summary.byHand,
      waiting: summary.waiting,
      asyncDefs: summary.asyncDefs,
      decisions: summary.decisions,
      blockers: summary.blockers,
      projects: summary.projects,
    },
    findings: [],
    unread: checklist.unread.map(unread),
    plan: checklist.plan,
    ...(checklist.baseline === undefined ? {} : { baseline: checklist.baseline }),
  };
}

/** Any plain value as JSON in which no character can act on a terminal. */
export function plain(value: unknown): string {
  const units = (text: string) =>
    text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  // Most of a checklist is plain ASCII, and it may be long
  return `${JSON.stringify(value ?? null, null, 2)}\n`.replace(
    /[^\n -~]+/g,
    (run) => run.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, units),
  );
}

function finding(one: Finding): Finding {
  return {
    path: one.path,
    ...inCell(one),
    line: one.line,
    column: one.column,
    endLine: one.endLine,
    endColumn: one.endColumn,
    kind: one.kind,
    rule: one.rule,
    confidence: one.confidence,
    dialect: one.dialect,
    message: one.message,
    before: one.before,
    after: one.after,
    ...(one.edits === undefined ? {} : { edits: one.edits.map(edit) }),
    trail: one.trail.map(hop),
    fingerprint: one.fingerprint,
    see: one.see,
    why: one.why,
    function: one.function,
    project: one.project,
    group: one.group,
    mechanical: one.mechanical,
    ...(one.blocks === undefined ? {} : { blocks: one.blocks }),
    ...(one.status === undefined ? {} : { status: one.status }),
    ...(one.decision === undefined ? {} : { decision: one.decision }),
    ...(one.statement === undefined ? {} : { statement: statement(one.statement) }),
  };
}

function edit({ line, column, endLine, endColumn, text }: Edit): Edit {
  return { line, column, endLine, endColumn, text };
}

function statement({ line, endLine, before, after }: Statement): Statement {
  return { line, endLine, before, after };
}

function hop({ path, line, column, text, function: name, ...rest }: Hop): Hop {
  const named = name === undefined ? {} : { function: name };
  return { path, ...inCell(rest), line, column, text, ...named };
}

function unread({ path, line, reason, matters, ...rest }: Unread): Unread {
  return { path, ...inCell(rest), line, reason, matters };
}

function inCell({ cell }: { readonly cell?: number }): { readonly cell?: number } {
  return cell === undefined ? {} : { cell };
}
