/** A project in; what assignments set the attributes of a class to, in its bases and the classes below it too, out. */
import type { Expr } from "../python/ast.ts";
import type { Class, Project } from "./project.ts";
import { storedIn, type Unit } from "./unit.ts";

/** A value that an assignment sets an attribute to: `self.rows = value`. */
export interface AttributeValue {
  readonly unit: Unit;
  readonly value: Expr;
}

/** Answers for a class and the name of an attribute. */
export function attributeValuesIn(
  project: Project,
): (cls: Class, name: string) => readonly AttributeValue[] {
  const byName = new Map<string, AttributeValue[]>();
  for (const unit of project.units) {
    for (const node of unit.of("Attribute")) {
      const value = storedIn(unit, node);
      if (value === null) continue;
      const list = byName.get(node.attr);
      if (list === undefined) byName.set(node.attr, [{ unit, value }]);
      else list.push({ unit, value });
    }
  }
  return (cls, name) => {
    const family = new Set([...cls.mro, ...cls.below]);
    return (byName.get(name) ?? []).filter(({ unit, value }) => {
      const around = project.enclosing(unit, value.id)?.cls;
      return around !== null && around !== undefined && family.has(around);
    });
  };
}
