/** Takes a module, gives what isinstance tells of a name. */
import type { Assert, Call, Expr, If, Match, Name } from "../../python/ast.ts";
import { type AnyNode, visit } from "../../python/walk.ts";
import type { At, Flow } from "../edges.ts";

export default {
  id: "narrowing",
  why: "Below isinstance(x, C), x is a C",
  on: {
    // if isinstance(handle, Database):
    If(node: If, at) {
      for (const [name, type] of tests(node.test)) {
        for (const child of node.body) narrow(child, name, type, at);
      }
    },
    // case Database():
    Match(node: Match, at) {
      for (const part of node.cases) {
        const place = part.bound === null ? -1 : at.defined(part.captures[part.bound]!);
        for (const type of part.classes.map((index) => part.reads[index]!)) {
          if (place >= 0) at.seed(place, { is: "type", annotation: type, generator: false });
          if (node.subject.type !== "Name") continue;
          for (const child of part.body) narrow(child, node.subject, type, at);
        }
      }
    },
    // assert isinstance(handle, Database)
    Assert(node: Assert, at) {
      for (const [name, type] of tests(node.test)) {
        const reaching = at.module.bindings.reaching[name.id];
        if (reaching?.length !== 1) continue;
        at.seed(at.module.nodes + reaching[0]!, { is: "type", annotation: type, generator: false });
      }
    },
  },
} satisfies Flow;

function* tests(test: Expr): Generator<readonly [Name, Expr]> {
  if (test.type === "BoolOp" && test.op === "and") {
    for (const value of test.values) yield* tests(value);
    return;
  }
  if (test.type !== "Call" || test.func.type !== "Name" || test.func.name !== "isinstance") return;
  const [subject, types] = (test as Call).args;
  if (subject?.type !== "Name" || types === undefined) return;
  for (const type of types.type === "Tuple" ? types.elts : [types]) yield [subject, type];
}

function narrow(body: AnyNode, name: Name, type: Expr, at: At): void {
  visit([body], (use) => {
    if (
      use.type === "Name" && use.name === name.name &&
      at.module.bindings.reaching[use.id] !== undefined
    ) {
      at.seed(use.id, { is: "type", annotation: type, generator: false });
    }
  });
}
