/** Takes the uses and the call sites, gives which functions become coroutines, why, and where that cannot spread. */
import type { Project } from "../link/link.ts";
import type { Shelves } from "../rows/shelves.ts";
import type { Reached, Use, Uses } from "../infer/uses/mod.ts";
import type { Asked } from "./asked.ts";
import type { Barriers } from "./barriers.ts";
import type { Colours } from "./colours.ts";
import { demandOf, takesCoroutine } from "./demand.ts";
import { forgottenAt, reachingDriver } from "./forgotten.ts";
import { awaitedBack, handed, need, openSpread, settle, type Spread } from "./spread.ts";

export type { Asked, Demand, Handing } from "./asked.ts";
export type { Coloured, Colours, Need, Stopped } from "./colours.ts";
export { isAwaited } from "./demand.ts";

/** Spreads the colours to their fixpoint: what is certain first. */
export function colour(
  project: Project,
  shelves: Shelves,
  { uses, reached }: Uses,
  barriers: Barriers,
  asked: Asked,
): Colours {
  const spread = openSpread(project, reached, { barriers, asked });
  const loose: Reached[] = [];
  const reaching = reachingDriver(project, shelves, uses, reached);
  for (const doubt of [0, 1] as const) {
    for (const handing of asked.handings) {
      if (handing.member !== null && handing.doubt === doubt) handed(spread, handing, null, doubt);
    }
    for (const site of reached) {
      if (site.doubt !== doubt) continue;
      if (site.reach === "hand") {
        for (const id of site.functions) awaitedBack(spread, project.functions[id]!, site, doubt);
        continue;
      }
      const forgotten = forgottenAt(project, site, reaching);
      if (forgotten === null) continue;
      if (isLoose(spread, site)) loose.push(site);
      else {
        const { unit, node } = site;
        need(spread, { ...forgotten, unit, node, doubt, use: null, reached: site });
      }
    }
    for (const use of uses) {
      if (use.doubt === doubt) needOfUse(spread, use, { shelves, asked });
    }
    settle(spread, doubt);
  }
  const { needs, coloured, stopped, withItems } = spread;
  return { needs: [...needs.values()], coloured, stopped, withItems, loose };
}

/** What runs without its result today is no reason to make a sync function, and all its callers, async. */
function isLoose({ project, coloured }: Spread, { unit, node, reach }: Reached): boolean {
  const owner = project.enclosing(project.units[unit]!, node);
  return reach === "call" && owner !== null && !owner.isAsync && !coloured.has(owner);
}

/** Notes what a use of a driver object needs, where it needs something. */
function needOfUse(
  spread: Spread,
  use: Use,
  { shelves, asked }: { readonly shelves: Shelves; readonly asked: Asked },
): void {
  const { project, barriers } = spread;
  const demand = demandOf(project, shelves, use);
  if (demand === null) return;
  const unit = project.units[use.unit]!;
  if (demand === "await" && takesCoroutine(unit, use, asked, barriers)) return;
  const { doubt, node } = use;
  need(spread, { demand, unit: use.unit, node, doubt, use, reached: null, callee: null });
}
