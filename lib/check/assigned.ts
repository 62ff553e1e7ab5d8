/** A linked project in; the attributes of driver objects that code sets, and that mean something else in PyMongo Async, out. */
import { driverOf } from "../infer/steps/driver.ts";
import type { Unit } from "../link/link.ts";
import type { Assign, Attribute } from "../python/ast.ts";
import type { Confidence, FindingKind } from "../finding.ts";
import { look } from "../edit/change.ts";
import type { Checking } from "./context.ts";
import { trailOf } from "./trail.ts";

/** Adds a finding for each: `client.get_io_loop = …`, which is gone, and `file.x = 1`, which stores the value. */
export function checkAssigned(checking: Checking): void {
  for (const unit of checking.facts.project.units) {
    for (const node of unit.of("Assign")) {
      for (const target of node.targets) {
        if (target.type === "Attribute") assigned(checking, unit, node, target);
      }
    }
  }
}

function assigned(checking: Checking, unit: Unit, statement: Assign, target: Attribute): void {
  const { facts } = checking;
  const { shelves } = facts;
  const place = facts.local(unit, target.value.id);
  for (const value of facts.held(place)) {
    const own = facts.values.list[value]!;
    const driver = own.is === "driver" ? driverOf(facts, own) : null;
    if (driver === null) continue;
    const member = shelves.member(driver.kind, target.attr);
    const row = member === null ? null : shelves.row(member.index);
    const gone = row !== null && row.async === "absent" &&
      (row[driver.dialect] !== "absent" || driver.dialect === "async");
    const setter = shelves.setter(driver.kind);
    if (!gone && (setter === null || row !== null && driver.dialect === "async")) continue;
    const index = gone ? member : setter;
    if (index === null) continue;
    const about = shelves.row(index.index);
    const receiver = unit.module.text.slice(target.value.start, target.value.end);
    const set = unit.module.text.slice(statement.value.start, statement.value.end);
    const doubt: Confidence = facts.doubtOf(place, value) === 0 ? "certain" : "likely";
    const kind: FindingKind = gone ? "signature" : "review";
    const message = gone
      ? `Delete the assignment${about.set === undefined ? "" : `: ${about.set}`}`
      : `Write await ${receiver}.${setter?.name}("${target.attr}", ${set.replace(/\s+/g, " ")})`;
    checking.add(look(checking.page(unit), gone ? statement : target, { kind, message }), {
      rule: shelves.id(index.index),
      confidence: doubt,
      dialect: driver.dialect,
      why: about.why,
      see: about.see,
      trail: trailOf(facts, place, value),
    });
    return;
  }
}
