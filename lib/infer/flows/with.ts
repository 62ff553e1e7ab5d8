/** Takes a module, gives the edges of with statements. */
import type { WithItem } from "../../python/ast.ts";
import { bindTarget, type Flow } from "../edges.ts";

export default {
  id: "with",
  why: "The target of with or async with holds what entering gives",
  on: {
    // with client.start_session() as session:
    WithItem(node: WithItem, at) {
      if (node.target === null) return;
      const place = at.place();
      at.edge(node.expr.id, place, { op: "enter" });
      bindTarget(node.target, place, at);
    },
  },
} satisfies Flow;
