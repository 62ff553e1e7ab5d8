/** What colour leaves to code that drives other code, in; what a person must look at there, out: hooks of libraries, generators. */
import { look } from "../edit/change.ts";
import { aboutCall, aboutUse, type Checking, nameOf, spread } from "./context.ts";

/** Adds a review for each hook that becomes async, and for each call that a generator hands to whoever drives it. */
export function checkDriven(checking: Checking): void {
  checkHooks(checking);
  checkTrampolines(checking);
}

function checkHooks(checking: Checking): void {
  for (const fn of checking.colours.hooks) {
    if (fn.node.type !== "FunctionDef" || !checking.colours.coloured.has(fn)) continue;
    const at = { start: fn.node.nameStart, end: fn.node.nameStart + fn.name.length };
    const base = fn.cls?.foreign[0] ?? "its base";
    checking.add(
      look(checking.page(fn.unit), at, {
        kind: "review",
        message: `Look whether ${base} awaits what ${fn.name}() gives`,
      }),
      {
        rule: "hook",
        confidence: "review",
        dialect: null,
        why: `Nobody in the project calls ${
          nameOf(fn)
        }, so the library of its base class does: where it does not await, the body never runs and a coroutine is true`,
        see: null,
        trail: spread(checking, fn),
      },
    );
  }
}

function checkTrampolines(checking: Checking): void {
  const { facts, colours } = checking;
  for (const { unit: index, node, use, callee, doubt } of colours.handedOver) {
    const row = use === null ? null : facts.shelves.row(use.row);
    // It is awaited today already by the one who drives the generator
    if (use !== null && row?.[use.dialect] === "await") continue;
    const unit = facts.project.units[index]!;
    const parent = unit.nodes[unit.parents[node]!];
    if (parent === undefined) continue;
    const about = use === null
      ? aboutCall(checking, callee!, doubt, "trampoline")
      : { ...aboutUse(checking, use), rule: "trampoline" };
    checking.add(
      look(checking.page(unit), parent, {
        kind: "review",
        message: "Look whether what drives this generator awaits what it is handed",
      }),
      about,
    );
  }
}
