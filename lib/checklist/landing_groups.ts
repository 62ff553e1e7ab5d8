/** Findings come in; which of them must land together goes out: the same number for each of a group. */
import type { Edit, FindingKind, Named, Position } from "../finding.ts";

/** A finding that knows its project. */
export type Placed = Named & { readonly project: string };

/** What a file's names become there: the imports and all that is written by an imported name. */
const NAMES: ReadonlySet<FindingKind> = new Set(["import", "rename"]);

/**
 * For each finding the number of its group, in the order of the findings. Together are: what stands in one function;
 * the functions that a colour spreads through; an object's uses and where it is made; the imports of a file and what is
 * renamed in it; what waits for one decision. Each of those alone would leave code that does not run.
 */
export function groupsOf(findings: readonly Placed[]): readonly number[] {
  const sets = unions();
  const owned = new Set(findings.map(scopeOf));
  const built = new Set(findings.filter(builds).map(lineOf));
  const lost = new Set<string>();
  for (const finding of findings) {
    if (finding.kind === "dependency") continue;
    const own = scopeOf(finding);
    // One answer lets in all that waits for it
    if (finding.decision !== undefined) {
      sets.join(own, JSON.stringify(["decision", finding.decision]));
    }
    if (NAMES.has(finding.kind) || finding.edits?.some((edit) => isFar(edit, finding)) === true) {
      sets.join(own, scope(finding.path, null));
    }
    // What is async already does not change with its object
    if (finding.kind === "import" || finding.dialect === "async") continue;
    for (const hop of finding.trail) {
      const other = scope(hop.path, hop.function ?? null);
      if (owned.has(other)) sets.join(own, other);
    }
    if (finding.dialect === null || finding.trail.some((hop) => built.has(lineOf(hop)))) continue;
    // Nobody knows where the object is made: any of the project's may be it
    sets.join(own, anyOf(finding));
    lost.add(anyOf(finding));
  }
  for (const finding of findings.filter(builds)) {
    if (lost.has(anyOf(finding))) sets.join(scopeOf(finding), anyOf(finding));
  }
  const numbers = new Map<string, number>();
  return findings.map((finding) => {
    const root = sets.root(scopeOf(finding));
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}

/** A function of a file, or its module level; a requirement stands with those of its kind. */
function scopeOf(finding: Placed): string {
  return finding.kind === "dependency"
    ? JSON.stringify([finding.project, finding.rule])
    : scope(finding.path, finding.function);
}

function scope(path: string, name: string | null): string {
  return JSON.stringify([path, name]);
}

/** All objects of a driver in a project. */
function anyOf({ project, dialect }: Placed): string {
  return JSON.stringify(["any", project, dialect]);
}

/** Renames a class where an object is made of it. */
function builds({ kind, before, path, line, trail }: Placed): boolean {
  return kind === "rename" &&
    trail.some((hop) => hop.path === path && hop.line === line && hop.text.includes(`${before}(`));
}

function lineOf({ path, cell, line }: Position): string {
  return JSON.stringify([path, cell ?? null, line]);
}

/** Stands in another line than its finding: an import that several findings need. */
function isFar(edit: Edit, { line, endLine }: Placed): boolean {
  return edit.line < line || edit.line > endLine;
}

interface Unions {
  readonly join: (one: string, other: string) => void;
  /** The same text for all that is joined. */
  readonly root: (one: string) => string;
}

function unions(): Unions {
  const above = new Map<string, string>();
  const root = (one: string): string => {
    let at = one;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      const over = above.get(next);
      if (over !== undefined) above.set(at, over);
      at = next;
    }
    return at;
  };
  return {
    root,
    join(one, other) {
      const [a, b] = [root(one), root(other)];
      if (a !== b) above.set(a, b);
    },
  };
}
