/** A module in, its nodes by id and what its parts say of each other out. */
import type {
  ClassDef,
  Definition,
  Expr,
  FunctionDef,
  Lambda,
  Module,
  Stmt,
} from "../python/ast.ts";
import type { UnitId } from "../ids.ts";
import { folderOf } from "../python/roots.ts";
import { type AnyNode, indexNodes } from "../python/walk.ts";

/** Any node of a module. */
export type Any = AnyNode;

/** A module with its nodes by id. */
export interface Unit {
  readonly index: UnitId;
  readonly module: Module;
  readonly path: string;
  /** The folder it lies in, with `/` at the end; empty for the root. */
  readonly folder: string;
  /** An `__init__.py`. */
  readonly isPackage: boolean;
  /** The cells of a notebook: awaits may stand outside of functions, and a loop runs already. */
  readonly isNotebook: boolean;
  readonly nodes: readonly (Any | undefined)[];
  readonly parents: Int32Array;
  /** The nodes of one type, parents before their children. */
  readonly of: <T extends Any["type"]>(type: T) => readonly Extract<Any, { type: T }>[];
  /** By node id: what functionAround found; filled on demand. */
  readonly owners: Int32Array;
  /** The ids of the names that a definition reaches. */
  readonly readers: (definition: number) => readonly number[];
  /** Modules that it star-imports: units, and dotted names of foreign ones. */
  readonly stars: readonly (Unit | string)[];
}

const NO_NODES: readonly Any[] = [];

/** Gives the nodes of a module by id. */
export function unitOf(module: Module, index: UnitId): Unit {
  const { nodes, parents } = indexNodes(module);
  const byType = new Map<string, Any[]>();
  for (const node of nodes) {
    if (node === undefined) continue;
    const list = byType.get(node.type);
    if (list === undefined) byType.set(node.type, [node]);
    else list.push(node);
  }
  const folder = folderOf(module.path);
  return {
    index,
    module,
    path: module.path,
    folder,
    isPackage: module.path.slice(folder.length) === "__init__.py",
    isNotebook: module.path.endsWith(".ipynb"),
    nodes,
    parents,
    of: <T extends Any["type"]>(type: T) =>
      (byType.get(type) ?? NO_NODES) as readonly Extract<Any, { type: T }>[],
    owners: new Int32Array(module.nodes).fill(UNKNOWN),
    readers: readersOf(module),
    stars: [],
  };
}

/** By definition, the names it reaches; made when first asked for. */
function readersOf(module: Module): (definition: number) => readonly number[] {
  let readers: Map<number, number[]> | null = null;
  return (definition) => {
    if (readers === null) {
      readers = new Map();
      for (const [name, reaching] of module.bindings.reaching.entries()) {
        for (const id of reaching ?? []) {
          const list = readers.get(id);
          if (list === undefined) readers.set(id, [name]);
          else list.push(name);
        }
      }
    }
    return readers.get(definition) ?? [];
  };
}

/** The nearest function, or lambda, in whose body (not whose decorators or defaults) the node stands; -1: none. */
export function functionAround(unit: Unit, node: number): number {
  const known = unit.owners[node]!;
  if (known !== UNKNOWN) return known;
  const at = unit.parents[node]!;
  let owner = -1;
  if (at >= 0) {
    const parent = unit.nodes[at]!;
    if (parent.type === "Lambda") {
      owner = (parent as Lambda).body.id === node ? at : functionAround(unit, at);
    } else if (parent.type === "FunctionDef" || parent.type === "ClassDef") {
      const body = (parent as FunctionDef | ClassDef).body[0];
      const inside = body !== undefined && unit.nodes[node]!.start >= body.start;
      owner = !inside ? functionAround(unit, at) : parent.type === "FunctionDef" ? at : -1;
    } else owner = functionAround(unit, at);
  }
  unit.owners[node] = owner;
  return owner;
}

const UNKNOWN = -2;

/** The class in whose body the definition stands, through `if` and `try` but not through functions. */
export function classAround(unit: Unit, node: number): number | undefined {
  let at = unit.parents[node]!;
  while (at >= 0) {
    const parent = unit.nodes[at]!;
    if (parent.type === "ClassDef") return at;
    if (parent.type === "FunctionDef" || parent.type === "Lambda") return undefined;
    at = unit.parents[at]!;
  }
  return undefined;
}

/** The value that a definition of kind `name` is plainly assigned; null for targets of loops, unpacking and the like. */
export function assigned(unit: Unit, definition: Definition): Expr | null {
  const parent = unit.nodes[unit.parents[definition.node]!];
  if (parent === undefined) return null;
  switch (parent.type) {
    case "Assign": {
      const assign = parent as Extract<Stmt, { type: "Assign" }>;
      return assign.targets.some((target) => target.id === definition.node) ? assign.value : null;
    }
    case "AnnAssign":
      return (parent as Extract<Stmt, { type: "AnnAssign" }>).value;
    default:
      return null;
  }
}

/** What a `with` binds the node from; null where none does. */
export function enteredFor(unit: Unit, node: number): Expr | null {
  const parent = unit.nodes[unit.parents[node]!];
  return parent?.type === "WithItem" ? parent.expr : null;
}

/** What a loop or a comprehension binds the node from; null where none does. */
export function iteratedFor(unit: Unit, node: number): Expr | null {
  const parent = unit.nodes[unit.parents[node]!];
  return parent?.type === "For" || parent?.type === "Comprehension" ? parent.iter : null;
}

/** `Database`, `pymongo.database.Database`: names and nothing else. */
export function isDotted(expr: Expr): boolean {
  return expr.type === "Name" || expr.type === "Attribute" && isDotted(expr.value);
}

/** What an assignment sets an attribute to: `self.rows = value`; null where the node is no target of one. */
export function storedIn(unit: Unit, node: Expr): Expr | null {
  const parent = unit.nodes[unit.parents[node.id]!];
  if (parent?.type === "Assign") {
    return parent.targets.some(({ id }) => id === node.id) ? parent.value : null;
  }
  return parent?.type === "AnnAssign" && parent.target.id === node.id ? parent.value : null;
}
