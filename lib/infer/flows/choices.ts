/** Takes a module, gives the edges of expressions that are one of their operands. */
import type { Await, BoolOp, IfExp, Starred, Yield } from "../../python/ast.ts";
import { isAwait } from "../../python/driven.ts";
import { type Flow, IS } from "../edges.ts";

export default {
  id: "choices",
  why: "A conditional or boolean expression is one of its operands, and awaiting is transparent",
  on: {
    // db = primary if ready else backup
    IfExp(node: IfExp, at) {
      at.edge(node.body.id, node.id, IS);
      at.edge(node.orelse.id, node.id, IS);
    },
    // client = client or MongoClient()
    BoolOp(node: BoolOp, at) {
      for (const value of node.values) at.edge(value.id, node.id, IS);
    },
    // One missing await must not hide what comes after it
    Await(node: Await, at) {
      at.edge(node.value.id, node.id, { op: "settle" });
    },
    // doc = yield coll.find_one(), under @gen.coroutine
    Yield(node: Yield, at) {
      if (node.value !== null && isAwait(at, node)) {
        at.edge(node.value.id, node.id, { op: "settle" });
      }
    },
    Starred(node: Starred, at) {
      at.edge(node.value.id, node.id, IS);
    },
  },
} satisfies Flow;
