/** Places that need an edit which makes the code around them async, in; their findings out. */
import { spotOf } from "../ids.ts";
import type { Call, Comprehension, Expr, For, With } from "../python/ast.ts";
import type { Need } from "../colour/colour.ts";
import {
  addAsyncComp,
  addAsyncFor,
  addAsyncWith,
  addAwait,
  callInBlock,
  delegate,
  gather,
  look,
  moveAwait,
  rewriteList,
  rewriteNext,
} from "../edit/change.ts";
import { type About, aboutCall, aboutUse, type Checking } from "./context.ts";
import { type Draft, type Page, withoutEdits } from "../edit/draft.ts";
import { checkEntry } from "./entry.ts";
import { checkGenerators, isNext } from "./generators.ts";
import type { Any, Unit } from "../link/link.ts";
import { classAround } from "../link/unit.ts";
import type { Barriers } from "../colour/barriers.ts";

/** Is it at module level or in a class body, where nothing awaits? */
function isEntry(checking: Checking, { silent, owner, demand, unit, node }: Need): boolean {
  return !silent && owner === null && demand !== "rewrite" &&
    !awaitsAlone(checking.facts.project.units[unit]!, node);
}

/** Adds the finding of each need. */
export function checkNeeds(checking: Checking, barriers: Barriers): void {
  const entries = Map.groupBy(
    checking.colours.needs.filter((need) => isEntry(checking, need)),
    ({ unit }) => unit,
  );
  for (const need of checking.colours.needs) {
    if (need.silent) continue;
    const unit = checking.facts.project.units[need.unit]!;
    const page = checking.page(unit);
    const about = aboutNeed(checking, need);
    if (isEntry(checking, need)) {
      checkEntry(checking, need, { barriers, about, among: entries.get(need.unit) ?? [] });
      continue;
    }
    const drafted = draftOf(checking, page, need);
    if (drafted === null) continue;
    const waits = checking.waits(need.owner, unit);
    checking.add(waits ? drafted : withoutEdits(drafted), about);
    if (waits) checkGenerators(checking, need, about);
  }
}

/** Outside of functions, an await stands in a notebook's cell only, and not in the body of a class there. */
function awaitsAlone(unit: Unit, node: number): boolean {
  return unit.isNotebook && classAround(unit, node) === undefined;
}

function aboutNeed(checking: Checking, need: Need): About {
  if (need.use !== null) {
    return { ...aboutUse(checking, need.use), confidence: need.doubt === 0 ? "certain" : "likely" };
  }
  const rule = need.demand === "await" || need.demand === "rewrite"
    ? "call"
    : need.demand === "with"
    ? "async-with"
    : "async-for";
  return aboutCall(checking, need.callee!, need.doubt, rule);
}

function draftOf(
  checking: Checking,
  page: Page,
  need: Need,
): Draft | null {
  const unit = checking.facts.project.units[need.unit]!;
  const node = unit.nodes[need.node]!;
  switch (need.demand) {
    case "await": {
      const expr = node as Expr;
      const misplaced = misplacedAwait(checking, need, expr);
      return misplaced ?? addAwait(page, expr);
    }
    case "for":
      return addAsyncFor(page, node as For);
    case "comp":
      return addAsyncComp(page, node as Comprehension);
    case "with": {
      const block = unit.nodes[unit.parents[need.node]!] as With;
      return addAsyncWith(
        page,
        block,
        block.items.every(({ id }) => checking.colours.withItems.has(spotOf(need.unit, id))),
      );
    }
    case "rewrite":
      return rewriteOf(checking, page, need);
  }
}

/** `await x.command()["k"]`: the await is there, around the wrong thing. */
function misplacedAwait(checking: Checking, need: Need, expr: Expr): Draft | null {
  const unit = checking.facts.project.units[need.unit]!;
  let child: Expr = expr;
  for (;;) {
    const parent = unit.nodes[unit.parents[child.id]!];
    if (parent === undefined) return null;
    // What a trailer on the way gives needs that await itself
    const key = spotOf(need.unit, child.id);
    if (child !== expr && (checking.needed.has(key) || checking.awaitable.has(key))) return null;
    if (parent.type === "Await" && child !== expr && !child.paren) {
      return moveAwait(checking.page(unit), parent, expr);
    }
    if (
      (parent.type === "Attribute" || parent.type === "Subscript") && parent.value.id === child.id
    ) child = parent;
    else if (parent.type === "Call" && parent.func.id === child.id) child = parent;
    else return null;
  }
}

function rewriteOf(checking: Checking, page: Page, need: Need): Draft | null {
  const unit = checking.facts.project.units[need.unit]!;
  const node = unit.nodes[need.node]!;
  const receiver = unit.nodes[need.use?.receiver ?? need.reached!.receiver] as Expr;
  if (node.type === "YieldFrom") return delegate(page, node, { isAsync: true });
  if (need.use === null) {
    return isNext(node, receiver) ? rewriteNext(page, node) : gathered(page, node, receiver);
  }
  // What a subscript becomes is said with the members
  if (["int", "slice", "call", "read"].includes(need.use.how)) return null;
  if (need.use.how === "next") return nextOf(page, node as Call, receiver);
  const awaitsCursor = checking.toAwait.has(spotOf(need.unit, receiver.id));
  const { list } = checking.facts.shelves.row(need.use.row);
  return list === undefined
    ? gathered(page, node, receiver)
    : rewriteList(page, node as Expr, { cursor: receiver, list, awaitsCursor });
}

/** What stands for the builtin, which is called or handed over: `assertRaises(StopIteration, next, cursor)`. */
function nextOf(page: Page, call: Call, receiver: Expr): Draft {
  const at = call.args.findIndex(({ id }) => id === receiver.id);
  if (at === 0) return rewriteNext(page, call);
  const { func } = call;
  const called = func.type === "Name" ? func.name : func.type === "Attribute" ? func.attr : "";
  const args = [...call.args.slice(at), ...call.keywords];
  const drafted = /raises|warns/i.test(called)
    ? callInBlock(page, call, { fn: call.args[at - 1]!, args, as: "anext" })
    : null;
  return drafted ?? look(page, call, { kind: "rewrite", message: "Await anext() in its place" });
}

/** What only `async for` iterates, gathered in a list. */
function gathered(page: Page, node: Any, receiver: Expr): Draft {
  const expr = node.type === "Starred" || node.type === "Call" || node.type === "Compare" ||
      node.type === "Tuple" || node.id === receiver.id
    ? node as Expr
    : null;
  return expr === null
    ? look(page, node, { kind: "rewrite", message: "Iterate with async for" })
    : gather(page, expr, receiver);
}
