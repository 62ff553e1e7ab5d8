/** Takes the facts, the uses and the colours, gives the findings: each use and call compared with what the rules and colours require. */
import type { Boundaries } from "../colour/boundaries.ts";
import type { Barriers } from "../colour/barriers.ts";
import type { Asked, Colours } from "../colour/colour.ts";
import type { Facts } from "../infer/facts.ts";
import type { Uses } from "../infer/uses/mod.ts";
import type { Found } from "../finding.ts";
import { startChecking } from "./context.ts";
import { checkDecisions, type Lifted } from "./decisions.ts";
import { checkDriven } from "./drivers.ts";
import { checkEdges } from "./spread_edge.ts";
import { checkHanded } from "./handed_callables.ts";
import { checkAssigned } from "./assigned.ts";
import { checkExhaustion, checkIterators } from "./exhaustion.ts";
import { checkFutures } from "./futures.ts";
import { checkGiven } from "./foreign_iteration.ts";
import { withDecisions } from "./limits.ts";
import { checkLibraries } from "./sync_libraries.ts";
import { checkLoops } from "./event_loops.ts";
import { checkLoose } from "./loose.ts";
import { checkMembers } from "./members.ts";
import { checkMocks } from "./mocks.ts";
import { checkNames } from "./driver_names.ts";
import type { Pending } from "../infer/pending/mod.ts";
import { checkAwaits } from "./awaits.ts";
import { checkPending } from "./pending.ts";
import { checkTruth } from "./truth.ts";
import { checkPlainCalls } from "./plain_calls.ts";
import { checkPlainManagers } from "./plain_managers.ts";
import { checkNeeds } from "./needs.ts";
import { checkRunning } from "./running.ts";
import type { Taker } from "./takers.ts";

/** Every finding about the code. */
export function checkCode(
  facts: Facts,
  found: Uses,
  colours: Colours,
  { barriers, asked, takers, pending, texts, boundaries, lifted }: {
    readonly barriers: Barriers;
    readonly asked: Asked;
    readonly takers: readonly Taker[];
    readonly pending: Pending;
    readonly texts: ReadonlyMap<string, string>;
    readonly boundaries: Boundaries;
    readonly lifted: Lifted;
  },
): readonly Found[] {
  const findings: Found[] = [];
  const checking = startChecking(facts, found, { colours, pending, texts, boundaries }, findings);
  checkNames(checking);
  checkNeeds(checking, barriers);
  checkLoose(checking);
  checkPending(checking);
  checkAwaits(checking, found);
  checkTruth(checking);
  checkMembers(checking, found.uses);
  checkEdges(checking);
  checkDriven(checking);
  checkHanded(checking, found.uses, takers);
  checkFutures(checking, found.uses, { barriers, asked });
  checkExhaustion(checking, found.uses);
  checkIterators(checking);
  checkPlainCalls(checking, found.uses);
  checkPlainManagers(checking);
  checkAssigned(checking);
  checkGiven(checking, asked);
  checkLoops(checking, found, { barriers, asked, takers });
  checkRunning(checking, takers);
  checkMocks(checking);
  checkLibraries(checking, boundaries);
  checkDecisions(checking, boundaries, lifted);
  return withDecisions(checking, boundaries, findings);
}
