/** Uses of driver objects, in; the findings that are no await and no `async` out: what is gone, what loses its await, arguments. */
import { spotOf } from "../ids.ts";
import type { Await, Call, Expr, Subscript } from "../python/ast.ts";
import { isAwaited } from "../colour/colour.ts";
import type { Use } from "../infer/uses/mod.ts";
import type { Arg } from "../rows/types.ts";
import {
  dropAwait,
  fill,
  look,
  makeChange,
  rewriteIndex,
  rewriteSlice,
  write,
} from "../edit/change.ts";
import { withoutEdits } from "../edit/draft.ts";
import { aboutUse, type Checking } from "./context.ts";

/** Adds the findings of each use. */
export function checkMembers(checking: Checking, uses: readonly Use[]): void {
  for (const use of uses) {
    const row = checking.facts.shelves.row(use.row);
    const unit = checking.facts.project.units[use.unit]!;
    const page = checking.page(unit);
    const node = unit.nodes[use.node] as Expr;
    const about = () => aboutUse(checking, use);
    if (use.how === "int" || use.how === "slice") {
      if (row.gone !== undefined) {
        const needed = checking.toAwait.has(spotOf(use.unit, use.receiver));
        checking.add(
          use.how === "int"
            ? rewriteIndex(page, node as Subscript, { row, awaits: needed })
            : rewriteSlice(page, node as Subscript, { row, awaits: needed }),
          about(),
        );
      }
      continue;
    }
    if (use.how === "for" || use.how === "comp") {
      checkIteration(checking, use, unit.nodes[use.receiver] as Expr);
      continue;
    }
    if (
      use.how !== "call" && use.how !== "read" && use.how !== "hand" && use.how !== "build" &&
      use.how !== "indirect"
    ) {
      continue;
    }
    if (
      (row.async === "absent" || row.async === "raises" && use.dialect !== "async") &&
      (row[use.dialect] !== row.async || use.dialect === "async") && use.how !== "indirect"
    ) {
      const outside = row.inside === "coroutine" &&
        !checking.waits(checking.facts.project.enclosing(unit, node.id), unit);
      if (outside) {
        const message = `Rewrite it: ${fill(page, node, row.gone ?? "")} works in a coroutine only`;
        checking.add(look(page, node, { kind: "review", message }), about());
        continue;
      }
      checking.add(
        row.gone === undefined
          ? look(page, node, { kind: "signature", message: "Remove it: the async class has none" })
          : write(page, node, {
            kind: "signature",
            text: fill(page, node, row.gone),
          }),
        about(),
      );
      continue;
    }
    const called = use.how === "call" || use.how === "indirect" || use.how === "build";
    const settled = called && row.async === "call" || use.how === "read" && row.async === "read";
    if (settled && isAwaited(unit, node)) {
      const drafted = dropAwait(page, unit.nodes[unit.parents[node.id]!] as Await);
      checking.add(use.mixed === true ? withoutEdits(drafted) : drafted, about());
    }
    if (node.type === "Call") checkRow(checking, use, node, argumentsOf(unit.module.text, node));
  }
}

/** The same of a loop: what is iterated is the receiver. */
function checkIteration(checking: Checking, use: Use, receiver: Expr): void {
  const { module } = checking.facts.project.units[use.unit]!;
  const written = module.text.slice(receiver.start, receiver.end);
  // What is repeated in a text is named once where it is more than a name
  const isName = receiver.type === "Name" || receiver.type === "Attribute";
  const x = isName ? written : "out";
  const where = isName ? "" : `, where out is \`${written.replace(/\s+/g, " ")}\``;
  for (
    const { when, dialects, kind, change, why } of checking.facts.shelves.row(use.row).checks ?? []
  ) {
    if (!dialects.includes(use.dialect) || !when([]) || !("text" in change)) continue;
    const text = change.text.replaceAll("{x}", () => x) + where;
    const page = checking.page(checking.facts.project.units[use.unit]!);
    const drafted = makeChange(page, receiver, { kind, change: { ...change, text } });
    checking.add(drafted, { ...aboutUse(checking, use), why });
  }
}

/** Adds what the row's own checks say of the arguments. */
function checkRow(checking: Checking, use: Use, node: Expr, args: readonly Arg[]): void {
  const page = checking.page(checking.facts.project.units[use.unit]!);
  for (const check of checking.facts.shelves.row(use.row).checks ?? []) {
    if (!check.dialects.includes(use.dialect) || !check.when(args)) continue;
    checking.add(makeChange(page, node, check), { ...aboutUse(checking, use), why: check.why });
  }
}

function argumentsOf(text: string, call: Call): readonly Arg[] {
  return [
    ...call.args.map((arg) => ({ name: null, text: text.slice(arg.start, arg.end) })),
    ...call.keywords.map(({ arg, value }) => ({
      name: arg ?? "**",
      text: text.slice(value.start, value.end),
    })),
  ];
}
