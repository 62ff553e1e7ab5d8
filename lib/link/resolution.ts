/** What a name stands for, as far as imports, definitions and plain aliases tell. */
import { spotOf } from "../ids.ts";
import type { Alias, Definition, Expr, Import, ImportFrom } from "../python/ast.ts";
import { type Follow, following } from "./following.ts";
import type { Finder } from "./modules.ts";
import type { Entity } from "./project.ts";
import type { Tables } from "./tables.ts";
import { assigned, isDotted, type Unit } from "./unit.ts";

const NO_ENTITIES: readonly Entity[] = [];

/** Names of linked modules. */
export class Names {
  private readonly follow: Follow<readonly Entity[]> = following(NO_ENTITIES);

  constructor(
    private readonly modules: Finder,
    private readonly tables: Tables,
    /** The first part of the drivers' modules. */
    private readonly drivers: ReadonlySet<string>,
  ) {}

  /** What a name or a dotted expression stands for; empty where that takes more than imports to tell. */
  resolve(unit: Unit, expr: Expr): readonly Entity[] {
    switch (expr.type) {
      case "Name": {
        const reaching = unit.module.bindings.reaching[expr.id];
        if (reaching === undefined) {
          const foreign: Entity[] = [];
          for (const star of unit.stars) {
            const hit = this.starred(star, expr.name);
            if (typeof star === "string") foreign.push(...hit);
            else if (hit.length > 0) return hit;
          }
          // Which of several drivers' stars brings it, rows tell
          if (foreign.length > 0) return foreign;
          return [{ is: "foreign", path: "builtins." + expr.name }];
        }
        if (reaching.length === 1) return this.define(unit, reaching[0]!);
        return reaching.flatMap((id) => this.define(unit, id));
      }
      case "Attribute":
        return this.resolve(unit, expr.value).flatMap((entity) => this.member(entity, expr.attr));
      case "Call":
        return this.resolve(unit, expr.func).flatMap((entity) =>
          entity.is === "foreign" ? [{ is: "foreign", path: entity.path + "()" }] : []
        );
      case "Subscript":
        return this.resolve(unit, expr.value).filter((entity) => entity.is !== "variable");
      default:
        return NO_ENTITIES;
    }
  }

  private define(unit: Unit, id: number): readonly Entity[] {
    const definition = unit.module.bindings.definitions[id]!;
    switch (definition.kind) {
      case "class": {
        const cls = this.tables.classOf(unit, definition.node);
        return cls === undefined ? NO_ENTITIES : [{ is: "class", cls }];
      }
      case "function": {
        const fn = this.tables.functionOf(unit, definition.node);
        return fn === undefined ? NO_ENTITIES : [{ is: "function", fn }];
      }
      case "import":
        return this.imported(unit, definition);
      case "param":
        return [{ is: "variable", unit, definition }];
      case "name": {
        const variable: Entity = { is: "variable", unit, definition };
        const value = assigned(unit, definition);
        // Client = _Client[Any]
        const generic = value?.type === "Subscript" && isDotted(value.value);
        if (value === null || !(generic || isDotted(value))) return [variable];
        return this.follow(spotOf(unit.index, definition.node), () => {
          const hit = this.resolve(unit, value).filter((each) => !generic || this.isDriver(each));
          return hit.length > 0 ? hit : [variable];
        });
      }
    }
  }

  private isDriver(entity: Entity): boolean {
    return entity.is === "foreign" && this.drivers.has(entity.path.split(".")[0]!);
  }

  /** What one imported name stands for. */
  imported(unit: Unit, definition: Definition): readonly Entity[] {
    const alias = unit.nodes[definition.node] as Alias;
    const statement = unit.nodes[unit.parents[definition.node]!] as Import | ImportFrom;
    if (statement.type === "Import") {
      return [
        this.moduleNamed(unit, alias.asname === null ? alias.name.split(".")[0]! : alias.name),
      ];
    }
    return this.follow(
      spotOf(unit.index, definition.node),
      () => this.fromImport(unit, statement, alias.name),
    );
  }

  private moduleNamed(from: Unit, name: string): Entity {
    const unit = this.modules.findModule(name, from);
    if (unit === null && !this.modules.isNamespace(name)) return { is: "foreign", path: name };
    return { is: "module", name, unit, from };
  }

  private fromImport(unit: Unit, statement: ImportFrom, name: string): readonly Entity[] {
    const dotted = this.modules.absolute(unit, statement);
    if (dotted === null) return NO_ENTITIES;
    const target = statement.level > 0
      ? this.modules.relative(unit, statement)
      : this.modules.findModule(dotted, unit);
    if (target !== null) {
      const hit = this.exported(target, name);
      if (hit.length > 0) return hit;
    }
    if (statement.level > 0) {
      const folder = target?.isPackage ? target.folder : null;
      const sub = this.modules.below(folder ?? this.modules.folderOf(unit, statement), name);
      if (sub !== undefined) {
        return [{ is: "module", name: dotted + "." + name, unit: sub, from: unit }];
      }
      return target === null && dotted !== ""
        ? [{ is: "foreign", path: dotted + "." + name }]
        : NO_ENTITIES;
    }
    const sub = this.modules.findModule(dotted + "." + name, unit);
    if (sub !== null) return [{ is: "module", name: dotted + "." + name, unit: sub, from: unit }];
    if (target !== null || this.modules.isNamespace(dotted)) return NO_ENTITIES;
    return [{ is: "foreign", path: dotted + "." + name }];
  }

  /** What a module exports under a name: its own, else the first that its star imports bring, depth first. */
  private exported(unit: Unit, name: string): readonly Entity[] {
    const waiting: (Unit | string)[] = [unit];
    const seen = new Set<Unit>();
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (typeof at === "string") {
        const hit = this.foreignStar(at, name);
        if (hit.length > 0) return hit;
        continue;
      }
      if (seen.has(at)) continue;
      seen.add(at);
      const { exports } = at.module.bindings;
      if (Object.hasOwn(exports, name)) {
        const hit = exports[name]!.flatMap((id) => this.define(at, id));
        if (hit.length > 0) return hit;
      } else waiting.push(...at.stars.filter((star) => this.offers(star, name)).reverse());
    }
    return NO_ENTITIES;
  }

  /** Whether a star import of that module brings a name, if the module has it. */
  private offers(star: Unit | string, name: string): boolean {
    if (typeof star === "string") return true;
    const { all } = star.module.bindings;
    return all !== null ? all.includes(name) : !name.startsWith("_");
  }

  private starred(star: Unit | string, name: string): readonly Entity[] {
    if (typeof star === "string") return this.foreignStar(star, name);
    return this.offers(star, name) ? this.exported(star, name) : NO_ENTITIES;
  }

  private foreignStar(star: string, name: string): readonly Entity[] {
    const entity: Entity = { is: "foreign", path: star + "." + name };
    return this.isDriver(entity) && /^[A-Z]/.test(name) ? [entity] : NO_ENTITIES;
  }

  /** What an attribute of a module, class or foreign thing stands for. */
  member(entity: Entity, name: string): readonly Entity[] {
    switch (entity.is) {
      case "foreign":
        return [{ is: "foreign", path: entity.path + "." + name }];
      case "module": {
        if (entity.unit !== null) {
          const hit = this.exported(entity.unit, name);
          if (hit.length > 0) return hit;
        }
        const dotted = entity.name + "." + name;
        const sub = this.modules.findModule(dotted, entity.from);
        if (sub !== null) return [{ is: "module", name: dotted, unit: sub, from: entity.from }];
        return this.modules.isNamespace(dotted)
          ? [{ is: "module", name: dotted, unit: null, from: entity.from }]
          : NO_ENTITIES;
      }
      case "class":
        for (const cls of entity.cls.mro) {
          const own = cls.unit.module.bindings.members[cls.node.id];
          const ids = own !== undefined && Object.hasOwn(own, name) ? own[name] : undefined;
          if (ids !== undefined) return ids.flatMap((id) => this.define(cls.unit, id));
        }
        return NO_ENTITIES;
      case "function":
      case "variable":
        return NO_ENTITIES;
    }
  }
}
