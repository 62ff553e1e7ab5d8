/**
 * The second walk, the names of a module in: for every name that is read the definitions that may reach it out.
 *
 * A branch is undone by a trail of what it changed, and joined from these changes alone. What reaches the head of a
 * loop is not known until its body has been walked, so in there a variable that the loop binds holds a stand-in, a
 * number above all definitions, which is settled at the loop's end.
 */
import type {
  Call,
  ClassDef,
  Comp,
  Expr,
  For,
  FunctionDef,
  If,
  Lambda,
  Match,
  MatchCase,
  Module,
  Try,
  While,
  With,
} from "../ast.ts";
import { type AnyNode, eachChild } from "../walk.ts";
import {
  addReaching,
  assign,
  assignImport,
  type Branch,
  type Flow,
  held,
  join,
  type Jumps,
  type Loop,
  NOTHING,
  read,
  set,
  settleOne,
  unbind,
  undo,
  variableBy,
} from "./reaching.ts";
import {
  type Block,
  blockAt,
  type Defs,
  inside,
  type Names,
  NONE,
  rootOf,
  UNBOUND,
  union,
  type Variable,
} from "./scopes.ts";

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

/** Runs the module, then one after the other what runs later. */
export function run(module: Omit<Module, "bindings">, names: Names): Flow {
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
    addReaching(flow, id);
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
    for (const id of inBody) addReaching(flow, id);
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
  const { changes, live: endsLive } = undo(flow, final);
  undo(flow, joined);
  for (const [variable, defs] of changes) set(flow, variable, defs);
  flow.live = ended && endsLive;
  if (loop === null || !endsLive) return;
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
  for (const id of flow.made.slice(firstMade)) addReaching(flow, id);
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
    for (const id of bound) addReaching(flow, id);
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
