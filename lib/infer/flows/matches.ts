/** Takes a module, gives the edges of `match` statements. */
import type { Match } from "../../python/ast.ts";
import { type Flow, IS } from "../edges.ts";

export default {
  id: "matches",
  why: "What a case binds is the subject, of the classes that the case names",
  on: {
    // case Collection() as rows:
    Match(node: Match, at) {
      for (const { part, tests } of at.testsOfMatch(node)) {
        if (part.bound === null) continue;
        const place = at.defined(part.captures[part.bound]!);
        at.edge(node.subject.id, place, tests.length === 0 ? IS : { op: "narrow", tests });
      }
    },
  },
} satisfies Flow;
