/** Takes a module and gives the lookup from a node to the node that it stands directly in. */
import type { Module, Node } from "./ast.ts";
import { type AnyNode, indexNodes, type NodeIndex } from "./walk.ts";

/** From a node to the one above it; null for a statement of the module itself. */
export type Parents = (node: Node) => AnyNode | null;

/** Numbers the module's nodes once, where `index` does not hold them already. */
export function parents(module: Module, index: NodeIndex = indexNodes(module)): Parents {
  return (node) => index.nodes[index.parents[node.id] ?? -1] ?? null;
}
