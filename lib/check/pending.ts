/** What is known of pending values beyond the needs that spread, in; what is asked about each, out. */
import { spotOf } from "../ids.ts";
import { addAwait, look } from "../edit/change.ts";
import { withoutEdits } from "../edit/draft.ts";
import { aboutCall, aboutUse, type Checking, exprAt } from "./context.ts";
import { hop } from "./trail.ts";

/** Adds an await without an edit for each guess, and a question for each use of what others await. */
export function checkPending(checking: Checking): void {
  const { project } = checking.facts;
  const { guessed, shared } = checking.colours;
  for (const { unit: at, node, use, callee } of guessed) {
    if (checking.toAwait.has(spotOf(at, node))) continue;
    const unit = project.units[at]!;
    const about = use !== null ? aboutUse(checking, use) : aboutCall(checking, callee!, 1, "call");
    const drafted = addAwait(checking.page(unit), exprAt(unit, node));
    checking.add(withoutEdits(drafted), { ...about, confidence: "likely" });
  }
  for (const { unit, node, through } of shared) {
    const site = through?.site;
    const source = site === undefined ? undefined : project.units[site.unit];
    const trail = [hop(unit, unit.nodes[node]!.start)];
    if (source !== undefined) trail.push(hop(source, source.nodes[site!.node]!.start));
    checking.add(
      look(checking.page(unit), exprAt(unit, node), {
        kind: "review",
        message: "Await it before: another use of the same value does",
      }),
      {
        rule: "call",
        confidence: "review",
        dialect: null,
        why: "The value is a coroutine here as well as where it is awaited",
        see: null,
        trail,
      },
    );
  }
}
