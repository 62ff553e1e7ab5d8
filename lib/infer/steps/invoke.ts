/** Calls: what calling a value does with the arguments, and what it gives. */
import { NOWHERE, type Place, type ValueId } from "../../ids.ts";
import { annotate } from "../annotate.ts";
import { bagPlace } from "./bags.ts";
import { callContainer } from "./container_steps.ts";
import { driver, give } from "./driver.ts";
import { type ArgPlace, type CallSite, ELEMENT } from "../edges.ts";
import { followChain, passOn } from "./chained.ts";
import { isHandedOn, keep, keepFor, keptOf } from "./constructed.ts";
import type { GivenBack } from "./given_back.ts";
import type { Facts } from "../facts.ts";
import type { Class, Fn } from "../../link/link.ts";
import { BAG_METHODS, defines, foreign, lookUp } from "./lookup.ts";
import { hand } from "../channels/foreign_calls.ts";
import { type Form, formOf, isPlain, isSurelyPlain, mayPend, refusesAwait } from "../forms.ts";
import { applyPassage } from "./passage.ts";
import { type Engine, valueOf } from "../solve.ts";
import { concrete, type Value } from "../values.ts";

/** Calls the value with the arguments of the site; the result goes to `to`. */
export function invoke(
  engine: Engine,
  number: ValueId,
  site: CallSite,
  from: Place,
  to: Place,
): void {
  const value = valueOf(engine, number);
  switch (value.is) {
    case "function":
      invokeFunction(engine, value, number, site, from, to);
      return;
    case "class":
      instantiate(engine, value, number, site, from, to);
      return;
    case "instance": {
      const method = engine.made(`__call__ ${number}`);
      lookUp(engine, number, "__call__", from, method);
      if (engine.once(`__call__ ${number} ${to}`)) engine.edge(method, to, { op: "call", site });
      return;
    }
    case "importable": {
      const { kind, dialect, path } = value.row;
      if (kind !== null && dialect !== null) {
        engine.add(to, driver(engine, kind, dialect), from, number);
      } else {for (const row of engine.shelves.passages(path)) {
          applyPassage(engine, row, site, number, from, to);
        }}
      return;
    }
    case "member": {
      const receiver = { is: "driver", kind: value.kind, dialect: value.dialect } as const;
      give(engine, value.row, receiver, from, number, to);
      const { calls } = engine.shelves.row(value.row);
      const callback = calls === undefined ? undefined : argument(site, calls.arg, calls.name);
      if (callback !== undefined) {
        const self = engine.place();
        engine.add(self, driver(engine, value.kind, value.dialect), from, number);
        const args: ArgPlace[] = [{ place: self, name: null, star: 0, literal: null }];
        engine.edge(callback.place, to, {
          op: "call",
          site: { node: NOWHERE, args, receiver: NOWHERE },
        });
      }
      return;
    }
    case "foreign":
      for (const row of engine.shelves.passages(value.path)) {
        applyPassage(engine, row, site, number, from, to);
      }
      hand(engine, value.path, site);
      foreign(engine, value.path + "()", from, number, to);
      fromBag(engine, value.path, site, to);
      return;
    case "container-method":
      callContainer(engine, value.site, value.name, site, number, from, to);
      return;
    case "partial": {
      const partial = engine.partials.get(value.site);
      if (partial === undefined || !engine.once(`partial ${value.site} ${to} ${site.node}`)) return;
      const args = [...partial.args, ...site.args];
      engine.edge(partial.func, to, {
        op: "call",
        site: { node: site.node, args, receiver: NOWHERE },
      });
      return;
    }
    case "thunk":
      engine.flow(value.place, to);
      return;
    case "driver":
    case "module":
    case "container":
    case "manager":
    case "future":
    case "super":
      return;
  }
}

/** `g.get("db")`, `context.bot_data.get("db")`. */
function fromBag(engine: Engine, path: string, site: CallSite, to: Place): void {
  const dot = path.lastIndexOf(".");
  const key = site.args[0]?.literal;
  if (key === undefined || key === null || !BAG_METHODS.has(path.slice(dot + 1))) return;
  for (const access of ["attribute", "item"] as const) {
    if (engine.shelves.isBag(path.slice(0, dot), access)) {
      engine.flow(bagPlace(engine, path.slice(0, dot), key, access), to);
    }
  }
}

/** The argument at that position, or of that name. */
export function argument(
  site: CallSite,
  position: number,
  name: string | undefined,
): ArgPlace | undefined {
  const named = name === undefined ? undefined : site.args.find((arg) => arg.name === name);
  if (named !== undefined) return named;
  let at = 0;
  for (const arg of site.args) {
    if (arg.name !== null || arg.star === 2) continue;
    if (arg.star === 1) return undefined;
    if (at++ === position) return arg;
  }
  return undefined;
}

const MANAGERS: ReadonlySet<string> = new Set([
  "contextlib.contextmanager",
  "contextlib.asynccontextmanager",
]);

/** Is the generator function a context manager? */
export function isManager(fn: Fn): boolean {
  return fn.decorators.some((path) => MANAGERS.has(path));
}

/** Where what the function yields is held. */
export function yieldedPlace(engine: Facts, fn: Fn): Place | null {
  const local = engine.graphs[fn.unit.index]!.yielded.get(fn.node.id);
  return local === undefined ? null : engine.local(fn.unit, local);
}

/** Where what the function returns is held. */
export function returnedPlace(engine: Facts, fn: Fn): Place {
  return engine.local(fn.unit, fn.node.type === "Lambda" ? fn.node.body.id : fn.node.id);
}

function invokeFunction(
  engine: Engine,
  value: Extract<Value, { is: "function" }>,
  number: ValueId,
  site: CallSite,
  from: Place,
  to: Place,
): void {
  const { fn } = value;
  const form = formAt(engine, site);
  if (form === "awaited" && refusesAwait(fn)) return;
  const others = othersFor(form, fn);
  if (others === null) {
    reach(engine, value, number, site, from, to);
    return;
  }
  engine.deferred.push({
    verdict: () => functionsAt(engine, from).some(others) ? "never" : "now",
    release: () => reach(engine, value, number, site, from, to),
  });
}

/** What a call of that form reaches instead of the function, where it stands there too; null: the call may reach it. */
function othersFor(form: Form, fn: Fn): ((other: Fn) => boolean) | null {
  // held.many()["a"]: no coroutine, where a plain function of that name is there too
  if (form === "plain" && fn.isAsync && !fn.isGenerator) return isPlain;
  // await held.many(): nothing that returns a list
  if (form === "awaited" && isSurelyPlain(fn)) return mayPend;
  return null;
}

function formAt(engine: Engine, { node }: CallSite): Form {
  const where = node < 0 ? null : engine.unitAt(node);
  return where === null ? "open" : formOf(where.unit, where.local);
}

function functionsAt(engine: Engine, place: Place): readonly Fn[] {
  return engine.held(place).flatMap((number) => {
    const own = valueOf(engine, number);
    return own.is === "function" ? [own.fn] : [];
  });
}

/** Hands the arguments over, and gives what the function gives. */
function reach(
  engine: Engine,
  value: Extract<Value, { is: "function" }>,
  number: ValueId,
  site: CallSite,
  from: Place,
  to: Place,
): void {
  const { fn } = value;
  const offset = value.bound ? 1 : 0;
  bindArguments(engine, fn, offset, site);
  keepArguments(engine, value, site);
  const yields = fn.isGenerator ? yieldedPlace(engine, fn) : null;
  if (yields !== null) {
    if (isManager(fn)) {
      engine.add(to, engine.values.intern({ is: "manager", place: yields }), from, number);
    } else {
      engine.aliasSlot(yields, yields);
      engine.add(to, engine.values.intern({ is: "container", site: yields }), from, number);
    }
    return;
  }
  engine.flow(returnedPlace(engine, fn), to);
  for (const back of engine.givenBack(fn)) {
    const { index, how, tests } = back;
    if (index < offset) {
      if (how === "is" && value.self >= 0) engine.add(to, value.self, from, number);
      continue;
    }
    const param = fn.node.params[index]!;
    if (how === "chain") {
      chained(
        engine,
        fn,
        back,
        param.kind === "vararg" ? undefined : argument(site, index - offset, param.name),
        to,
      );
      continue;
    }
    const arg = param.kind === "vararg" || param.kind === "kwarg"
      ? undefined
      : argument(site, index - offset, param.name);
    if (arg !== undefined) {
      if (how === "is") passOn(engine, arg.place, to, tests);
      else {engine.edge(arg.place, to, {
          op: "call",
          site: { node: NOWHERE, args: [], receiver: NOWHERE },
        });}
    } else if (param.kind === "vararg" || param.kind === "kwarg") {
      if (how === "is") engine.flow(engine.definedAt(fn.unit, param), to);
    } else if (param.default !== null && how === "is") {
      engine.flow(engine.local(fn.unit, param.default.id), to);
    }
    if (param.annotation !== null && how === "is") annotate(engine, fn.unit, param.annotation, to);
  }
}

/** What a method that several classes share keeps of its arguments: the class of this object keeps it. */
function keepArguments(
  engine: Engine,
  { fn, self }: Extract<Value, { is: "function" }>,
  site: CallSite,
): void {
  if (fn.cls === null || fn.name === "__init__" || keptOf(fn).length === 0) return;
  if (isHandedOn(engine, site.node)) return;
  const own = self < 0 ? null : valueOf(engine, self);
  const classes = own?.is === "instance" ? concrete(own) : fn.cls.below;
  keepFor(engine, classes, fn, self < 0 ? site.args.slice(1) : site.args);
}

/** Follows what is returned from the argument of this one call; without one: from that of every call. */
function chained(
  engine: Engine,
  fn: Fn,
  back: GivenBack,
  arg: ArgPlace | undefined,
  to: Place,
): void {
  if (arg === undefined) engine.flow(engine.local(fn.unit, back.value.id), to);
  else followChain(engine, fn.unit, { value: back.value, tests: back.tests, root: arg.place }, to);
}

/** Sends the arguments of a call to the parameters they fill. */
function bindArguments(engine: Engine, fn: Fn, offset: number, site: CallSite): void {
  if (site.args.length === 0) return;
  const { params } = fn.node;
  const positional = params.filter(({ kind }) => kind === "posonly" || kind === "arg");
  const vararg = params.find(({ kind }) => kind === "vararg");
  const kwarg = params.find(({ kind }) => kind === "kwarg");
  const at = (index: number) => engine.definedAt(fn.unit, params[index]!);
  // self is known already: any instance of the class or of one below it
  const known = fn.binding === "none" ? null : params[0];
  let next = offset;
  let spread = false;
  for (const arg of site.args) {
    if (arg.star === 2) {
      for (let i = 0; i < params.length; i++) {
        const param = params[i]!;
        if (param.kind === "arg" || param.kind === "kwonly") {
          if (i < offset) continue;
          engine.edge(arg.place, at(i), { op: "item", key: param.name });
        }
      }
      if (kwarg !== undefined) engine.flow(arg.place, engine.definedAt(fn.unit, kwarg));
    } else if (arg.star === 1) {
      const first = next;
      for (; next < positional.length; next++) {
        if (positional[next] === known) continue;
        engine.edge(arg.place, engine.definedAt(fn.unit, positional[next]!), {
          op: "unpack",
          index: spread ? -1 : next - first,
        });
      }
      if (vararg !== undefined) {
        const place = engine.definedAt(fn.unit, vararg);
        if (first >= positional.length && !spread) engine.flow(arg.place, place);
        else engine.edge(arg.place, engine.slot(place, null), ELEMENT);
      }
      spread = true;
    } else if (arg.name !== null) {
      const index = params.findIndex(({ name, kind }) =>
        name === arg.name && (kind === "arg" || kind === "kwonly")
      );
      if (index >= 0) engine.flow(arg.place, at(index));
      else if (kwarg !== undefined) {
        engine.flow(arg.place, engine.slot(engine.definedAt(fn.unit, kwarg), arg.name));
      }
    } else if (next < positional.length) {
      const param = positional[next++]!;
      if (param !== known) engine.flow(arg.place, engine.definedAt(fn.unit, param));
    } else if (vararg !== undefined) {
      const place = engine.definedAt(fn.unit, vararg);
      engine.flow(
        arg.place,
        engine.slot(place, spread ? null : String(next++ - positional.length)),
      );
    }
  }
}

/** Makes an instance: its `__init__` gets the arguments, or its fields do. */
function instantiate(
  engine: Engine,
  { cls, family }: { readonly cls: Class; readonly family: boolean },
  number: ValueId,
  site: CallSite,
  from: Place,
  to: Place,
): void {
  const instance = engine.values.intern({ is: "instance", cls, family });
  engine.add(to, instance, from, number);
  if (defines(cls, "__init__")) {
    const init = engine.place();
    lookUp(engine, instance, "__init__", from, init);
    engine.edge(init, engine.place(), { op: "call", site: { ...site, node: NOWHERE } });
    for (const each of concrete({ cls, family })) keep(engine, each, site.args);
    return;
  }
  // Fields of dataclasses, NamedTuples, pydantic models
  const fields = [...cls.mro].reverse().flatMap((each) =>
    each.node.body.flatMap((statement) =>
      statement.type === "AnnAssign" && statement.target.type === "Name"
        ? [statement.target.name]
        : []
    )
  );
  let next = 0;
  for (const arg of site.args) {
    if (arg.star !== 0) continue;
    const name = arg.name ?? fields[next++];
    if (name !== undefined && (arg.name === null || fields.includes(name))) {
      engine.flow(arg.place, engine.attribute(cls, name));
    }
  }
}
