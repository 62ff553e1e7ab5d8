/** Takes the uses and the call sites, gives which functions become coroutines, why, and where that cannot spread. */
import type { Fn, Project } from "../link/link.ts";
import type { Pending } from "../infer/pending/mod.ts";
import type { Shelves } from "../rows/shelves.ts";
import type { Reached, Use, Uses } from "../infer/uses/mod.ts";
import type { Asked } from "./asked.ts";
import type { Barriers } from "./barriers.ts";
import type { Colours, Need } from "./colours.ts";
import { demandOf, isPending, takesCoroutine } from "./demand.ts";
import { coroutineAt, forgottenAt, reachingDriver } from "./forgotten.ts";
import { fakesOf } from "./fakes.ts";
import { isSwitchedOff } from "./flags.ts";
import { owe, type Questions } from "./owed.ts";
import { standingIn } from "./standing.ts";
import { awaitedBack, barrierOf, handed, need, openSpread, settle, type Spread } from "./spread.ts";

export type { Asked, Demand, Handing } from "./asked.ts";
export type { Coloured, Colours, Need, Stopped } from "./colours.ts";
export { isAwaited } from "./demand.ts";

/** What stands at the edge of the spread. */
export interface Edge {
  readonly barriers: Barriers;
  readonly asked: Asked;
  readonly pending: Pending;
  /** The functions that change together with one. */
  readonly group: (fn: Fn) => readonly Fn[];
  /** May the place run a function, too, that stays as it is? */
  readonly isShut: (site: Reached, fn: Fn) => boolean;
}

/** Spreads the colours to their fixpoint: what is certain first. */
export function colour(
  project: Project,
  shelves: Shelves,
  { uses, reached }: Uses,
  edge: Edge,
): Colours {
  const { asked, barriers } = edge;
  const spread = openSpread(project, { uses, reached }, edge);
  const questions: Questions = { guessed: [], shared: [] };
  const loose: Reached[] = [];
  const fakes = fakesOf(project, shelves, { uses, reached });
  const reaching = reachingDriver(project, shelves, { uses, reached });
  for (const doubt of [0, 1] as const) {
    for (const handing of asked.handings) {
      if (handing.member !== null && handing.doubt === doubt) handed(spread, handing, null, doubt);
    }
    for (const { fn, site } of fakes) {
      if ((site === null ? 0 : 1) === doubt) awaitedBack(spread, fn, site, doubt);
    }
    for (const site of reached) {
      if (site.doubt !== doubt) continue;
      if (site.reach === "hand") {
        for (const id of site.functions) awaitedBack(spread, project.functions[id]!, site, doubt);
        continue;
      }
      const { unit, node } = site;
      const callee = coroutineAt(project, site);
      // An override may, where the base does not
      const drives = site.functions.some((id) => reaching.has(project.functions[id]!));
      if (callee !== null && isLoose(spread, site, drives)) loose.push(site);
      else if (callee !== null) {
        owe(spread, { unit, node, doubt, use: null, reached: site, callee, drives }, questions);
      }
      const forgotten = forgottenAt(project, site, reaching);
      if (forgotten === null) continue;
      need(spread, { ...forgotten, unit, node, doubt, use: null, reached: site });
    }
    for (const use of uses) {
      if (use.doubt !== doubt) continue;
      if (!isPending(project, shelves, use)) {
        needOfUse(spread, use, { shelves, asked, guessed: questions.guessed });
      } else if (!takesCoroutine(project.units[use.unit]!, use, asked, barriers)) {
        const { unit, node } = use;
        const made = { unit, node, doubt, use, reached: null, callee: null, drives: true };
        owe(spread, made, questions);
      }
    }
    settle(spread, doubt);
  }
  const { needs, coloured, stopped, withItems, hooks, handedOver } = spread;
  const moved = reachingDriver(project, shelves, { uses, reached }, edge.group);
  const standing = standingIn(project, {
    rowsOf: spread.rowsOf,
    drives: (fn) => moved.has(fn),
    pending: spread.pending,
  });
  return {
    needs: [...needs.values()],
    coloured,
    stopped,
    withItems,
    hooks,
    handedOver: [...handedOver.values()],
    loose,
    ...questions,
    standing,
  };
}

/** What runs without its result today is no reason to make a sync function, and all its callers, async. */
function isLoose(
  spread: Spread,
  { unit, node, reach, mixed }: Reached,
  drives: boolean,
): boolean {
  const { project, coloured, pending } = spread;
  const owner = project.enclosing(project.units[unit]!, node);
  const isSync = reach === "call" && owner !== null && !owner.isAsync && !coloured.has(owner);
  if (!isSync) return false;
  const dead = isSwitchedOff(project.units[unit]!, node);
  if (!dead && barrierOf(spread, owner) !== null) return false;
  const verdict = pending.verdict(project.units[unit]!, node);
  return verdict.is === "await" && (verdict.because === "dropped" ? !mixed : drives);
}

/** Notes what a use of a driver object needs, where it needs something. */
function needOfUse(
  spread: Spread,
  use: Use,
  { shelves, asked, guessed }: {
    readonly shelves: Shelves;
    readonly asked: Asked;
    readonly guessed: Need[];
  },
): void {
  const { project, barriers } = spread;
  const demand = demandOf(project, shelves, use);
  if (demand === null) return;
  const unit = project.units[use.unit]!;
  if (demand === "await" && takesCoroutine(unit, use, asked, barriers)) return;
  const { doubt, node } = use;
  const made = { demand, unit: use.unit, node, doubt, use, reached: null, callee: null };
  // An await breaks where what is called may be something else
  if (use.mixed !== true) need(spread, made);
  else guessed.push({ ...made, owner: project.enclosing(unit, node), silent: false });
}
