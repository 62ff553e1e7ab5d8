/** What a provider gives to the parameter that a framework fills with it. */
import { NOWHERE, type Place } from "../../ids.ts";
import type { Expr } from "../../python/ast.ts";
import type { Fn, Unit } from "../../link/link.ts";
import { isManager, returnedPlace, yieldedPlace } from "../steps/invoke.ts";
import type { Engine } from "../solve.ts";

/** Sends to `to` what calling the expression gives, or the first thing that it yields. */
export function provide(engine: Engine, unit: Unit, provider: Expr, to: Place): void {
  const result = engine.place();
  const site = { node: NOWHERE, args: [], receiver: NOWHERE };
  engine.edge(engine.local(unit, provider.id), result, { op: "call", site });
  engine.flow(result, to);
  engine.edge(result, to, { op: "first" });
  for (const entity of engine.project.resolve(unit, provider)) {
    if (entity.is === "function") passOn(engine, entity.fn, to);
  }
}

/** Sends to `to` what the function returns or yields, its parameters filled by the framework. */
export function give(engine: Engine, fn: Fn, to: Place): void {
  const yields = fn.isGenerator ? yieldedPlace(engine, fn) : null;
  if (yields !== null && !isManager(fn)) engine.flow(yields, to);
  else {
    engine.flow(returnedPlace(engine, fn), to);
    passOn(engine, fn, to);
  }
}

/** `def full(shelf): …; return shelf`: nobody calls it but the framework, so that what the parameter holds comes out. */
function passOn(engine: Engine, fn: Fn, to: Place): void {
  for (const { index, how, value } of engine.givenBack(fn)) {
    const param = fn.node.params[index]!;
    const place = engine.definedAt(fn.unit, param);
    if (place < 0 || place === to) continue;
    if (how === "chain") engine.flow(engine.local(fn.unit, value.id), to);
    else if (how === "is") engine.flow(place, to);
    else {engine.edge(place, to, {
        op: "call",
        site: { node: NOWHERE, args: [], receiver: NOWHERE },
      });}
  }
}
