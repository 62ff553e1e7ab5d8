/** Findings and the definitions of their modules come in; the same findings go out with the name of the function that each stands in. */
import { columnsOf } from "../python/columns.ts";
import type { Found, Hop, Named, Position } from "../finding.ts";

/** A class or function of a module, by its offsets in the text. */
export interface Definition {
  readonly name: string;
  readonly nameStart: number;
  /** Of its `def` or `class`: decorators stand outside. */
  readonly start: number;
  readonly end: number;
}

/** A module, and what it defines. */
export interface Defining {
  readonly text: string;
  /** The offsets where its lines begin. */
  readonly lines: readonly number[];
  readonly definitions: readonly Definition[];
}

/** A definition with its qualified name. */
export interface Scope extends Definition {
  readonly qualified: string;
  readonly parent: Scope | null;
}

/** From a place of a module to the innermost definition around it; null: module level, or no such module. */
export type Scopes = (position: Position) => Scope | null;

/** A finding that knows its function. */
export type InFunction = Omit<Named, "fingerprint">;

/** The findings, and the hops of their trails, each with the qualified name of what it stands in: `Repo.totals`. */
export function inFunctions(findings: readonly Found[], scopes: Scopes): readonly InFunction[] {
  const hops = new Map<Hop, Hop>();
  const told = (hop: Hop): Hop => {
    let one = hops.get(hop);
    if (one === undefined) {
      const scope = scopes(hop);
      hops.set(hop, one = scope === null ? hop : { ...hop, function: scope.qualified });
    }
    return one;
  };
  return findings.map((finding) => ({
    ...finding,
    trail: finding.trail.map(told),
    function: scopes(finding)?.qualified ?? null,
  }));
}

/** The scopes of these modules; each is read when it is first asked for. */
export function scopesOf(modules: ReadonlyMap<string, Defining>): Scopes {
  const scopesByPath = new Map<string, Scopes>();
  return (position) => {
    let scopes = scopesByPath.get(position.path);
    if (scopes === undefined) {
      const module = modules.get(position.path);
      scopesByPath.set(
        position.path,
        scopes = module === undefined ? () => null : scopesIn(module),
      );
    }
    return scopes(position);
  };
}

function scopesIn({ text, lines, definitions }: Defining): Scopes {
  const scopes: Scope[] = [];
  let open: Scope | null = null;
  for (const one of definitions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    while (open !== null && open.end <= one.start) open = open.parent;
    const qualified: string = open === null ? one.name : `${open.qualified}.${one.name}`;
    scopes.push(open = { ...one, qualified, parent: open });
  }
  const offsetOf = offsetsIn(text, lines);
  return (spot) => {
    const offset = offsetOf(spot);
    let scope = before(scopes, offset);
    while (scope !== null && scope.end <= offset) scope = scope.parent;
    return scope;
  };
}

/** The last scope that begins at the offset or before it. */
function before(scopes: readonly Scope[], offset: number): Scope | null {
  let low = 0;
  let high = scopes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scopes[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return scopes[low - 1] ?? null;
}

/** Tells the offset of a line and a column in code points, both from 1; a byte order mark is no column. */
export function offsetsIn(
  text: string,
  lines: readonly number[],
): (spot: { readonly line: number; readonly column: number }) => number {
  const columns = columnsOf(text);
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  return ({ line, column }) => {
    const start = lines[line - 1] ?? text.length;
    return Math.min(text.length, columns.offsetOf(start === 0 ? mark : start, column));
  };
}
