/** The text of a file in, what decides whether it can matter out: the drivers it names, tell-tale members, its imports. */
import { importsOf, type NameHash } from "./imports.ts";

/** What is searched for; plain data, so that a worker can be told. */
export interface Needles {
  /** Top level modules of the drivers. */
  readonly drivers: readonly string[];
  /** Members whose name alone is evidence. */
  readonly telltales: readonly string[];
}

/** What was found in one file. */
export interface Hit {
  /** It names a driver. */
  readonly driver: boolean;
  readonly telltale: boolean;
  readonly imports: readonly NameHash[] | Int32Array;
}

/** Searches one text; `path` as in reports. */
export type Search = (text: string, path: string) => Hit;

/**
 * Makes the search. What is cheap to find is looked for first: a few letters of a driver's name (V8 finds short
 * literals fastest), then the whole word; the last part of tell-tale members (`_one`), then the whole name.
 */
export function searching({ drivers, telltales }: Needles): Search {
  const driver = words(drivers);
  const ends = drivers.map((name) => name.slice(-6));
  const members = new Set(telltales);
  const last = lastParts(telltales);
  return (text, path) => ({
    driver: ends.some((end) => text.includes(end)) && driver.test(text),
    telltale: last !== null && hasMember(text, last, members),
    imports: importsOf(text, path.slice(0, path.lastIndexOf("/") + 1)),
  });
}

/** Matches each of the names as a word of its own. */
export function words(names: readonly string[]): RegExp {
  return names.length === 0 ? /$^/ : new RegExp(`\\b(?:${names.join("|")})\\b`);
}

/** Matches where one of the names may end. */
function lastParts(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const parts = new Set(names.map((name) => name.slice(name.lastIndexOf("_") + 1)));
  const whole = names.some((name) => !name.includes("_"));
  return new RegExp(`${whole ? "" : "_"}(?:${[...parts].join("|")})\\b`, "g");
}

function hasMember(text: string, last: RegExp, members: ReadonlySet<string>): boolean {
  last.lastIndex = 0;
  while (last.test(text)) {
    const end = last.lastIndex;
    let start = end;
    while (start > 0 && isWord(text.charCodeAt(start - 1))) start -= 1;
    if (members.has(text.slice(start, end))) return true;
  }
  return false;
}

function isWord(code: number): boolean {
  return code >= 97 && code <= 122 || code === 95 || code >= 65 && code <= 90 ||
    code >= 48 && code <= 57;
}
