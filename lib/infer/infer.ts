/** Takes a linked project, gives what its places hold: the uses of driver objects, and the calls of the project's functions. */
import { NO_VALUE, NOWHERE, type Place } from "../ids.ts";
import type { Expr } from "../python/ast.ts";
import type { Dialect } from "../finding.ts";
import type { Kind } from "../rows/types.ts";
import { annotate, isChoice } from "./annotate.ts";
import { guessBags, isOpen } from "./channels/guessed.ts";
import { connect } from "./channels/mod.ts";
import { keepRest } from "./steps/constructed.ts";
import { release, settle } from "./deferred.ts";
import { driver } from "./steps/driver.ts";
import { attributeNames, byAttribute } from "./evidence/attributes.ts";
import { byLibraries } from "./evidence/library_names.ts";
import { spread, type Told } from "./evidence/paths.ts";
import { isUntraced } from "./evidence/untraced.ts";
import type { Flow, Seed } from "./edges.ts";
import type { Entity, Project, Unit } from "../link/link.ts";
import { plant } from "./steps/lookup.ts";
import type { Shelves } from "../rows/shelves.ts";
import type { Facts } from "./facts.ts";
import { type Engine, engine } from "./solve.ts";
import { steps } from "./steps/mod.ts";
import { otherLibraries } from "./other_libraries.ts";
import type { Value } from "./values.ts";

/** Runs the flows to their fixpoint: certain facts first, then likely ones. */
export function infer(project: Project, flows: readonly Flow[], shelves: Shelves): Facts {
  const facts = engine(project, flows, shelves, steps);
  project.units.forEach((unit, index) => {
    for (const { place, seed } of facts.graphs[index]!.seeds) {
      addSeed(facts, unit, facts.local(unit, place), seed);
    }
  });
  connect(facts);
  keepRest(facts);
  facts.run();
  settle(facts);
  facts.guess();
  if (release(facts)) facts.run();
  if (guessBags(facts)) facts.run();
  if (guess(facts)) facts.run();
  return facts;
}

/** Plants one seed. */
function addSeed(facts: Engine, unit: Unit, place: Place, seed: Seed): void {
  const { project, values } = facts;
  switch (seed.is) {
    case "function": {
      const fn = project.functionOf(unit, seed.node);
      if (fn !== undefined) {
        facts.add(
          place,
          values.intern({ is: "function", fn, bound: false, self: NO_VALUE }),
          NOWHERE,
          NO_VALUE,
        );
      }
      return;
    }
    case "class": {
      const cls = project.classOf(unit, seed.node);
      if (cls !== undefined) {
        facts.add(place, values.intern({ is: "class", cls, family: false }), NOWHERE, NO_VALUE);
      }
      return;
    }
    case "container":
      facts.add(place, values.intern({ is: "container", site: place }), NOWHERE, NO_VALUE);
      return;
    case "import": {
      const definition = unit.module.bindings.definitions[seed.definition]!;
      for (const entity of project.imported(unit, definition)) plant(facts, entity, place);
      return;
    }
    case "outside": {
      const node = unit.nodes[place - facts.local(unit, 0)];
      if (node?.type !== "Name") return;
      for (const entity of project.resolve(unit, node)) plant(facts, entity, place);
      return;
    }
    case "type":
      if (seed.echoes === true && isChoice(facts, unit, seed.annotation)) return;
      annotate(facts, unit, seed.annotation, place, seed.generator);
      return;
    case "self": {
      const fn = project.functionOf(unit, seed.node);
      if (fn === undefined || fn.cls === null || fn.binding === "none") return;
      const { cls } = fn;
      const is = fn.binding === "self" ? "instance" : "class";
      facts.add(place, values.intern({ is, cls, family: cls.below.length > 1 }), NOWHERE, NO_VALUE);
      return;
    }
    case "super": {
      let fn = project.enclosing(unit, seed.node);
      while (fn !== null && fn.cls === null) fn = project.enclosing(unit, fn.node.id);
      if (fn?.cls) {
        facts.add(
          place,
          values.intern({ is: "super", cls: fn.cls, self: NO_VALUE }),
          NOWHERE,
          NO_VALUE,
        );
      }
      return;
    }
  }
}

/** Adds what names alone make likely; false: nothing. */
function guess(facts: Engine): boolean {
  const { project, shelves } = facts;
  const libraries = byLibraries(facts);
  const given = guessClasses(facts) || libraries;
  const dialect = prevailing(facts.values.list);
  if (dialect === null) return given;
  const shadows = new Set(
    [...shelves.rules.packages, ...shelves.rules.stores].filter(({ shadows }) => shadows)
      .flatMap(({ imports }) => imports),
  );
  let any = given;
  const homes = Map.groupBy(project.units, project.homeOf);
  const isOfOtherLibrary = otherLibraries(facts);
  const dialects = dialectsOf(facts, homes);
  for (const [home, units] of homes) {
    const own = homes.size === 1 ? dialect : dialects.get(home);
    // A project that has nothing to do with a driver: whatever stands beside it tells nothing
    if (own === undefined) continue;
    const plain = units.filter((unit) => !importsOne(unit, shadows));
    any = guessIn(facts, { home, units: plain, dialect: own, isOfOtherLibrary }) || any;
  }
  return any;
}

/** `lib.AsyncIOMotorClient`, where nothing is known of `lib`: a module that is imported by its name at run time. */
function guessClasses(facts: Engine): boolean {
  const { shelves, values } = facts;
  const classes = new Map(
    shelves.rules.importables.filter(({ kind }) => kind === "client")
      .map((row) => [row.path.slice(row.path.lastIndexOf(".") + 1), row]),
  );
  let any = false;
  for (const unit of facts.project.units) {
    for (const node of unit.of("Attribute")) {
      const row = classes.get(node.attr);
      if (row === undefined) continue;
      const place = facts.local(unit, node.id);
      if (facts.held(place).length > 0 || !isUntraced(facts, unit, node)) continue;
      if (facts.project.resolve(unit, node).length > 0) continue;
      facts.add(place, values.intern({ is: "importable", row }), NOWHERE, NO_VALUE);
      any = true;
    }
  }
  return any;
}

/** One project of a repository; the modules of it in which a name tells something. */
interface Home {
  readonly home: string;
  readonly units: readonly Unit[];
  readonly dialect: Dialect;
  readonly isOfOtherLibrary: (unit: Unit, expr: Expr) => boolean;
}

/** By project of a repository, its dialect: of what it imports itself, or of the projects whose modules it imports. */
function dialectsOf(
  facts: Engine,
  homes: ReadonlyMap<string, readonly Unit[]>,
): ReadonlyMap<string, Dialect> {
  const found = new Map<string, Dialect>();
  for (const [home, units] of homes) {
    const own = importedMost(facts, units);
    if (own !== null) found.set(home, own);
  }
  if (homes.size === 1 || found.size === 0) return found;
  const ways = [...homes].map(([home, units]) => [home, importedHomes(facts, units)] as const);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [home, others] of ways) {
      const other = others.find((each) => found.has(each));
      if (!found.has(home) && other !== undefined) found.set(home, found.get(other)!);
    }
  }
  return found;
}

/** The projects of a repository that these modules import from. */
function importedHomes({ project }: Engine, units: readonly Unit[]): readonly string[] {
  const found = new Set<string>();
  for (const unit of units) {
    for (const definition of unit.module.bindings.definitions) {
      if (definition.kind !== "import") continue;
      for (const entity of project.imported(unit, definition)) {
        const target = unitOf(entity);
        if (target !== null) found.add(project.homeOf(target));
      }
    }
  }
  return [...found].sort();
}

/** The module that a name leads to. */
function unitOf(entity: Entity): Unit | null {
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

function guessIn(facts: Engine, { home, units, dialect, isOfOtherLibrary }: Home): boolean {
  const { project, shelves } = facts;
  const defined = new Set<string>();
  for (const { name, unit } of project.functions) {
    const other = project.homeOf(unit);
    // Projects side by side know nothing of each other.
    if (home.startsWith(other) || other.startsWith(home)) defined.add(name);
  }
  const known = attributeNames(facts, home);
  const told: Told[] = [];
  let any = false;
  for (const unit of units) {
    for (const node of unit.of("Attribute")) {
      if (known.has(node.attr) && !isOfOtherLibrary(unit, node)) {
        any = byAttribute(facts, unit, node, known.get(node.attr)!) || any;
      }
      const kinds = shelves.telltale(node.attr);
      if (kinds.length === 0 || defined.has(node.attr)) continue;
      const kind = kinds.includes("collection") ? "collection" : kinds[0]!;
      const place = facts.local(unit, node.value.id);
      if (!isOpen(facts, place)) continue;
      if (!isUntraced(facts, unit, node.value) || isOfOtherLibrary(unit, node.value)) continue;
      plantGuess(facts, unit, node.value, kind, dialect);
      told.push({ unit, expr: node.value });
      any = true;
    }
  }
  spread(facts, told);
  return any;
}

function importsOne(unit: Unit, names: ReadonlySet<string>): boolean {
  const first = (path: string) => names.has(path.split(".")[0]!);
  return unit.of("Import").some((node) => node.names.some(({ name }) => first(name))) ||
    unit.of("ImportFrom").some(({ module }) => first(module));
}

function plantGuess(
  facts: Engine,
  unit: Unit,
  expr: Expr,
  kind: Kind,
  dialect: Dialect,
): void {
  const value = driver(facts, kind, dialect);
  const reaching = expr.type === "Name" ? unit.module.bindings.reaching[expr.id] ?? [] : [];
  for (const id of reaching) {
    facts.add(facts.local(unit, unit.module.nodes + id), value, NOWHERE, NO_VALUE);
  }
  if (reaching.length === 0) facts.add(facts.local(unit, expr.id), value, NOWHERE, NO_VALUE);
}

/** The dialect that most imports of these modules are of; null: they import none. */
function importedMost(facts: Engine, units: readonly Unit[]): Dialect | null {
  const found = units.flatMap((unit) =>
    unit.module.bindings.definitions.flatMap(({ id, kind }) =>
      kind !== "import"
        ? []
        : facts.held(facts.local(unit, unit.module.nodes + id)).map((value) =>
          facts.values.list[value]!
        )
    )
  );
  return prevailing(found);
}

/** The dialect that the driver objects among these have most; null: there are none. */
function prevailing(values: readonly Value[]): Dialect | null {
  const counts: Record<Dialect, number> = { pymongo: 0, motor: 0, async: 0 };
  for (const value of values) {
    if (value.is === "driver") counts[value.dialect] += 1;
    else if (value.is === "importable" && value.row.dialect !== null) {
      counts[value.row.dialect] += 1;
    }
  }
  const best = (Object.keys(counts) as Dialect[]).reduce((a, b) => counts[b] > counts[a] ? b : a);
  return counts[best] > 0 ? best : null;
}
