/** Calls that gave a future which ran, and give a coroutine that has not begun, come in; what makes no sense of a coroutine goes out. */
import { spotOf } from "../ids.ts";
import type { Barriers } from "../colour/barriers.ts";
import { type Asked, isAwaited } from "../colour/colour.ts";
import type { Any, Unit } from "../link/link.ts";
import type { Use } from "../infer/uses/mod.ts";
import type { Call, Expr } from "../python/ast.ts";
import type { Barrier, Listed } from "../rows/types.ts";
import { callWith, look } from "../edit/change.ts";
import { aboutBarrier, aboutUse, type Checking, exprAt } from "./context.ts";
import { hop } from "./trail.ts";

/** What a future has and a coroutine has not; each leaves the function around it as it is. */
const FUTURE_ONLY: ReadonlySet<string> = new Set([
  "add_done_callback",
  "result",
  "exception",
  "done",
  "cancel",
]);

/** Is a method of a future called on what the call gives? Then it must become a task, and no await. */
function isFuture(unit: Unit, expr: Expr): boolean {
  const parent = unit.nodes[unit.parents[expr.id]!];
  return parent?.type === "Attribute" && FUTURE_ONLY.has(parent.attr);
}

/** Adds what is said of each call that is not awaited where it stands. */
export function checkFutures(
  checking: Checking,
  uses: readonly Use[],
  { barriers, asked }: { readonly barriers: Barriers; readonly asked: Asked },
): void {
  for (const use of uses) {
    if (use.how !== "call") continue;
    const row = checking.facts.shelves.row(use.row);
    const unit = checking.facts.project.units[use.unit]!;
    const node = exprAt(unit, use.node);
    if (row.async !== "await" || isAwaited(unit, node) || node.type !== "Call") continue;
    const listed = wrapper(unit, node, { barriers, asked });
    if (listed !== null) {
      const page = checking.page(unit);
      const about = aboutBarrier(listed, use.doubt, [hop(unit, node.start)]);
      const path = listed.row.to ?? "";
      const brings = checking.brings(unit, path.slice(0, path.indexOf(".")));
      checking.add(callWith(page, node, { path, brings }), about);
    } else if (row[use.dialect] === "await" && isFuture(unit, node)) {
      const brings = checking.brings(unit, "asyncio");
      const path = "asyncio.ensure_future";
      checking.add(callWith(checking.page(unit), node, { path, brings }), aboutUse(checking, use));
    } else if (
      checking.facts.shelves.rules.eager.has(use.dialect) && row[use.dialect] === "await" &&
      isKept(unit, node) &&
      !checking.toAwait.has(spotOf(use.unit, use.node))
    ) {
      checking.add(
        look(checking.page(unit), node, {
          kind: "review",
          message: "Start it with asyncio.create_task(), or await it here",
        }),
        {
          ...aboutUse(checking, use),
          rule: "futures.kept",
          why:
            "A future ran from the call on and could be awaited twice; a coroutine begins at its await, and a second await raises RuntimeError",
        },
      );
    }
  }
}

/** Is the value kept under a name for later? */
function isKept(unit: Unit, node: Call): boolean {
  const parent = unit.nodes[unit.parents[node.id]!];
  return parent?.type === "Assign" && parent.value.id === node.id;
}

/** The row about a callee that takes tasks, and no coroutines, in a list: `asyncio.wait([c.find_one()])`. */
function wrapper(
  unit: Unit,
  node: Call,
  { barriers, asked }: { readonly barriers: Barriers; readonly asked: Asked },
): Listed<Barrier> | null {
  let child: Any = node;
  for (;;) {
    const parent: Any | undefined = unit.nodes[unit.parents[child.id]!];
    switch (parent?.type) {
      case "List":
      case "Set":
      case "Tuple":
      case "Starred":
        break;
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
        if (parent.elt.id !== child.id) return null;
        break;
      case "Call":
        return child === node ? null : wrapperAt(unit, parent, child, { barriers, asked });
      case "Assign": {
        // jobs = [c.find_one()]; await asyncio.wait(jobs)
        const [target] = parent.targets;
        if (child === node || target?.type !== "Name") return null;
        const definition = unit.module.bindings.definitions.find(({ node }) => node === target.id);
        for (const reader of definition === undefined ? [] : unit.readers(definition.id)) {
          const call = unit.nodes[unit.parents[reader]!];
          if (call?.type !== "Call") continue;
          const found = wrapperAt(unit, call, unit.nodes[reader]!, { barriers, asked });
          if (found !== null) return found;
        }
        return null;
      }
      default:
        return null;
    }
    child = parent;
  }
}

/** The same of one call, where that is its first argument. */
function wrapperAt(
  unit: Unit,
  call: Call,
  argument: Any,
  { barriers, asked }: { readonly barriers: Barriers; readonly asked: Asked },
): Listed<Barrier> | null {
  if (call.args[0]?.id !== argument.id) return null;
  const rows = asked.callees(unit, call.id).flatMap((path) => barriers.arguments(path));
  return rows.find(({ row: { outcome, to, calls } }) =>
    outcome === "adapt" && to?.includes(".") === true && calls === undefined
  ) ?? null;
}
