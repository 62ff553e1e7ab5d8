/** Takes a module, gives the edges of names that are read. */
import type { Name } from "../../python/ast.ts";
import { type Flow, IS } from "../edges.ts";

export default {
  id: "names",
  why: "A name holds what the definitions that reach it hold",
  on: {
    Name(node: Name, at) {
      const reaching = at.module.bindings.reaching[node.id];
      if (reaching !== undefined) {
        for (const id of reaching) {
          const tests = at.tests(id, node.id);
          at.edge(at.module.nodes + id, node.id, tests.length === 0 ? IS : { op: "narrow", tests });
        }
      } else if (at.defined(node) < 0) at.seed(node.id, { is: "outside", name: node.name });
    },
  },
} satisfies Flow;
