/** Bags of frameworks: what one function stores in an object of the framework's, another reads there under the same name. */
import type { Place } from "../../ids.ts";
import type { Engine } from "../solve.ts";

type Access = "attribute" | "item";

/** Where a bag holds what has that name, with all that fills it flowing in. */
export function bagPlace(engine: Engine, path: string, name: string, access: Access): Place {
  const place = engine.bag(path, name, access);
  if (engine.once(`filled ${place}`)) {
    engine.edge(fillOf(engine, path, access), place, { op: "item", key: name });
  }
  return place;
}

/** The dict, or dicts, that a bag is made of: what `lifespan` yields is the state of each request. */
export function fillOf(engine: Engine, path: string, access: Access): Place {
  return engine.made(`fill ${engine.shelves.bag(path, access)}`);
}

/** The bag that an instance of a class with these foreign bases is; null: none. */
export function bagBehind(
  engine: Engine,
  bases: readonly string[],
  access: Access,
): string | null {
  const base = bases.find((path) => engine.shelves.isBag(path + "()", access));
  return base === undefined ? null : base + "()";
}
