/** Takes a module, gives the edges of attribute and item chains. */
import type { Attribute, Subscript } from "../../python/ast.ts";
import { type Flow, literal, type LocalPlace, type Step } from "../edges.ts";

export default {
  id: "chains",
  why: "client.shop[name] leads from the client to a collection",
  on: {
    Attribute(node: Attribute, at) {
      const tests = at.testsOfPath(node.id);
      const into = tests.length === 0 ? node.id : at.place();
      at.edge(node.value.id, into, { op: "attr", name: node.attr });
      if (tests.length > 0) at.edge(into, node.id, { op: "narrow", tests });
    },
    Subscript(node: Subscript, at) {
      const step: Step<LocalPlace> = node.slice.type === "Slice"
        ? { op: "slice" }
        : { op: "item", key: literal(node.slice) };
      at.edge(node.value.id, node.id, step);
    },
  },
} satisfies Flow;
