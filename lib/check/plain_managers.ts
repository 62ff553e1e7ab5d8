/** Each `async with` in; where what it enters is a plain context manager of the driver, the plain `with` out. */
import type { With, WithItem } from "../python/ast.ts";
import type { Unit } from "../link/link.ts";
import type { Importable } from "../rows/types.ts";
import { dropAsyncWith } from "../edit/change.ts";
import type { Checking } from "./context.ts";
import { aboutName } from "./renamed.ts";

/** Adds a finding for each: `async with pymongo.timeout(5)`. */
export function checkPlainManagers(checking: Checking): void {
  for (const unit of checking.facts.project.units) {
    for (const block of unit.of("With")) {
      if (!block.isAsync) continue;
      for (const item of block.items) checkItem(checking, unit, block, item);
    }
  }
}

function checkItem(checking: Checking, unit: Unit, block: With, item: WithItem): void {
  const row = plain(checking, unit, item);
  if (row === undefined) return;
  const drafted = dropAsyncWith(checking.page(unit), block, item);
  checking.add(drafted, aboutName(checking, unit, row, item.start));
}

/** The row of what is called there. */
function plain({ facts }: Checking, unit: Unit, { expr }: WithItem): Importable | undefined {
  if (expr.type !== "Call") return undefined;
  return facts.project.resolve(unit, expr.func).flatMap((entity) => {
    const row = entity.is === "foreign" ? facts.shelves.importable(entity.path) : undefined;
    return row?.enters === "with" ? [row] : [];
  })[0];
}
