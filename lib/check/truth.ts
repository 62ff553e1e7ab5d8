/** Tests of values in; those of driver objects whose truth value raises, out: `if db:`, `coll or db.users`, `bool(coll)`. */
import type { Unit } from "../link/link.ts";
import type { Expr } from "../python/ast.ts";
import { driverOf } from "../infer/steps/driver.ts";
import { look } from "../edit/change.ts";
import type { Checking } from "./context.ts";
import { trailOf } from "./trail.ts";

/** Adds a question for each. */
export function checkTruth(checking: Checking): void {
  for (const unit of checking.facts.project.units) {
    for (const node of unit.of("UnaryOp")) {
      if (node.op === "not") tested(checking, unit, node.operand);
    }
    for (const type of ["If", "While", "IfExp", "Assert"] as const) {
      for (const node of unit.of(type)) tested(checking, unit, node.test);
    }
    // Where the last operand is one, those before it may be
    for (const node of unit.of("BoolOp")) {
      for (const operand of node.values) {
        if (tested(checking, unit, operand, node)) break;
      }
    }
    for (const { func, args: [arg] } of unit.of("Call")) {
      const isBool = func.type === "Name" && func.name === "bool" &&
        unit.module.bindings.reaching[func.id] === undefined;
      if (isBool && arg !== undefined) tested(checking, unit, arg);
    }
  }
}

function tested(checking: Checking, unit: Unit, expr: Expr, at: Expr = expr): boolean {
  if (expr.type === "BoolOp" || expr.type === "Constant") return false;
  const { facts } = checking;
  const place = facts.local(unit, expr.id);
  for (const value of facts.held(place)) {
    const own = facts.values.list[value]!;
    const driver = own.is === "driver" ? driverOf(facts, own) : null;
    const why = driver === null ? undefined : facts.shelves.rules.truthless[driver.kind];
    const row = driver === null ? null : facts.shelves.protocol(driver.kind, "()");
    if (driver === null || why === undefined || row === null) continue;
    const name = driver.kind;
    checking.add(
      look(checking.page(unit), at, {
        kind: "review",
        message: `Compare the ${name} with None`,
      }),
      {
        rule: facts.shelves.id(row),
        confidence: "review",
        dialect: driver.dialect,
        why,
        see: facts.shelves.row(row).see,
        trail: trailOf(facts, place, value),
      },
    );
    return true;
  }
  return false;
}
