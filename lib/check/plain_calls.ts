/** Uses in; where the driver calls a method of an argument without awaiting it, and the method is a coroutine function, a finding out. */
import { assigned, type Unit } from "../link/link.ts";
import type { Use } from "../infer/uses/mod.ts";
import type { Expr } from "../python/ast.ts";
import type { Confidence } from "../finding.ts";
import { look } from "../edit/change.ts";
import { aboutUse, type Checking } from "./context.ts";

/** Adds a finding for each: `bucket.download_to_stream(key, target)` with an async file. */
export function checkPlainCalls(checking: Checking, uses: readonly Use[]): void {
  for (const use of uses) {
    const { plainly } = checking.facts.shelves.row(use.row);
    if (plainly === undefined || use.how !== "call") continue;
    const unit = checking.facts.project.units[use.unit]!;
    const call = unit.nodes[use.node]!;
    if (call.type !== "Call" || call.args.some(({ type }) => type === "Starred")) continue;
    const named = call.keywords.find(({ arg }) => arg === plainly.name)?.value;
    const arg = call.args[plainly.arg] ?? named;
    const sure = arg === undefined ? null : isAsync(checking, unit, arg, plainly.method);
    if (arg === undefined || sure === null) continue;
    const { method } = plainly;
    checking.add(
      look(checking.page(unit), arg, {
        kind: sure === "review" ? "review" : "rewrite",
        message: `Hand over an object with a plain ${method}(), or copy the data yourself`,
      }),
      {
        ...aboutUse(checking, use),
        confidence: sure,
        why: `The driver calls ${method}() and does not await it: an async ${method}() never runs`,
      },
    );
  }
}

/** Is the method of what stands there a coroutine function, and how sure is that? null: nothing tells so. */
function isAsync(checking: Checking, unit: Unit, arg: Expr, method: string): Confidence | null {
  const { facts, colours } = checking;
  const held = facts.held(facts.local(unit, arg.id)).map((value) => facts.values.list[value]!);
  for (const own of held) {
    if (own.is !== "instance") continue;
    const fn = facts.project.method(own.cls, method);
    if (fn !== null && (fn.isAsync || colours.coloured.has(fn))) {
      return held.length === 1 ? "certain" : "likely";
    }
  }
  return held.length === 0 && isOpenedAsync(checking, unit, arg) ? "review" : null;
}

/** `async with aiofiles.open(path, "wb") as target`, `target = await aiofiles.open(path)`: a library's object that is opened by an await. */
function isOpenedAsync({ facts: { project } }: Checking, unit: Unit, arg: Expr): boolean {
  if (arg.type !== "Name") return false;
  const { definitions, reaching } = unit.module.bindings;
  const ids = reaching[arg.id] ?? [];
  return ids.length > 0 && ids.every((id) => {
    const definition = definitions[id]!;
    const around = unit.nodes[unit.parents[definition.node]!];
    const value = definition.kind === "name" ? assigned(unit, definition) : null;
    const block = around === undefined ? undefined : unit.nodes[unit.parents[around.id]!];
    const opened = around?.type === "WithItem"
      ? block?.type === "With" && block.isAsync ? around.expr : null
      : value?.type === "Await"
      ? value.value
      : null;
    return opened?.type === "Call" &&
      project.resolve(unit, opened.func).some(({ is }) => is === "foreign");
  });
}
