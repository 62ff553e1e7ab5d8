/** Takes the facts and what code does with driver objects, gives what becomes of each value that is still to be awaited. */
import type { Fn } from "../../link/link.ts";
import type { Engine } from "../solve.ts";
import type { Uses } from "../uses/mod.ts";
import type { Asks, Origin, Pending, Verdict } from "./types.ts";
import { judged } from "./verdict.ts";
import { walk } from "./walk.ts";
import { worldOf } from "./world.ts";

export type { Asks, Doing, Foreign, Origin, Pending, Taken, Verdict } from "./types.ts";

/** Follows every pending value that is not awaited where it is made. */
export function pendingOf(facts: Engine, uses: Uses, asks: Asks): Pending {
  const world = worldOf(facts, uses, asks);
  const verdicts = new Map<string, Verdict>();
  const givers = new Map<Fn, Origin[]>();
  const later = new Set<string>();

  const follow = (origin: Origin): Verdict => {
    const { unit, node } = origin;
    const key = `${unit.index} ${node}`;
    let verdict = verdicts.get(key);
    if (verdict !== undefined) return verdict;
    const { taken, returned } = walk(world, origin);
    for (const { fn, at } of returned) {
      const list = givers.get(fn);
      if (list === undefined) givers.set(fn, [at]);
      else if (!list.some((one) => one.unit === at.unit && one.node === at.node)) list.push(at);
    }
    for (const { doing, through } of taken) {
      if (doing !== "awaited") continue;
      for (let at = through; at !== null; at = at.before) {
        later.add(`${at.site.unit} ${at.site.node}`);
      }
    }
    verdicts.set(key, verdict = judged(taken));
    return verdict;
  };

  for (const { unit, node, how, row, dialect } of uses.uses) {
    if (how !== "call" && how !== "indirect" && how !== "read") continue;
    const rule = facts.shelves.row(row);
    if (rule.async === "await" && rule[dialect] === "await") {
      follow({ unit: facts.project.units[unit]!, node });
    }
  }
  for (const { unit, node, reach, functions } of uses.reached) {
    if (reach !== "call" && reach !== "property") continue;
    const coroutine = functions.some((id) => {
      const fn = facts.project.functions[id]!;
      return fn.isAsync && !fn.isGenerator;
    });
    if (coroutine) follow({ unit: facts.project.units[unit]!, node });
  }
  return {
    verdict: (unit, node) => follow({ unit, node }),
    gives: (fn) => !fn.isAsync && givers.has(fn),
    returned: (fn) => givers.get(fn) ?? [],
    awaitedLater: ({ unit, node }) => later.has(`${unit} ${node}`),
  };
}
