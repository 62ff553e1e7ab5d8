/** The text of a file in, what decides whether it can matter out: the drivers it names, tell-tale members, its imports. */
import { folderOf } from "../python/roots.ts";
import { importsOf, type NameHash } from "./imported_names.ts";

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

/** Makes the search. One expression passes over all of a text; few texts have something that it stops at. */
export function searching({ drivers, telltales }: Needles): Search {
  const driver = words(drivers);
  const member = members(telltales);
  const either = new RegExp([member, ...drivers].join("|"));
  const telltale = new RegExp(member);
  return (text, path) => {
    const any = either.test(text);
    return {
      driver: any && driver.test(text),
      telltale: any && telltale.test(text),
      imports: importsOf(text, folderOf(path)),
    };
  };
}

/** Matches nowhere. */
const NOTHING = "(?!)";

/** Matches each of the names as a word of its own. */
export function words(names: readonly string[]): RegExp {
  return new RegExp(names.length === 0 ? NOTHING : `\\b(?:${names.join("|")})\\b`);
}

/**
 * What matches each of the names as a member. Nearly always it follows its dot: this is tried first, and is fast. Line
 * ends and comments may stand between; not many, as a text of full stops and comments would take a square of its length.
 */
function members(names: readonly string[]): string {
  const any = `(?:${names.join("|")})\\b`;
  const blank = "[\\s\\\\]{0,100}";
  const between = `${blank}(?:#.{0,200}[\\r\\n]${blank}){0,4}`;
  return names.length === 0 ? NOTHING : `\\.(?:${any}|${between}${any})`;
}
