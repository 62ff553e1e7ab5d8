/** Places that need an await come in; the generator expressions that become async around them, and what takes them, go out. */
import type { Need } from "../colour/colour.ts";
import type { Any, Unit } from "../link/link.ts";
import type { Call, Comp, Expr } from "../python/ast.ts";
import { addBrackets, rewriteNext } from "../edit/change.ts";
import type { About, Checking } from "./context.ts";

/** Adds brackets where a plain function would be handed an async generator: `sum([x async for x in c])`. */
export function checkGenerators(checking: Checking, need: Need, about: About): void {
  const unit = checking.facts.project.units[need.unit]!;
  const generator = generatorAround(unit, need);
  if (generator === null) return;
  const page = checking.page(unit);
  const call = callAround(unit, generator);
  const drafted = call !== null && isNext(call, generator)
    ? rewriteNext(page, call)
    : addBrackets(page, call, generator);
  checking.add(drafted, about);
}

/** `next(names())`: a list is no iterator. */
export function isNext(node: Any, iterator: Expr): node is Call {
  return node.type === "Call" && node.func.type === "Name" && node.func.name === "next" &&
    node.args[0]?.id === iterator.id;
}

/** The generator expression that becomes async by what stands in it. */
function generatorAround(unit: Unit, need: Need): Comp | null {
  let child: Any = unit.nodes[need.node]!;
  for (;;) {
    const parent: Any | undefined = unit.nodes[unit.parents[child.id]!];
    if (parent === undefined || parent.type === "FunctionDef" || parent.type === "Lambda") {
      return null;
    }
    // The first iterable is evaluated outside of it
    const outside = parent.type === "Comprehension" && parent.iter.id === child.id &&
      isFirst(unit, parent.id);
    if (outside) {
      const comp = unit.nodes[unit.parents[parent.id]!]!;
      child = comp;
      continue;
    }
    if (parent.type === "GeneratorExp") return parent;
    child = parent;
  }
}

function isFirst(unit: Unit, clause: number): boolean {
  const comp = unit.nodes[unit.parents[clause]!];
  return comp !== undefined && "generators" in comp && comp.generators[0]?.id === clause;
}

/** The call that takes the generator expression, starred or not. */
function callAround(unit: Unit, generator: Comp): Call | null {
  let parent = unit.nodes[unit.parents[generator.id]!];
  if (parent?.type === "Starred" || parent?.type === "Keyword") {
    parent = unit.nodes[unit.parents[parent.id]!];
  }
  return parent?.type === "Call" && parent.func.id !== generator.id ? parent : null;
}
