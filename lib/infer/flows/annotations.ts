/** Takes a module, gives what its annotations promise. */
import type { AnnAssign, Expr, FunctionDef, Param } from "../../python/ast.ts";
import type { Flow } from "../edges.ts";

export default {
  id: "annotations",
  why: "An annotated name, parameter or result holds an instance of what the annotation names",
  on: {
    // def totals(db: Database):
    Param(node: Param, at) {
      const place = at.defined(node);
      if (place < 0 || node.annotation === null) return;
      if (node.kind === "vararg" || node.kind === "kwarg") {
        const element = at.place();
        at.seed(element, { is: "type", annotation: node.annotation, generator: false });
        at.edge(element, place, { op: "put", key: null });
      } else at.seed(place, { is: "type", annotation: node.annotation, generator: false });
    },
    // self.db: "Database" = …
    AnnAssign(node: AnnAssign, at) {
      const place = at.place();
      at.seed(place, { is: "type", annotation: node.annotation, generator: false });
      if (node.target.type === "Name") {
        const defined = at.defined(node.target);
        if (defined >= 0) at.edge(place, defined, { op: "is" });
      } else if (node.target.type === "Attribute") {
        at.edge(node.target.value.id, place, {
          op: "set-attr",
          name: node.target.attr,
          value: place,
        });
      }
    },
    // def get_db() -> Iterator[Database]:
    FunctionDef(node: FunctionDef, at) {
      if (node.returns === null) return;
      const echoes = node.params.some((param) => names(param.annotation, node.returns));
      at.seed(node.id, { is: "type", annotation: node.returns, generator: false, echoes });
      at.seed(at.yielded(node.id), { is: "type", annotation: node.returns, generator: true });
    },
  },
} satisfies Flow;

/** Does the annotation name the type, as it is or within brackets? */
function names(annotation: Expr | null, type: Expr | null): boolean {
  if (annotation === null || type?.type !== "Name") return false;
  switch (annotation.type) {
    case "Name":
      return annotation.name === type.name;
    case "Subscript":
      return names(annotation.slice, type);
    case "Tuple":
      return annotation.elts.some((each) => names(each, type));
    case "BinOp":
      return names(annotation.left, type) || names(annotation.right, type);
    default:
      return false;
  }
}
