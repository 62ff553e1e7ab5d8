/** Star imports of drivers in; the findings that spell their names out, where a new name does not come with a star, out. */
import type { ImportFrom } from "../python/ast.ts";
import type { Unit } from "../link/link.ts";
import type { Facts } from "../infer/facts.ts";
import type { Importable } from "../rows/types.ts";
import { look } from "../edit/change.ts";
import { moveStar, spellOutStar } from "../edit/imports.ts";
import type { Checking } from "./context.ts";
import { aboutName, counterpart, last } from "./renamed.ts";

/** By star import, as `unit module`: the rows of the names that code reads through it. */
export type Starred = ReadonlyMap<string, ReadonlyMap<string, Importable>>;

/** Who reads what through a star import of a driver's module, in its own file or through others. */
export function starred(checking: Checking): Starred {
  const { project, shelves } = checking.facts;
  const found = new Map<string, Map<string, Importable>>();
  const read = (unit: Unit, name: string, seen: Set<Unit>): void => {
    if (seen.has(unit)) return;
    seen.add(unit);
    for (const star of unit.stars) {
      if (typeof star !== "string") {
        if (!Object.hasOwn(star.module.bindings.exports, name)) read(star, name, seen);
        continue;
      }
      const row = shelves.importable(`${star}.${name}`);
      if (row === undefined) continue;
      const key = `${unit.index} ${star}`;
      found.set(key, (found.get(key) ?? new Map()).set(name, row));
    }
  };
  if (!project.units.some(({ stars }) => stars.some((star) => typeof star === "string"))) {
    return found;
  }
  for (const unit of project.units) {
    const { reaching, all } = unit.module.bindings;
    for (const name of all ?? []) read(unit, name, new Set());
    for (const node of unit.of("Name")) {
      if (reaching[node.id] === undefined && shelves.names(node.name)) {
        read(unit, node.name, new Set());
      }
    }
    for (const statement of unit.of("ImportFrom")) {
      for (const { name } of statement.names) {
        if (!shelves.names(name)) continue;
        const from = sourceOf(checking.facts, unit, statement);
        if (from !== null) read(from, name, new Set());
      }
    }
    for (const { attr, value } of unit.of("Attribute")) {
      if (!shelves.names(attr)) continue;
      for (const entity of project.resolve(unit, value)) {
        if (entity.is === "module" && entity.unit !== null) read(entity.unit, attr, new Set());
      }
    }
  }
  return found;
}

/** The module of the project that the statement imports from; null: none. */
export function sourceOf(facts: Facts, unit: Unit, statement: ImportFrom): Unit | null {
  if (statement.level === 0) return facts.project.findModule(statement.module, unit);
  const folder = unit.folder.split("/").slice(0, -statement.level).join("/");
  const path = [folder, ...statement.module.split(".")].filter((part) => part !== "").join("/");
  return facts.project.units.find((each) =>
    each.path === `${path}.py` || each.path === `${path}/__init__.py`
  ) ?? null;
}

/** Adds the finding of one statement, if it is a star import of a driver's module that does not bring the new names. */
export function checkStar(
  checking: Checking,
  unit: Unit,
  statement: ImportFrom,
  stars: Starred,
): void {
  if (statement.names[0]?.name !== "*" || statement.level > 0) return;
  if (!unit.stars.includes(statement.module)) return;
  const module = counterpart(checking, statement.module);
  const names = stars.get(`${unit.index} ${statement.module}`) ?? new Map<string, Importable>();
  const paths = [...names.values()].map(({ to }) => to);
  const target = module?.to ?? statement.module;
  if (paths.every((to) => to === `${target}.${last(to ?? "")}`)) {
    // The module has the new names as well, and its star brings them
    if (module === undefined || target === statement.module) return;
  }
  const page = checking.page(unit);
  const [first] = names.values();
  const row = first ?? module;
  if (row === undefined) return;
  const about = aboutName(checking, unit, row, statement.start);
  const known = paths.filter((to) => to !== null);
  const dialect = module?.dialect ?? null;
  const leaves = dialect !== null && checking.facts.shelves.rules.leaving.has(dialect);
  if (known.length < paths.length || known.length === 0 && leaves) {
    checking.add(look(page, statement, { kind: "import", message: "Drop the import" }), about);
    return;
  }
  const moves = module !== undefined && !leaves &&
    known.every((to) => to.startsWith(target + "."));
  checking.add(
    moves ? moveStar(page, statement, target) : spellOutStar(page, statement, [...new Set(known)]),
    about,
  );
}
