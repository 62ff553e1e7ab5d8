/** Bags that names alone make likely: `self.bot.db` where nothing is known of `self.bot`, a parameter called `ctx`. */
import { NO_VALUE, NOWHERE, type Place } from "../../ids.ts";
import type { Channel } from "../../rows/types.ts";
import type { Expr } from "../../python/ast.ts";
import type { Unit } from "../../link/link.ts";
import { foreign } from "../steps/lookup.ts";
import type { Engine } from "../solve.ts";

type Bag = Extract<Channel, { via: "bag" }>;

/** A path of which only the end is known, `*.request.app`: its names from the last to the first. */
interface Tail {
  readonly path: string;
  readonly names: readonly string[];
}

/** Plants the bags; false: none. */
export function guessBags(engine: Engine): boolean {
  const bags = engine.shelves.rules.channels.filter((row): row is Bag => row.via === "bag");
  const tails = bags.flatMap(({ paths }) => paths.filter((path) => path.startsWith("*.")));
  const ends = Map.groupBy(new Set(tails).values().map(tailOf), ({ names }) => names[0]!);
  let any = false;
  for (const unit of engine.project.units) {
    for (const node of unit.of("Attribute")) {
      for (const tail of ends.get(node.attr) ?? []) {
        any = plantTail(engine, unit, node, tail) || any;
      }
    }
  }
  for (const row of bags) any = parameters(engine, row) || any;
  return any;
}

function tailOf(path: string): Tail {
  return { path, names: path.split(".").slice(1).reverse() };
}

function plantTail(engine: Engine, unit: Unit, node: Expr, { path, names }: Tail): boolean {
  let at = node;
  for (const name of names) {
    if (at.type === "Name") {
      // request.app of a parameter that is so named
      if (at.name !== name || name !== names.at(-1)) return false;
      return plant(engine, engine.local(unit, node.id), path, engine.local(unit, at.id));
    }
    if (at.type !== "Attribute" || at.attr !== name) return false;
    at = at.value;
  }
  return plant(engine, engine.local(unit, node.id), path, engine.local(unit, at.id));
}

/** Plants the bag where nothing is known, if its owner is known to be none of anything else either. */
function plant(engine: Engine, place: Place, path: string, owner: Place): boolean {
  if (engine.held(place).length > 0) return false;
  const known = engine.held(owner).map((value) => engine.values.list[value]!);
  if (!known.every(({ is }) => is === "instance")) return false;
  foreign(engine, path, NOWHERE, NO_VALUE, place);
  return engine.held(place).length > 0;
}

/** `async def job(ctx)`. */
function parameters(engine: Engine, { parameters = [], paths }: Bag): boolean {
  let any = false;
  if (parameters.length === 0) return any;
  for (const fn of engine.project.functions) {
    for (const param of fn.node.params) {
      if (!parameters.includes(param.name)) continue;
      const place = engine.definedAt(fn.unit, param);
      if (place < 0 || engine.held(place).length > 0) continue;
      foreign(engine, paths[0]!, NOWHERE, NO_VALUE, place);
      any = true;
    }
  }
  return any;
}

/** Does the place hold nothing but bags that a name alone made likely? */
export function isOpen(engine: Engine, place: Place): boolean {
  return engine.held(place).every((value) =>
    engine.values.list[value]!.is === "foreign" && engine.doubtOf(place, value) === 1
  );
}
