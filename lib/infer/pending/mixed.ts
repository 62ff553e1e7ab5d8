/** A function and what it returns to be awaited, in; may it return something else as well, out. */
import { assigned, type Fn, type Unit } from "../../link/link.ts";
import type { Expr } from "../../python/ast.ts";

/** Is there a return of what is neither pending nor None? `nodes`: the expressions that are pending. */
export function isMixed({ node, unit, returns }: Fn, nodes: ReadonlySet<number>): boolean {
  const values = node.type === "Lambda" ? [node.body] : returns.map(({ value }) => value);
  return values.some((value) => value !== null && mayBeElse(unit, value, nodes));
}

function mayBeElse(unit: Unit, expr: Expr, nodes: ReadonlySet<number>): boolean {
  if (isNone(expr)) return false;
  if (!nodes.has(expr.id)) return true;
  return choices(unit, expr).some((choice) => choice?.type !== "Call" && !isNone(choice));
}

/** What the expression may be: `f() if x else doc`, `cached or f()`, a name that several definitions reach. */
function choices(unit: Unit, expr: Expr): readonly (Expr | null)[] {
  switch (expr.type) {
    case "IfExp":
      return [expr.body, expr.orelse];
    case "BoolOp":
      return expr.values;
    case "Name": {
      const reaching = unit.module.bindings.reaching[expr.id] ?? [];
      const { definitions } = unit.module.bindings;
      return reaching.length < 2 ? [] : reaching.map((id) => assigned(unit, definitions[id]!));
    }
    default:
      return [];
  }
}

function isNone(expr: Expr | null): boolean {
  return expr?.type === "Constant" && expr.kind === "none";
}
