/** Findings with their edits in; out: what each shows with all edits of its expression, and the whole statement with all edits. */
import type { Edit, Found, Statement } from "../finding.ts";
import { inOrder, overlapping, placing, type Span, spliced } from "../edit/apply.ts";
import type { Module, Stmt } from "../python/ast.ts";
import { type AnyNode, visit } from "../python/walk.ts";

/** Statements longer than that say more about the file than about the edit. */
const LONGEST = 2000;

/** One truth per expression: rows about parts of one expression show the same code. */
export function withStatements(
  findings: readonly Found[],
  modules: readonly Module[],
): readonly Found[] {
  const byPath = Map.groupBy(findings, ({ path }) => path);
  const sheets = new Map<string, Sheet>();
  for (const module of modules) {
    const own = byPath.get(module.path);
    if (own !== undefined) sheets.set(module.path, sheetOf(module, own));
  }
  return findings.map((finding) => {
    const sheet = sheets.get(finding.path);
    return sheet === undefined ? finding : shown(finding, sheet);
  });
}

/** A module, and the edits of its findings by the offsets they change. */
interface Sheet {
  readonly module: Module;
  readonly place: (finding: Omit<Edit, "text">) => Span;
  /** In the order of the text. */
  readonly changes: readonly Change[];
  /** Every statement's own stretch, of a block its head, in the order of the text: none is part of another. */
  readonly statements: readonly Stretch[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a finding stands, and its edits of that statement: not the import that they need. */
interface Change extends Stretch {
  readonly edits: readonly Span[];
}

function sheetOf(module: Module, findings: readonly Found[]): Sheet {
  const statements: Stretch[] = [];
  visit(module.body, (node) => {
    if (!isStatement(node)) return;
    const stretch = { start: node.start, end: headEnd(node) };
    if (stretch.start < stretch.end) statements.push(stretch);
  });
  statements.sort((a, b) => a.start - b.start);
  const placed = placing(module.text);
  const place = (finding: Omit<Edit, "text">) => placed({ ...finding, text: "" });
  const changes = findings.flatMap((finding): readonly Change[] => {
    if (finding.edits === undefined) return [];
    const { start, end } = place(finding);
    const around = linesOf(module, stretchAround(statements, { start, end }) ?? { start, end });
    const edits = finding.edits.map(placed).filter((span) =>
      span.start >= around.start && span.end <= around.end
    );
    return [{ start, end, edits }];
  });
  return { module, place, changes: changes.sort((a, b) => a.start - b.start), statements };
}

/** The whole lines of a stretch, with their ends: a decorator goes with its line. */
function linesOf({ lines, text }: Module, { start, end }: Stretch): Stretch {
  return {
    start: lines[lineOf(lines, start) - 1]!,
    end: lines[lineOf(lines, end)] ?? text.length,
  };
}

function isStatement(node: AnyNode): node is Stmt {
  return STATEMENTS.has(node.type);
}

const STATEMENTS: ReadonlySet<string> = new Set([
  "FunctionDef",
  "ClassDef",
  "Return",
  "Delete",
  "Assign",
  "AugAssign",
  "AnnAssign",
  "For",
  "While",
  "If",
  "With",
  "Match",
  "Raise",
  "Try",
  "Assert",
  "Import",
  "ImportFrom",
  "Expr",
]);

/** Where the head of a block ends; of a plain statement, where it ends itself. */
function headEnd(node: Stmt): number {
  const body = "body" in node ? node.body[0] : "cases" in node ? node.cases[0] : undefined;
  return body === undefined ? node.end : body.start;
}

function shown(finding: Found, sheet: Sheet): Found {
  const { text } = sheet.module;
  const at = sheet.place(finding);
  const statement = statementAt(sheet, at);
  const stretch = finding.after === null ? null : stretchOf(text, finding, at);
  const after = stretch === null ? null : edited(sheet, stretch);
  return {
    ...finding,
    ...after === null || finding.edits === undefined ? {} : { after: after.trim() },
    ...statement === null ? {} : { statement },
  };
}

/** Where the text that the finding shows stands: around its own place. */
function stretchOf(text: string, { before }: Found, { start, end }: Stretch): Stretch | null {
  for (let from = Math.max(0, end - before.length); from <= start; from++) {
    if (text.startsWith(before, from)) return { start: from, end: from + before.length };
  }
  return null;
}

/** The one of these that a place lies in. */
function stretchAround(statements: readonly Stretch[], at: Stretch): Stretch | null {
  const found = statements[countBefore(statements, at.start + 1, ({ start }) => start) - 1];
  return found === undefined || found.end < at.end ? null : found;
}

/** The statement around a place, as it stands and after all edits. */
function statementAt(sheet: Sheet, at: Stretch): Statement | null {
  const { text, lines } = sheet.module;
  const found = stretchAround(sheet.statements, at);
  if (found === null) return null;
  const end = found.start + text.slice(found.start, found.end).trimEnd().length;
  if (end - found.start > LONGEST) return null;
  const stretch = { start: found.start, end };
  return {
    line: lineOf(lines, found.start),
    endLine: lineOf(lines, end),
    before: text.slice(found.start, end),
    after: edited(sheet, stretch) ?? text.slice(found.start, end),
  };
}

function lineOf(lines: readonly number[], offset: number): number {
  return countBefore(lines, offset + 1, (start) => start);
}

/** How many of a sorted list lie before an offset. */
function countBefore<T>(sorted: readonly T[], offset: number, at: (item: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sorted[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch after all edits of findings in it; null where they cannot be applied together. */
function edited({ module: { text }, changes }: Sheet, { start, end }: Stretch): string | null {
  const isInside = (each: Stretch) => each.start >= start && each.end <= end;
  const edits: Span[] = [];
  for (let at = countBefore(changes, start, (each) => each.start); at < changes.length; at++) {
    const change = changes[at]!;
    if (change.start > end) break;
    if (isInside(change)) edits.push(...change.edits.filter(isInside));
  }
  const ordered = inOrder(edits);
  return overlapping(ordered) === undefined ? spliced(text, ordered, { start, end }) : null;
}
