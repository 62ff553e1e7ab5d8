/** What the parsed modules mean comes in; the classes whose other subclasses must be read first goes out. */
import type { Meaning } from "../analyse.ts";
import type { Class, Unit } from "../link/link.ts";
import { methodAround } from "../colour/reach.ts";

/** A class that others may inherit from in files that are not read yet, and where it is defined. */
export interface Base {
  readonly path: string;
  readonly name: string;
}

/**
 * The bases of the classes that work on driver objects. What else implements them decides whether the move stops
 * there, so it is read before anything that the move would reach.
 */
export function basesOf({ facts, uses }: Meaning): readonly Base[] {
  const { project } = facts;
  const found = new Map<Class, Base>();
  for (const { unit, node } of uses.uses) {
    const cls = methodAround(project, unit, node)?.cls;
    for (const base of cls?.mro.slice(1) ?? []) found.set(base, baseOf(base.unit, base.node.name));
  }
  return [...found.values()];
}

function baseOf({ path }: Unit, name: string): Base {
  return { path, name };
}

/** What a text has that defines a class below one of these. */
export function inheriting(names: readonly string[]): RegExp {
  return new RegExp(`\\bclass\\s+\\w+\\s*\\([^)]*\\b(?:${names.join("|")})\\b`);
}
