/** Libraries that keep a sync client, and members that a newer release of one calls otherwise, in; findings where code meets them, out. */
import type { Boundaries } from "../colour/boundaries.ts";
import { look, renameAt } from "../edit/change.ts";
import type { Unit } from "../link/link.ts";
import type { Package } from "../rows/types.ts";
import type { Checking } from "./context.ts";
import { hop } from "./trail.ts";

/** Adds a review where a library is handed a driver object, or makes one, and a rename for each old member. */
export function checkLibraries(checking: Checking, { keepers }: Boundaries): void {
  for (const { unit, node, row } of keepers.told) {
    checking.tell(look(checking.page(unit), node, { kind: "review", message: row.write }), {
      rule: `packages.${row.name}`,
      confidence: "review",
      dialect: null,
      why: row.why,
      see: row.see,
      trail: [hop(unit, node.start)],
    });
  }
  const { shelves, project } = checking.facts;
  for (const row of shelves.rules.packages) {
    for (const renamed of row.renames ?? []) {
      for (const unit of project.units) oldMembers(checking, unit, row, renamed);
    }
  }
}

/** `User.get_motor_collection()` */
function oldMembers(
  checking: Checking,
  unit: Unit,
  row: Package,
  { of, from, to }: NonNullable<Package["renames"]>[number],
): void {
  const { facts } = checking;
  for (const node of unit.of("Attribute")) {
    if (node.attr !== from) continue;
    const held = facts.held(facts.local(unit, node.value.id)).map((value) =>
      facts.values.list[value]!
    );
    const isOf = held.some((own) =>
      (own.is === "class" || own.is === "instance") && own.cls.foreign.includes(of)
    );
    if (!isOf) continue;
    const at = { start: node.end - from.length, end: node.end };
    checking.add(renameAt(checking.page(unit), at, to), {
      rule: `packages.${row.name}`,
      confidence: "certain",
      dialect: null,
      why: row.why,
      see: row.see,
      trail: [hop(unit, node.start)],
    });
  }
}
