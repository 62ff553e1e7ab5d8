/** Takes the classes, gives the interfaces that have other back ends beside the one that holds a driver object. */
import type { Class, Fn, Project, Unit } from "../link/link.ts";
import { topOf } from "../python/roots.ts";
import type { Shelves } from "../rows/shelves.ts";
import { bodyOf, inOrder, type Working } from "./reach.ts";

/** A class of which one implementation moves and others stay as they are. */
export interface Interface {
  readonly cls: Class;
  /** The implementation that holds a driver object. */
  readonly moves: Class;
  /** The others; what each talks to, as far as known. */
  readonly stay: readonly { readonly cls: Class; readonly store: string | null }[];
  /** The methods of the interface that would become async. */
  readonly methods: readonly string[];
}

/** An interface of one method is a command or a strategy: what it does is no store. */
const FEWEST = 2;

/** In the order of the classes. */
export function interfacesOf(
  project: Project,
  shelves: Shelves,
  working: Working,
): readonly Interface[] {
  const busy = new Set([...working.uses.keys()].flatMap(({ cls }) => cls === null ? [] : [cls]));
  const talks = storesOf(project, shelves);
  const found: Interface[] = [];
  for (const moves of inOrder(busy)) {
    const cls = moves.mro.slice(1).find((base) =>
      isInterface(project, shelves, base) && !busy.has(base) &&
      interfaceOf(project, { base, moves, busy, working, talks }) !== null
    );
    if (cls === undefined) continue;
    const own = interfaceOf(project, { base: cls, moves, busy, working, talks });
    if (own !== null) found.push(own);
  }
  return found;
}

/** No test case, and no class of a framework: there the base class moves as a whole. */
function isInterface(project: Project, { rules }: Shelves, cls: Class): boolean {
  const PLAIN = new Set(["pydantic", ...rules.library]);
  const isPlain = (path: string) => PLAIN.has(topOf(path)) && !path.startsWith("unittest.");
  return cls.foreign.every(isPlain) && !isTest(cls) && bodyOf(project, cls).size > 0;
}

function isTest({ node, unit }: Class): boolean {
  return /^_*Test|Tests?$|TestCase|TestMixin/.test(node.name) ||
    /(^|\/)(?:conftest|test_[^/]*|[^/]*_test)\.py$/.test(unit.path);
}

function interfaceOf(
  project: Project,
  { base, moves, busy, working, talks }: {
    readonly base: Class;
    readonly moves: Class;
    readonly busy: ReadonlySet<Class>;
    readonly working: Working;
    readonly talks: (cls: Class) => string | null;
  },
): Interface | null {
  const declared = bodyOf(project, base);
  const implemented = [...bodyOf(project, moves).values()].filter(({ name, isAsync }) =>
    declared.has(name) && !ALONE.test(name) && !isAsync && declared.get(name)?.isAsync === false
  );
  const methods = implemented.filter((fn) => working.works(fn)).map(({ name }) => name);
  if (methods.length < FEWEST || 3 * methods.length < implemented.length) return null;
  if (!holdsItself(moves, working)) return null;
  const siblings = inOrder(base.below).filter((cls) =>
    cls !== base && !cls.below.includes(moves) && !moves.below.includes(cls) &&
    !moves.mro.includes(cls)
  );
  if (siblings.some((cls) => busy.has(cls))) return null;
  const stay = siblings.filter((cls) => {
    const own = bodyOf(project, cls);
    return methods.some((name) => own.has(name)) && !isTest(cls);
  }).map((cls) => ({ cls, store: talks(cls) }));
  return stay.some(({ store }) => store !== null) ? { cls: base, moves, stay, methods } : null;
}

/** Methods that make an object, or that Python calls: no part of an interface. */
const ALONE = /^__/;

/** Does the class keep a driver object in an attribute of its own? A command that logs somewhere keeps none. */
function holdsItself(cls: Class, { uses }: Working): boolean {
  for (const [fn, list] of uses) {
    if (fn.cls !== cls && !cls.mro.includes(fn.cls ?? cls)) continue;
    for (const { unit, receiver } of list) {
      if (isOfSelf(fn, receiver, fn.unit.index === unit ? fn.unit : null)) return true;
    }
  }
  return false;
}

/** `self.rows`, `self._client.db.rows`, `self._get("rows")`, or a name that was assigned from one. */
function isOfSelf(fn: Fn, receiver: number, unit: Unit | null): boolean {
  if (unit === null) return false;
  const self = fn.node.params[0]?.name;
  let at = unit.nodes[receiver];
  for (let hops = 0; at !== undefined && hops < 20; hops++) {
    switch (at.type) {
      case "Attribute":
      case "Subscript":
      case "Await":
        at = unit.nodes[at.value.id];
        break;
      case "Call":
        at = unit.nodes[at.func.id];
        break;
      case "Name": {
        if (at.name === self) return true;
        const [id] = unit.module.bindings.reaching[at.id] ?? [];
        const definition = id === undefined ? undefined : unit.module.bindings.definitions[id];
        const parent = definition === undefined
          ? undefined
          : unit.nodes[unit.parents[definition.node]!];
        if (parent?.type === "Assign") at = unit.nodes[parent.value.id];
        else if (parent?.type === "WithItem") at = unit.nodes[parent.expr.id];
        else return false;
        break;
      }
      default:
        return false;
    }
  }
  return false;
}

/** What a class talks to, by the names that it uses, and that what it uses uses. */
function storesOf(project: Project, { rules }: Shelves): (cls: Class) => string | null {
  const stores = new Map(
    rules.stores.flatMap(({ name, imports }) => imports.map((path) => [path, name] as const)),
  );
  const byPath = (path: string): string | null => {
    const parts = path.split(".");
    for (let length = Math.min(parts.length, 2); length > 0; length--) {
      const store = stores.get(parts.slice(0, length).join("."));
      if (store !== undefined) return store;
    }
    return null;
  };
  const known = new Map<Class | Fn, string | null>();
  /** Breadth does not matter, depth does: three hops from the class. */
  function talks(part: Class | Fn, depth: number): string | null {
    const before = known.get(part);
    if (before !== undefined) return before;
    known.set(part, null);
    const { unit, node } = part;
    let found: string | null = null;
    const further: (Class | Fn)[] = [];
    for (const name of unit.of("Name")) {
      if (name.start < node.start || name.end > node.end) continue;
      for (const entity of project.resolve(unit, name)) {
        if (entity.is === "foreign") found ??= byPath(entity.path);
        else if (entity.is === "function") further.push(entity.fn);
        else if (entity.is === "class" && isCalled(unit, name.id)) further.push(entity.cls);
      }
      if (found !== null) break;
    }
    if (found === null && "mro" in part) found = part.foreign.map(byPath).find((s) => s) ?? null;
    if (found === null && depth > 0) {
      for (const next of further) {
        if ("mro" in part && "mro" in next && part.mro.includes(next)) continue;
        found ??= talks(next, depth - 1);
      }
    }
    known.set(part, found);
    return found;
  }
  return (cls) => {
    for (const each of cls.mro) {
      // Of its own bases only what is no interface for all
      if (each !== cls && each.below.length > 3) continue;
      const found = talks(each, 2);
      if (found !== null) return found;
    }
    return null;
  };
}

function isCalled(unit: Unit, name: number): boolean {
  const parent = unit.nodes[unit.parents[name]!];
  return parent?.type === "Call" && parent.func.id === name;
}
