/** A file in; what is read through the names that its imports bind to a driver's modules, and where each such chain goes, out. */
import type { Attribute, Call, Expr, Name } from "../python/ast.ts";
import type { Unit } from "../link/link.ts";
import type { Importable } from "../rows/types.ts";
import type { AnyNode } from "../python/walk.ts";
import type { Checking } from "./context.ts";
import { counterpart, last } from "./renamed.ts";

/** `m.AsyncIOMotorClient`: a chain from a module's name to the first thing in it that is no module. */
export interface Chain {
  readonly leaf: Name | Attribute;
  /** What the chain stands for. */
  readonly path: string;
  /** Its path in PyMongo Async; null: it has none. */
  readonly to: string | null;
  /** What it is written as afterwards; null: a person must decide. */
  readonly text: string | null;
  /** The module that an edit must import for that. */
  readonly brings: string | null;
  /** What is known of it; null: nothing that changes but the name of its module. */
  readonly row: Importable | null;
}

/** A name that stands for a driver's module throughout a file. */
export interface Bound {
  readonly name: string;
  /** The module's path. */
  readonly path: string;
  readonly chains: readonly Chain[];
  /** Something still needs the module as it is, so that its import stays. */
  readonly stays: Chain | null;
}

/** The names of a file that stand for modules which move, or in which something moves. */
export function boundModules(checking: Checking, unit: Unit): readonly Bound[] {
  const names = candidates(checking, unit);
  if (names.size === 0) return [];
  const roots = new Map<string, { path: string; nodes: Name[] }>();
  for (const node of unit.of("Name")) {
    if (!names.has(node.name) || unit.module.bindings.reaching[node.id] === undefined) continue;
    const path = modulePath(checking, unit, node);
    if (path === null) continue;
    const key = `${node.name} ${path}`;
    const known = roots.get(key);
    if (known === undefined) roots.set(key, { path, nodes: [node] });
    else known.nodes.push(node);
  }
  return [...roots.values()].map(({ path, nodes }) => bound(checking, unit, path, nodes));
}

/** What a module's name is called once its import has moved. */
export function nameAfter(checking: Checking, name: string, path: string): string {
  const to = checking.facts.shelves.module(path)?.to ?? path;
  return name === last(path) ? last(to) : name;
}

/** Names that an import binds to a module of a driver, and plain aliases of such names. */
function candidates(checking: Checking, unit: Unit): ReadonlySet<string> {
  const { facts } = checking;
  const names = new Set<string>();
  for (const definition of unit.module.bindings.definitions) {
    if (definition.kind !== "import") continue;
    for (const entity of facts.project.imported(unit, definition)) {
      if (entity.is === "foreign" && isModule(checking, entity.path)) names.add(definition.name);
    }
  }
  if (names.size === 0) return names;
  for (const { value, targets } of unit.of("Assign")) {
    if (value.type !== "Name" || !names.has(value.name)) continue;
    for (const target of targets) if (target.type === "Name") names.add(target.name);
  }
  return names;
}

function isModule(checking: Checking, path: string): boolean {
  const { shelves } = checking.facts;
  return shelves.drivers.has(path) || shelves.module(path) !== undefined;
}

function modulePath(checking: Checking, unit: Unit, node: Name): string | null {
  for (const entity of checking.facts.project.resolve(unit, node)) {
    if (entity.is === "foreign" && isModule(checking, entity.path)) return entity.path;
  }
  return null;
}

function bound(checking: Checking, unit: Unit, path: string, nodes: readonly Name[]): Bound {
  const [{ name }] = nodes as [Name];
  const to = checking.facts.shelves.module(path)?.to ?? path;
  const after = nameAfter(checking, name, path);
  const free = after === name || isFree(checking, unit, after, to);
  const ends = nodes.map((node) => endOf(checking, unit, node, path));
  const moves = to !== path;
  const lost = moves ? ends.find((end) => end.to === null || !end.plain) : undefined;
  const kept = lost !== undefined || moves && !free;
  const chains = ends.filter((end) => end.to !== end.path).map((end): Chain => {
    const { leaf, path, row } = end;
    const byHand = { leaf, path, to: end.to, text: null, brings: null, row };
    if (end.to === null) return byHand;
    const near = kept ? null : relative(end.to, to, after);
    if (near !== null) return { ...byHand, text: near };
    const top = end.to.slice(0, (end.to + ".").indexOf("."));
    const reachable = isFree(checking, unit, top, top);
    if (!end.plain || !reachable || !end.to.includes(".")) return byHand;
    return { ...byHand, text: end.to, brings: top };
  });
  const stays = kept
    ? chains.find(({ leaf }) => leaf === (lost ?? ends[0])!.leaf) ?? chains[0] ?? null
    : null;
  return { name, path, chains, stays };
}

/** `pymongo.asynchronous.collection.X`, seen from the name `m` for `pymongo`: `m.asynchronous.collection.X`. */
export function relative(path: string, module: string, name: string): string | null {
  if (path === module) return name;
  return path.startsWith(module + ".") ? name + path.slice(module.length) : null;
}

interface End {
  readonly leaf: Name | Attribute;
  readonly path: string;
  readonly to: string | null;
  readonly row: Importable | null;
  /** The module itself is not handed on to code that may read anything from it. */
  readonly plain: boolean;
}

/** The chain from a module's name to the first thing that is no module. */
function endOf(checking: Checking, unit: Unit, root: Name, module: string): End {
  let leaf: Name | Attribute = root;
  let path = module;
  while (isModule(checking, path)) {
    const above: AnyNode | undefined = unit.nodes[unit.parents[leaf.id] ?? -1];
    if (above?.type !== "Attribute" || above.value.id !== leaf.id) break;
    leaf = above;
    path += "." + above.attr;
  }
  if (isModule(checking, path)) {
    const row = checking.facts.shelves.module(path) ?? null;
    const to = row === null ? path : row.to;
    return { leaf, path, to, row, plain: isPlain(checking, unit, leaf) };
  }
  const row = counterpart(checking, path) ?? null;
  if (row !== null) return { leaf, path, to: row.to, row, plain: true };
  // A name without a row is the same in the module that takes over
  const to = checking.facts.shelves.module(module)?.to ?? module;
  const own = path.slice(0, path.lastIndexOf("."));
  return { leaf, path, to: own === module ? `${to}.${last(path)}` : path, row, plain: true };
}

/** A module that is compared, tested, given another name, or whose member a call names. */
function isPlain(checking: Checking, unit: Unit, leaf: Expr): boolean {
  const above = unit.nodes[unit.parents[leaf.id] ?? -1];
  switch (above?.type) {
    case "Compare":
    case "BoolOp":
    case "UnaryOp":
    case "If":
    case "While":
    case "IfExp":
    case "Assert":
    case "Expr":
      return true;
    case "Assign":
      return above.targets.every(({ type }) => type === "Name");
    case "Call":
      return above.args[0]?.id === leaf.id && namesMember(checking, unit, above);
    default:
      return false;
  }
}

/** `patch.object(motor_asyncio, "AsyncIOMotorClient")`, with a name that the module has afterwards. */
function namesMember(checking: Checking, unit: Unit, call: Call): boolean {
  const [first, second] = call.args;
  if (first === undefined || second?.type !== "Constant" || second.kind !== "str") return false;
  for (const entity of checking.facts.project.resolve(unit, first)) {
    if (entity.is !== "foreign") continue;
    const to = checking.facts.shelves.module(entity.path)?.to ?? entity.path;
    const row = counterpart(checking, `${entity.path}.${second.value}`);
    if (row?.to === `${to}.${last(row?.to ?? "")}`) return true;
  }
  return false;
}

/** Nothing else in the file is called so. */
function isFree(checking: Checking, unit: Unit, name: string, path: string): boolean {
  const { project } = checking.facts;
  return unit.module.bindings.definitions.every((each) =>
    each.name !== name || each.kind === "import" &&
      project.imported(unit, each).some((entity) =>
        entity.is === "foreign" &&
        (entity.path === path || checking.facts.shelves.module(entity.path)?.to === path)
      )
  );
}
