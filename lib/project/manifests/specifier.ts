/** A version specifier, as pip, Poetry or conda write it, in; the lowest version that it allows, and one that allows less, out. */

interface Clause {
  readonly operator: string;
  /** Without a trailing `.*`. */
  readonly version: string;
  readonly wildcard: boolean;
}

/**
 * The lowest version that a specifier allows; null: any. Of alternatives (`||`), the lowest.
 * `>4.12` counts as 4.12, as 4.12.1 is allowed.
 */
export function lowest(spec: string): string | null {
  let least: string | null | undefined;
  for (const alternative of spec.split(/\|\|?/)) {
    let floor: string | null = null;
    for (const { operator, version } of clausesOf(alternative)) {
      const bounds = operator !== "!=" && !operator.startsWith("<");
      if (bounds && (floor === null || compareVersions(version, floor) > 0)) floor = version;
    }
    if (floor === null) return null;
    if (least === undefined || least === null || compareVersions(floor, least) < 0) least = floor;
  }
  return least ?? null;
}

/** The specifier with the floor raised; the caps above it stay: `>=4.9,<5` becomes `>=4.15.1,<5`. */
export function raised(spec: string, floor: string): string {
  const [only = "", ...others] = spec.split(/\|\|?/);
  if (others.length > 0) return `>=${floor}`;
  const major = `${floor.split(".")[0]}`;
  const kept: string[] = [];
  for (const { operator, version, wildcard } of clausesOf(only)) {
    const [first, , third] = version.split(".");
    const star = wildcard ? ".*" : "";
    if (operator === "^" && first === major) return `^${floor}`;
    if (operator === "!=" || operator.startsWith("<")) {
      if (compareVersions(version, floor) > 0) kept.push(`${operator}${version}${star}`);
    } else if (first === major) {
      const compatible = operator === "~=" && third === undefined && version.includes(".");
      if (compatible || wildcard && version === major) kept.push(`<${Number(major) + 1}`);
    }
  }
  return [`>=${floor}`, ...kept].join(",");
}

/** Whether every version that the specifier allows is at least this one. */
export function isAtLeast(spec: string, version: string): boolean {
  const floor = lowest(spec);
  return floor !== null && compareVersions(floor, version) >= 0;
}

/** Whether the newest release is allowed, and a resolver takes it: no floor, and no cap at this version or below. */
export function isOpen(spec: string, version: string): boolean {
  return lowest(spec) === null &&
    spec.split(/\|\|?/).every((alternative) =>
      clausesOf(alternative).every(({ operator, version: other }) =>
        operator === "!=" || compareVersions(other, version) > 0
      )
    );
}

/** By the numbers of the release; what follows them (`b1`, `.post2`) does not count. */
function compareVersions(one: string, other: string): number {
  const left = numbersOf(one);
  const right = numbersOf(other);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): readonly number[] {
  return (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "0").split(".").map(Number);
}

function clausesOf(spec: string): readonly Clause[] {
  // What follows a version at once, as conda's builds do, is no clause.
  const clause = /^[^\w.=<>~!^]*(===|~=|==|!=|<=|>=|<|>|\^|~|=)?v?(\d[\w.+!-]*?)(\.\*)?(?:=|$)/;
  return spec.replace(/([=<>~!^])\s+/g, "$1").split(/[\s,]+/).flatMap((word) => {
    const found = clause.exec(word);
    if (found === null) return [];
    const [, operator = "==", version = "", wildcard] = found;
    return [{ operator, version, wildcard: wildcard !== undefined }];
  });
}
