/** The first walk, a lowered module in: its scopes, its variables and their definitions out, each with a number. */
import type {
  Alias,
  ClassDef,
  Comp,
  Definition,
  Expr,
  For,
  FunctionDef,
  Lambda,
  Module,
  Name,
  Param,
  Scope,
  Stmt,
  While,
} from "../ast.ts";
import { type AnyNode, eachChild } from "../walk.ts";

/** Ids of definitions, ascending; the ids of stand-ins stand last. Never changed in place. */
export type Defs = readonly number[];

/** A name in the scope where it lives. */
export interface Variable {
  readonly name: string;
  readonly scope: number;
  /** Its definitions, those included that other scopes make through `global` and `nonlocal`. */
  readonly all: number[];
  /** These alone. */
  foreign: Defs;
  /** What may hold at the point that is being walked. */
  now: Defs;
}

/** A scope with its names. */
export interface Block {
  readonly scope: Scope;
  readonly variables: Map<string, Variable>;
  /** null: none is. */
  declared: Map<string, "Global" | "Nonlocal"> | null;
  /** The definitions made in here of its own names, in order. */
  readonly made: number[];
  /** The scope that it runs with: a class body runs where it stands, a function does not. */
  frame: number;
}

/** What the first walk gives. */
export interface Names {
  readonly blocks: Block[];
  readonly definitions: Definition[];
  /** By definition. */
  readonly variables: Variable[];
  /** By definition: it alone. */
  readonly alone: Defs[];
  /** By node id: the definition that the node makes; -1 for none. */
  readonly made: Int32Array;
  readonly scopeOf: Record<number, number>;
  /** By id of a loop or a comprehension: what it binds in the scope that it stands in. */
  readonly rebound: Map<number, Defs>;
  /** Definitions of names that the scope declares to live elsewhere. */
  readonly elsewhere: { readonly id: number; readonly block: Block }[];
  /** Has an assignment expression. */
  readonly walrus: boolean;
  readonly step: (node: AnyNode) => void;
  block: Block;
}

/** No definition holds. */
export const NONE: Defs = [];

/** In a class body a name that is not bound yet is looked up in the module. */
export const UNBOUND: Defs = [-1];

/** Opens the scopes of a module and numbers its definitions. */
export function declareAll(module: Omit<Module, "bindings">): Names {
  const root = newBlock({ id: 0, kind: "module", parent: -1, node: -1, qualname: "" });
  const names: Names = {
    blocks: [root],
    definitions: [],
    variables: [],
    alone: [],
    made: new Int32Array(module.nodes).fill(-1),
    scopeOf: {},
    rebound: new Map(),
    elsewhere: [],
    walrus: module.text.includes(":="),
    step: (node) => explore(names, node),
    block: root,
  };
  declareEach(names, module.body);
  for (const { id, block } of names.elsewhere) move(names, id, block);
  return names;
}

function newBlock(scope: Scope): Block {
  return {
    scope,
    variables: new Map(),
    declared: null,
    made: [],
    frame: scope.id,
  };
}

/** The module's own scope. */
export function rootOf(names: Names): Block {
  return blockAt(names, 0);
}

/** The scope with this id. */
export function blockAt(names: Names, id: number): Block {
  const block = names.blocks[id];
  if (block === undefined) throw new RangeError(`Cannot find scope ${id}`);
  return block;
}

/** Opens the scope of a node, and makes it the current one. */
function open(names: Names, node: ClassDef | Comp | FunctionDef | Lambda): void {
  const { scope } = names.block;
  const id = names.blocks.length;
  const own = "name" in node ? node.name : `<${node.type.toLowerCase()}>`;
  const qualname = scope.qualname === "" ? own : `${scope.qualname}.${own}`;
  const block = newBlock({ id, kind: kindOf(node), parent: scope.id, node: node.id, qualname });
  names.blocks.push(block);
  names.scopeOf[node.id] = id;
  names.block = block;
}

function kindOf(node: ClassDef | Comp | FunctionDef | Lambda): Scope["kind"] {
  if (node.type === "FunctionDef") return "function";
  if (node.type === "ClassDef") return "class";
  return node.type === "Lambda" ? "lambda" : "comprehension";
}

function declareEach(names: Names, nodes: readonly Stmt[]): void {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node !== undefined) declare(names, node);
  }
}

function declare(names: Names, node: Stmt): void {
  switch (node.type) {
    case "Expr":
      return explore(names, node.value);
    case "Assign":
      explore(names, node.value);
      for (const target of node.targets) declareTarget(names, target);
      return;
    case "FunctionDef":
      exploreEach(names, node.decorators);
      exploreEach(names, node.params);
      explore(names, node.returns);
      define(names, node, { name: node.name, kind: "function" });
      return inside(names, node);
    case "ClassDef":
      exploreEach(names, node.decorators);
      exploreEach(names, node.bases);
      exploreEach(names, node.keywords);
      define(names, node, { name: node.name, kind: "class" });
      return inside(names, node);
    case "If":
      explore(names, node.test);
      declareEach(names, node.body);
      return declareEach(names, node.orelse);
    case "For":
      return rebinding(names, node, () => {
        explore(names, node.iter);
        declareTarget(names, node.target);
        declareEach(names, node.body);
        declareEach(names, node.orelse);
      });
    case "While":
      return rebinding(names, node, () => {
        explore(names, node.test);
        declareEach(names, node.body);
        declareEach(names, node.orelse);
      });
    case "With":
      for (const { expr, target } of node.items) {
        explore(names, expr);
        if (target !== null) declareTarget(names, target);
      }
      return declareEach(names, node.body);
    case "Try":
      declareEach(names, node.body);
      for (const { test, name, body } of node.handlers) {
        explore(names, test);
        if (name !== null) declareTarget(names, name);
        declareEach(names, body);
      }
      declareEach(names, node.orelse);
      return declareEach(names, node.finalbody);
    case "Match":
      explore(names, node.subject);
      for (const { captures, guard, body } of node.cases) {
        for (const capture of captures) declareTarget(names, capture);
        explore(names, guard);
        declareEach(names, body);
      }
      return;
    case "Import":
    case "ImportFrom":
      for (const alias of node.names) {
        const name = boundBy(alias, node.type);
        if (name !== "*") define(names, alias, { name, kind: "import" });
      }
      return;
    case "AugAssign":
      explore(names, node.value);
      return declareTarget(names, node.target);
    case "AnnAssign":
      explore(names, node.annotation);
      explore(names, node.value);
      return declareTarget(names, node.target);
    case "Delete":
      for (const target of node.targets) declareDeleted(names, target);
      return;
    case "Global":
    case "Nonlocal":
      if (names.block.scope.id === 0) return;
      names.block.declared ??= new Map();
      for (const name of node.names) names.block.declared.set(name, node.type);
      return;
    case "Broken":
      exploreEach(names, node.values);
      return declareEach(names, node.body);
    case "Return":
    case "Raise":
    case "Assert":
    case "Pass":
    case "Break":
    case "Continue":
      if (names.walrus) eachChild(node, names.step);
  }
}

/**
 * Only an assignment expression makes expressions matter to the names of a scope. In a module without any, lambdas and
 * comprehensions are opened when the second walk comes by.
 */
function explore(names: Names, node: AnyNode | null): void {
  if (!names.walrus || node === null) return;
  switch (node.type) {
    case "NamedExpr":
      explore(names, node.value);
      return declareWalrus(names, node.target);
    case "Lambda":
      exploreEach(names, node.params);
      return inside(names, node);
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
    case "DictComp":
      return rebinding(names, node, () => {
        explore(names, node.generators[0]?.iter ?? null);
        inside(names, node);
      });
    default:
      eachChild(node, names.step);
  }
}

function exploreEach(names: Names, nodes: readonly AnyNode[]): void {
  if (!names.walrus) return;
  for (const node of nodes) explore(names, node);
}

/** Declares what runs in the scope of the node itself. */
export function inside(names: Names, node: ClassDef | Comp | FunctionDef | Lambda): void {
  const outer = names.block;
  open(names, node);
  if (node.type === "FunctionDef" || node.type === "Lambda") {
    for (const param of node.params) define(names, param, { name: param.name, kind: "param" });
  }
  if (node.type === "FunctionDef" || node.type === "ClassDef") {
    declareEach(names, node.body);
  } else if (node.type === "Lambda") {
    explore(names, node.body);
  } else {
    node.generators.forEach(({ target, iter, ifs }, index) => {
      declareTarget(names, target);
      if (index > 0) explore(names, iter);
      exploreEach(names, ifs);
    });
    explore(names, node.elt);
    explore(names, node.value ?? null);
  }
  names.block = outer;
}

/** Remembers what is bound, while `walk` runs, in the scope that is no comprehension. */
function rebinding(names: Names, node: Comp | For | While, walk: () => void): void {
  const { made } = hostOf(names);
  const from = made.length;
  walk();
  if (made.length > from) names.rebound.set(node.id, made.slice(from));
}

/** Where an assignment expression binds: not in a comprehension. */
function hostOf(names: Names): Block {
  let block = names.block;
  while (block.scope.kind === "comprehension") block = blockAt(names, block.scope.parent);
  return block;
}

function declareWalrus(names: Names, target: Name): void {
  const { block } = names;
  names.block = hostOf(names);
  define(names, target, { name: target.name, kind: "name" });
  names.block = block;
}

function declareTarget(names: Names, target: Expr): void {
  if (target.type === "Name") define(names, target, { name: target.name, kind: "name" });
  else if (target.type === "Starred") declareTarget(names, target.value);
  else if (target.type === "Tuple" || target.type === "List") {
    for (const part of target.elts) declareTarget(names, part);
  } else explore(names, target);
}

/** `del x` makes x a name of the scope, as in CPython, and defines nothing. */
function declareDeleted(names: Names, target: Expr): void {
  if (target.type === "Name") {
    if (!names.block.declared?.has(target.name)) variableOf(names.block, target.name);
  } else if (target.type === "Tuple" || target.type === "List") {
    for (const part of target.elts) declareDeleted(names, part);
  } else explore(names, target);
}

/** The name that an alias binds: `import a.b` binds a. */
function boundBy(alias: Alias, statement: "Import" | "ImportFrom"): string {
  if (alias.asname !== null) return alias.asname;
  const dot = statement === "Import" ? alias.name.indexOf(".") : -1;
  return dot < 0 ? alias.name : alias.name.slice(0, dot);
}

function define(
  names: Names,
  node: Alias | ClassDef | FunctionDef | Name | Param,
  { name, kind }: Pick<Definition, "kind" | "name">,
): void {
  const { block } = names;
  const id = names.definitions.length;
  names.definitions.push({ id, name, scope: block.scope.id, node: node.id, kind });
  names.alone.push([id]);
  names.made[node.id] = id;
  if (block.declared?.has(name)) {
    names.elsewhere.push({ id, block });
    return;
  }
  const variable = variableOf(block, name);
  names.variables[id] = variable;
  variable.all.push(id);
  block.made.push(id);
}

function variableOf(block: Block, name: string): Variable {
  const known = block.variables.get(name);
  if (known !== undefined) return known;
  const now = block.scope.kind === "class" ? UNBOUND : NONE;
  const variable = { name, scope: block.scope.id, all: [], foreign: NONE, now };
  block.variables.set(name, variable);
  return variable;
}

/** Gives a definition of a `global` or `nonlocal` name to the scope where the name lives. */
function move(names: Names, id: number, block: Block): void {
  const made = names.definitions[id];
  if (made === undefined) return;
  const owner = block.declared?.get(made.name) === "Global"
    ? rootOf(names)
    : ownerOf(names, block, made.name) ?? block;
  const variable = variableOf(owner, made.name);
  names.definitions[id] = { ...made, scope: owner.scope.id };
  names.variables[id] = variable;
  variable.all.push(id);
  variable.all.sort((left, right) => left - right);
  variable.foreign = union(variable.foreign, [id]);
}

/** The function around a block in which a `nonlocal` name lives. */
function ownerOf(names: Names, block: Block, name: string): Block | null {
  for (let id = block.scope.parent; id > 0; id = blockAt(names, id).scope.parent) {
    const outer = blockAt(names, id);
    if (outer.scope.kind !== "class" && outer.variables.has(name)) return outer;
  }
  return null;
}

/** What a name means in a block: the variable, or null for a name that the module does not define. */
export function find(names: Names, block: Block, name: string): Variable | null {
  const root = rootOf(names);
  for (let outer = block; outer !== root; outer = blockAt(names, outer.scope.parent)) {
    if (outer !== block && outer.scope.kind === "class") continue;
    if (outer.declared?.get(name) === "Global") break;
    const variable = outer.variables.get(name);
    if (variable !== undefined) return variable;
  }
  return root.variables.get(name) ?? null;
}

/** Both together; one of the two itself where it holds the other. */
export function union(left: Defs, right: Defs): Defs {
  if (left === right || right.length === 0) return left;
  if (left.length === 0) return right;
  if (right.length === 1 && left.includes(right[0] ?? -1)) return left;
  const merged: number[] = [];
  let at = 0;
  let other = 0;
  while (at < left.length || other < right.length) {
    const one = left[at] ?? Infinity;
    const two = right[other] ?? Infinity;
    merged.push(Math.min(one, two));
    if (one <= two) at++;
    if (two <= one) other++;
  }
  if (merged.length === left.length) return left;
  return merged.length === right.length ? right : merged;
}
