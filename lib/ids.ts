/** The numbers by which stages speak of the same thing, each a type of its own: what is no number of that sort does not compile. */

declare const sort: unique symbol;

/** A number that only what counts such things may make. */
type Id<Sort extends string> = number & { readonly [sort]: Sort };

/** A module of a project, from 0. */
export type UnitId = Id<"unit">;

/** A place of the whole project, as facts speak of it; infer/facts.ts says what it is. */
export type Place = Id<"place">;

/** No place. */
export const NOWHERE = -1 as Place;

/** A value: its number in the table of values. */
export type ValueId = Id<"value">;

/** No value: a fact that follows from nothing but the code there. */
export const NO_VALUE = -1 as ValueId;

/** A node of the project: what sets and maps of places in the code are keyed by. */
export type SpotKey = Id<"spot">;

/** More nodes than any module has. */
const NODES = 1 << 24;

/** The key of a place in the code. */
export function spotOf(unit: UnitId, node: number): SpotKey {
  return unit * NODES + node as SpotKey;
}
