/** An expression in; whether anything is known of it out. */
import type { Expr } from "../../python/ast.ts";
import type { Unit } from "../../link/link.ts";
import { isOpen } from "../channels/guessed.ts";
import type { Engine } from "../solve.ts";

/** Is nothing known of the expression, not even that it is something foreign? */
export function isUntraced(facts: Engine, unit: Unit, expr: Expr): boolean {
  let at = expr;
  for (;;) {
    if (at.type === "Attribute" || at.type === "Subscript" || at.type === "Await") at = at.value;
    else if (at.type === "Call") at = at.func;
    else break;
  }
  if (at.type !== "Name") return false;
  if (at !== expr && !isOpen(facts, facts.local(unit, at.id))) {
    // self.handle.insert_one(): self is known, the attribute is not
    const held = facts.held(facts.local(unit, at.id)).map((number) => facts.values.list[number]!);
    if (!held.every(({ is }) => is === "instance" || is === "class" || is === "module")) {
      return false;
    }
  }
  for (const id of unit.module.bindings.reaching[at.id] ?? []) {
    const definition = unit.module.bindings.definitions[id]!;
    if (definition.kind === "import") {
      if (facts.project.imported(unit, definition).some((entity) => entity.is === "foreign")) {
        return false;
      }
    } else if (definition.kind === "class" || definition.kind === "function") return false;
  }
  return true;
}
