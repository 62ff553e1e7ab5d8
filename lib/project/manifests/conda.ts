/** A conda environment file in, its requirements out. */
import { parse } from "@std/yaml/parse";
import { linesOf, normalize, readRequirement, type Span, type Spot } from "./requirement.ts";
import type { Broken } from "./setup_cfg.ts";

interface Item {
  readonly value: string;
  readonly pip: boolean;
}

/** Reads `dependencies`, and the list below `pip` in it. */
export function readConda(text: string): readonly Spot[] | Broken {
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    return brokenOf(error);
  }
  const dependencies = fieldOf(document, "dependencies");
  if (!Array.isArray(dependencies)) return [];
  const spots: Spot[] = [];
  // The parser tells no places: what it found is looked up in the text without comments, in order.
  const plain = text.replace(/(^|\s)#[^\n]*/g, (comment) => comment.replace(/[^\n]/g, " "));
  let at = plain.search(/^["']?dependencies\b/m);
  for (const { value, pip } of stringsOf(dependencies)) {
    const span = find(plain, value, at);
    if (span === null) continue;
    at = span.end;
    const spot = pip ? readRequirement(text, span) : readCondaSpec(text, span);
    if (spot === null) continue;
    spots.push({ ...spot, group: pip ? "pip" : null, removal: removalOf(text, spot) });
  }
  return spots;
}

function brokenOf(error: unknown): Broken {
  const message = error instanceof Error ? error.message : "";
  const place = /\((\d+):\d+\)|line (\d+)/.exec(message);
  const [reason = ""] = message.split(/ ?(?:\(\d+:|at line )/);
  const line = Number(place?.[1] ?? place?.[2] ?? 1);
  return { line, reason: `Cannot parse: ${reason.replace(/^Cannot [^:]*: /, "")}` };
}

/** The strings of the list, and of the lists below `pip`, in order. */
function stringsOf(dependencies: readonly unknown[]): readonly Item[] {
  const items: Item[] = [];
  for (const item of dependencies) {
    if (typeof item === "string") items.push({ value: item, pip: false });
    const pip = fieldOf(item, "pip");
    if (!Array.isArray(pip)) continue;
    for (const value of pip) if (typeof value === "string") items.push({ value, pip: true });
  }
  return items;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** The next place where the whole of an item is this; null: it is written otherwise, with escapes or over lines. */
function find(text: string, value: string, from: number): Span | null {
  for (let start = text.indexOf(value, from); start >= 0; start = text.indexOf(value, start + 1)) {
    const end = start + value.length;
    if (
      /[\s"',[]/.test(text[start - 1] ?? "") && /^["']?[ \t]*(?:[\r\n,\]]|$)/.test(text.slice(end))
    ) {
      return { start, end };
    }
  }
  return null;
}

/** `channel::name`, `name=1.2=build`, `name>=1.2,<2`, `name 1.2.*`. */
function readCondaSpec(text: string, { start, end }: Span): Spot | null {
  const whole = text.slice(start, end);
  const channel = /^[^\s=<>:]*::/.exec(whole)?.[0] ?? "";
  const name = /^[\w.-]+/.exec(whole.slice(channel.length))?.[0] ?? "";
  const version = whole.slice(channel.length + name.length);
  if (name === "" || !/^\s*$|^\s*[=<>!~]|^\s+\d/.test(version) || version.includes("[")) {
    return null;
  }
  const nameStart = start + channel.length;
  const nameEnd = nameStart + name.length;
  return {
    start,
    end,
    package: normalize(name),
    extras: [],
    spec: version.trim(),
    group: null,
    name: { start: nameStart, end: nameEnd },
    version: { start: nameEnd, end },
    removal: null,
    locked: false,
  };
}

/** An item of a list in block style goes with its line. */
function removalOf(text: string, spot: Spot): Span | null {
  const line = linesOf(text, spot);
  const before = text.slice(line.start, spot.start);
  const after = text.slice(spot.end, line.end);
  return /^\s*-\s+["']?$/.test(before) && /^["']?\s*(?:#[^\n]*)?\n?$/.test(after) ? line : null;
}
