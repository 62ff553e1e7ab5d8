/** Takes a module, gives the edges into containers. */
import type { Comp, Dict, Expr, List, Node, SetExpr, Tuple } from "../../python/ast.ts";
import { type At, ELEMENT, type Flow, literal, type LocalPlace, type Step } from "../edges.ts";
import { isRooted } from "../steps/rooted.ts";

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
        if (key !== null) put(value, node, literal(key), at);
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
    } else put(element, node, keyed ? String(index) : null, at);
  });
}

function comprehension(node: Comp, at: At): void {
  at.seed(node.id, { is: "container" });
  put(node.value ?? node.elt, node, null, at);
}

/** What a function makes of its arguments and gives back holds what all callers hand over. */
function put(element: Expr, into: Node, key: string | null, at: At): void {
  const step: Step<LocalPlace> = { op: "put", key };
  const mixed = isReturned(into, at) && isRooted(element, at);
  at.edge(element.id, into.id, mixed ? { op: "mixed", step } : step);
}

/** Does it stand in what a function returns, itself or in another display? */
function isReturned(node: Node, at: At): boolean {
  for (let parent = at.nodes[at.parents[node.id]!]; parent !== undefined;) {
    switch (parent.type) {
      case "Return":
      case "Lambda":
        return true;
      case "List":
      case "Tuple":
      case "Set":
      case "Dict":
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp":
      case "IfExp":
      case "BoolOp":
        parent = at.nodes[at.parents[parent.id]!];
        break;
      default:
        return false;
    }
  }
  return false;
}
