/** Calls that start an event loop come in; those where one runs already, in a notebook or in a function that becomes async, go out. */
import { awaitInstead, look } from "../edit/change.ts";
import { isPrimary } from "../edit/draft.ts";
import { aboutBarrier, type Checking, nameOf, spread } from "./context.ts";
import type { Taker } from "./takers.ts";
import { hop } from "./trail.ts";

/** Adds an entry point for each `asyncio.run(main())` of a coroutine to be, and of a notebook where main reaches the driver. */
export function checkRunning(checking: Checking, takers: readonly Taker[]): void {
  const { facts } = checking;
  for (const { unit, call, args: [arg], listed, path } of takers) {
    const { row } = listed;
    if (row.outcome !== "pass" || row.finding !== "entry-point") continue;
    const owner = facts.project.enclosing(unit, call.id);
    const coloured = owner === null ? undefined : checking.colours.coloured.get(owner);
    const runs = owner?.isAsync === true || unit.isNotebook;
    if (coloured === undefined && !runs) continue;
    if (arg === undefined || patched(unit.of("Import"), unit.of("ImportFrom"))) continue;
    const target = arg.type === "Call" ? arg.func : arg;
    const driver = facts.held(facts.local(unit, target.id)).flatMap((value) => {
      const own = facts.values.list[value]!;
      return own.is === "function" && checking.drives(own.fn) ? [own.fn] : [];
    })[0];
    if (driver === undefined && coloured === undefined) continue;
    const page = checking.page(unit);
    const lone = call.args.length + call.keywords.length === 1 &&
      (arg.type === "Call" || takesAwaitable(checking, path) && isPrimary(arg));
    const where = coloured === undefined && owner?.isAsync !== true
      ? "In a notebook an event loop runs already"
      : `In ${nameOf(owner!)}, a coroutine function, an event loop runs already`;
    const trail = driver === undefined
      ? spread(checking, owner!)
      : [hop(driver.unit, driver.node.start)];
    checking.add(
      checking.waits(owner, unit) && lone
        ? awaitInstead(page, call, arg)
        : look(page, call, { kind: "entry-point", message: "Await it: a loop runs already" }),
      {
        ...aboutBarrier(listed, coloured?.doubt ?? 0, trail),
        why: `${where}: ${path}() raises RuntimeError`,
      },
    );
  }
}

/** Does it take a coroutine or a future, and no function? */
function takesAwaitable({ facts }: Checking, path: string): boolean {
  return facts.shelves.passages(path).some(({ gives }) => [gives].flat().includes("awaited:arg0"));
}

/** `import nest_asyncio` lets loops run in loops. */
function patched(
  plain: readonly { readonly names: readonly { readonly name: string }[] }[],
  from: readonly { readonly module: string }[],
): boolean {
  return plain.some(({ names }) => names.some(({ name }) => name === "nest_asyncio")) ||
    from.some(({ module }) => module === "nest_asyncio");
}
