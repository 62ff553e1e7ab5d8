/** A linked project and the barrier rows come in; the calls that hand a function or an object to what a row is about go out. */
import type { Barriers } from "../colour/barriers.ts";
import type { Asked } from "../colour/colour.ts";
import type { Unit } from "../link/link.ts";
import type { Facts } from "../infer/facts.ts";
import type { Call, Expr } from "../python/ast.ts";
import type { Barrier, Listed } from "../rows/types.ts";

/** A call, and a row about some of its arguments. */
export interface Taker {
  readonly unit: Unit;
  readonly call: Call;
  /** Those that the row is about. */
  readonly args: readonly Expr[];
  /** What is called. */
  readonly path: string;
  readonly listed: Listed<Barrier>;
}

/** The calls in the order of files and text. */
export function takersOf(facts: Facts, barriers: Barriers, asked: Asked): readonly Taker[] {
  const takers: Taker[] = [];
  for (const unit of facts.project.units) {
    for (const node of unit.of("Call")) {
      if (node.args.length + node.keywords.length === 0) continue;
      for (const path of calleesOf(facts, unit, node, asked)) {
        for (const listed of barriers.arguments(path)) {
          const args = argumentsAbout(node, listed.row);
          if (args.length > 0) takers.push({ unit, call: node, args, path, listed });
        }
      }
    }
  }
  return takers;
}

/** The arguments of a call that a row is about. */
export function argumentsAbout(call: Call, row: Barrier): readonly Expr[] {
  if (!("argument" in row.on)) return [];
  const { position, name, first = 0 } = row.on;
  const found: Expr[] = [];
  if (name !== undefined) {
    for (const { arg, value } of call.keywords) if (arg === name) found.push(value);
  }
  if (position !== undefined) {
    const arg = call.args[position];
    if (
      arg !== undefined &&
      !call.args.slice(0, position + 1).some(({ type }) => type === "Starred")
    ) found.push(arg);
  }
  return position === undefined && name === undefined
    ? [...call.args.slice(first), ...call.keywords.map(({ value }) => value)]
    : found;
}

/** What a call calls, classes of drivers included. */
function calleesOf(facts: Facts, unit: Unit, call: Call, asked: Asked): readonly string[] {
  const paths = asked.callees(unit, call.id);
  const drivers = facts.held(facts.local(unit, call.func.id)).flatMap((value) => {
    const own = facts.values.list[value]!;
    return own.is === "importable" ? [own.row.path] : [];
  });
  return drivers.length === 0 ? paths : [...paths, ...drivers];
}
