/** Evidence by attribute: what an attribute of that name holds in the project's classes, it is likely to hold elsewhere. */
import { NO_VALUE, NOWHERE, type ValueId } from "../../ids.ts";
import type { Dialect } from "../../finding.ts";
import type { Kind, Member } from "../../rows/types.ts";
import type { Expr } from "../../python/ast.ts";
import type { Unit } from "../../link/link.ts";
import { isOpen } from "../channels/guessed.ts";
import type { Engine } from "../solve.ts";
import { isUntraced } from "./untraced.ts";

/** By name, the driver objects that attributes so named hold; those that hold anything else are missing. */
export function attributeNames(
  facts: Engine,
  home: string,
): ReadonlyMap<string, readonly ValueId[]> {
  const names = new Map<string, ValueId[]>();
  const others = new Set<string>();
  for (const { cls, name, place } of facts.attributes()) {
    // Of this project, and of what it is a part of
    if (!home.startsWith(facts.project.homeOf(cls.unit))) continue;
    for (const value of facts.held(place)) {
      const own = facts.values.list[value]!;
      if (own.is === "container" || own.is === "foreign") continue;
      if (own.is !== "driver") others.add(name);
      const list = names.get(name);
      if (list === undefined) names.set(name, [value]);
      else if (!list.includes(value)) list.push(value);
    }
  }
  for (const name of others) names.delete(name);
  return names;
}

/** `applet.collection.list_indexes()`: nothing is known of `applet`, but `collection` holds a collection elsewhere. */
export function byAttribute(
  facts: Engine,
  unit: Unit,
  node: Extract<Expr, { type: "Attribute" }>,
  values: readonly ValueId[],
): boolean {
  const place = facts.local(unit, node.id);
  if (facts.held(place).length > 0 || !isOpen(facts, facts.local(unit, node.value.id))) {
    return false;
  }
  if (!isUntraced(facts, unit, node)) return false;
  const forms = values.map((value) => {
    const own = facts.values.list[value]!;
    if (own.is !== "driver") return null;
    const row = leadsToMember(facts, unit, node, own.kind);
    return row === null ? null : formOf(row, own.dialect);
  });
  // A database and a collection of that name: told is what both say alike
  const [first] = forms;
  if (first === undefined || first === null || forms.some((form) => form !== first)) return false;
  for (const value of values) facts.add(place, value, NOWHERE, NO_VALUE);
  return true;
}

/** What PyMongo Async asks for; null: nothing, or nothing that the dialect has. */
function formOf(row: Member, dialect: Dialect): string | null {
  return row[dialect] === "absent" ? null : row.async;
}

/** The member of the kind that the chain goes on to: `bot.db.users.aggregate(…)`; null: none. */
function leadsToMember(facts: Engine, unit: Unit, node: Expr, kind: Kind): Member | null {
  let at: Expr = node;
  let of: Kind | undefined = kind;
  for (let steps = 0; of !== undefined && steps < 4; steps++) {
    const parent: Unit["nodes"][number] = unit.nodes[unit.parents[at.id]!];
    if (parent?.type !== "Attribute" && parent?.type !== "Subscript" || parent.value.id !== at.id) {
      return null;
    }
    if (parent.type === "Attribute") {
      const found = facts.shelves.member(of, parent.attr);
      if (found !== null && facts.shelves.row(found.index).async !== "absent") {
        return facts.shelves.row(found.index);
      }
    }
    of = facts.shelves.rules.unknown[of];
    at = parent;
  }
  return null;
}
