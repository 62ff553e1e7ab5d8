/** Takes a module, gives the edges into containers. */
import type { Comp, Dict, List, SetExpr, Tuple } from "../../python/ast.ts";
import { type At, ELEMENT, type Flow, literal } from "../edges.ts";

export default {
  id: "containers",
  why: "A list, tuple, set or dict holds its elements, a literal key its own value",
  on: {
    List: display,
    Tuple: display,
    Set: display,
    // {"users": db.users}
    Dict(node: Dict, at) {
      at.seed(node.id, { is: "container" });
      node.values.forEach((value, index) => {
        const key = node.keys[index] ?? null;
        if (key !== null) at.edge(value.id, node.id, { op: "put", key: literal(key) });
        else {
          const place = at.place();
          at.edge(value.id, place, { op: "item", key: null });
          at.edge(place, node.id, { op: "put", key: null });
        }
      });
    },
    // [client[name] for name in names]
    ListComp: comprehension,
    SetComp: comprehension,
    GeneratorExp: comprehension,
    DictComp: comprehension,
  },
} satisfies Flow;

function display(node: List | Tuple | SetExpr, at: At): void {
  // A target of unpacking is no container
  if (node.elts.some((element) => at.defined(element) >= 0)) return;
  at.seed(node.id, { is: "container" });
  let keyed = true;
  node.elts.forEach((element, index) => {
    if (element.type === "Starred") {
      keyed = false;
      const place = at.place();
      at.edge(element.value.id, place, ELEMENT);
      at.edge(place, node.id, { op: "put", key: null });
    } else at.edge(element.id, node.id, { op: "put", key: keyed ? String(index) : null });
  });
}

function comprehension(node: Comp, at: At): void {
  at.seed(node.id, { is: "container" });
  at.edge((node.value ?? node.elt).id, node.id, { op: "put", key: null });
}
