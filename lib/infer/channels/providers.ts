/** Providers by name: a mapping handed to the framework fills the parameters of handlers that are so named. */
import type { Dict, Expr } from "../../python/ast.ts";
import type { Channel } from "../../rows/types.ts";
import type { Class, Fn, Unit } from "../../link/link.ts";
import { literal } from "../edges.ts";
import type { Engine } from "../solve.ts";
import { provide } from "./provided.ts";

type Row = Extract<Channel, { via: "mapping" }>;

/** A provider as it is written, and where. */
interface Provider {
  readonly unit: Unit;
  readonly expr: Expr;
}

/** `Litestar(dependencies={"store": Provide(open_store)})`. */
export function mapped(engine: Engine, row: Row): void {
  const providers = new Map<string, Provider[]>();
  for (const { unit, dict } of mappings(engine, row)) {
    dict.keys.forEach((key, index) => {
      const name = key === null ? null : literal(key);
      if (name === null) return;
      const expr = unwrapped(engine, unit, dict.values[index]!, row);
      const list = providers.get(name);
      if (list === undefined) providers.set(name, [{ unit, expr }]);
      else list.push({ unit, expr });
    });
  }
  if (providers.size === 0) return;
  const own = new Set(
    [...providers.values()].flat().flatMap(({ unit, expr }) =>
      engine.project.resolve(unit, expr).flatMap((entity) =>
        entity.is === "function" ? [entity.fn] : []
      )
    ),
  );
  const decorators = new Set(row.callee.map((path) => path + "()"));
  const receives = (fn: Fn) => own.has(fn) || fn.decorators.some((path) => decorators.has(path));
  for (const fn of engine.project.functions) {
    if (fn.node.type === "Lambda" || !receives(fn)) continue;
    for (const param of fn.node.params) {
      const to = engine.definedAt(fn.unit, param);
      if (to < 0) continue;
      for (const { unit, expr } of providers.get(param.name) ?? []) provide(engine, unit, expr, to);
    }
  }
}

/** Every mapping that is handed over, to a call or as an attribute of a class below one of them. */
function* mappings(
  { project }: Engine,
  row: Row,
): Generator<{ readonly unit: Unit; readonly dict: Dict }> {
  const callees = new Set(row.callee);
  for (const unit of project.units) {
    for (const call of unit.of("Call")) {
      const dict = call.keywords.find(({ arg }) => arg === row.argument)?.value;
      if (dict?.type !== "Dict") continue;
      const entities = project.resolve(unit, call.func);
      if (entities.some((entity) => entity.is === "foreign" && callees.has(entity.path))) {
        yield { unit, dict };
      }
    }
  }
  for (const cls of project.classes) {
    if (!cls.foreign.some((path) => callees.has(path))) continue;
    const dict = field(cls, row.argument);
    if (dict?.type === "Dict") yield { unit: cls.unit, dict };
  }
}

/** What the body of the class assigns to that name. */
function field(cls: Class, name: string): Expr | null {
  for (const statement of cls.node.body) {
    if (statement.type === "Assign") {
      if (statement.targets.some((target) => target.type === "Name" && target.name === name)) {
        return statement.value;
      }
    } else if (
      statement.type === "AnnAssign" && statement.target.type === "Name" &&
      statement.target.name === name
    ) return statement.value;
  }
  return null;
}

/** The function in `Provide(function)`. */
function unwrapped({ project }: Engine, unit: Unit, value: Expr, row: Row): Expr {
  if (value.type !== "Call" || value.args[0] === undefined) return value;
  const wraps = project.resolve(unit, value.func).some((entity) =>
    entity.is === "foreign" && row.wrapper.includes(entity.path)
  );
  return wraps ? value.args[0] : value;
}
