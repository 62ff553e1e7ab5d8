/** What a framework hands to a function that it calls: an object of its own at a position. */
import { NO_VALUE, NOWHERE } from "../../ids.ts";
import type { ArgPlace } from "../edges.ts";
import { foreign } from "../steps/lookup.ts";
import type { Engine } from "../solve.ts";

/** The arguments of such a call. */
export function given(engine: Engine, path: string, position: number): readonly ArgPlace[] {
  const place = engine.made(`given ${path}`);
  foreign(engine, path, NOWHERE, NO_VALUE, place);
  const nothing = engine.made("given nothing");
  return Array.from({ length: position + 1 }, (_, index) => ({
    place: index === position ? place : nothing,
    name: null,
    star: 0,
    literal: null,
  }));
}
