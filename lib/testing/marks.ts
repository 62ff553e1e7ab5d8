/** Takes the text of a fixture and gives its title, its files as the project has them, its marks, and what is wrong with them. */
import { closestString } from "@std/text/closest-string";
import type { Confidence } from "../finding.ts";
import type { Source } from "../python/source.ts";
import { type LogicalLine, readLines } from "./lines.ts";

const VERBS = ["fix", "ok", "kind", "gap", "noise", "file"] as const;

/** What a mark says about the statement right above; `file` is none of these, it cuts the fixture. */
export type Verb = Exclude<(typeof VERBS)[number], "file">;

/** One `#>` comment, and the lines that it is about. */
export type Mark = {
  readonly verb: Verb;
  /** A rule id; of `kind`, an expression. */
  readonly subject: string;
  readonly confidence: Confidence;
  /** The after form, the kind or the reason. */
  readonly text: string;
  /** Its line in the fixture. */
  readonly at: number;
  readonly indent: string;
  readonly path: string;
  /** The lines of the file that it is about, both inclusive. */
  readonly from: number;
  readonly to: number;
};

/** A file of the fixture without its marks. */
export type FixtureFile = Source & {
  /** By line of the file, from 0: its line in the fixture. */
  readonly origin: readonly number[];
};

/** Why a fixture cannot be right, whatever the checker says. */
export type Fault = {
  /** In the fixture. */
  readonly line: number;
  readonly reason: string;
};

/** A fixture as it was read. */
export type Fixture = {
  readonly title: string;
  readonly text: string;
  /** The fixture has `file` marks. */
  readonly several: boolean;
  readonly files: readonly FixtureFile[];
  readonly marks: readonly Mark[];
  readonly faults: readonly Fault[];
};

type Draft = {
  readonly path: string;
  readonly lines: string[];
  readonly origin: number[];
  readonly marks: { readonly mark: Omit<Mark, "path" | "from" | "to">; readonly above: number }[];
};

const MARK = /^(\s*)#>(.*)$/;
const PARTS = /^ ([\w-]+) (.+?): (.*\S)$/;
const SUBJECT = /^(.*?)(\?{0,2})$/;
const LOST = /^#\s*>?\s*(?:(?:fix|ok|kind|gap|noise)\s+[\w.[\]-]+\?{0,2}:\s|file\s+\S+\.\w+$)/;

/** Reads a fixture. `name` is the path of its only file where it has no `file` marks. */
export function readMarks(text: string, name: string): Fixture {
  const faults: Fault[] = [];
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  if (lines.at(-1) === "") lines.pop();
  const title = readTitle(lines[0] ?? "", faults);
  const drafts: Draft[] = [newDraft(name)];
  lines.forEach((line, index) => {
    const draft = drafts.at(-1) ?? newDraft(name);
    const match = MARK.exec(line);
    if (match === null) {
      draft.lines.push(line);
      draft.origin.push(index + 1);
      return;
    }
    const [, indent = "", rest = ""] = match;
    const file = /^ file (\S+)$/.exec(rest)?.[1];
    if (file !== undefined) {
      if (drafts.some(({ path }, at) => path === file && at > 0)) {
        faults.push({ line: index + 1, reason: `the file ${file} is there twice` });
      }
      drafts.push(newDraft(file));
      return;
    }
    const mark = readMark(rest, indent, index + 1, faults);
    if (mark !== null) draft.marks.push({ mark, above: draft.lines.length });
  });
  const several = drafts.length > 1;
  const head = several ? drafts.shift() : undefined;
  if (head !== undefined) faults.push(...faultsOfHead(head));
  const files = drafts.map(toFile);
  const marks = drafts.flatMap((draft) => placeMarks(draft, faults));
  drafts.forEach((draft) => faults.push(...lostMarks(draft)));
  return {
    title,
    text: lines.join("\n") + "\n",
    several,
    files,
    marks,
    faults: faults.sort((a, b) => a.line - b.line),
  };
}

/** The logical lines of a file, cut once more under each group of marks that stands inside of one. */
export function segments(file: Source, marks: readonly Mark[]): readonly LogicalLine[] {
  const cuts = new Set(marks.filter(({ path }) => path === file.path).map(({ to }) => to));
  return logicalLines(file).flatMap((line) => cut(line, cuts));
}

function cut(line: LogicalLine, cuts: ReadonlySet<number>): readonly LogicalLine[] {
  const parts: LogicalLine[] = [];
  let from = line.from;
  for (let at = line.from; at < line.to; at += 1) {
    if (!cuts.has(at)) continue;
    parts.push({ from, to: at });
    from = at + 1;
  }
  return [...parts, { from, to: line.to }];
}

/** In a file that is not Python every line stands for itself. */
function logicalLines({ path, text }: Source): readonly LogicalLine[] {
  if (isPython(path)) return readLines(text).logical;
  return text.split("\n").flatMap((line, index) =>
    line.trim() === "" ? [] : [{ from: index + 1, to: index + 1 }]
  );
}

function isPython(path: string): boolean {
  return path.endsWith(".py") || path.endsWith(".pyi");
}

function newDraft(path: string): Draft {
  return { path, lines: [], origin: [], marks: [] };
}

function toFile({ path, lines, origin }: Draft): FixtureFile {
  const last = lines.findLastIndex((line) => line.trim() !== "") + 1;
  return { path, text: last === 0 ? "" : lines.slice(0, last).join("\n") + "\n", origin };
}

function readTitle(line: string, faults: Fault[]): string {
  const title = /^# (\S.*)$/.exec(line)?.[1] ?? "";
  if (title === "") faults.push({ line: 1, reason: "line 1 is not the title: `# A sentence`" });
  else if (title.endsWith(".")) faults.push({ line: 1, reason: "the title ends with a period" });
  else if (LOST.test(line)) faults.push({ line: 1, reason: "the title looks like a mark" });
  return title;
}

function readMark(
  rest: string,
  indent: string,
  at: number,
  faults: Fault[],
): Omit<Mark, "path" | "from" | "to"> | null {
  const word = /^\s*([^\s:]*)/.exec(rest)?.[1] ?? "";
  const verb = VERBS.find((known) => known === word);
  if (verb === undefined) {
    faults.push({
      line: at,
      reason: `unknown verb ${quote(word)}, the nearest is ${quote(closestString(word, VERBS))}`,
    });
    return null;
  }
  const parts = PARTS.exec(rest);
  if (parts === null || verb === "file") {
    const form = verb === "file"
      ? "#> file <path>"
      : `#> ${verb} <${verb === "kind" ? "expression" : "rule"}>: <text>`;
    faults.push({ line: at, reason: `cannot read the mark: it is ${quote(form)}` });
    return null;
  }
  const [, , first = "", text = ""] = parts;
  if (verb === "kind") return { verb, subject: first, confidence: "certain", text, at, indent };
  const [, subject = "", unsure = ""] = SUBJECT.exec(first) ?? [];
  if (unsure !== "" && verb !== "fix") {
    faults.push({
      line: at,
      reason: `a ${quote(verb)} mark has no confidence: drop ${quote(unsure)}`,
    });
    return null;
  }
  if (/\s/.test(subject)) {
    faults.push({
      line: at,
      reason: `${quote(subject)} is not a rule id: a blank or a second word stands in it`,
    });
    return null;
  }
  return { verb, subject, confidence: confidenceOf(unsure), text, at, indent };
}

function confidenceOf(unsure: string): Confidence {
  return unsure === "" ? "certain" : unsure === "?" ? "likely" : "review";
}

/** Before the first `file` mark there is the title and nothing else but comments. */
function faultsOfHead(head: Draft): readonly Fault[] {
  const code = head.lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  return [
    ...(code < 0
      ? []
      : [{ line: head.origin[code] ?? 1, reason: "code before the first `#> file`" }]),
    ...head.marks.map(({ mark }) => ({
      line: mark.at,
      reason: "a mark before the first `#> file`",
    })),
  ];
}

function placeMarks(draft: Draft, faults: Fault[]): readonly Mark[] {
  const logical = logicalLines({ path: draft.path, text: draft.lines.join("\n") });
  const groups = [...new Set(draft.marks.map(({ above }) => above))];
  const cuts = new Set(groups);
  return draft.marks.flatMap(({ mark, above }) => {
    const whole = logical.find(({ from, to }) => from <= above && above <= to);
    const part = whole && cut(whole, cuts).find(({ from, to }) => from <= above && above <= to);
    if (part === undefined || part.to !== above) {
      faults.push({ line: mark.at, reason: "no statement stands right above this mark" });
      return [];
    }
    return [{ ...mark, path: draft.path, ...part }];
  });
}

function lostMarks(draft: Draft): readonly Fault[] {
  if (!isPython(draft.path)) return [];
  return readLines(draft.lines.join("\n")).comments.flatMap(({ line, trailing, text }) => {
    const at = draft.origin[line - 1] ?? 1;
    if (text.startsWith("#>")) {
      return [{ line: at, reason: "a mark trails code: it stands on a line of its own" }];
    }
    if (at === 1 || !LOST.test(text)) return [];
    return [{
      line: at,
      reason: trailing ? "a mark that lost its `>` trails code" : "a mark lost its `>`",
    }];
  });
}

function quote(text: string): string {
  return "`" + text + "`";
}
