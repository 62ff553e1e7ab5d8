/** Takes a module, gives the edges of loops and comprehensions. */
import type { Comprehension, For } from "../../python/ast.ts";
import { type At, bindTarget, ELEMENT, type Flow } from "../edges.ts";

export default {
  id: "loops",
  why: "A loop variable holds what iterating gives, whether with for or async for",
  on: {
    For: element,
    Comprehension: element,
  },
} satisfies Flow;

function element(node: For | Comprehension, at: At): void {
  const place = at.place();
  at.edge(node.iter.id, place, ELEMENT);
  bindTarget(node.target, place, at);
}
