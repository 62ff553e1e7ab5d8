/** Places at module level or in a class body that need an await come in; where the project enters its event loop goes out. */
import type { Barriers } from "../colour/barriers.ts";
import type { Need } from "../colour/colour.ts";
import type { Unit } from "../link/link.ts";
import type { Call, If } from "../python/ast.ts";
import { look, runCoroutine, titleOf } from "../edit/change.ts";
import { type About, aboutBarrier, type Checking } from "./context.ts";
import { hop } from "./trail.ts";

/** Adds the finding of a need that no function surrounds. */
export function checkEntry(
  checking: Checking,
  need: Need,
  { barriers, about, among }: {
    readonly barriers: Barriers;
    readonly about: About;
    /** All such needs of the file. */
    readonly among: readonly Need[];
  },
): void {
  const unit = checking.facts.project.units[need.unit]!;
  const node = unit.nodes[need.node]!;
  const page = checking.page(unit);
  const position = positionOf(unit, need);
  const barrier = barriers.position(position);
  if (barrier === undefined) return;
  const others = position === "module" ? besides(unit, need, among) : [];
  // One item for all of a script: at the first place, with the others in its trail
  if (others.some((other) => startOf(unit, other) < startOf(unit, need))) return;
  const places = others.slice(0, MOST_PLACES).map((other) => hop(unit, startOf(unit, other)));
  const sure = others.reduce((least, { doubt }) => Math.min(least, doubt) as 0 | 1, need.doubt);
  const said = aboutBarrier(barrier, sure, [...about.trail, ...places]);
  if (isLoneCall(checking, need) && isUnderMain(unit, need)) {
    checking.add(runCoroutine(page, node as Call, checking.brings(unit, "asyncio")), said);
    return;
  }
  const at = node.type === "WithItem" ? node.expr : node;
  const kind = barrier.row.finding ?? "barrier";
  checking.add(look(page, at, { kind, message: titleOf(barrier.row.write) }), said);
}

/** So many of the other places are listed. */
const MOST_PLACES = 12;

/** The other places at module level of the same file, in their order. */
function besides(unit: Unit, need: Need, among: readonly Need[]): readonly Need[] {
  return among.filter((other) => other !== need && positionOf(unit, other) === "module")
    .sort((one, other) => startOf(unit, one) - startOf(unit, other));
}

function startOf(unit: Unit, { node }: Need): number {
  return unit.nodes[node]!.start;
}

/** Is it the one call at module level that runs a coroutine function? Two calls would be two loops. */
function isLoneCall(checking: Checking, need: Need): boolean {
  const { needs } = checking.colours;
  return need.demand === "await" && need.callee !== null && need.reached?.reach === "call" &&
    needs.every((other) => other === need || other.unit !== need.unit || other.owner !== null);
}

/** `if __name__ == "__main__":` */
function isUnderMain(unit: Unit, need: Need): boolean {
  for (let at = unit.parents[need.node]!; at >= 0; at = unit.parents[at]!) {
    const node = unit.nodes[at]!;
    if (node.type === "If" && isMain(node)) return true;
    if (node.type === "For" || node.type === "While" || node.type === "Comprehension") return false;
  }
  return false;
}

function isMain({ test }: If): boolean {
  if (test.type !== "Compare" || test.ops[0] !== "==") return false;
  const sides = [test.left, ...test.comparators];
  return sides.some((side) => side.type === "Name" && side.name === "__name__") &&
    sides.some((side) => side.type === "Constant" && side.value === "__main__");
}

/** Which code that cannot await the place stands in. */
function positionOf(unit: Unit, need: Need): "default" | "decorator" | "class-body" | "module" {
  let child = need.node;
  for (let at = unit.parents[child]!; at >= 0; child = at, at = unit.parents[at]!) {
    const node = unit.nodes[at]!;
    if (node.type === "ClassDef" || node.type === "FunctionDef") {
      if (node.decorators.some(({ id }) => id === child)) return "decorator";
      return node.type === "ClassDef" ? "class-body" : "default";
    }
  }
  return "module";
}
