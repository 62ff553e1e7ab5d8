/** What colouring speaks of: what a place needs, and what it asks of the facts. */
import type { UnitId } from "../ids.ts";
import type { Fn, Unit } from "../link/link.ts";
import type { Doubt } from "../infer/facts.ts";
import type { Use } from "../infer/uses/mod.ts";

/** What a place in the code needs. */
export type Demand = "await" | "for" | "comp" | "with" | "rewrite";

/** A call that hands functions or members to foreign code, where what is written instead awaits. */
export interface Handing {
  readonly unit: UnitId;
  readonly node: number;
  readonly functions: readonly number[];
  /** A member of a driver object that becomes a coroutine is among them. */
  readonly member: Use | null;
  readonly doubt: Doubt;
}

/** What colouring asks of the facts. */
export interface Asked {
  /** Dotted paths of what the decorators of a function are, as far as known. */
  decorators(fn: Fn): readonly string[];
  /** Dotted paths of what a call calls. */
  callees(unit: Unit, call: number): readonly string[];
  readonly handings: readonly Handing[];
  /** Is the dotted path one of a library of which no row speaks? */
  isUnknown(path: string): boolean;
}
