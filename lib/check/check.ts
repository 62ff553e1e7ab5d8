/** Takes the facts, the uses and the colours, gives the findings: each use and call compared with what the rules and colours require. */
import type { Boundaries } from "../colour/boundaries.ts";
import type { Barriers } from "../colour/barriers.ts";
import type { Asked, Colours } from "../colour/colour.ts";
import type { Facts } from "../infer/facts.ts";
import type { Uses } from "../infer/uses/mod.ts";
import type { Found } from "../finding.ts";
import { checking } from "./context.ts";
import { checkDecisions, type Lifted } from "./decisions.ts";
import { checkDriven } from "./drivers.ts";
import { checkEdges } from "./edges.ts";
import { checkHanded } from "./handed.ts";
import { checkAssigned } from "./assigned.ts";
import { checkExhaustion, checkIterators } from "./exhaustion.ts";
import { checkFutures } from "./futures.ts";
import { checkGiven } from "./given.ts";
import { heldBack } from "./limits.ts";
import { checkLibraries } from "./libraries.ts";
import { checkLoops } from "./loops.ts";
import { checkLoose } from "./loose.ts";
import { checkMembers } from "./members.ts";
import { checkMocks } from "./mocks.ts";
import { checkNames } from "./names.ts";
import type { Pending } from "../infer/pending/mod.ts";
import { checkAwaits } from "./awaits.ts";
import { checkPending } from "./pending.ts";
import { checkTruth } from "./truth.ts";
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
  const books = checking(facts, found, { colours, pending, texts, boundaries }, findings);
  checkNames(books);
  checkNeeds(books, barriers);
  checkLoose(books);
  checkPending(books);
  checkAwaits(books, found);
  checkTruth(books);
  checkMembers(books, found.uses);
  checkEdges(books);
  checkDriven(books);
  checkHanded(books, found.uses, takers);
  checkFutures(books, found.uses, { barriers, asked });
  checkExhaustion(books, found.uses);
  checkIterators(books);
  checkAssigned(books);
  checkGiven(books, asked);
  checkLoops(books, found, { barriers, asked, takers });
  checkRunning(books, takers);
  checkMocks(books);
  checkLibraries(books, boundaries);
  checkDecisions(books, boundaries, lifted);
  return heldBack(books, boundaries, findings);
}
