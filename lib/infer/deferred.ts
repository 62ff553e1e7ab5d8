/** What is decided only when all certain facts are there: rounds, each of which reads a fixpoint, so that no order matters. */
import type { Place } from "../ids.ts";
import type { Step } from "./edges.ts";
import type { Engine } from "./solve.ts";

/** An edge, or several, that wait. */
export interface Deferred {
  /** now: it is certain; later: not yet, and likely at the end; never: it does not exist. */
  verdict(): "now" | "later" | "never";
  release(): void;
}

/** Releases what is certain, until nothing more is. */
export function settle(engine: Engine): void {
  const { deferred } = engine;
  for (;;) {
    const verdicts = deferred.map((each) => each.verdict());
    const now = deferred.filter((_, index) => verdicts[index] === "now");
    if (now.length === 0) return;
    const rest = deferred.filter((_, index) => verdicts[index] === "later");
    deferred.splice(0, deferred.length, ...rest);
    for (const each of now) each.release();
    engine.run();
  }
}

/** Releases the rest, as likely; false: nothing was left. */
export function release(engine: Engine): boolean {
  const rest = engine.deferred.splice(0, engine.deferred.length);
  const later = rest.filter((each) => each.verdict() !== "never");
  for (const each of later) each.release();
  return later.length > 0;
}

/** What all callers hand over: certain where they agree. */
export function mixed(engine: Engine, from: Place, to: Place, step: Step): Deferred {
  return {
    verdict: () => agreed(engine, from),
    release() {
      if (step.op === "is") engine.flow(from, to);
      else engine.edge(from, to, step);
    },
  };
}

/** Does the place hold one thing only, containers aside? */
function agreed(engine: Engine, place: Place): "now" | "later" {
  let things = 0;
  for (const value of engine.held(place)) {
    if (engine.values.list[value]!.is !== "container") things++;
    if (things > 1) return "later";
  }
  return engine.held(place).length > 0 ? "now" : "later";
}
