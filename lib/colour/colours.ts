/** What colouring gives: the places that need an edit, the functions that change, and where that ends. */
import type { SpotKey, UnitId } from "../ids.ts";
import type { Fn } from "../link/link.ts";
import type { Doubt } from "../infer/facts.ts";
import type { Taken } from "../infer/pending/mod.ts";
import type { Reached, Use } from "../infer/uses/mod.ts";
import type { Barrier, Listed } from "../rows/types.ts";
import type { Demand } from "./asked.ts";

/** A place that needs an edit which makes the function around it a coroutine. */
export interface Need {
  readonly demand: Demand;
  readonly unit: UnitId;
  readonly node: number;
  /** The function or lambda around it; null: module level or a class body. */
  readonly owner: Fn | null;
  readonly doubt: Doubt;
  /** What it is about: a use of a driver object, or a function of the project that becomes a coroutine. */
  readonly use: Use | null;
  readonly reached: Reached | null;
  readonly callee: Fn | null;
  /** No edit at this place: a lambda gives the coroutine on. */
  readonly silent: boolean;
}

/** A function that becomes a coroutine, an async generator or an async context manager. */
export interface Coloured {
  readonly fn: Fn;
  readonly doubt: Doubt;
  /** The first place in it that needs this. */
  readonly because: Need | null;
  /** The other member of its group that changes, where it has no such place itself. */
  readonly with: Fn | null;
  /** What changes with it. */
  readonly adapts: readonly Listed<Barrier>[];
}

/** A function in which colour ends. */
export interface Stopped {
  readonly fn: Fn;
  readonly doubt: Doubt;
  readonly because: Need;
  readonly barrier: Listed<Barrier>;
}

/** A function that is, or gives, a coroutine already, and the rows about it that are still to be done. */
export interface Standing {
  readonly fn: Fn;
  readonly rows: readonly Listed<Barrier>[];
}

export interface Colours {
  readonly needs: readonly Need[];
  readonly coloured: ReadonlyMap<Fn, Coloured>;
  readonly stopped: ReadonlyMap<Fn, Stopped>;
  /** Items of with statements that need `async with`; a statement is one need. */
  readonly withItems: ReadonlySet<SpotKey>;
  /** Methods that a library calls of which no row speaks: nothing is certain in them. */
  readonly hooks: ReadonlySet<Fn>;
  /** Places that a plain generator hands to whoever drives it. */
  readonly handedOver: readonly Omit<Need, "owner" | "silent">[];
  /** Calls of coroutines in sync functions that nothing awaits: for a person to look at. */
  readonly loose: readonly Reached[];
  /** Awaits that are missing, as far as attributes and containers tell. */
  readonly guessed: readonly Need[];
  /** Uses of a value that is awaited elsewhere. */
  readonly shared: readonly Taken[];
  readonly standing: readonly Standing[];
}
