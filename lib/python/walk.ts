/** Takes a node of the AST; gives what stands directly in it, all that stands below it, or every node of a module by id. */
import type {
  Alias,
  Call,
  Comprehension,
  ExceptHandler,
  Expr,
  Keyword,
  MatchCase,
  Module,
  Param,
  Stmt,
  WithItem,
} from "./ast.ts";

/** What is neither an expression nor a statement, and stands in one. */
export type Part =
  | Alias
  | Comprehension
  | ExceptHandler
  | Keyword
  | MatchCase
  | Param
  | WithItem;

/** Every node there is; `type` tells them apart. */
export type AnyNode = Expr | Part | Stmt;

type Step = (node: AnyNode) => unknown;

/** Calls `step` with each node that stands directly in `node`, in the order of the source. */
export function eachChild(node: AnyNode, step: Step): void {
  switch (node.type) {
    case "Name":
    case "Constant":
    case "Alias":
    case "Global":
    case "Nonlocal":
    case "Pass":
    case "Break":
    case "Continue":
      return;
    case "Attribute":
    case "Await":
    case "Starred":
    case "YieldFrom":
    case "Keyword":
    case "Expr":
      step(node.value);
      return;
    case "Call":
      step(node.func);
      each(node.args, step);
      each(node.keywords, step);
      return;
    case "Assign":
      each(node.targets, step);
      step(node.value);
      return;
    case "Import":
    case "ImportFrom":
      each(node.names, step);
      return;
    case "Return":
    case "Yield":
      maybe(node.value, step);
      return;
    case "Subscript":
      step(node.value);
      step(node.slice);
      return;
    case "Tuple":
    case "List":
    case "Set":
      each(node.elts, step);
      return;
    case "Dict":
      for (let index = 0; index < node.values.length; index++) {
        maybe(node.keys[index], step);
        maybe(node.values[index], step);
      }
      return;
    case "JoinedStr":
    case "BoolOp":
    case "Unknown":
      each(node.values, step);
      return;
    case "BinOp":
      step(node.left);
      step(node.right);
      return;
    case "UnaryOp":
      step(node.operand);
      return;
    case "Compare":
      step(node.left);
      each(node.comparators, step);
      return;
    case "If":
      step(node.test);
      each(node.body, step);
      each(node.orelse, step);
      return;
    case "FunctionDef":
      each(node.decorators, step);
      each(node.params, step);
      maybe(node.returns, step);
      each(node.body, step);
      return;
    case "Param":
      maybe(node.annotation, step);
      maybe(node.default, step);
      return;
    case "ClassDef":
      each(node.decorators, step);
      each(node.bases, step);
      each(node.keywords, step);
      each(node.body, step);
      return;
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
    case "DictComp":
      step(node.elt);
      maybe(node.value, step);
      each(node.generators, step);
      return;
    case "Comprehension":
      step(node.target);
      step(node.iter);
      each(node.ifs, step);
      return;
    case "Lambda":
      each(node.params, step);
      step(node.body);
      return;
    case "IfExp":
      step(node.body);
      step(node.test);
      step(node.orelse);
      return;
    case "NamedExpr":
      step(node.target);
      step(node.value);
      return;
    case "Slice":
      maybe(node.lower, step);
      maybe(node.upper, step);
      maybe(node.step, step);
      return;
    case "AugAssign":
      step(node.target);
      step(node.value);
      return;
    case "AnnAssign":
      step(node.target);
      step(node.annotation);
      maybe(node.value, step);
      return;
    case "Delete":
      each(node.targets, step);
      return;
    case "For":
      step(node.target);
      step(node.iter);
      each(node.body, step);
      each(node.orelse, step);
      return;
    case "While":
      step(node.test);
      each(node.body, step);
      each(node.orelse, step);
      return;
    case "With":
      each(node.items, step);
      each(node.body, step);
      return;
    case "WithItem":
      step(node.expr);
      maybe(node.target, step);
      return;
    case "Match":
      step(node.subject);
      each(node.cases, step);
      return;
    case "MatchCase":
      each(node.captures, step);
      each(node.reads, step);
      maybe(node.guard, step);
      each(node.body, step);
      return;
    case "Raise":
      maybe(node.exc, step);
      maybe(node.cause, step);
      return;
    case "Try":
      each(node.body, step);
      each(node.handlers, step);
      each(node.orelse, step);
      each(node.finalbody, step);
      return;
    case "ExceptHandler":
      maybe(node.test, step);
      maybe(node.name, step);
      each(node.body, step);
      return;
    case "Assert":
      step(node.test);
      maybe(node.msg, step);
      return;
    case "Broken":
      each(node.values, step);
      each(node.body, step);
      return;
  }
}

/**
 * Calls `enter` with each of the nodes and with all that stands below them, parents before their children.
 * Where `enter` returns false, nothing below that node is visited.
 */
export function visit(nodes: readonly AnyNode[], enter: Step): void {
  const step = (node: AnyNode): void => {
    if (enter(node) !== false) eachChild(node, step);
  };
  each(nodes, step);
}

/** The nodes of a module by id, and the id of the node that each stands in: -1 at the top level. */
export interface NodeIndex {
  readonly nodes: readonly (AnyNode | undefined)[];
  readonly parents: Int32Array;
}

/** Numbers what a module holds, for those who are handed the id of a node. */
export function indexNodes(module: Pick<Module, "body" | "nodes">): NodeIndex {
  const nodes = new Array<AnyNode | undefined>(module.nodes);
  const parents = new Int32Array(module.nodes).fill(-1);
  let parent = -1;
  const step = (node: AnyNode): void => {
    nodes[node.id] = node;
    parents[node.id] = parent;
    const outer = parent;
    parent = node.id;
    eachChild(node, step);
    parent = outer;
  };
  each(module.body, step);
  return { nodes, parents };
}

function each(nodes: readonly AnyNode[], step: Step): void {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node !== undefined) step(node);
  }
}

function maybe(node: AnyNode | null | undefined, step: Step): void {
  if (node !== null && node !== undefined) step(node);
}

/** What a call hands over, by position first, then by name. */
export function argumentValues({ args, keywords }: Call): readonly Expr[] {
  return [...args, ...keywords.map(({ value }) => value)];
}
