/** What a person must look at, in; one finding without an edit, out. */
import { look } from "../edit/change.ts";
import type { Dialect, Hop } from "../finding.ts";
import type { Unit } from "../link/link.ts";
import type { Expr } from "../python/ast.ts";
import type { Checking } from "./context.ts";

/** Adds a review of an expression. */
export function review(
  checking: Checking,
  unit: Unit,
  at: Expr,
  { message, ...about }: {
    readonly rule: string;
    readonly dialect: Dialect;
    readonly message: string;
    readonly why: string;
    readonly trail: readonly Hop[];
  },
): void {
  checking.add(
    look(checking.page(unit), at, { kind: "review", message }),
    {
      ...about,
      confidence: "review",
      see: null,
    },
  );
}
