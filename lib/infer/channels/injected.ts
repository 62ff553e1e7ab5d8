/** Dependencies: a parameter whose default, or annotation, names the function that gives its value. */
import type { Call, Param } from "../../python/ast.ts";
import type { Channel } from "../../rows/types.ts";
import type { Engine } from "../solve.ts";
import { provide } from "./provided.ts";

type Row = Extract<Channel, { via: "default" }>;

/** `def orders(db=Depends(get_db))`, `db: Annotated[Database, Depends(get_db)]`. */
export function injected(engine: Engine, rows: readonly Row[]): void {
  const callees = new Map(rows.flatMap((row) => row.callee.map((path) => [path, row] as const)));
  for (const fn of engine.project.functions) {
    for (const param of fn.node.params) {
      for (const call of calls(param)) {
        const row = engine.project.resolve(fn.unit, call.func).flatMap((entity) =>
          entity.is === "foreign" ? [callees.get(entity.path)] : []
        ).find((each) => each !== undefined);
        if (row === undefined) continue;
        const source = call.args[0] ?? call.keywords.find(({ arg }) => arg === row.param)?.value ??
          param.annotation;
        const to = engine.definedAt(fn.unit, param);
        if (source !== null && source !== undefined && to >= 0) {
          provide(engine, fn.unit, source, to);
        }
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
