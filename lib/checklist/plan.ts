/** Findings come in; the same findings with the numbers of their groups, and the plan of these, go out. */
import type { Finding, PlanFunction, PlanGroup } from "../finding.ts";
import { groupsOf, type Placed } from "./landing_groups.ts";
import { countWork } from "./work.ts";

/** A finding that lacks only the number of its group. */
export type Ungrouped = Placed & { readonly mechanical: boolean };

/** The findings in their groups. */
export interface Planned {
  readonly findings: readonly Finding[];
  readonly plan: readonly PlanGroup[];
}

/** Requirements that are raised come before the code that needs them, those that go after the code that needs them not. */
type Rank = -1 | 0 | 1;

/** Plans the work; `command` is the run as it was asked for, without a format. */
export function planned(findings: readonly Ungrouped[], command: string): Planned {
  const numbers = groupsOf(findings);
  const members = [...Map.groupBy(findings.keys(), (index) => numbers[index] ?? 0).values()]
    .map((indexes) => indexes.map((index) => findings[index]!));
  const blockers = blockersOf(findings);
  const ordered = members.toSorted((a, b) => compare(riskOf(a), riskOf(b)));
  const group = new Map(ordered.flatMap((own, index) => own.map((one) => [one, index + 1])));
  return {
    findings: findings.map((finding) => ({ ...finding, group: group.get(finding) ?? 0 })),
    plan: ordered.map((own, index) => groupOf(own, { number: index + 1, command, blockers })),
  };
}

/** What makes a group risky, the worst first; then how large it is. */
function riskOf(findings: readonly Ungrouped[]): readonly number[] {
  const count = (test: (finding: Ungrouped) => boolean) => findings.filter(test).length;
  return [
    rankOf(findings),
    count(({ kind }) => kind === "decision"),
    count(({ blocks }) => blocks === true),
    count(({ mechanical }) => !mechanical),
    count(({ confidence }) => confidence !== "certain"),
    new Set(findings.map(({ path }) => path)).size,
    findings.length,
  ];
}

function rankOf(findings: readonly Ungrouped[]): Rank {
  if (!findings.every(({ kind }) => kind === "dependency")) return 0;
  if (findings.some(({ after }) => after === null)) return 0;
  return findings.every(({ before, after }) => packageOf(before) === packageOf(after ?? ""))
    ? -1
    : 1;
}

function packageOf(requirement: string): string {
  return /[\w.-]+/.exec(requirement)?.[0].toLowerCase() ?? "";
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : one[at]! - other[at]!;
}

/** By project, the rules of the libraries that it waits for. */
function blockersOf(findings: readonly Ungrouped[]): ReadonlyMap<string, readonly string[]> {
  const blocking = Map.groupBy(
    findings.filter(({ blocks }) => blocks === true),
    ({ project }) => project,
  );
  return new Map(
    [...blocking].map(([project, all]) => [project, unique(all.map(({ rule }) => rule))]),
  );
}

function groupOf(
  findings: readonly Ungrouped[],
  { number, command, blockers }: {
    readonly number: number;
    readonly command: string;
    readonly blockers: ReadonlyMap<string, readonly string[]>;
  },
): PlanGroup {
  const projects = unique(findings.map(({ project }) => project));
  const isCode = findings.some(({ kind }) => kind !== "dependency");
  const own = findings.filter(({ blocks }) => blocks === true).map(({ rule }) => rule);
  return {
    group: number,
    projects,
    files: unique(findings.map(({ path }) => path)),
    findings: findings.length,
    ...countWork(findings),
    unsure: findings.filter(({ confidence }) => confidence !== "certain").length,
    asyncDefs: findings.filter(({ kind }) => kind === "async-def").length,
    decisions: findings.filter(({ kind }) => kind === "decision").length,
    undecided: unique(findings.flatMap(({ decision }) => decision ?? [])),
    blockers: isCode
      ? unique(projects.flatMap((project) => blockers.get(project) ?? []))
      : unique(own),
    layers: layersOf(findings),
    command: `${command} --group ${number} --format diff`,
  };
}

/** A function while its place among the layers is sought. */
interface Node {
  readonly listed: PlanFunction;
  /** The functions of the group that it calls and that spread to it. */
  readonly callees: Set<string>;
  readonly callers: Set<string>;
  layer: number;
}

/** The functions of a group: each one layer above the highest that it calls. */
function layersOf(findings: readonly Ungrouped[]): readonly (readonly PlanFunction[])[] {
  const nodes = new Map<string, Node>();
  for (const [key, own] of Map.groupBy(findings, keyOf)) {
    const [first] = own as [Ungrouped];
    const { byHand, waiting } = countWork(own);
    const { path, function: name } = first;
    nodes.set(key, {
      listed: { path, function: name, findings: own.length, byHand, waiting },
      callees: new Set(),
      callers: new Set(),
      layer: 0,
    });
  }
  for (const finding of findings) {
    if (finding.dialect !== null) continue;
    const from = keyOf(finding);
    for (const hop of finding.trail) {
      const to = keyOf({ path: hop.path, function: hop.function ?? null });
      if (to === from || !nodes.has(to)) continue;
      nodes.get(from)?.callees.add(to);
      nodes.get(to)?.callers.add(from);
      break;
    }
  }
  const layers: PlanFunction[][] = [];
  for (const { layer, listed } of settled(nodes)) (layers[layer] ??= []).push(listed);
  return layers.filter((layer) => layer !== undefined).map((layer) =>
    layer.toSorted((a, b) => order(a.path, b.path) || order(a.function ?? "", b.function ?? ""))
  );
}

function keyOf({ path, function: name }: Pick<PlanFunction, "path" | "function">): string {
  return JSON.stringify([path, name]);
}

/** From the bottom up: a function whose callees are settled stands above them. Where calls go in circles, the first is taken. */
function settled(nodes: ReadonlyMap<string, Node>): readonly Node[] {
  const waiting = new Map([...nodes].map(([key, { callees }]) => [key, callees.size]));
  const ready = [...nodes.keys()].filter((key) => waiting.get(key) === 0);
  const done: Node[] = [];
  const keys = nodes.keys();
  while (done.length < nodes.size) {
    const key = ready.pop() ?? keys.next().value;
    if (key === undefined) break;
    if (!waiting.delete(key)) continue;
    const node = nodes.get(key)!;
    done.push(node);
    for (const caller of node.callers) {
      const left = waiting.get(caller);
      if (left === undefined) continue;
      nodes.get(caller)!.layer = Math.max(nodes.get(caller)!.layer, node.layer + 1);
      waiting.set(caller, left - 1);
      if (left === 1) ready.push(caller);
    }
  }
  return done;
}

function unique(all: readonly string[]): readonly string[] {
  return [...new Set(all)].sort();
}

/** By UTF-16 units, so that no locale changes the bytes. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
