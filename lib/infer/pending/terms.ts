/** What the sweeps speak of: what becomes of a value that is still to be awaited. */
import type { Fn, Unit } from "../../link/link.ts";
import type { Reached } from "../uses/mod.ts";

/**
 * What a consumer does with a pending value. awaited: it resolves it; hard: it raises where the value is a coroutine
 * (`x["a"]`, `x + 1`); soft: it goes on with the coroutine (`if x`, `str(x)`); dropped: nobody takes it; asked: it tests
 * whether the value is to be awaited; kept: it is stored where no consumer is seen; unknown: foreign code has it.
 */
export type Doing = "awaited" | "hard" | "soft" | "dropped" | "asked" | "kept" | "unknown";

/** The calls through which a value came, the last one first. */
export interface Carried {
  readonly site: Reached;
  /** The function that gave it back there. */
  readonly fn: Fn;
  readonly before: Carried | null;
}

/** One consumer of a pending value. */
export interface Taken {
  readonly doing: Doing;
  readonly unit: Unit;
  readonly node: number;
  /** null: it stands in the function that made the value. */
  readonly through: Carried | null;
  /** Along names, returns and calls only. */
  readonly firm: boolean;
  /** An await resolved the call already, and gave what is still pending. */
  readonly left: boolean;
}

/** A place that makes a pending value: the call of a coroutine. */
export interface Origin {
  readonly unit: Unit;
  readonly node: number;
}

/** What is to be done about one pending value. */
export type Verdict =
  /** Nothing. */
  | { readonly is: "fine" }
  /** Nothing is known of its consumers; kept: it is stored, or goes on where no consumer is seen. */
  | { readonly is: "open"; readonly kept: boolean }
  /** Await it where it is made. */
  | { readonly is: "await"; readonly firm: boolean; readonly because: "hard" | "soft" | "dropped" }
  /** Some await it: the others await the call that brought it to them, or a person looks at the use. */
  | {
    readonly is: "others";
    readonly calls: readonly { readonly site: Reached; readonly firm: boolean }[];
    readonly uses: readonly Taken[];
  };

/** What foreign code does with an argument, or with what a function of the project returns to it. */
export type Foreign = "awaited" | "hard" | "soft" | "dropped";

/** What the sweeps ask of the rows. */
export interface Asks {
  /** Dotted paths of what a call calls. */
  callees(unit: Unit, call: number): readonly string[];
  /** What a foreign callee does with its arguments; deep: also with what a container among them holds. */
  takes(path: string): { readonly doing: Foreign; readonly deep: boolean } | null;
  /** What foreign code does with what the function returns; null: nothing is known. */
  answers(fn: Fn): Foreign | null;
  /** May a decorator of the function resolve, or change, what it returns? */
  wrapped(fn: Fn): boolean;
}

/** The pending values of a project. */
export interface Pending {
  /** What becomes of what the expression gives, which is to be awaited. */
  verdict(unit: Unit, node: number): Verdict;
  /** The same of an iterator or container of pending values. */
  boxed(unit: Unit, node: number): Verdict;
  /** Does a plain function return what is still to be awaited? */
  gives(fn: Fn): boolean;
  /** The calls in a function whose pending value it returns. */
  returned(fn: Fn): readonly Origin[];
  /** Is what that call hands on awaited somewhere? */
  awaitedLater(site: Reached): boolean;
}
