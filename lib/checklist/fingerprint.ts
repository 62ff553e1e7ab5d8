/** Findings of whole files and their texts come in; the same findings with fingerprints that outlive edits elsewhere go out. */
import { type Span, spans } from "../edit/apply.ts";
import type { FindingKind, Named } from "../finding.ts";
import { type InFunction, offsetsIn, type Scope, type Scopes } from "./function_names.ts";

/** Of these only the first line counts: their span may be a whole function. */
const HEADS: ReadonlySet<FindingKind> = new Set(["async-def", "async-for", "async-with"]);

/** What edits put in and take out around what they leave: it does not tell one node from another. */
const LOOSE = /\b(?:await|async)\b|[\s()\\]+/g;

/**
 * The findings, each with the hash of its path, rule, kind, function and of the text of its node, and of how often the
 * same text stands before it in the function. Text and names are taken as they are after all edits, without what
 * `await` and `async` add: so it does not matter which edits were made before. Give it all findings of a file, before
 * any selection, in the order of the checklist.
 */
export function fingerprint(
  findings: readonly InFunction[],
  text: (path: string) => string,
  scopes: Scopes,
): readonly Named[] {
  const made = new Map<InFunction, string>();
  for (const [path, own] of Map.groupBy(findings, (finding) => finding.path)) {
    const final = finalOf(text(path), own);
    const earlier = counting(final.text);
    const equals = new Map<string, number>();
    for (const finding of own) {
      const { start, end } = final.spanOf(finding);
      const scope = scopes(finding);
      const node = final.between(start, end);
      const times = earlier(node, { start: final.at(scope?.start ?? 0), end: final.at(start) });
      const name = nameOf(scope, final);
      const key = [path, finding.rule, finding.kind, name, node, times].join("\0");
      const number = equals.get(key) ?? 0;
      equals.set(key, number + 1);
      made.set(finding, hash(`${key}\0${number}`));
    }
  }
  return findings.map((finding) => ({ ...finding, fingerprint: made.get(finding) ?? "" }));
}

/**
 * Tells how often a text stands between two offsets, none of them in another. Asked for the same text from the same
 * start again, it goes on where it was: of 10,000 calls in one function, each looks at all before it otherwise.
 */
function counting(text: string): (node: string, within: Stretch) => number {
  const seen = new Map<string, { at: number; times: number }>();
  return (node, { start, end }) => {
    if (node === "") return 0;
    const key = `${start} ${node}`;
    let count = seen.get(key);
    if (count === undefined || count.at > end) seen.set(key, count = { at: start, times: 0 });
    for (;;) {
      const found = text.indexOf(node, count.at);
      if (found < 0 || found + node.length > end) return count.times;
      count.at = found + node.length;
      count.times++;
    }
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A file after all edits, read by the offsets of the file as it stands. */
interface Final {
  /** Without what is loose. */
  readonly text: string;
  /** Where an offset of the file is in that text. */
  readonly at: (offset: number) => number;
  /** The text that stands between the two offsets in the end, without what is loose. */
  readonly between: (start: number, end: number) => string;
  /** The offsets of what a finding is about. */
  readonly spanOf: (finding: InFunction) => { readonly start: number; readonly end: number };
}

function finalOf(text: string, findings: readonly InFunction[]): Final {
  const edited = replaced(text, editsOf(text, findings));
  const loose = [...edited.text.matchAll(LOOSE)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
    text: "",
  }));
  const bare = replaced(edited.text, loose);
  const lines = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  const offsetOf = offsetsIn(text, lines);
  return {
    text: bare.text,
    at: (offset) => bare.at(edited.at(offset)),
    between: (start, end) => bare.text.slice(bare.at(edited.at(start)), bare.at(edited.at(end))),
    spanOf({ kind, line, column, endLine, endColumn }) {
      const start = offsetOf({ line, column });
      const end = offsetOf({ line: endLine, column: endColumn });
      return { start, end: HEADS.has(kind) ? Math.min(end, lines[line] ?? end) : end };
    },
  };
}

/** All edits; none where two contradict each other. */
function editsOf(text: string, findings: readonly InFunction[]): readonly Span[] {
  try {
    return spans(text, findings.flatMap(({ edits }) => edits ?? []));
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** A text after replacements, and where an offset of the text before them is in it. */
interface Replaced {
  readonly text: string;
  readonly at: (offset: number) => number;
}

/** What is put in at an offset stands behind it; an offset inside of what is replaced is where that begins. */
function replaced(text: string, all: readonly Span[]): Replaced {
  const parts: string[] = [];
  const tos: number[] = [];
  let length = 0;
  let done = 0;
  for (const span of all) {
    parts.push(text.slice(done, span.start), span.text);
    length += span.start - done;
    tos.push(length);
    length += span.text.length;
    done = span.end;
  }
  parts.push(text.slice(done));
  return {
    text: parts.join(""),
    at(offset) {
      let low = 0;
      let high = all.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (all[middle]!.start < offset) low = middle + 1;
        else high = middle;
      }
      const span = all[low - 1];
      if (span === undefined) return offset;
      const to = tos[low - 1]!;
      return offset < span.end ? to : to + span.text.length + offset - span.end;
    },
  };
}

/** What a name gains when it becomes async: `asyncSetUp`, `__aenter__`. */
const GAINED = /async_?|(?<=^__)a(?=(?:enter|exit|iter|next)__$)/gi;

/** The qualified name after all edits; `setUp` and `asyncSetUp` are one, whichever of both edits comes first. */
function nameOf(scope: Scope | null, final: Final): string {
  const names: string[] = [];
  for (let at = scope; at !== null; at = at.parent) {
    const name = final.between(at.nameStart, at.nameStart + at.name.length);
    names.unshift(name.replace(GAINED, "").toLowerCase());
  }
  return names.join(".");
}

/** 64 bits of FNV-1a over the UTF-16 units, as 16 hexadecimal digits: the two halves differ in where they start. */
export function hash(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x2f0b4c47;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x01000197) ^ (one >>> 15);
  }
  return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
