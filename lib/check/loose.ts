/** Calls of coroutines that the code has already, in functions that nothing made async, come in; what is said of each goes out. */
import { addAwait, look } from "../edit/change.ts";
import { aboutCall, type Checking, exprAt, nameOf } from "./context.ts";

/** Adds a question for each; where the function became async for another reason, there is nothing to ask. */
export function checkLoose(checking: Checking): void {
  const { project } = checking.facts;
  for (const { unit: at, node: id, functions, doubt } of checking.colours.loose) {
    const unit = project.units[at]!;
    const callee = functions.map((number) => project.functions[number]!).find((fn) => fn.isAsync);
    if (callee === undefined) continue;
    const node = exprAt(unit, id);
    const page = checking.page(unit);
    const about = aboutCall(checking, callee, doubt, "call");
    if (checking.waits(project.enclosing(unit, id), unit)) {
      checking.add(addAwait(page, node), about);
      continue;
    }
    const verdict = checking.pending.verdict(unit, id);
    const isDropped = verdict.is === "await" && verdict.because === "dropped";
    const message = isDropped
      ? "Start it with asyncio.create_task(), or make the caller async"
      : "Make the caller async and await it, or run it with asyncio.run()";
    const why = isDropped
      ? "nothing runs here today, nor after the move"
      : "this works on the coroutine, not on what it gives";
    checking.add(look(page, node, { kind: "review", message }), {
      ...about,
      why: `${nameOf(callee)} is a coroutine function: ${why}`,
    });
  }
}
