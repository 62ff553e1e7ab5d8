/** Boundaries come in; which findings stand in code that stays, and which wait for a decision, goes out. */
import type { Boundaries } from "../colour/boundaries.ts";
import type { Interface } from "../colour/interfaces.ts";
import { dottedNameOf } from "../colour/regions.ts";
import { places } from "../edit/place.ts";
import type { Found } from "../finding.ts";
import type { Class, Fn, Project, Unit } from "../link/link.ts";
import type { Checking } from "./context.ts";

/** What the checks ask of the boundaries. */
export interface Limits {
  readonly stays: (path: string, line: number, column: number) => boolean;
  readonly keeps: (unit: Unit, definition: number) => "all" | "some" | "none";
}

/** Lines of a file, from 1, both included. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Finds the lines of all that stays. */
export function limitsOf(
  { units, classes, functions }: Project,
  { stays, keeps, keepers }: Boundaries,
): Limits {
  const kept = new Map<string, Lines[]>();
  const keep = (unit: Unit, lines: Lines) => {
    const list = kept.get(unit.path);
    if (list === undefined) kept.set(unit.path, [lines]);
    else list.push(lines);
  };
  for (const unit of units) {
    if (keeps.has(unit, 0)) keep(unit, { from: 1, to: unit.module.lines.length + 1 });
  }
  for (const part of [...classes, ...functions]) {
    if (part.node.type !== "Lambda" && stays(part.unit, part.node.id)) {
      keep(part.unit, linesOf(part));
    }
  }
  const spots = keepers.isIdle ? new Set() : spotsOf(units, keepers.stays);
  return {
    stays: (path, line, column) =>
      kept.get(path)?.some(({ from, to }) => from <= line && line <= to) === true ||
      spots.has(`${path}:${line}:${column}`),
    keeps(unit, definition) {
      if (!kept.has(unit.path) && keepers.isIdle) return "none";
      const readers = unit.readers(definition);
      const own = readers.filter((node) => stays(unit, node) || keepers.stays(unit, node));
      if (own.length === 0) return "none";
      return own.length === readers.length ? "all" : "some";
    },
  };
}

/** Where names stand that stay because of a library. */
function spotsOf(
  units: readonly Unit[],
  stays: (unit: Unit, node: number) => boolean,
): ReadonlySet<string> {
  const spots = new Set<string>();
  for (const unit of units) {
    for (const node of [...unit.of("Name"), ...unit.of("Attribute")]) {
      if (!stays(unit, node.id)) continue;
      const { line, column } = places(unit.module)(node.start);
      spots.add(`${unit.path}:${line}:${column}`);
    }
  }
  return spots;
}

/** Marks the findings that wait for the decision about an interface. */
export function withDecisions(
  checking: Checking,
  { interfaces }: Boundaries,
  findings: readonly Found[],
): readonly Found[] {
  let all = findings;
  for (const each of interfaces) {
    const waiting = waitingFor(checking, each);
    const decision = dottedNameOf(each.cls);
    all = all.map((finding) =>
      finding.rule === "decision.interface"
        ? finding.path === each.cls.unit.path && isIn(finding, linesOf(each.cls))
          ? { ...finding, decision }
          : finding
        : waiting(finding)
        ? { ...finding, decision }
        : finding
    );
  }
  return all;
}

/** In the implementation, in what becomes async because of it, and the names that both import. */
function waitingFor(checking: Checking, { moves }: Interface): (finding: Found) => boolean {
  const { colours, facts: { project } } = checking;
  const functions = new Set<Fn>(
    project.functions.filter(({ cls }) => moves.below.includes(cls as Class)),
  );
  const waiting = new Set<string>();
  for (let before = -1; before !== functions.size;) {
    before = functions.size;
    for (const { callee, owner, unit, node } of colours.needs) {
      if (callee === null || !functions.has(callee)) continue;
      const at = project.units[unit]!;
      waiting.add(`${at.path}:${lineOf(at, at.nodes[node]!.start)}`);
      if (owner !== null) functions.add(owner);
    }
  }
  const units = new Set([...functions].map(({ unit }) => unit));
  const parts = [...moves.below, ...functions];
  const lines = Map.groupBy(
    parts.map((part) => ({ path: part.unit.path, ...linesOf(part) })),
    ({ path }) => path,
  );
  const paths = new Set([...units].map(({ path }) => path));
  return (finding) =>
    waiting.has(`${finding.path}:${finding.line}`) ||
    lines.get(finding.path)?.some((each) => isIn(finding, each)) === true ||
    paths.has(finding.path) && (finding.kind === "import" || finding.kind === "rename");
}

function isIn({ line }: Found, { from, to }: Lines): boolean {
  return from <= line && line <= to;
}

function linesOf({ unit, node }: Class | Fn): Lines {
  const decorator = node.type === "Lambda" ? undefined : node.decorators[0];
  return {
    from: lineOf(unit, decorator?.start ?? node.start),
    to: lineOf(unit, node.end),
  };
}

function lineOf(unit: Unit, offset: number): number {
  return unit.module.lines.findLastIndex((begin) => begin <= offset) + 1;
}
