/** Calls come in; where code outside of the project is handed an object that it can only iterate with a plain for, a finding goes out. */
import type { Asked } from "../colour/colour.ts";
import { driverOf } from "../infer/steps/driver.ts";
import type { Unit } from "../link/link.ts";
import type { Facts } from "../infer/facts.ts";
import type { Call, Expr } from "../python/ast.ts";
import { look } from "../edit/change.ts";
import type { Checking } from "./context.ts";
import { trailOf } from "./trail.ts";

/** Adds a review for each: `pandas.DataFrame(cursor)`, `json.load(file)`, `other.insert_many(cursor)`. */
export function checkGiven(checking: Checking, asked: Asked): void {
  for (const unit of checking.facts.project.units) {
    for (const node of unit.of("Call")) {
      if (!isHolding(checking.facts, unit, node)) continue;
      if (!isForeign(checking, unit, node, asked)) continue;
      const named = node.keywords.flatMap(({ arg, value }) => arg === null ? [] : [value]);
      for (const arg of [...node.args, ...named]) {
        if (arg.type !== "Starred") given(checking, unit, node, arg);
      }
    }
  }
}

/** Does an argument hold a driver object? */
function isHolding(facts: Facts, unit: Unit, call: Call): boolean {
  const isDriver = (expr: Expr) =>
    facts.held(facts.local(unit, expr.id)).some((value) =>
      facts.values.list[value]!.is === "driver"
    );
  return call.args.some(isDriver) || call.keywords.some(({ value }) => isDriver(value));
}

const MANY = 3;

function isMember({ facts }: Checking, unit: Unit, call: Call): boolean {
  return facts.held(facts.local(unit, call.func.id))
    .some((value) => facts.values.list[value]!.is === "member");
}

/** Is the callee none of the project's, none of Python's own, and known to do what it does with its arguments? */
function isForeign(checking: Checking, unit: Unit, call: Call, asked: Asked): boolean {
  const { facts } = checking;
  if (isMember(checking, unit, call)) return true;
  const named = facts.project.resolve(unit, call.func);
  const paths = [
    ...asked.callees(unit, call.id).filter((path) => !path.startsWith("*.")),
    ...named.flatMap((entity) => entity.is === "foreign" ? [entity.path] : []),
  ];
  return paths.length > 0 && paths.every((path) => {
    const plain = PLAIN.some((prefix) => path.startsWith(prefix)) ||
      facts.shelves.drivers.has(path.slice(0, path.indexOf(".")));
    return !plain && facts.shelves.passages(path).length === 0;
  });
}

/** Modules that take any object as it is. */
const PLAIN: readonly string[] = [
  "builtins.",
  "typing.",
  "contextlib.",
  "functools.",
  "copy.",
  "logging.",
  "warnings.",
  "inspect.",
  "unittest.",
  "pytest.",
  "mock.",
  "asyncio.",
  "threading.",
  "weakref.",
];

function given(checking: Checking, unit: Unit, call: Call, arg: Expr): void {
  const { facts } = checking;
  const place = facts.local(unit, arg.id);
  const held = facts.held(place);
  // Nothing follows from one thing among many
  if (held.length > MANY) return;
  for (const value of held) {
    const own = facts.values.list[value]!;
    const driver = own.is === "driver" ? driverOf(facts, own) : null;
    const index = driver === null ? null : facts.shelves.protocol(driver.kind, "for");
    if (driver === null || index === null) continue;
    const row = facts.shelves.row(index);
    // What only `async for` iterated before was as wrong there
    const isOld = row[driver.dialect] === "async for" && driver.dialect !== "async";
    if (row.async !== "async for" || isOld) continue;
    // A driver reads a file by itself
    if (row.whole !== undefined && isMember(checking, unit, call)) continue;
    checking.add(
      look(checking.page(unit), arg, {
        kind: "review",
        message: `Hand over what ${row.whole ?? row.list ?? "it"}${
          row.list === undefined ? "" : "()"
        } gives`,
      }),
      {
        rule: facts.shelves.id(index),
        confidence: "review",
        dialect: driver.dialect,
        why: row.silent === undefined ? row.why : `${row.why}. If it is forgotten: ${row.silent}`,
        see: row.see,
        trail: trailOf(facts, place, value),
      },
    );
    return;
  }
}
