/** Frameworks' channels: values that reach a parameter without a call in the project's code. */
import type { Call, FunctionDef, Param } from "../../python/ast.ts";
import type { Channel } from "../../rows/types.ts";
import { isManager, returnedPlace, yieldedPlace } from "../steps/invoke.ts";
import type { Fn } from "../../link/link.ts";
import { foreign } from "../steps/lookup.ts";
import type { Engine } from "../solve.ts";
import type { Place } from "../values.ts";

type Via<V extends Channel["via"]> = Extract<Channel, { via: V }>;

/** Adds the edges of every channel. */
export function connect(engine: Engine): void {
  const { channels } = engine.shelves.rules;
  const rows = <V extends Channel["via"]>(via: V) =>
    channels.flatMap((row) => row.via === via ? [row as Via<V>] : []);
  injected(engine, rows("default"));
  for (const row of rows("name")) named(engine, row);
  for (const row of rows("parameter")) filled(engine, row);
  for (const row of rows("bag")) for (const path of row.paths) settings(engine, path);
}

/** `from django.conf import settings`: the names of the project's settings modules. */
function settings(engine: Engine, path: string): void {
  if (path.slice(path.lastIndexOf(".") + 1) !== "settings" || !/^[a-z]/.test(path)) return;
  for (const unit of engine.project.units) {
    if (!/(?:^|\/)settings(?:\/\w+)?\.py$/.test(unit.path)) continue;
    for (const [name, ids] of Object.entries(unit.module.bindings.exports)) {
      for (const id of ids) {
        engine.flow(
          engine.local(unit, unit.module.nodes + id),
          engine.bag(path, name, "attribute"),
        );
      }
    }
  }
}

/** `def orders(db=Depends(get_db))`, `db: Annotated[Database, Depends(get_db)]`. */
function injected(engine: Engine, rows: readonly Via<"default">[]): void {
  const callees = new Map(rows.flatMap((row) => row.callee.map((path) => [path, row] as const)));
  for (const fn of engine.project.functions) {
    for (const param of fn.node.params) {
      for (const call of calls(param)) {
        const row = engine.project.resolve(fn.unit, call.func).flatMap((entity) =>
          entity.is === "foreign" ? [callees.get(entity.path)] : []
        ).find((each) => each !== undefined);
        if (row === undefined) continue;
        const source = call.args[0] ?? call.keywords.find(({ arg }) => arg === row.param)?.value;
        const to = engine.definedAt(fn.unit, param);
        if (source === undefined || to < 0) continue;
        const result = engine.place();
        const site = { node: -1, args: [], receiver: -1 };
        engine.edge(engine.local(fn.unit, source.id), result, { op: "call", site });
        engine.flow(result, to);
        engine.edge(result, to, { op: "first" });
      }
    }
  }
}

function calls(param: Param): readonly Call[] {
  const found: Call[] = [];
  if (param.default?.type === "Call") found.push(param.default);
  const { annotation } = param;
  if (annotation?.type === "Subscript" && annotation.slice.type === "Tuple") {
    for (const element of annotation.slice.elts) if (element.type === "Call") found.push(element);
  }
  return found;
}

/** pytest fixtures: a parameter gets what the fixture of its name gives. */
function named(engine: Engine, row: Via<"name">): void {
  const decorators = new Set(row.decorator);
  const fixtures = new Map<string, Fn[]>();
  const isFixture = (fn: Fn) =>
    fn.decorators.some((path) => decorators.has(path) || decorators.has(path.replace(/\(\)$/, "")));
  for (const fn of engine.project.functions) {
    if (!isFixture(fn)) continue;
    const name = renamed(fn, row) ?? fn.name;
    const list = fixtures.get(name);
    if (list === undefined) fixtures.set(name, [fn]);
    else list.push(fn);
  }
  if (fixtures.size === 0) return;
  const receives = (fn: Fn): boolean =>
    isFixture(fn) ||
    (row.functions.some((pattern) => matches(pattern, fn.name)) &&
      (fn.cls === null || row.classes.length === 0 ||
        row.classes.some((pattern) => matches(pattern, fn.cls!.node.name))));
  for (const fn of engine.project.functions) {
    if (fn.node.type === "Lambda" || !receives(fn)) continue;
    for (const param of fn.node.params) {
      if (param.default !== null || param.kind === "vararg" || param.kind === "kwarg") continue;
      const to = engine.definedAt(fn.unit, param);
      if (to < 0) continue;
      for (const fixture of nearest(fixtures.get(param.name) ?? [], fn)) {
        if (fixture === fn) continue;
        const yields = fixture.isGenerator ? yieldedPlace(engine, fixture) : null;
        if (yields !== null && !isManager(fixture)) engine.flow(yields, to);
        else engine.flow(returnedPlace(engine, fixture), to);
      }
    }
  }
}

function renamed(fn: Fn, row: Via<"name">): string | null {
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
function nearest(fixtures: readonly Fn[], fn: Fn): readonly Fn[] {
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

/** A handler's request: a parameter that the framework fills with an object of its own. */
function filled(engine: Engine, row: Via<"parameter">): void {
  const decorators = new Set(row.decorator);
  for (const fn of engine.project.functions) {
    const method = row.methods !== undefined && fn.cls !== null &&
      row.methods.names.includes(fn.name) &&
      fn.cls.foreign.some((path) => row.methods!.of.includes(path));
    if (!method && !fn.decorators.some((path) => decorators.has(path))) continue;
    const param = fn.node.params[row.position + (fn.binding === "none" ? 0 : 1)];
    if (param === undefined || param.kind === "vararg" || param.kind === "kwarg") continue;
    const to: Place = engine.definedAt(fn.unit, param);
    if (to >= 0) foreign(engine, row.gives, -1, -1, to);
  }
}
