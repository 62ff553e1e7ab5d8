/** The facts and the barrier rows in; what foreign code does with pending values, as rows say, out. */
import type { Fn } from "../link/link.ts";
import type { Facts } from "../infer/facts.ts";
import type { Asks, Foreign } from "../infer/pending/mod.ts";
import type { Barrier, Listed } from "../rows/types.ts";
import type { Asked } from "./asked.ts";
import type { Barriers } from "./barriers.ts";
import { isWrapped } from "./wrapped.ts";

/** What the rows say. */
export function asksOf(
  facts: Facts,
  barriers: Barriers,
  { asked, group }: { readonly asked: Asked; readonly group: (fn: Fn) => readonly Fn[] },
): Asks {
  const { project, shelves } = facts;
  const answers = new Map<Fn, Foreign | null>();
  return {
    callees(unit, call) {
      const found = asked.callees(unit, call);
      const node = unit.nodes[call];
      if (node?.type !== "Call") return found;
      const named = project.resolve(unit, node.func).flatMap((entity) =>
        entity.is === "foreign" && !found.includes(entity.path) ? [entity.path] : []
      );
      return [...found, ...named];
    },
    takes(path) {
      const sink = shelves.sink(path);
      if (sink !== undefined) {
        return { doing: sink.takes === "raises" ? "hard" : "soft", deep: sink.deep === true };
      }
      const awaits = barriers.arguments(path).some(({ row }) =>
        row.outcome === "pass" && row.calls === undefined ||
        row.outcome === "adapt" && row.to?.includes("create_task") === true
      );
      return awaits ? { doing: "awaited", deep: true } : null;
    },
    answers(fn) {
      let answer = answers.get(fn);
      if (answer === undefined) {
        answers.set(fn, answer = answerOf(group(fn), barriers, asked, fn));
      }
      return answer;
    },
    wrapped: (fn) => isWrapped(project, fn),
  };
}

function answerOf(
  group: readonly Fn[],
  barriers: Barriers,
  asked: Asked,
  fn: Fn,
): Foreign | null {
  const rows = (one: Fn) => barriers.of(one, asked.decorators(one));
  const own = rows(fn).flatMap(({ row }) => row.returned ?? []);
  if (own.length > 0) return FOREIGN[own[0]!];
  return stopOf(group, rows) === null ? null : "hard";
}

const FOREIGN: Readonly<Record<NonNullable<Barrier["returned"]>, Foreign | null>> = {
  serialised: "hard",
  awaited: "awaited",
  dropped: "dropped",
  passed: null,
};

/** The row that stops the colour in the group of a function. */
export function stopOf(
  group: readonly Fn[],
  rows: (fn: Fn) => readonly Listed<Barrier>[],
): Listed<Barrier> | null {
  for (const member of group) {
    if (member.isAsync) continue;
    const stop = rows(member).find(({ row }) => row.outcome === "stop");
    if (stop !== undefined) return stop;
  }
  return null;
}
