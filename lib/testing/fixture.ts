/** Takes a fixture and what the checker says of its files, and gives the fixture as it would be right, and what is wrong with it. */
import { closestString } from "@std/text/closest-string";
import type { Edit, Named } from "../finding.ts";
import type { Source } from "../python/source.ts";
import { applyEdits, spans } from "../edit/apply.ts";
import { type Fault, type Fixture, type FixtureFile, type Mark, segments } from "./marks.ts";

/** What the checker says of some files, as far as a fixture asks. */
export type Run = {
  readonly findings: readonly Named[];
  readonly modules: readonly RunModule[];
  /** What the expression at these offsets holds; null: nothing of ours. */
  readonly kindOf: (path: string, start: number, end: number) => string | null;
};

/** What became of one file. */
export type RunModule = {
  readonly path: string;
  readonly errors: readonly { readonly start: number; readonly reason: string }[];
  /** Names that it reads and does not define. */
  readonly unbound: ReadonlySet<string>;
};

/** What a fixture is held against. */
export type Bench = {
  readonly check: (sources: readonly Source[]) => Promise<Run>;
  /** The text is Python. */
  readonly parses: (text: string) => boolean;
  readonly rules: ReadonlySet<string>;
};

/** How a fixture fares. */
export type Verdict = {
  /** The fixture with `fix` and `kind` marks as the checker would have them. */
  readonly text: string;
  /** The lines in which that text differs; empty where it does not. */
  readonly diff: string;
  /** The file with all edits applied; null where there is none to apply. */
  readonly after: string | null;
  readonly faults: readonly Fault[];
};

/** What a mark says of a finding: the after form; where only a person can write it, what the person reads. */
export function afterForm(
  { after, kind, message }: Pick<Named, "after" | "kind" | "message">,
): string {
  return oneLine(after ?? `[${kind}] ${message}`);
}

/** Runs a fixture, compares in both directions, applies all edits and runs it again. */
export async function judge(fixture: Fixture, bench: Bench): Promise<Verdict> {
  const sources = fixture.files.map(({ path, text }) => ({ path, text }));
  const run = await bench.check(sources);
  const parts = fixture.files.flatMap((file) =>
    segments(file, fixture.marks).map((part) => toPart(part, file, fixture, run))
  );
  const faults = [
    ...fixture.faults,
    ...fixture.marks.flatMap((mark) => faultsOfSubject(mark, bench.rules)),
    ...parts.flatMap(faultsOfPart),
    ...fixture.files.flatMap((file) => faultsOfFile(file, run)),
    ...run.findings.flatMap((finding) => faultsOfFinding(finding, fixture, bench)),
  ];
  const after = applied(fixture, run.findings, faults);
  if (after !== null) faults.push(...await faultsOfAfter(after, run, bench));
  const rows = rewrite(fixture, parts);
  return {
    text: rows.flatMap(({ right }) => right).join("\n"),
    diff: printDiff(rows),
    after: after && printAfter(fixture, after),
    faults: faults.sort((a, b) => a.line - b.line),
  };
}

// ---------------------------------------------------------------- one part of a file

/** A logical line, or what of it stands between two groups of marks, and everything said about it. */
type Part = {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** Its last line in the fixture. */
  readonly at: number;
  readonly code: string;
  /** What to indent a first mark with. */
  readonly indent: string;
  readonly marks: readonly Mark[];
  readonly findings: readonly Named[];
  /** The marks as they would be right; null: the mark goes. */
  readonly right: ReadonlyMap<Mark, Mark | null>;
  readonly unmarked: readonly Named[];
  readonly faults: readonly Fault[];
};

function toPart(
  { from, to }: { readonly from: number; readonly to: number },
  file: FixtureFile,
  fixture: Fixture,
  run: Run,
): Part {
  const inside = ({ path, at }: { readonly path: string; readonly at: number }) =>
    path === file.path && from <= at && at <= to;
  const marks = fixture.marks.filter((mark) => inside({ path: mark.path, at: mark.to }));
  const findings = run.findings.filter(({ path, line }) => inside({ path, at: line }));
  const lines = file.text.split("\n");
  const code = lines.slice(from - 1, to).join("\n");
  const right = new Map<Mark, Mark | null>();
  const faults: Fault[] = [];
  const open = new Set(findings);
  const take = (mark: Mark, fits: (finding: Named) => boolean): Named | null => {
    const found = [...open].find((finding) => finding.rule === mark.subject && fits(finding)) ??
      null;
    if (found !== null) open.delete(found);
    return found;
  };
  const fixes = marks.filter(({ verb }) => verb === "fix");
  for (const mark of fixes) {
    if (
      take(
        mark,
        (finding) => finding.confidence === mark.confidence && afterForm(finding) === mark.text,
      )
    ) right.set(mark, mark);
  }
  for (const mark of marks.filter(({ verb }) => verb === "noise")) {
    if (take(mark, () => true) === null) {
      faults.push({ line: mark.at, reason: `the noise is cured, promote it to \`ok\`` });
    }
  }
  for (const mark of fixes.filter((mark) => !right.has(mark))) {
    const finding = take(mark, () => true);
    right.set(
      mark,
      finding && { ...mark, confidence: finding.confidence, text: afterForm(finding) },
    );
  }
  for (const mark of marks.filter(({ verb }) => verb === "gap")) {
    if (take(mark, () => true) !== null) {
      faults.push({ line: mark.at, reason: "the gap is cured, promote it to `fix`" });
    }
  }
  for (const mark of marks.filter(({ verb }) => verb === "ok")) {
    if (!mentions(code, mark.subject)) {
      faults.push({
        line: mark.at,
        reason: `the line does not mention ${
          wordsOf(mark.subject)[0]
        }, so that this \`ok\` says nothing`,
      });
    }
    if (fixes.some(({ subject }) => subject === mark.subject)) {
      faults.push({
        line: mark.at,
        reason: `\`fix\` and \`ok\` of ${mark.subject} about one statement`,
      });
    }
  }
  for (const mark of marks.filter(({ verb }) => verb === "kind")) {
    const kind = kindOfExpression(mark, file, run);
    if (kind === undefined) {
      faults.push({ line: mark.at, reason: `the line has no expression ${mark.subject}` });
    } else right.set(mark, { ...mark, text: kind ?? "none" });
  }
  const next = lines.slice(to).find((line) => line.trim() !== "") ?? "";
  const indents = [lines[from - 1] ?? "", code.trimEnd().endsWith(":") ? next : ""].map((line) =>
    /^\s*/.exec(line)?.[0] ?? ""
  );
  return {
    path: file.path,
    from,
    to,
    at: file.origin[to - 1] ?? 0,
    code,
    indent: indents.sort((a, b) => b.length - a.length)[0] ?? "",
    marks,
    findings,
    right,
    unmarked: [...open],
    faults,
  };
}

function faultsOfPart({ marks, right, unmarked, at, faults }: Part): readonly Fault[] {
  return [
    ...faults,
    ...marks.flatMap((mark) => {
      const better = right.get(mark);
      if (better === undefined || better === mark) return [];
      if (better === null) {
        return [{ line: mark.at, reason: `nothing is found here: ${print(mark)}` }];
      }
      if (print(better) === print(mark)) return [];
      return [{ line: mark.at, reason: `found ${quote(print(better))}` }];
    }),
    ...unmarked.map((finding) => ({
      line: at,
      reason: `no mark for ${quote(printFinding(finding))}`,
    })),
  ];
}

/** The method that a rule is about stands in the code, as a word: of `collection.aggregate`, aggregate. */
function mentions(code: string, rule: string): boolean {
  return wordsOf(rule).some((word) => new RegExp(`(?<!\\w)${word}(?!\\w)`).test(code));
}

/** What iterates over what stands beside it. */
const ITERATING = [
  "for",
  "from",
  "in",
  "list",
  "tuple",
  "set",
  "sorted",
  "sum",
  "any",
  "all",
  "min",
  "max",
];

/** What a rule's last word stands for in code, where that is another word. */
const SPELLED: Readonly<Record<string, string>> = {
  "async-def": "def",
  "async-for": "for",
  "async-with": "with",
  "builtin_next": "next",
  "call": "\\w+\\(.*",
  "class": "\\w*[A-Z]\\w*",
  "for": `(?:${ITERATING.join("|")})`,
  "item": "\\w+\\[.*",
  "slice": "\\w+\\[.*",
};

/** Any word behind the family will do: `motor.each.cursor`. */
function wordsOf(rule: string): readonly string[] {
  const [family = "", ...rest] = rule.split(".");
  return (rest.length === 0 ? [family] : rest).map((word) => SPELLED[word] ?? word);
}

/** undefined: the lines do not have the expression. */
function kindOfExpression(mark: Mark, file: FixtureFile, run: Run): string | null | undefined {
  const starts = lineStarts(file.text);
  const first = starts[mark.from - 1] ?? 0;
  const code = file.text.slice(first, starts[mark.to] ?? file.text.length);
  const literal = mark.subject.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = new RegExp(`(?<![\\w.])${literal}(?!\\w)`).exec(code);
  if (found === null) return undefined;
  return run.kindOf(file.path, first + found.index, first + found.index + mark.subject.length);
}

// ---------------------------------------------------------------- what is wrong on its own

function faultsOfSubject(mark: Mark, rules: ReadonlySet<string>): readonly Fault[] {
  if (mark.verb === "kind" || rules.has(mark.subject)) return [];
  return [{
    line: mark.at,
    reason: `unknown rule ${mark.subject}, the nearest is ${
      closestString(mark.subject, [...rules])
    }`,
  }];
}

function faultsOfFile(file: FixtureFile, run: Run): readonly Fault[] {
  const module = run.modules.find(({ path }) => path === file.path);
  const starts = lineStarts(file.text);
  return (module?.errors ?? []).map(({ start, reason }) => {
    const line = starts.findLastIndex((at) => at <= start);
    return { line: file.origin[line] ?? 1, reason: `not Python: ${reason}` };
  });
}

/** The word that stands where a finding of the kind is reported. */
const STANDS_AT: Readonly<Partial<Record<Named["kind"], string>>> = {
  "async-def": "def",
  "async-for": "for",
  "async-with": "with",
  "async-comp": "for",
};

function faultsOfFinding(finding: Named, fixture: Fixture, bench: Bench): readonly Fault[] {
  const file = fixture.files.find(({ path }) => path === finding.path);
  if (file === undefined) {
    return [{ line: 1, reason: `a finding in ${finding.path}, which the fixture does not have` }];
  }
  const line = file.origin[finding.line - 1] ?? 1;
  const fault = (reason: string): Fault => ({ line, reason: `${finding.rule}: ${reason}` });
  const faults: Fault[] = [];
  try {
    const [span] = spans(file.text, [{ ...finding, text: "" }]);
    const word = STANDS_AT[finding.kind];
    if (word !== undefined && !new RegExp(`^${word}\\b`).test(file.text.slice(span?.start))) {
      faults.push(fault(`it does not stand at ${quote(word)}`));
    }
    applyEdits(file.text, finding.edits ?? []);
  } catch (error) {
    faults.push(fault(error instanceof Error ? error.message : String(error)));
  }
  if (!bench.rules.has(finding.rule)) {
    faults.push(
      fault(`unknown rule, the nearest is ${closestString(finding.rule, [...bench.rules])}`),
    );
  }
  if (finding.after !== null && !parsesSomehow(finding.after, bench)) {
    faults.push(fault(`the after form is not Python: ${finding.after}`));
  }
  return faults;
}

/** An after form is a statement, a header without its body, a clause of a comprehension, an argument, or a decorator. */
function parsesSomehow(after: string, { parses }: Bench): boolean {
  const text = after.trim();
  const inside = text.replaceAll("\n", "\n    ");
  return [
    `async def _():\n    ${inside}\n`,
    `async def _():\n    ${inside}\n        pass\n`,
    `async def _():\n    return [_ ${text}]\n`,
    `_(${text})\n`,
    `${text}\ndef _():\n    pass\n`,
    `class _:\n    ${inside}\n        pass\n`,
  ].some(parses);
}

// ---------------------------------------------------------------- all edits applied

function applied(
  fixture: Fixture,
  findings: readonly Named[],
  faults: Fault[],
): readonly Source[] | null {
  if (!findings.some(isMechanical)) return null;
  return fixture.files.map(({ path, text, origin }) => {
    const edits: Edit[] = findings.flatMap((finding) =>
      finding.path === path && isMechanical(finding) ? [...finding.edits ?? []] : []
    );
    try {
      return { path, text: applyEdits(text, edits) };
    } catch (error) {
      faults.push({
        line: origin[0] ?? 1,
        reason: `${path}: ${error instanceof Error ? error.message : String(error)}`,
      });
      return { path, text };
    }
  });
}

async function faultsOfAfter(
  after: readonly Source[],
  before: Run,
  bench: Bench,
): Promise<readonly Fault[]> {
  const run = await bench.check(after);
  const mechanical = before.findings.filter(isMechanical);
  const kinds = new Set(mechanical.map(({ kind }) => kind));
  const left = before.findings.filter((finding) => !isMechanical(finding)).map(name);
  const fault = (reason: string): Fault => ({ line: 1, reason: `with all edits, ${reason}` });
  const faults: Fault[] = [];
  for (const { path, errors, unbound } of run.modules) {
    const known = before.modules.find((module) => module.path === path)?.unbound;
    faults.push(...errors.map(({ reason }) => fault(`${path} is not Python: ${reason}`)));
    for (const missing of unbound) {
      if (known?.has(missing) || BUILTINS.has(missing)) continue;
      faults.push(fault(`${path} reads ${missing}, which nothing defines`));
    }
  }
  for (const finding of run.findings.filter(({ kind }) => kinds.has(kind))) {
    const known = left.indexOf(name(finding));
    if (known >= 0) left.splice(known, 1);
    else {
      const place = `${finding.path}:${finding.line}`;
      faults.push(fault(`${place} still has ${quote(printFinding(finding))}`));
    }
  }
  return faults;
}

/** What an edit may write without an import. */
const BUILTINS: ReadonlySet<string> = new Set(["anext", "aiter", "StopAsyncIteration"]);

/** Is it in the patch? What waits for a decision is not. */
function isMechanical({ edits, decision }: Named): boolean {
  return edits !== undefined && edits.length > 0 && decision === undefined;
}

function name({ path, kind, rule }: Named): string {
  return `${path} ${kind} ${rule}`;
}

function printAfter(fixture: Fixture, files: readonly Source[]): string {
  if (!fixture.several) return files[0]?.text ?? "";
  return `# ${fixture.title}\n` +
    files.map(({ path, text }) => `#> file ${path}\n${text}`).join("\n");
}

// ---------------------------------------------------------------- the fixture as it would be right

/** A line of the fixture, and what stands in its place; a mark that is missing comes after its statement. */
type Row = {
  readonly line: string;
  readonly right: readonly string[];
};

function rewrite(fixture: Fixture, parts: readonly Part[]): readonly Row[] {
  const right = new Map(parts.flatMap((part) => [...part.right]));
  const replaced = new Map(fixture.marks.map((mark) => [mark.at, right.get(mark)]));
  const added = new Map(parts.map((part) => [
    Math.max(part.at, ...part.marks.map((mark) => mark.at)),
    part.unmarked.map((finding) =>
      `${part.marks[0]?.indent ?? part.indent}#> ${printFinding(finding)}`
    ),
  ]));
  return fixture.text.split("\n").map((line, index) => {
    const better = replaced.get(index + 1);
    const own = better === undefined
      ? [line]
      : better === null
      ? []
      : [`${better.indent}#> ${print(better)}`];
    return { line, right: [...own, ...added.get(index + 1) ?? []] };
  });
}

/** The rows that change, each with the two lines above it. */
function printDiff(rows: readonly Row[]): string {
  const changed = rows.map(({ line, right }) => right.length !== 1 || right[0] !== line);
  return rows.flatMap(({ line, right }, index) => {
    const number = String(index + 1).padStart(4);
    if (!changed[index]) {
      return changed[index + 1] || changed[index + 2] ? [`${number}   ${line}`] : [];
    }
    const kept = right.includes(line);
    return [
      `${number} ${kept ? " " : "-"} ${line}`,
      ...right.filter((other) => !kept || other !== line).map((other) => `     + ${other}`),
    ];
  }).join("\n");
}

const UNSURE = { certain: "", likely: "?", review: "??" } as const;

function print({ verb, subject, confidence, text }: Mark): string {
  return `${verb} ${subject}${UNSURE[confidence]}: ${text}`;
}

function printFinding(finding: Named): string {
  return `fix ${finding.rule}${UNSURE[finding.confidence]}: ${afterForm(finding)}`;
}

function quote(text: string): string {
  return "`" + text + "`";
}

function lineStarts(text: string): readonly number[] {
  return [0, ...text.matchAll(/\n/g).map(({ index }) => index + 1)];
}

function oneLine(text: string): string {
  return text.trim().split(/\s*\n\s*/).join(" ");
}
