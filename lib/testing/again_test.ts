/** Applies all edits of every fixture and checks again: nothing mechanical is left, and what a person must do is still told. */
import { assertEquals } from "@std/assert";
import type { Named } from "../finding.ts";
import { applyEdits } from "../edit/apply.ts";
import { newBench } from "./bench.ts";
import { readFixtures } from "./shelf.ts";

interface Text {
  readonly path: string;
  readonly text: string;
}

const bench = await newBench();

/** Methods that are called otherwise afterwards. */
const RENAMED: Readonly<Record<string, string>> = {
  setUp: "asyncSetUp",
  tearDown: "asyncTearDown",
  __enter__: "__aenter__",
  __exit__: "__aexit__",
  __iter__: "__aiter__",
  __next__: "__anext__",
};

for (const { path, fixture } of readFixtures(["shop"])) {
  Deno.test(`${path} is told again after its edits what a person must do, and nothing else`, async () => {
    const before = await bench.check(fixture.files);
    if (!before.findings.some(isMechanical)) return;
    const texts = fixture.files.map((file) => edited(file, before.findings));
    const after = await bench.check(texts);
    const told = after.findings.map((one) => name(one, texts));
    const lost = before.findings
      .filter((one) => !isMechanical(one) && isByHand(one))
      .map((one) => name(one, fixture.files))
      .filter((one) => !told.includes(one));
    assertEquals({ lost, mechanical: after.findings.filter(isMechanical).map(print) }, {
      lost: [],
      mechanical: [],
    });
  });
}

function edited({ path, text }: Text, findings: readonly Named[]): Text {
  const edits = findings.flatMap((one) =>
    one.path === path && isMechanical(one) ? one.edits ?? [] : []
  );
  return { path, text: applyEdits(text, edits) };
}

/** Is it in the patch? What waits for a decision is not. */
function isMechanical({ edits, decision }: Named): boolean {
  return edits !== undefined && edits.length > 0 && decision === undefined;
}

/** What is no longer there to be told, by rule, and why. */
const DONE: Readonly<Record<string, string>> = {
  trampoline: "a plain generator that hands on coroutines is right where its driver awaits them",
  hook: "an async hook of an unknown library is right where that library awaits it",
  "grid_out.for":
    "Motor iterates other things than the async class, which iterates lines as PyMongo does",
  "grid_out.open": "Motor opens a file at its first use only where it is told to",
  "grid_out.class": "Motor's constructor reads nothing",
  "command_cursor.batch_size": "Motor's latent cursor takes a batch size before it starts",
};

/** An import is edited as a statement, by the finding of one of its names; futures speak of work begun before the move. */
function isByHand({ rule, kind }: Named): boolean {
  return !rule.startsWith("futures.") && kind !== "dependency" && kind !== "import" &&
    !Object.hasOwn(DONE, rule);
}

/** Path, rule and function: `app.py call Repo.load`. */
function name({ path, rule, line }: Named, texts: readonly Text[]): string {
  const lines = texts.find((one) => one.path === path)?.text.split("\n") ?? [];
  return `${path} ${rule} ${functionAt(lines, line - 1)}`;
}

/** The name of the function that the line belongs to, by its indentation. */
function functionAt(lines: readonly string[], line: number): string {
  const indent = (at: number) => /^\s*/.exec(lines[at] ?? "")![0].length;
  let outer = Infinity;
  for (let at = line; at >= 0; at--) {
    if ((lines[at] ?? "").trim() === "" || indent(at) >= outer) continue;
    const found = /^\s*(?:async\s+)?def\s+(\w+)/.exec(lines[at]!);
    if (found !== null) return RENAMED[found[1]!] ?? found[1]!;
    if (at < line || indent(at) === 0) outer = indent(at);
    if (outer === 0) return "";
  }
  return "";
}

function print({ path, line, rule, message }: Named): string {
  return `${path}:${line} ${rule} ${message}`;
}
