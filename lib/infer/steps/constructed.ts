/** What a method keeps of its arguments: held by the class whose method it is, not by all that share the method. */
import { NO_VALUE, NOWHERE, type Place } from "../../ids.ts";
import type { AnnAssign, Assign, Attribute, Call, Expr } from "../../python/ast.ts";
import { functionAround } from "../../link/unit.ts";
import type { Class, Fn, Unit } from "../../link/link.ts";
import { argumentsOf } from "../flows/calls.ts";
import type { ArgPlace } from "../edges.ts";
import type { Engine } from "../solve.ts";
import { followChain } from "./chained.ts";
import { chainOf } from "./given_back.ts";

/** `self.rows = db["rows"]`, `self.rows = self.db["rows"]`: an attribute that is made of a parameter. */
export interface Kept {
  readonly name: string;
  readonly value: Expr;
  /** The parameter's index. */
  readonly index: number;
}

/** What one argument of a constructor is: a place, or what every caller hands over. */
type Given = Place | null;

const MOST_HOPS = 6;

/** Of so many classes, each gets what its own methods and attributes lead to. */
const MOST_CLASSES = 64;
const known = new WeakMap<Fn, readonly Kept[]>();

/** What the method keeps of its parameters, where several classes share it. */
export function keptOf(fn: Fn): readonly Kept[] {
  let found = known.get(fn);
  if (found === undefined) known.set(fn, found = isShared(fn) ? findKept(fn) : []);
  return found;
}

function isShared({ cls, node, binding }: Fn): boolean {
  return cls !== null && cls.below.length > 1 && binding === "self" &&
    node.type === "FunctionDef";
}

const stores = new WeakMap<Unit, ReadonlyMap<number, readonly (AnnAssign | Assign)[]>>();

/** By function, the assignments in it that set an attribute. */
function storesOf(unit: Unit, fn: number): readonly (AnnAssign | Assign)[] {
  let found = stores.get(unit);
  if (found === undefined) {
    const all = [...unit.of("Assign"), ...unit.of("AnnAssign")]
      .filter((node) => targetsOf(node).length > 0);
    stores.set(unit, found = Map.groupBy(all, ({ id }) => functionAround(unit, id)));
  }
  return found.get(fn) ?? [];
}

function findKept(fn: Fn): readonly Kept[] {
  const { unit } = fn;
  const self = fn.node.params[0]!;
  const found: Kept[] = [];
  for (const node of storesOf(unit, fn.node.id)) {
    const { value } = node;
    if (value === null) continue;
    for (const target of targetsOf(node)) {
      if (!isOf(unit, target.value, self.id)) continue;
      const index = rootOf(fn, value);
      const isSelf = index === 0 && value.type !== "Name" &&
        fn.cls!.below.length <= MOST_CLASSES;
      if (index > 0 || isSelf) found.push({ name: target.attr, value, index });
    }
  }
  return found;
}

function targetsOf(node: Assign | AnnAssign): readonly Attribute[] {
  const targets = node.type === "Assign" ? node.targets : [node.target];
  return targets.filter((target): target is Attribute => target.type === "Attribute");
}

function isOf(unit: Unit, expr: Expr, param: number): boolean {
  if (expr.type !== "Name") return false;
  const ids = unit.module.bindings.reaching[expr.id] ?? [];
  return ids.length === 1 && unit.module.bindings.definitions[ids[0]!]!.node === param;
}

/** The index of the parameter that the expression is, or begins with; -1: none. */
function rootOf(fn: Fn, value: Expr): number {
  const param = value.type === "Name"
    ? fn.node.params.find(({ id }) => isOf(fn.unit, value, id))?.id
    : chainOf(value, fn.unit.module)?.param;
  return fn.node.params.findIndex(({ id, kind }) =>
    id === param && kind !== "vararg" && kind !== "kwarg"
  );
}

/** Is it such a value, which is not for all classes that share the constructor? */
export function isKept(engine: Engine, source: Place): boolean {
  const where = engine.unitAt(source);
  if (where === null) return false;
  const fn = engine.project.enclosing(where.unit, where.local);
  return fn !== null && keptOf(fn).some(({ value }) => value.id === where.local);
}

/** Keeps the arguments of a call of a method, for each class that the object may be of. */
export function keepFor(
  engine: Engine,
  classes: readonly Class[],
  fn: Fn,
  args: readonly ArgPlace[],
): void {
  for (const cls of classes) construct(engine, cls, fn, givenTo(fn, args), 0);
}

/** Does the method of this one call itself, in a method that hands its own parameters on, for each class on its own? */
export function isHandedOn(engine: Engine, call: Place): boolean {
  const where = call < 0 ? null : engine.unitAt(call);
  const fn = where === null ? null : engine.project.enclosing(where.unit, where.local);
  const node = where?.unit.nodes[where.local];
  return fn !== null && node?.type === "Call" && fn.name === "__init__" && isShared(fn) &&
    handsOn(fn, node);
}

/** `self.open(db)`, with a parameter of the method around it. */
function handsOn(fn: Fn, { func, args, keywords }: Call): boolean {
  return func.type === "Attribute" && isOf(fn.unit, func.value, fn.node.params[0]!.id) &&
    [...args, ...keywords.map(({ value }) => value)].some((arg) => rootOf(fn, arg) > 0);
}

/** Keeps the arguments of a call that builds an instance of the class. */
export function keep(engine: Engine, cls: Class, args: readonly ArgPlace[]): void {
  if (cls.mro.length < 2 && cls.below.length < 2) return;
  const init = engine.project.method(cls, "__init__");
  if (init !== null) construct(engine, cls, init, givenTo(init, args), 0);
}

/** By parameter, the place of its argument; null: it cannot be told which that is. */
function givenTo(fn: Fn, args: readonly ArgPlace[]): ReadonlyMap<number, Given> {
  const given = new Map<number, Given>();
  const starred = args.some(({ star }) => star !== 0);
  let next = 1;
  for (const arg of args) {
    if (arg.star !== 0) break;
    if (arg.name === null) given.set(next++, arg.place);
  }
  fn.node.params.forEach(({ name }, index) => {
    const named = args.find((arg) => arg.name === name);
    if (named !== undefined) given.set(index, named.place);
    else if (starred && !given.has(index)) given.set(index, null);
  });
  return given;
}

function construct(
  engine: Engine,
  cls: Class,
  fn: Fn,
  given: ReadonlyMap<number, Given>,
  hops: number,
): void {
  if (hops > MOST_HOPS) return;
  for (const { name, value, index } of keptOf(fn)) {
    const root = index === 0 ? selfOf(engine, cls) : placeOf(engine, fn, index, given);
    const source = follow(engine, fn, value, root);
    engine.flow(source ?? engine.local(fn.unit, value.id), engine.attribute(cls, name));
  }
  for (const { call, target } of outer(engine, cls, fn)) {
    const args = argumentsOf(call.node).slice(call.skip).map((arg): ArgPlace => {
      const expr = fn.unit.nodes[arg.place] as Expr;
      const index = rootOf(fn, expr);
      const place = index > 0 ? follow(engine, fn, expr, placeOf(engine, fn, index, given)) : null;
      return { ...arg, place: place ?? engine.local(fn.unit, arg.place) };
    });
    construct(engine, cls, target, givenTo(target, args), hops + 1);
  }
}

/** An object of exactly that class. */
function selfOf(engine: Engine, cls: Class): Place {
  const place = engine.made(`self of ${cls.id}`);
  engine.add(
    place,
    engine.values.intern({ is: "instance", cls, family: false }),
    NOWHERE,
    NO_VALUE,
  );
  return place;
}

/** Where the argument of a parameter is, or its default. */
function placeOf(
  engine: Engine,
  fn: Fn,
  index: number,
  given: ReadonlyMap<number, Given>,
): Given {
  const place = given.get(index);
  if (place !== undefined) return place;
  const { default: fallback } = fn.node.params[index]!;
  return fallback === null ? null : engine.local(fn.unit, fallback.id);
}

/** The place of what a chain leads to from that argument. */
function follow(engine: Engine, fn: Fn, value: Expr, root: Given): Given {
  if (root === null) return null;
  const to = engine.made(`kept ${fn.id} ${value.id} ${root}`);
  if (!engine.once(`kept ${fn.id} ${value.id} ${root}`)) return to;
  followChain(engine, fn.unit, { value, tests: [], root }, to);
  return to;
}

/** `super().__init__(db)`, `Base.__init__(self, db)`: the constructors that one calls, as the class that is built has them. */
function* outer(
  { project }: Engine,
  cls: Class,
  fn: Fn,
): Generator<{
  readonly call: { readonly node: Call; readonly skip: number };
  readonly target: Fn;
}> {
  if (fn.cls === null) return;
  for (const node of fn.unit.of("Call")) {
    const { func } = node;
    if (func.type !== "Attribute" || project.enclosing(fn.unit, node.id) !== fn) continue;
    if (isShared(fn) && handsOn(fn, node)) {
      const target = project.method(cls, func.attr);
      if (target !== null) yield { call: { node, skip: 0 }, target };
      continue;
    }
    if (func.attr !== "__init__") continue;
    const isSuper = func.value.type === "Call" && func.value.func.type === "Name" &&
      func.value.func.name === "super";
    if (isSuper) {
      const after = cls.mro.slice(cls.mro.indexOf(fn.cls) + 1);
      const target = after.map((each) => constructor(project, each)).find((each) => each !== null);
      if (target !== undefined && target !== null) yield { call: { node, skip: 0 }, target };
      continue;
    }
    for (const entity of project.resolve(fn.unit, func.value)) {
      const target = entity.is === "class" ? project.method(entity.cls, "__init__") : null;
      if (target !== null) yield { call: { node, skip: 1 }, target };
    }
  }
}

/** The constructor in the body of the class itself. */
function constructor(project: Engine["project"], cls: Class): Fn | null {
  const found = project.method(cls, "__init__");
  return found?.cls === cls ? found : null;
}

/** What no call tells: the classes of which nobody is seen to build an instance keep what their constructor gets at all. */
export function keepRest(engine: Engine): void {
  for (const fn of engine.project.functions) {
    if (fn.cls === null) continue;
    for (const { name, value, index } of keptOf(fn)) {
      for (const cls of fn.cls.below) {
        const source = index === 0
          ? follow(engine, fn, value, selfOf(engine, cls))!
          : engine.local(fn.unit, value.id);
        engine.deferred.push({
          verdict() {
            if (cls.below.some((each) => engine.held(engine.attribute(each, name)).length > 0)) {
              return "never";
            }
            return engine.held(source).length > 0 ? "now" : "later";
          },
          release: () => engine.flow(source, engine.attribute(cls, name)),
        });
      }
    }
  }
}
