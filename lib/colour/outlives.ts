/** The uses of driver objects in; may a client outlive the call that it serves, out. */
import type { Project, Unit } from "../link/link.ts";
import type { Use } from "../infer/uses/mod.ts";

/** By module: does one of its project build a client at import, or keep one that a function makes? */
export function outliving(project: Project, uses: readonly Use[]): (unit: Unit) => boolean {
  const builds = uses.filter(({ how, kind }) => how === "build" && kind === "client");
  const homes = new Map<string, boolean>();
  return (unit) => {
    const home = project.homeOf(unit);
    let outlives = homes.get(home);
    if (outlives === undefined) {
      const own = builds.filter((use) => project.homeOf(project.units[use.unit]!) === home);
      // Where none is built, a plug-in of the framework holds it
      outlives = own.length === 0 || own.some((use) => isKept(project, use));
      homes.set(home, outlives);
    }
    return outlives;
  };
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
