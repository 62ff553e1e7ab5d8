/**
 * Takes a lowered module; gives its scopes, its definitions, and for every name that is read the definitions that may
 * reach it, as CPython would find them.
 *
 * Two walks. The first opens every scope and numbers every definition. The second runs each scope in order and keeps
 * with each variable the definitions that may hold now; a branch is undone by a trail of what it changed, and joined
 * from these changes alone. What reaches the head of a loop is not known until its body has been walked, so in there
 * a variable that the loop binds holds a stand-in, a number above all definitions, which is settled at the loop's end.
 */
import type {
  Alias,
  Bindings,
  Call,
  ClassDef,
  Comp,
  Definition,
  Expr,
  For,
  FunctionDef,
  If,
  Lambda,
  Match,
  MatchCase,
  Module,
  Name,
  Param,
  Scope,
  Stmt,
  Try,
  While,
  With,
} from "./ast.ts";
import { type AnyNode, eachChild, visit } from "./walk.ts";

/** Ids of definitions, ascending; the ids of stand-ins stand last. Never changed in place. */
type Defs = readonly number[];

/** A name in the scope where it lives. */
interface Variable {
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
interface Block {
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
interface Names {
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

/** Where paths through a loop left it: the definitions that each of its variables then held. */
type Jumps = readonly Defs[];

interface Loop {
  readonly variables: readonly Variable[];
  /** null: there was none. */
  breaks: Jumps | null;
  continues: Jumps | null;
}

/** What a path through some statements has changed, and whether its end is reached. */
interface Branch {
  readonly changes: ReadonlyMap<Variable, Defs>;
  readonly live: boolean;
}

/** Where the second walk stands. */
interface Flow {
  readonly names: Names;
  readonly reaching: (Defs | undefined)[];
  /** Names that were read while a stand-in held. */
  readonly unsettled: number[];
  /** A node makes one definition at most, so that their number is above all definitions. */
  readonly firstStandIn: number;
  /** By stand-in, from the first: what it came to. */
  readonly settled: Defs[];
  readonly members: Record<number, Readonly<Record<string, Defs>>>;
  /** What runs later: bodies of functions and lambdas, stored generators. */
  readonly later: { readonly block: Block; readonly node: Comp | FunctionDef | Lambda }[];
  readonly step: (node: AnyNode) => void;
  /** The assignments since the frame began, so that they can be undone: whose, and what held before. */
  readonly trail: Variable[];
  readonly before: Defs[];
  /** The definitions made since the frame began. */
  readonly made: number[];
  block: Block;
  loop: Loop | null;
  /** False after a return, raise, break or continue. */
  live: boolean;
  /** More than 0 where an expression may not run. */
  maybe: number;
  annotation: boolean;
}

const NONE: Defs = [];
/** In a class body a name that is not bound yet is looked up in the module. */
const UNBOUND: Defs = [-1];

/** Calls of these are context managers that swallow exceptions: what follows may run after any part of the body. */
const SWALLOWS: ReadonlySet<string> = new Set([
  "assertRaises",
  "assertRaisesRegex",
  "move_on_after",
  "move_on_at",
  "raises",
  "subTest",
  "suppress",
]);

/** Finds what every name of a module means. A definition's `scope` is where its name lives, `global` respected. */
export function bind(module: Omit<Module, "bindings">): Bindings {
  const names = declareAll(module);
  const flow = run(module, names);
  const reaching: Record<number, Defs> = {};
  const settledSets = new Map<Defs, Defs>();
  for (const id of flow.unsettled) {
    const defs = flow.reaching[id];
    if (defs !== undefined) flow.reaching[id] = settle(flow, defs, settledSets);
  }
  for (let id = 0; id < flow.reaching.length; id++) {
    const defs = flow.reaching[id];
    if (defs !== undefined) reaching[id] = defs;
  }
  return {
    scopes: names.blocks.map(({ scope }) => scope),
    definitions: names.definitions,
    reaching,
    scopeOf: names.scopeOf,
    exports: exportsOf(rootOf(names)),
    members: flow.members,
    all: module.text.includes("__all__") ? literalAll(module.body) : null,
  };
}

// ---------------------------------------------------------------- the first walk: scopes and definitions

function declareAll(module: Omit<Module, "bindings">): Names {
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

function rootOf(names: Names): Block {
  return blockAt(names, 0);
}

function blockAt(names: Names, id: number): Block {
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
function inside(names: Names, node: ClassDef | Comp | FunctionDef | Lambda): void {
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
function find(names: Names, block: Block, name: string): Variable | null {
  const root = rootOf(names);
  for (let outer = block; outer !== root; outer = blockAt(names, outer.scope.parent)) {
    if (outer !== block && outer.scope.kind === "class") continue;
    if (outer.declared?.get(name) === "Global") break;
    const variable = outer.variables.get(name);
    if (variable !== undefined) return variable;
  }
  return root.variables.get(name) ?? null;
}

// ---------------------------------------------------------------- the second walk: what holds where

function run(module: Omit<Module, "bindings">, names: Names): Flow {
  const root = rootOf(names);
  const flow: Flow = {
    names,
    reaching: new Array<Defs | undefined>(module.nodes),
    unsettled: [],
    firstStandIn: module.nodes,
    settled: [],
    members: {},
    later: [],
    step: (node) => walk(flow, node),
    trail: [],
    before: [],
    made: [],
    block: root,
    loop: null,
    live: true,
    maybe: 0,
    annotation: false,
  };
  walkEach(flow, module.body);
  for (let next = flow.later.pop(); next !== undefined; next = flow.later.pop()) {
    flow.trail.length = flow.before.length = flow.made.length = 0;
    flow.block = next.block;
    flow.loop = null;
    flow.live = true;
    flow.maybe = 0;
    flow.annotation = false;
    runLater(flow, next.node);
  }
  return flow;
}

function runLater(flow: Flow, node: Comp | FunctionDef | Lambda): void {
  if (node.type === "FunctionDef" || node.type === "Lambda") {
    for (const param of node.params) assign(flow, param);
    if (node.type === "FunctionDef") walkEach(flow, node.body);
    else walk(flow, node.body);
  } else runComp(flow, node);
}

function walkEach(flow: Flow, nodes: readonly AnyNode[]): void {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node !== undefined) walk(flow, node);
  }
}

function walk(flow: Flow, node: AnyNode): void {
  switch (node.type) {
    case "Name":
      return read(flow, node);
    case "Constant":
      return;
    case "Attribute":
    case "Expr":
      return walk(flow, node.value);
    case "Call":
      walk(flow, node.func);
      return walkArgs(flow, node);
    case "Assign":
      walk(flow, node.value);
      for (const target of node.targets) walkTarget(flow, target);
      return;
    case "Starred":
    case "YieldFrom":
      return walkAtOnce(flow, node.value);
    case "NamedExpr":
      walk(flow, node.value);
      return assign(flow, node.target);
    case "BoolOp":
      node.values.forEach((value, index) => index === 0 ? walk(flow, value) : perhaps(flow, value));
      return;
    case "Compare":
      walk(flow, node.left);
      node.comparators.forEach((value, index) =>
        index === 0 ? walk(flow, value) : perhaps(flow, value)
      );
      return;
    case "IfExp":
      walk(flow, node.test);
      perhaps(flow, node.body);
      return perhaps(flow, node.orelse);
    case "Lambda":
      for (const param of node.params) if (param.default !== null) walk(flow, param.default);
      return postpone(flow, node);
    case "ListComp":
    case "SetComp":
    case "DictComp":
      return walkComp(flow, node, true);
    case "GeneratorExp":
      return walkComp(flow, node, false);
    case "AugAssign":
      walk(flow, node.target);
      walk(flow, node.value);
      if (node.target.type === "Name") assign(flow, node.target);
      return;
    case "AnnAssign":
      walkAnnotation(flow, node.annotation);
      if (node.value !== null) walk(flow, node.value);
      if (node.target.type !== "Name") return walk(flow, node.target);
      return assign(flow, node.target, node.value === null);
    case "Delete":
      for (const target of node.targets) walkDeleted(flow, target);
      return;
    case "Return":
      if (node.value !== null) walk(flow, node.value);
      flow.live = false;
      return;
    case "Raise":
      eachChild(node, flow.step);
      flow.live = false;
      return;
    case "Break":
    case "Continue":
      if (flow.live && flow.loop !== null) jump(flow.loop, node.type);
      flow.live = false;
      return;
    case "If":
      return walkIf(flow, node);
    case "For":
    case "While":
      return walkLoop(flow, node);
    case "Try":
      return walkTry(flow, node);
    case "With":
      return walkWith(flow, node);
    case "Match":
      return walkMatch(flow, node);
    case "Import":
    case "ImportFrom":
      for (const alias of node.names) {
        assignImport(flow, alias, node.type === "Import" && alias.asname === null);
      }
      return;
    case "FunctionDef":
      return walkFunction(flow, node);
    case "ClassDef":
      return walkClass(flow, node);
    case "Broken": {
      walkEach(flow, node.values);
      const { live } = flow;
      const start = flow.trail.length;
      walkEach(flow, node.body);
      const body = undo(flow, start);
      return join(flow, [body, { changes: NOTHING, live }]);
    }
    default:
      eachChild(node, flow.step);
  }
}

/** An expression that may not run: what it binds does not replace what held before. */
function perhaps(flow: Flow, node: Expr): void {
  flow.maybe++;
  walk(flow, node);
  flow.maybe--;
}

function walkAnnotation(flow: Flow, node: Expr): void {
  const outer = flow.annotation;
  flow.annotation = true;
  walk(flow, node);
  flow.annotation = outer;
}

/** Where whoever takes a generator consumes it before anything else runs: `any(x for x in xs)`. */
function walkAtOnce(flow: Flow, node: Expr): void {
  if (node.type === "GeneratorExp") walkComp(flow, node, true);
  else walk(flow, node);
}

function walkArgs(flow: Flow, { args, keywords }: Call): void {
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    if (arg !== undefined) walkAtOnce(flow, arg);
  }
  for (let index = 0; index < keywords.length; index++) {
    const keyword = keywords[index];
    if (keyword !== undefined) walkAtOnce(flow, keyword.value);
  }
}

function walkTarget(flow: Flow, target: Expr): void {
  if (target.type === "Name") assign(flow, target);
  else if (target.type === "Starred") walkTarget(flow, target.value);
  else if (target.type === "Tuple" || target.type === "List") {
    for (const part of target.elts) walkTarget(flow, part);
  } else walk(flow, target);
}

function walkDeleted(flow: Flow, target: Expr): void {
  if (target.type === "Name") unbind(flow, target);
  else if (target.type === "Tuple" || target.type === "List") {
    for (const part of target.elts) walkDeleted(flow, part);
  } else walk(flow, target);
}

function walkFunction(flow: Flow, node: FunctionDef): void {
  walkEach(flow, node.decorators);
  for (const param of node.params) {
    if (param.default !== null) walk(flow, param.default);
    if (param.annotation !== null) walkAnnotation(flow, param.annotation);
  }
  if (node.returns !== null) walkAnnotation(flow, node.returns);
  postpone(flow, node);
  assign(flow, node);
}

/** A class body runs where it stands; no jump leaves it. */
function walkClass(flow: Flow, node: ClassDef): void {
  walkEach(flow, node.decorators);
  walkEach(flow, node.bases);
  walkEach(flow, node.keywords);
  const { block, live, loop } = flow;
  const body = opened(flow, node);
  body.frame = block.frame;
  flow.block = body;
  flow.loop = null;
  walkEach(flow, node.body);
  flow.members[node.id] = held(body, () => NONE);
  flow.block = block;
  flow.loop = loop;
  flow.live = live;
  assign(flow, node);
}

function opened(flow: Flow, node: ClassDef | Comp | FunctionDef | Lambda): Block {
  const { names } = flow;
  if (names.scopeOf[node.id] === undefined) {
    names.block = flow.block;
    inside(names, node);
  }
  return blockAt(names, names.scopeOf[node.id] ?? 0);
}

function postpone(flow: Flow, node: Comp | FunctionDef | Lambda): void {
  flow.later.push({ block: opened(flow, node), node });
}

/** The first iterable belongs to the scope around; the rest runs here, or whenever the generator does. */
function walkComp(flow: Flow, node: Comp, atOnce: boolean): void {
  const first = node.generators[0];
  if (first !== undefined) walkAtOnce(flow, first.iter);
  flow.maybe++;
  for (const id of flow.names.rebound.get(node.id) ?? NONE) {
    flow.made.push(id);
    hold(flow, id);
  }
  if (atOnce) {
    const { block } = flow;
    flow.block = opened(flow, node);
    flow.block.frame = block.frame;
    runComp(flow, node);
    flow.block = block;
  } else postpone(flow, node);
  flow.maybe--;
}

function runComp(flow: Flow, node: Comp): void {
  node.generators.forEach(({ target, iter, ifs }, index) => {
    if (index > 0) walkAtOnce(flow, iter);
    walkTarget(flow, target);
    walkEach(flow, ifs);
  });
  walk(flow, node.elt);
  if (node.value !== undefined) walk(flow, node.value);
}

function walkIf(flow: Flow, node: If): void {
  walk(flow, node.test);
  const { live } = flow;
  const start = flow.trail.length;
  walkEach(flow, node.body);
  const body = undo(flow, start);
  flow.live = live;
  walkEach(flow, node.orelse);
  const orelse = undo(flow, start);
  join(flow, [body, orelse]);
}

function walkLoop(flow: Flow, node: For | While): void {
  if (node.type === "For") walkAtOnce(flow, node.iter);
  const { live, loop: outer } = flow;
  const rebound = flow.names.rebound.get(node.id) ?? NONE;
  const variables = [...new Set(rebound.map((id) => variableBy(flow, id)))];
  const entry = variables.map(({ now }) => now);
  const standIn = flow.firstStandIn + flow.settled.length;
  variables.forEach((variable, index) => {
    flow.settled.push(NONE);
    const unbound = variable.now[0] === -1 ? UNBOUND : NONE;
    set(flow, variable, union(unbound, [standIn + index]));
  });
  const loop: Loop = { variables, breaks: null, continues: null };
  flow.loop = loop;
  flow.live = true;
  if (node.type === "While") walk(flow, node.test);
  const start = flow.trail.length;
  if (node.type === "For") walkTarget(flow, node.target);
  walkEach(flow, node.body);
  if (flow.live) jump(loop, "Continue");
  undo(flow, start);
  flow.loop = outer;

  variables.forEach((variable, index) => {
    const defs = union(entry[index] ?? NONE, loop.continues?.[index] ?? NONE);
    flow.settled[standIn + index - flow.firstStandIn] = defs.filter((id) => id !== standIn + index);
    set(flow, variable, settleOne(flow, variable.now, standIn + index));
  });
  const runsOut = node.type === "For" || !isTrue(node.test);
  flow.live = live && runsOut;
  const exhausted = flow.trail.length;
  walkEach(flow, node.orelse);
  const orelse = undo(flow, exhausted);
  const { breaks } = loop;
  if (breaks === null) return join(flow, [orelse]);
  const changes = new Map<Variable, Defs>();
  variables.forEach((variable, index) => {
    changes.set(variable, settleOne(flow, breaks[index] ?? NONE, standIn + index));
  });
  join(flow, [orelse, { changes, live }]);
}

function isTrue(test: Expr): boolean {
  return test.type === "Constant" &&
    (test.kind === "bool" ? test.value === "True" : test.kind === "number" && test.value !== "0");
}

/** A path leaves for the loop's end or for its next round. */
function jump(loop: Loop, type: "Break" | "Continue"): void {
  const now = loop.variables.map((variable) => variable.now);
  if (type === "Break") loop.breaks = both(loop.breaks, now);
  else loop.continues = both(loop.continues, now);
}

function both(left: Jumps | null, right: Jumps | null): Jumps | null {
  if (left === null || right === null) return left ?? right;
  return left.map((defs, index) => union(defs, right[index] ?? NONE));
}

/** When a handler starts, any part of the body may have run; when `finally` starts, any part of it all. */
function walkTry(flow: Flow, node: Try): void {
  const { live, loop } = flow;
  const start = flow.trail.length;
  const firstMade = flow.made.length;
  const earlier = { breaks: loop?.breaks ?? null, continues: loop?.continues ?? null };
  if (loop !== null && node.finalbody.length > 0) loop.breaks = loop.continues = null;
  walkEach(flow, node.body);
  const inBody = flow.made.slice(firstMade);
  walkEach(flow, node.orelse);
  const branches = [undo(flow, start)];
  for (const handler of node.handlers) {
    flow.live = live;
    for (const id of inBody) hold(flow, id);
    if (handler.test !== null) walk(flow, handler.test);
    if (handler.name !== null) assign(flow, handler.name);
    walkEach(flow, handler.body);
    if (handler.name !== null) unbind(flow, handler.name);
    branches.push(undo(flow, start));
  }
  if (node.finalbody.length === 0) return join(flow, branches);

  const anywhere = new Map<Variable, Defs>();
  for (const { changes } of branches) {
    for (const variable of changes.keys()) anywhere.set(variable, variable.now);
  }
  for (const id of flow.made.slice(firstMade)) {
    const variable = variableBy(flow, id);
    anywhere.set(variable, union(anywhere.get(variable) ?? variable.now, [id]));
  }
  join(flow, branches);
  const ended = flow.live;
  const joined = flow.trail.length;
  for (const [variable, defs] of anywhere) {
    set(flow, variable, union(variable.now, defs));
  }
  flow.live = live;
  const final = flow.trail.length;
  const through = { breaks: loop?.breaks ?? null, continues: loop?.continues ?? null };
  if (loop !== null) Object.assign(loop, earlier);
  walkEach(flow, node.finalbody);
  const { changes, live: passes } = undo(flow, final);
  undo(flow, joined);
  for (const [variable, defs] of changes) set(flow, variable, defs);
  flow.live = ended && passes;
  if (loop === null || !passes) return;
  const after = (jumps: Jumps | null): Jumps | null =>
    jumps?.map((defs, index) => changesOf(loop, changes, index) ?? defs) ?? null;
  loop.breaks = both(loop.breaks, after(through.breaks));
  loop.continues = both(loop.continues, after(through.continues));
}

function changesOf(loop: Loop, changes: Branch["changes"], index: number): Defs | undefined {
  const variable = loop.variables[index];
  return variable === undefined ? undefined : changes.get(variable);
}

function walkWith(flow: Flow, node: With): void {
  for (const { expr, target } of node.items) {
    walk(flow, expr);
    if (target !== null) walkTarget(flow, target);
  }
  if (!node.items.some(({ expr }) => swallows(expr))) return walkEach(flow, node.body);
  const { live } = flow;
  const start = flow.trail.length;
  const firstMade = flow.made.length;
  walkEach(flow, node.body);
  const end = undo(flow, start);
  for (const id of flow.made.slice(firstMade)) hold(flow, id);
  flow.live = live;
  join(flow, [end, undo(flow, start)]);
}

function swallows(expr: Expr): boolean {
  if (expr.type !== "Call") return false;
  if (expr.func.type === "Attribute") return SWALLOWS.has(expr.func.attr);
  return expr.func.type === "Name" && SWALLOWS.has(expr.func.name);
}

/** A pattern that fails may have bound some of its names. */
function walkMatch(flow: Flow, node: Match): void {
  walk(flow, node.subject);
  const branches: Branch[] = [];
  const { live } = flow;
  for (const item of node.cases) {
    const bound = walkCase(flow, item, branches);
    flow.live = live;
    for (const id of bound) hold(flow, id);
  }
  join(flow, [{ changes: NOTHING, live }, ...branches]);
}

/** Adds the path through one case to the branches; gives what was bound before its body. */
function walkCase(
  flow: Flow,
  { captures, reads, guard, body }: MatchCase,
  branches: Branch[],
): Defs {
  const start = flow.trail.length;
  const firstMade = flow.made.length;
  walkEach(flow, reads);
  for (const capture of captures) assign(flow, capture);
  if (guard !== null) walk(flow, guard);
  const bound = flow.made.slice(firstMade);
  walkEach(flow, body);
  branches.push(undo(flow, start));
  return bound;
}

// ---------------------------------------------------------------- what a variable holds

function read(flow: Flow, node: Name): void {
  const variable = find(flow.names, flow.block, node.name);
  if (variable === null) return;
  let defs = holds(flow, variable);
  let outermost = variable.scope === 0;
  if (defs[0] === -1) {
    outermost = true;
    defs = defs.slice(1);
    const global = rootOf(flow.names).variables.get(node.name);
    if (global !== undefined) defs = union(defs, holds(flow, global));
  }
  if (defs.length === 0) {
    if (flow.annotation) defs = variable.all;
    else if (outermost) return;
  }
  flow.reaching[node.id] = defs;
  if ((defs[defs.length - 1] ?? 0) >= flow.firstStandIn) flow.unsettled.push(node.id);
}

/** In the scopes that run together, what holds now; from elsewhere, all there is. */
function holds(flow: Flow, variable: Variable): Defs {
  if (!runsHere(flow, variable)) return variable.all;
  return variable.foreign.length === 0 ? variable.now : union(variable.now, variable.foreign);
}

function runsHere(flow: Flow, variable: Variable): boolean {
  return blockAt(flow.names, variable.scope).frame === flow.block.frame;
}

function variableBy(flow: Flow, id: number): Variable {
  const variable = flow.names.variables[id];
  if (variable === undefined) throw new RangeError(`Cannot find definition ${id}`);
  return variable;
}

/** The definition that a node makes holds from here on; `beside`: together with what held before. */
function assign(
  flow: Flow,
  node: Alias | ClassDef | FunctionDef | Name | Param,
  beside = false,
): void {
  const id = flow.names.made[node.id] ?? -1;
  if (id < 0) return;
  const variable = variableBy(flow, id);
  if (!runsHere(flow, variable)) return;
  flow.made.push(id);
  if (beside || flow.maybe > 0) hold(flow, id);
  else set(flow, variable, flow.names.alone[id] ?? NONE);
}

/** `import a.b` after `import a.c` leaves one module with two submodules: both imports hold. */
function assignImport(flow: Flow, alias: Alias, adds: boolean): void {
  const id = flow.names.made[alias.id] ?? -1;
  if (id < 0) return;
  const variable = variableBy(flow, id);
  const before = variable.now;
  assign(flow, alias);
  if (!adds || before.length === 0 || !runsHere(flow, variable)) return;
  const kept = before.filter((other) =>
    other >= flow.firstStandIn || flow.names.definitions[other]?.kind === "import"
  );
  if (kept.length > 0) set(flow, variable, union(kept, variable.now));
}

/** A definition may hold from here on. */
function hold(flow: Flow, id: number): void {
  const variable = variableBy(flow, id);
  if (!runsHere(flow, variable)) return;
  set(flow, variable, union(variable.now, flow.names.alone[id] ?? NONE));
}

function unbind(flow: Flow, node: Name): void {
  const variable = find(flow.names, flow.block, node.name);
  if (variable === null || !runsHere(flow, variable)) return;
  const { kind } = blockAt(flow.names, variable.scope).scope;
  set(flow, variable, kind === "class" ? UNBOUND : NONE);
}

function set(flow: Flow, variable: Variable, defs: Defs): void {
  if (variable.now === defs) return;
  flow.trail.push(variable);
  flow.before.push(variable.now);
  variable.now = defs;
}

const NOTHING: ReadonlyMap<Variable, Defs> = new Map();

/** Takes back all that was assigned since the trail had the length `start`. */
function undo(flow: Flow, start: number): Branch {
  const { before, live, trail } = flow;
  if (trail.length === start) return { changes: NOTHING, live };
  const changes = new Map<Variable, Defs>();
  for (let index = trail.length - 1; index >= start; index--) {
    const variable = trail[index];
    const defs = before[index];
    if (variable === undefined || defs === undefined) continue;
    if (!changes.has(variable)) changes.set(variable, variable.now);
    variable.now = defs;
  }
  trail.length = before.length = start;
  return { changes, live };
}

/** Goes on with what any of the branches left; with all of them where none is reached, so that dead code has names. */
function join(flow: Flow, branches: readonly Branch[]): void {
  const reached = branches.filter(({ live }) => live);
  flow.live = reached.length > 0;
  const joined = flow.live ? reached : branches;
  const seen = new Map<Variable, Defs>();
  for (const { changes } of joined) {
    for (const variable of changes.keys()) {
      if (seen.has(variable)) continue;
      let defs: Defs | null = null;
      for (const branch of joined) {
        const next = branch.changes.get(variable) ?? variable.now;
        defs = defs === null ? next : union(defs, next);
      }
      seen.set(variable, defs ?? NONE);
    }
  }
  for (const [variable, defs] of seen) set(flow, variable, defs);
}

/** Both together; one of the two itself where it holds the other. */
function union(left: Defs, right: Defs): Defs {
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

/** Puts in place of one stand-in what it came to. */
function settleOne(flow: Flow, defs: Defs, standIn: number): Defs {
  if (!defs.includes(standIn)) return defs;
  const came = flow.settled[standIn - flow.firstStandIn] ?? NONE;
  return union(defs.filter((id) => id !== standIn), came);
}

/** Puts in place of all stand-ins what they came to: definitions, and stand-ins of loops further out. */
function settle(flow: Flow, defs: Defs, done: Map<Defs, Defs>): Defs {
  const count = flow.firstStandIn;
  const known = done.get(defs);
  if (known !== undefined) return known;
  let result: Defs = defs.filter((id) => id >= 0 && id < count);
  done.set(defs, result);
  for (const id of defs) {
    const came = id < count ? undefined : flow.settled[id - count];
    if (came !== undefined) result = union(result, settle(flow, came, done));
  }
  done.set(defs, result);
  return result;
}

// ---------------------------------------------------------------- what others see

/** What each variable of a block holds at its end; where that is nothing, what `otherwise` says. */
function held(block: Block, otherwise: (variable: Variable) => Defs): Record<string, Defs> {
  const result: Record<string, Defs> = Object.create(null);
  for (const variable of block.variables.values()) {
    const bound = variable.now[0] === -1 ? variable.now.slice(1) : variable.now;
    const defs = bound.length > 0 ? union(bound, variable.foreign) : otherwise(variable);
    if (defs.length > 0) result[variable.name] = defs;
  }
  return result;
}

function exportsOf(root: Block): Record<string, Defs> {
  return held(root, ({ all }) => all);
}

/** The literal `__all__`; null where there is none, or where it is made in a way that cannot be read. */
function literalAll(body: readonly Stmt[]): readonly string[] | null {
  let all: readonly string[] | null = null;
  let readable = true;
  visit(body, (node) => {
    if (node.type === "FunctionDef" || node.type === "ClassDef") return false;
    const change = changeOfAll(node);
    if (change === null) return;
    const listed = strings(change.value);
    if (listed === null) readable = false;
    else all = change.adds && all !== null ? [...all, ...listed] : listed;
  });
  return readable ? all : null;
}

function changeOfAll(node: AnyNode): { readonly value: Expr; readonly adds: boolean } | null {
  if (node.type === "Assign") {
    return node.targets.some(isAll) ? { value: node.value, adds: false } : null;
  }
  if (node.type === "AnnAssign") {
    return isAll(node.target) && node.value !== null ? { value: node.value, adds: false } : null;
  }
  if (node.type === "AugAssign") {
    return isAll(node.target) ? { value: node.value, adds: true } : null;
  }
  if (node.type !== "Call" || node.func.type !== "Attribute" || !isAll(node.func.value)) {
    return null;
  }
  const value = node.args[0];
  return node.func.attr === "extend" && value !== undefined ? { value, adds: true } : null;
}

function isAll(node: Expr): boolean {
  return node.type === "Name" && node.name === "__all__";
}

function strings(node: Expr): readonly string[] | null {
  if (node.type === "BinOp" && node.op === "+") {
    const left = strings(node.left);
    const right = strings(node.right);
    return left === null || right === null ? null : [...left, ...right];
  }
  if (node.type !== "List" && node.type !== "Tuple") return null;
  const result: string[] = [];
  for (const item of node.elts) {
    if (item.type !== "Constant" || item.kind !== "str") return null;
    result.push(item.value);
  }
  return result;
}
