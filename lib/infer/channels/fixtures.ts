/** pytest: a parameter gets what the fixture of its name gives, or what a table of cases holds. */
import { NO_VALUE, NOWHERE, type Place } from "../../ids.ts";
import type { Call, Expr, FunctionDef } from "../../python/ast.ts";
import type { Channel } from "../../rows/types.ts";
import type { Fn, Unit } from "../../link/link.ts";
import { ELEMENT, literal } from "../edges.ts";
import type { Engine } from "../solve.ts";
import { give } from "./provided.ts";

type Row = Extract<Channel, { via: "name" }>;

/** Fixtures by name. */
type Fixtures = ReadonlyMap<string, readonly Fn[]>;

/** Fills the parameters of tests and fixtures. */
export function named(engine: Engine, row: Row): void {
  const decorators = new Set(row.decorator);
  const isFixture = (fn: Fn) =>
    fn.decorators.some((path) => decorators.has(path) || decorators.has(path.replace(/\(\)$/, "")));
  const all = engine.project.functions.filter(isFixture);
  const fixtures = Map.groupBy(all, (fn) => renamed(fn, row) ?? fn.name);
  const receives = (fn: Fn): boolean =>
    isFixture(fn) ||
    (row.functions.some((pattern) => matches(pattern, fn.name)) &&
      (fn.cls === null || row.classes.length === 0 ||
        row.classes.some((pattern) => matches(pattern, fn.cls!.node.name))));
  const receivers = engine.project.functions.filter((fn) =>
    fn.node.type !== "Lambda" && receives(fn)
  );
  for (const fn of receivers) tables(engine, row, fn, fixtures);
  if (all.length === 0) return;
  for (const fn of receivers) {
    for (const param of fn.node.params) {
      if (param.default !== null || param.kind === "vararg" || param.kind === "kwarg") continue;
      const to = engine.definedAt(fn.unit, param);
      if (to < 0) continue;
      for (const fixture of nearest(fixtures.get(param.name) ?? [], fn)) {
        if (fixture !== fn) give(engine, fixture, to);
      }
    }
  }
  for (const fn of all) varied(engine, row, fn);
  asked(engine, row, fixtures);
}

/** `@pytest.fixture(params=[Store, Strict])`: `request.param` is one of them. */
function varied(engine: Engine, row: Row, fn: Fn): void {
  for (const decorator of (fn.node as FunctionDef).decorators) {
    if (decorator.type !== "Call") continue;
    const values = decorator.keywords.find(({ arg }) => arg === row.varied.by)?.value;
    if (values !== undefined) vary(engine, row, fn, engine.local(fn.unit, values.id));
  }
}

/** Sends one element of what the place holds to each read of `request.param` in the fixture. */
function vary(engine: Engine, row: Row, fn: Fn, values: Place): void {
  const [name, attribute] = row.varied.read.split(".");
  const param = fn.node.params.find((each) => each.name === name);
  if (param === undefined) return;
  for (const node of fn.unit.of("Attribute")) {
    if (node.attr !== attribute || node.value.type !== "Name" || node.value.name !== name) continue;
    if (engine.project.enclosing(fn.unit, node.id) !== fn) continue;
    engine.edge(values, engine.local(fn.unit, node.id), ELEMENT);
  }
}

/** `@pytest.mark.parametrize("kind", [Store, Strict])`: the parameter is one of them, or the fixture's `request.param`. */
function tables(engine: Engine, row: Row, fn: Fn, fixtures: Fixtures): void {
  const { project } = engine;
  const decorators: readonly Expr[] = [
    ...(fn.node as FunctionDef).decorators,
    ...fn.cls?.node.decorators ?? [],
  ];
  for (const decorator of decorators) {
    if (decorator.type !== "Call") continue;
    const isTable = project.resolve(fn.unit, decorator.func).some((entity) =>
      entity.is === "foreign" && row.tables.includes(entity.path)
    );
    const [names, values] = decorator.args;
    if (!isTable || names === undefined || values === undefined) continue;
    const listed = namesIn(names);
    const one = engine.place();
    engine.edge(engine.local(fn.unit, values.id), one, ELEMENT);
    const indirect = decorator.keywords.some(({ arg }) => arg === "indirect");
    listed.forEach((name, index) => {
      const param = fn.node.params.find((each) => each.name === name);
      const to = param === undefined ? NOWHERE : engine.definedAt(fn.unit, param);
      if (to < 0) return;
      const alone = listed.length === 1;
      if (!indirect) engine.edge(one, to, alone ? { op: "is" } : { op: "unpack", index });
      else if (alone) {
        const values = engine.place();
        engine.flow(one, engine.slot(values, null));
        engine.add(
          values,
          engine.values.intern({ is: "container", site: values }),
          NOWHERE,
          NO_VALUE,
        );
        for (const fixture of nearest(fixtures.get(name) ?? [], fn)) {
          vary(engine, row, fixture, values);
        }
      }
    });
  }
}

/** The names in `"kind, count"` or `["kind", "count"]`. */
function namesIn(names: Expr): readonly string[] {
  if (names.type === "Tuple" || names.type === "List") {
    return names.elts.map((element) => literal(element) ?? "");
  }
  return (literal(names) ?? "").split(",").map((name) => name.trim());
}

/** `request.getfixturevalue("store")`. */
function asked(engine: Engine, row: Row, fixtures: Fixtures): void {
  const names = new Set(row.readers.map((path) => path.slice(path.lastIndexOf(".") + 1)));
  for (const unit of engine.project.units) {
    for (const call of unit.of("Call")) {
      if (call.func.type !== "Attribute" || !names.has(call.func.attr)) continue;
      const name = call.args[0] === undefined ? null : literal(call.args[0]);
      if (name === null) continue;
      for (const fixture of nearestTo(fixtures.get(name) ?? [], unit, call, engine)) {
        give(engine, fixture, engine.local(unit, call.id));
      }
    }
  }
}

function nearestTo(
  fixtures: readonly Fn[],
  unit: Unit,
  call: Call,
  engine: Engine,
): readonly Fn[] {
  const around = engine.project.enclosing(unit, call.id);
  if (around === null) return [];
  return nearest(fixtures, around).filter((fixture) => fixture !== around);
}

function renamed(fn: Fn, row: Row): string | null {
  for (const decorator of (fn.node as FunctionDef).decorators) {
    if (decorator.type !== "Call") continue;
    const value = decorator.keywords.find(({ arg }) => arg === row.rename)?.value;
    if (value?.type === "Constant") return value.value;
  }
  return null;
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

/** The class, the module, then the conftest.py of its folder and of each folder above; else any of that name. */
export function nearest(fixtures: readonly Fn[], fn: Fn): readonly Fn[] {
  const own = fixtures.filter((each) => each.cls !== null && fn.cls?.mro.includes(each.cls));
  if (own.length > 0) return own;
  const same = fixtures.filter((each) => each.unit === fn.unit && each.cls === null);
  if (same.length > 0) return same.filter((each) => each !== fn);
  let best: Fn[] = [];
  let depth = -1;
  for (const each of fixtures) {
    if (each.cls !== null) continue;
    if (
      !/(?:^|\/)conftest\.py$/.test(each.unit.path) || !fn.unit.folder.startsWith(each.unit.folder)
    ) {
      continue;
    }
    if (each.unit.folder.length > depth) {
      depth = each.unit.folder.length;
      best = [each];
    } else if (each.unit.folder.length === depth) best.push(each);
  }
  return best.length > 0 ? best : fixtures.filter((each) => each.cls === null);
}
