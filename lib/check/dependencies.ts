/** Requirements and the rows of packages in, what is to change in the manifests out. */
import type { Edit, Found } from "../finding.ts";
import type { Package } from "../rows/types.ts";
import {
  normalize,
  places,
  type Requirement,
  type Span,
} from "../project/manifests/requirement.ts";
import { isAtLeast, isOpen, lowest, raised } from "../project/manifests/specifier.ts";

/** What a requirement becomes. */
interface Change {
  readonly message: string;
  readonly after: string | null;
  readonly edit: Edit | null;
}

/**
 * Compares requirements with what is known of their packages. `driver` is the requirement that replaces a package that
 * goes, `name>=version`: that name's own floor is raised to that version, by an exact edit.
 */
export function dependencies(
  requirements: readonly Requirement[],
  packages: readonly Package[],
  driver: string,
): readonly Found[] {
  const rows = new Map(packages.map((row) => [row.name, row]));
  const written = /^[\w.-]+/.exec(driver)?.[0] ?? "";
  const name = normalize(written);
  const floor = lowest(driver.slice(written.length)) ?? "0";
  const present = new Set(
    requirements.filter((one) => one.package === name).map(({ path, group }) =>
      `${path}\n${group}`
    ),
  );
  return requirements.flatMap((requirement) => {
    const row = rows.get(requirement.package);
    if (row === undefined || isSettled(row, requirement)) return [];
    const { path, line, column, endLine, endColumn, text: before } = requirement;
    const twin = present.has(`${path}\n${requirement.group}`);
    const change = row.name === name
      ? raise(requirement, floor)
      : row.verdict !== "goes"
      ? { message: row.write, after: null, edit: null }
      : twin
      ? { message: `Remove ${row.name}`, after: "", edit: requirement.removal }
      : replace(requirement, { name, floor });
    const sure = row.verdict === "goes" || row.name === name && requirement.version !== null;
    return [{
      path,
      line,
      column,
      endLine,
      endColumn,
      kind: "dependency",
      rule: `packages.${row.name}`,
      confidence: sure ? "certain" : "review",
      dialect: null,
      message: change.message,
      before,
      after: change.after,
      why: row.why,
      ...change.edit !== null && !requirement.locked ? { edits: [change.edit] } : {},
      trail: [],
      see: row.see,
      ...row.verdict === "blocks" ? { blocks: true } : {},
    }];
  });
}

/** Nothing to do: it is fine as it is, no version that is too old is allowed, or a resolver takes the newest. */
function isSettled(
  { verdict, atLeast }: Package,
  { spec, locked, version }: Requirement,
): boolean {
  if (verdict === "fine") return true;
  if (verdict !== "needs" || atLeast === undefined) return false;
  return isAtLeast(spec, atLeast) || version !== null && !locked && isOpen(spec, atLeast);
}

/** `pymongo[srv]==4.5` becomes `pymongo[srv]>=4.15.1`. */
function raise(requirement: Requirement, floor: string): Change {
  const { version, spec } = requirement;
  const message = `Require ${floor} or newer`;
  if (version === null) return { message, after: null, edit: null };
  return { message, ...edited(requirement, version, raised(spec, floor)) };
}

/** Another name, the same extras, its own version. */
function replace(
  requirement: Requirement,
  driver: { readonly name: string; readonly floor: string },
): Change {
  const { text, name, version } = requirement;
  const message = `Replace ${requirement.package} by ${driver.name}`;
  if (name === null || version === null) return { message, after: null, edit: null };
  const between = text.slice(name.end, version.start);
  const span = { start: name.start, end: version.end };
  return { message, ...edited(requirement, span, `${driver.name}${between}>=${driver.floor}`) };
}

function edited(requirement: Requirement, span: Span, by: string): Pick<Change, "after" | "edit"> {
  const { text, line, column } = requirement;
  const place = places(text)(span);
  const shift = (at: number): number => at === 1 ? column - 1 : 0;
  return {
    after: text.slice(0, span.start) + by + text.slice(span.end),
    edit: {
      line: place.line + line - 1,
      column: place.column + shift(place.line),
      endLine: place.endLine + line - 1,
      endColumn: place.endColumn + shift(place.endLine),
      text: by,
    },
  };
}
