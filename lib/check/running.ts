/** Calls that start an event loop come in; those in a notebook, where one runs already, go out. */
import { awaitInstead, look } from "../edit/change.ts";
import type { Call } from "../python/ast.ts";
import { aboutBarrier, type Checking } from "./context.ts";
import type { Taker } from "./takers.ts";
import { hop } from "./trail.ts";

/** Adds an entry point for each `asyncio.run(main())` of a notebook where main reaches the driver. */
export function checkRunning(checking: Checking, takers: readonly Taker[]): void {
  const { facts } = checking;
  for (const { unit, call, args: [arg], listed, path } of takers) {
    const { row } = listed;
    if (!unit.isNotebook || row.outcome !== "pass" || row.finding !== "entry-point") continue;
    if (arg === undefined || patched(unit.of("Import"), unit.of("ImportFrom"))) continue;
    const target = arg.type === "Call" ? arg.func : arg;
    const driver = facts.held(facts.local(unit, target.id)).flatMap((value) => {
      const own = facts.values.list[value]!;
      return own.is === "function" && checking.drives(own.fn) ? [own.fn] : [];
    })[0];
    if (driver === undefined) continue;
    const page = checking.page(unit);
    const waits = checking.waits(facts.project.enclosing(unit, call.id), unit);
    const lone = arg.type === "Call" && call.args.length + call.keywords.length === 1;
    checking.add(
      waits && lone
        ? awaitInstead(page, call, arg as Call)
        : look(page, call, { kind: "entry-point", message: "Await it: a loop runs already" }),
      {
        ...aboutBarrier(listed, 0, [hop(driver.unit, driver.node.start)]),
        why: `In a notebook an event loop runs already: ${path}() raises RuntimeError`,
      },
    );
  }
}

/** `import nest_asyncio` lets loops run in loops. */
function patched(
  plain: readonly { readonly names: readonly { readonly name: string }[] }[],
  from: readonly { readonly module: string }[],
): boolean {
  return plain.some(({ names }) => names.some(({ name }) => name === "nest_asyncio")) ||
    from.some(({ module }) => module === "nest_asyncio");
}
