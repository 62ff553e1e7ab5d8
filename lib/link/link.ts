/** Takes the modules of a project, gives them linked: who is imported by which name, and the classes with their bases. */
import type { UnitId } from "../ids.ts";
import type { Module } from "../python/ast.ts";
import type { Layout } from "../python/roots.ts";
import { draftsOf, settleClasses } from "./classes.ts";
import { functionsOf, Methods, settleFunctions } from "./functions.ts";
import { type Finder, finder } from "./modules.ts";
import { Names } from "./resolution.ts";
import type { Project } from "./project.ts";
import { Tables } from "./tables.ts";
import { functionAround, type Unit, unitOf } from "./unit.ts";

export type { Class, Entity, Fn, Project } from "./project.ts";
export { type AttributeValue, attributeValuesIn } from "./attribute_values.ts";
export {
  type Any,
  assigned,
  enteredFor,
  functionAround,
  iteratedFor,
  storedIn,
  type Unit,
} from "./unit.ts";

/** Links modules; the layout is that of the project, which may have more files than those. */
export function link(modules: readonly Module[], layout: Layout): Project {
  const units = modules.map((module, index) => unitOf(module, index as UnitId));
  const found = finder(units, layout);
  starsOf(units, found);
  const tables = new Tables();
  const classes = draftsOf(units, tables);
  const functions = functionsOf(units, tables);
  const names = new Names(found, tables, layout.drivers);
  settleClasses(classes, names);
  settleFunctions(functions, names);
  const methods = new Methods(functions, tables);
  return {
    units,
    classes,
    functions,
    classOf: (unit, node) => tables.classOf(unit, node),
    functionOf: (unit, node) => tables.functionOf(unit, node),
    findModule: found.findModule,
    isNamespace: found.isNamespace,
    homeOf: (unit) => layout.homeOf(unit.folder),
    resolve: (unit, expr) => names.resolve(unit, expr),
    member: (entity, name) => names.member(entity, name),
    imported: (unit, definition) => names.imported(unit, definition),
    method: (cls, name) => methods.method(cls, name),
    property: (cls, name) => methods.property(cls, name),
    hasProperty: (name) => methods.hasProperty(name),
    enclosing: (unit, node) => {
      const owner = functionAround(unit, node);
      return owner < 0 ? null : tables.functionOf(unit, owner) ?? null;
    },
  };
}

/** Star imports, once the modules can be found. */
function starsOf(units: readonly Unit[], { absolute, relative, findModule }: Finder): void {
  for (const unit of units) {
    const stars = unit.stars as (Unit | string)[];
    for (const statement of unit.of("ImportFrom")) {
      if (statement.names[0]?.name !== "*") continue;
      const name = absolute(unit, statement);
      if (name === null) continue;
      const target = statement.level > 0 ? relative(unit, statement) : findModule(name, unit);
      if (target !== unit) stars.push(target ?? name);
    }
  }
}
