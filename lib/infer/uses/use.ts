/** What inference finds code doing: uses of driver objects, and places that run functions of the project. Plain data. */
import type { UnitId, ValueId } from "../../ids.ts";
import type { Dialect } from "../../finding.ts";
import type { Kind } from "../../rows/types.ts";
import type { Doubt } from "../facts.ts";

/**
 * What code does with a driver object. call: a member is called where it is named; indirect: one that came here as a value,
 * or that a builtin calls (`anext(cursor)`);
 * hand: it is named and not called; read: an attribute; for, comp, with: the statement or clause; int, slice: a subscript;
 * next: the builtin; consume: something that iterates without saying so (`list(x)`, `*x`, `x in y`); build: the class is called.
 */
export type How =
  | "call"
  | "indirect"
  | "hand"
  | "read"
  | "for"
  | "comp"
  | "with"
  | "int"
  | "slice"
  | "next"
  | "consume"
  | "build";

/** One use. Nodes are ids in the module of that number. */
export interface Use {
  readonly unit: UnitId;
  readonly how: How;
  /** The node that does it: a Call, Attribute, For, Comprehension, WithItem, Subscript, Starred, YieldFrom or Compare. */
  readonly node: number;
  /** The expression that holds the driver object, or the member. */
  readonly receiver: number;
  /** The index of the row. */
  readonly row: number;
  readonly kind: Kind;
  readonly dialect: Dialect;
  readonly doubt: Doubt;
  /** The fact it stands on, for the trail. */
  readonly value: ValueId;
  /** What is called there may be a plain function, or something foreign, as well. */
  readonly mixed?: true;
}

/** How a function is reached: called; read as a property; asked for its next value by `anext()`; iterated; entered; handed over as a value. */
export type Reach = "call" | "property" | "anext" | "for" | "comp" | "consume" | "with" | "hand";

/** A place that runs functions of the project. */
export interface Reached {
  readonly unit: UnitId;
  readonly reach: Reach;
  readonly node: number;
  /** The expression whose value is the function, its result or the object. */
  readonly receiver: number;
  /** The ids of the functions. */
  readonly functions: readonly number[];
  /** Something else may stand there too. */
  readonly mixed: boolean;
  readonly doubt: Doubt;
}

export interface Uses {
  readonly uses: readonly Use[];
  readonly reached: readonly Reached[];
}
