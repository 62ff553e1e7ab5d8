/** Takes a module, gives the edges of assignments. */
import type { AnnAssign, Assign, AugAssign, NamedExpr } from "../../python/ast.ts";
import { bindTarget, type Flow, IS } from "../edges.ts";

export default {
  id: "assignment",
  why: "A target holds what is assigned to it",
  on: {
    // client = db_client = MongoClient()
    Assign(node: Assign, at) {
      for (const target of node.targets) bindTarget(target, node.value.id, at);
    },
    AnnAssign(node: AnnAssign, at) {
      if (node.value !== null) bindTarget(node.target, node.value.id, at);
    },
    // pipelines += [coll.find()]
    AugAssign(node: AugAssign, at) {
      bindTarget(node.target, node.value.id, at);
      if (node.target.type !== "Name") return;
      const place = at.defined(node.target);
      const reaching = at.module.bindings.reaching[node.target.id];
      if (place >= 0) { for (const id of reaching ?? []) at.edge(at.module.nodes + id, place, IS); }
    },
    // if (doc := coll.find_one()):
    NamedExpr(node: NamedExpr, at) {
      bindTarget(node.target, node.value.id, at);
      at.edge(node.value.id, node.id, IS);
    },
  },
} satisfies Flow;
