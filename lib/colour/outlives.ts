/** The uses of driver objects in; may a client outlive the call that it serves, out. */
import type { Entity, Project, Unit } from "../link/link.ts";
import type { Use } from "../infer/uses/mod.ts";

/** By module: is a client built at import, or kept where a function makes it, by a module that imports bind to this one? */
export function outliving(project: Project, uses: readonly Use[]): (unit: Unit) => boolean {
  const builds = uses.filter(({ how, kind }) => how === "build" && kind === "client");
  if (builds.length === 0) return () => true;
  const groupOf = importGroups(project);
  const groups = new Map<string, boolean>();
  return (unit) => {
    const group = groupOf(unit);
    const key = `${project.homeOf(unit)} ${group}`;
    let outlives = groups.get(key);
    if (outlives === undefined) {
      const home = project.homeOf(unit);
      const own = builds.filter((use) => {
        const at = project.units[use.unit]!;
        return project.homeOf(at) === home && groupOf(at) === group;
      });
      // Where none is built, a plug-in of the framework holds it
      outlives = own.length === 0 || own.some((use) => isKept(project, use));
      groups.set(key, outlives);
    }
    return outlives;
  };
}

/** By module: a number that those share which imports bind together, whichever imports the other. */
function importGroups({ units, imported, findModule }: Project): (unit: Unit) => number {
  const above: number[] = units.map(({ index }) => index);
  const top = (at: number): number => {
    while (above[at] !== at) at = above[at] = above[above[at]!]!;
    return at;
  };
  const bind = (one: Unit, other: Unit | null) => {
    if (other !== null) above[top(other.index)] = top(one.index);
  };
  for (const unit of units) {
    for (const definition of unit.module.bindings.definitions) {
      if (definition.kind !== "import") continue;
      for (const entity of imported(unit, definition)) bind(unit, moduleOf(entity));
    }
    // `import app.store` binds app alone
    for (const { names } of unit.of("Import")) {
      for (const { name } of names) bind(unit, findModule(name, unit));
    }
    for (const star of unit.stars) if (typeof star !== "string") bind(unit, star);
  }
  return ({ index }) => top(index);
}

function moduleOf(entity: Entity): Unit | null {
  switch (entity.is) {
    case "class":
      return entity.cls.unit;
    case "function":
      return entity.fn.unit;
    case "module":
    case "variable":
      return entity.unit;
    case "foreign":
      return null;
  }
}

/** `client = MongoClient()` at module level, `self.client = MongoClient()`, or below a `global client`. */
function isKept(project: Project, { unit: at, node }: Use): boolean {
  const unit = project.units[at]!;
  const owner = project.enclosing(unit, node);
  if (owner === null || owner.decorators.some((path) => /\.(lru_cache|cache)(\(\))?$/.test(path))) {
    return true;
  }
  for (let up = unit.parents[node]!; up >= 0; up = unit.parents[up]!) {
    const parent = unit.nodes[up]!;
    if (parent.type !== "Assign" && parent.type !== "AnnAssign") continue;
    const targets = parent.type === "Assign" ? parent.targets : [parent.target];
    return targets.some((target) => {
      if (target.type === "Attribute") {
        const name = target.value.type === "Name" ? target.value.name : "";
        return name === owner.node.params[0]?.name && owner.cls !== null ||
          project.resolve(unit, target.value).some(({ is }) => is === "class");
      }
      if (target.type !== "Name") return false;
      const { definitions, scopes } = unit.module.bindings;
      const scope = definitions.find((definition) => definition.node === target.id)?.scope;
      return scope !== undefined && scopes[scope]!.kind !== "function";
    });
  }
  return false;
}
