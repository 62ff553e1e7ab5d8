/** Takes a linked module and the flows, says its edges: one walk over its nodes. */
import type { Node } from "../python/ast.ts";
import { testsBetween, testsOfMatch, testsOfPath } from "./narrow/tests.ts";
import type { At, Flow, LocalPlace, Seed, Seeded, Step } from "./edges.ts";
import { type Any, functionAround, type Unit } from "../link/unit.ts";

/** What is known of one module's edges; its places are 0 … size - 1: nodes first, then definitions, then places of the flows' own. */
export interface Graph {
  readonly seeds: readonly Seeded[];
  /** By FunctionDef or Lambda: where what it yields is held. */
  readonly yielded: ReadonlyMap<number, number>;
  /** By node id, the place of the definition that it makes; -1: none. */
  readonly defined: Int32Array;
  readonly size: number;
}

/** Of flows, the handlers by the type of the node. */
export type Handlers = ReadonlyMap<string, readonly Flow["on"][string][]>;

/** Sorts what the flows handle by the type of the node. */
export function handlersOf(flows: readonly Flow[]): Handlers {
  const handlers = new Map<string, Flow["on"][string][]>();
  for (const flow of flows) {
    for (const [type, handler] of Object.entries(flow.on)) {
      const list = handlers.get(type);
      if (list === undefined) handlers.set(type, [handler]);
      else list.push(handler);
    }
  }
  return handlers;
}

/** Asks each flow about each node it is about; `say` takes the edges. */
export function graph(
  unit: Unit,
  handlers: Handlers,
  say: (from: number, to: number, step: Step<LocalPlace>) => void,
): Graph {
  const { module } = unit;
  const seeds: Seeded[] = [];
  const yielded = new Map<number, number>();
  const { definitions } = module.bindings;
  const defined = new Int32Array(module.nodes).fill(-1);
  for (const definition of definitions) defined[definition.node] = module.nodes + definition.id;
  let size = module.nodes + definitions.length;
  const at: At = {
    module,
    nodes: unit.nodes,
    parents: unit.parents,
    defined: (node: Node) => defined[node.id]!,
    yielded(fn) {
      let place = yielded.get(fn);
      if (place === undefined) yielded.set(fn, place = size++);
      return place;
    },
    enclosing: (node) => functionAround(unit, node),
    tests: (definition, name) => testsBetween(unit, definition, name),
    testsOfPath: (attribute) => testsOfPath(unit, attribute),
    testsOfMatch: (match) => testsOfMatch(unit, match).each,
    place: () => size++,
    edge: say,
    seed: (place: number, seed: Seed) => void seeds.push({ place, seed }),
  };
  for (const [type, list] of handlers) {
    const nodes = unit.of(type as Any["type"]);
    for (const handler of list) for (const node of nodes) handler(node, at);
  }
  return { seeds, yielded, defined, size };
}
