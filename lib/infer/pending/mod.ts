/** Takes the facts and what code does with driver objects, gives what becomes of each value that is still to be awaited. */
import { type SpotKey, spotOf } from "../../ids.ts";
import type { Fn } from "../../link/link.ts";
import type { Facts } from "../facts.ts";
import type { Uses } from "../uses/mod.ts";
import { isMixed } from "./mixed.ts";
import type { Asks, Carried, Doing, Origin, Pending, Taken, Verdict } from "./terms.ts";
import { judged } from "./verdict.ts";
import { walk } from "./consumers.ts";
import { worldOf } from "./world.ts";

export type { Asks, Doing, Foreign, Origin, Pending, Taken, Verdict } from "./terms.ts";

/** What is known of a function that returns pending values. */
interface Giver {
  /** The expressions in it that make them, or bring them. */
  readonly origins: Origin[];
  /** What it returns there. */
  readonly nodes: Set<number>;
}

const NEEDS: ReadonlySet<Doing> = new Set(["hard", "soft", "dropped"]);

/** Follows every pending value that is not awaited where it is made. */
export function pendingOf(facts: Facts, uses: Uses, asks: Asks): Pending {
  const world = worldOf(facts, uses, asks);
  const trips = new Map<SpotKey, readonly Taken[]>();
  const verdicts = new Map<SpotKey, Verdict>();
  const givers = new Map<Fn, Giver>();
  const later = new Set<SpotKey>();

  /** `isSure`: nothing else than a coroutine may come from there. */
  const follow = (origin: Origin, isSure = true): readonly Taken[] => {
    const key = spotOf(origin.unit.index, origin.node);
    const known = trips.get(key);
    if (known !== undefined) return known;
    const { taken, returned } = walk(world, origin);
    trips.set(key, taken);
    for (const { fn, at, node } of isSure ? returned : []) {
      let giver = givers.get(fn);
      if (giver === undefined) givers.set(fn, giver = { origins: [], nodes: new Set() });
      giver.nodes.add(node);
      if (!giver.origins.some((one) => one.unit === at.unit && one.node === at.node)) {
        giver.origins.push(at);
      }
    }
    for (const { doing, through } of taken) {
      if (doing !== "awaited") continue;
      for (let at = through; at !== null; at = at.before) {
        later.add(spotOf(at.site.unit, at.site.node));
      }
    }
    return taken;
  };

  /** Where a function may give something else, a use there tells nothing of the coroutine. */
  const mayBePlain = (through: Carried | null): boolean => {
    for (let at = through; at !== null; at = at.before) {
      const nodes = givers.get(at.fn)?.nodes;
      if (nodes === undefined || isMixed(at.fn, nodes)) return true;
    }
    return false;
  };

  const verdictOf = (origin: Origin): Verdict => {
    const key = spotOf(origin.unit.index, origin.node);
    let verdict = verdicts.get(key);
    if (verdict === undefined) {
      const taken = follow(origin).map((each): Taken =>
        NEEDS.has(each.doing) && mayBePlain(each.through) ? { ...each, doing: "unknown" } : each
      );
      verdicts.set(key, verdict = judged(taken));
    }
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
    if (reach !== "call" && reach !== "property" && reach !== "anext") continue;
    const coroutines = functions.filter((id) => {
      const fn = facts.project.functions[id]!;
      return fn.isAsync && (!fn.isGenerator || reach === "anext");
    });
    if (coroutines.length === 0) continue;
    follow({ unit: facts.project.units[unit]!, node }, coroutines.length === functions.length);
  }
  return {
    verdict: (unit, node) => verdictOf({ unit, node }),
    boxed: (unit, node) => judged(walk(world, { unit, node }, [null]).taken),
    gives: (fn) => !fn.isAsync && givers.has(fn),
    returned: (fn) => givers.get(fn)?.origins ?? [],
    awaitedLater: ({ unit, node }) => later.has(spotOf(unit, node)),
  };
}
