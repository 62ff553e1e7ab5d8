/** A value that is pending as the code stands, in; the await that it needs, where it is made or at a call that brought it on, out. */
import type { UnitId } from "../ids.ts";
import type { Fn, Unit } from "../link/link.ts";
import type { Doubt } from "../infer/facts.ts";
import type { Taken } from "../infer/pending/mod.ts";
import type { Reached, Use } from "../infer/uses/mod.ts";
import type { Need } from "./colours.ts";
import { inSyncBranch, isAwaited } from "./demand.ts";
import { barrierOf, need, type Spread } from "./spread.ts";
import type { Expr } from "../python/ast.ts";

/** What is found beside the needs that spread. */
export interface Questions {
  /** Awaits that are missing, as far as attributes and containers tell: they make no function async. */
  readonly guessed: Need[];
  /** Uses of a value that others await. */
  readonly shared: Taken[];
}

/** What makes a pending value: a use of a driver object, or the call of a coroutine function. */
export interface Made {
  readonly unit: UnitId;
  readonly node: number;
  readonly doubt: Doubt;
  readonly use: Use | null;
  readonly reached: Reached | null;
  readonly callee: Fn | null;
  /** Does it reach the driver? What nobody takes is lost all the same. */
  readonly drives: boolean;
}

/** Notes what the value needs. */
export function owe(spread: Spread, made: Made, questions: Questions): void {
  const { project, pending } = spread;
  const unit = project.units[made.unit]!;
  const node = unit.nodes[made.node]!;
  if (isAwaited(unit, node as Expr) || inSyncBranch(unit, node)) return;
  const owner = project.enclosing(unit, made.node);
  const stuck = owner === null || !owner.isAsync && barrierOf(spread, owner) !== null;
  const demand = { ...made, demand: "await" as const };
  const verdict = pending.verdict(unit, made.node);
  switch (verdict.is) {
    case "fine":
      // A coroutine that a definition keeps can be awaited once
      if (owner === null && isDefined(unit, made.node)) need(spread, demand);
      return;
    case "open":
      // Who reads a property wants its value
      if (
        made.use?.how === "read" || stuck && verdict.kept ||
        owner === null && isDefined(unit, made.node)
      ) {
        need(spread, demand);
      }
      return;
    case "await":
      if (verdict.because === "dropped" ? made.reached?.mixed === true : !made.drives) return;
      if ((verdict.firm || stuck) && made.use?.mixed !== true) need(spread, demand);
      else questions.guessed.push({ ...demand, owner, silent: false });
      return;
    case "others":
      if (!made.drives) return;
      for (const { site, firm } of verdict.calls) bring(spread, site, { made, firm, questions });
      questions.shared.push(...verdict.uses);
  }
}

/** The call that brought the value to where it is used awaits it. */
function bring(
  spread: Spread,
  site: Reached,
  { made, firm, questions }: {
    readonly made: Made;
    readonly firm: boolean;
    readonly questions: Questions;
  },
): void {
  const { project } = spread;
  const unit = project.units[site.unit]!;
  const doubt = Math.max(made.doubt, site.doubt) as Doubt;
  const callee = project.functions[site.functions[0]!]!;
  const { node } = site;
  if (inSyncBranch(unit, unit.nodes[node]!)) return;
  const demand = "await" as const;
  const brought = { demand, unit: site.unit, node, doubt, use: null, reached: site, callee };
  if (firm) need(spread, brought);
  else {
    questions.guessed.push({ ...brought, owner: project.enclosing(unit, node), silent: false });
  }
}

/** Does it stand in a class body, a default or a decorator? */
function isDefined(unit: Unit, node: number): boolean {
  for (let at = unit.parents[node]!; at >= 0; at = unit.parents[at]!) {
    const { type } = unit.nodes[at]!;
    if (type === "ClassDef" || type === "FunctionDef") return true;
  }
  return false;
}
