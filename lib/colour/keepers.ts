/** Takes the facts, gives the driver objects that only a library with a sync client, or code that stays, is handed, or that one has made. */
import { type SpotKey, spotOf } from "../ids.ts";
import type { Facts } from "../infer/facts.ts";
import type { Uses } from "../infer/uses/mod.ts";
import type { Class, Unit } from "../link/link.ts";
import type { Expr } from "../python/ast.ts";
import { argumentValues } from "../python/walk.ts";
import type { Package } from "../rows/types.ts";
import { holdsDriver, type Source, sourcesIn } from "./sources.ts";

/** A place at which an object is handed to a library, or made by one. */
export interface Kept {
  readonly unit: Unit;
  readonly node: Expr;
  readonly row: Package;
}

export interface Keepers {
  /** What a report says, once for each place that hands one over, and for each file in which one is made. */
  readonly told: readonly Kept[];
  /** Nothing stays because of a library. */
  readonly isIdle: boolean;
  /** Does the node stand where such an object is built, or in the annotation of one? */
  readonly stays: (unit: Unit, node: number) => boolean;
  /** Is what the use is about such an object? */
  readonly isOf: (unit: Unit, receiver: number) => boolean;
}

const NOBODY: Keepers = { told: [], stays: () => false, isIdle: true, isOf: () => false };

/** Code of the project that stays on a sync client. */
interface Staying {
  /** The classes whose objects work on what they are made with. */
  readonly classes: ReadonlySet<Class>;
  readonly has: (unit: Unit, node: number) => boolean;
}

/** Looks at each call of a library that keeps a sync client, or of a class that stays, and at what libraries give. */
export function keepersOf(facts: Facts, { uses, reached }: Uses, staying: Staying): Keepers {
  const { project, shelves } = facts;
  const rows = shelves.rules.packages.filter(({ verdict }) =>
    verdict === "keeps" || verdict === "blocks"
  );
  const rowOf = (path: string) =>
    rows.find(({ imports }) =>
      imports.some((name) => path === name || path.startsWith(`${name}.`))
    );
  if (staying.classes.size === 0 && !importsOne(facts, rowOf)) return NOBODY;
  const sources = sourcesIn(facts, reached);
  const made = (all: readonly Source[]) => {
    const real = all.filter(({ is }) => is !== "annotated");
    return real.length > 0 &&
      real.every((source) => source.is === "given" && rowOf(source.path) !== undefined);
  };
  const told: Kept[] = [];
  const handed = new Set<SpotKey>();
  for (const unit of project.units) {
    for (const call of unit.of("Call")) {
      const entities = project.resolve(unit, call.func);
      const row = entities.flatMap((entity) => entity.is === "foreign" ? [rowOf(entity.path)] : [])
        .find((each) => each !== undefined);
      const isStaying = entities.some((entity) =>
        entity.is === "class" && staying.classes.has(entity.cls)
      );
      if (row === undefined && !isStaying) continue;
      const given = argumentValues(call).filter((arg) => holdsDriver(facts, unit, arg));
      if (given.length === 0) continue;
      if (row !== undefined) told.push({ unit, node: call, row });
      for (const arg of given) {
        for (const source of sources(unit, arg)) {
          if (source.is !== "unknown") handed.add(keyOf(source));
        }
      }
    }
  }
  // What the project works on by itself moves, and the library is given a client of its own
  const files = new Set<string>();
  const ofLibrary = new Set<SpotKey>();
  const moved = new Set<SpotKey>();
  for (const { unit: index, node: use, receiver, how, row, dialect } of uses) {
    // An object that is async already keeps no other from staying
    if (how === "build" || dialect === "async" || !shelves.row(row).async.startsWith("a")) continue;
    const unit = project.units[index]!;
    if (staying.has(unit, use)) continue;
    const all = sources(unit, unit.nodes[receiver] as Expr);
    if (made(all)) {
      ofLibrary.add(spotOf(index, receiver));
      for (const source of all) {
        if (source.is === "annotated") handed.add(keyOf(source));
        if (source.is !== "given") continue;
        const library = rowOf(source.path)!;
        const key = `${source.unit.index} ${library.name}`;
        if (files.has(key)) continue;
        files.add(key);
        told.push({ unit: source.unit, node: source.node, row: library });
      }
    } else for (const source of all) if (source.is !== "unknown") moved.add(keyOf(source));
  }
  for (const key of moved) handed.delete(key);
  return {
    told,
    stays(unit, node) {
      for (let at = node; handed.size > 0 && at >= 0; at = unit.parents[at]!) {
        if (handed.has(spotOf(unit.index, at))) return true;
      }
      return false;
    },
    isIdle: handed.size === 0,
    isOf: (unit, receiver) =>
      ofLibrary.has(spotOf(unit.index, receiver)) ||
      made(sources(unit, unit.nodes[receiver] as Expr)),
  };
}

/** A call that builds is known by its callee, as names are. */
function keyOf(source: Exclude<Source, { is: "unknown" }>): SpotKey {
  const node = source.is === "built" ? source.node.func : source.node;
  return spotOf(source.unit.index, node.id);
}

function importsOne(
  { project }: Facts,
  rowOf: (path: string) => Package | undefined,
): boolean {
  return project.units.some((unit) =>
    unit.of("ImportFrom").some(({ module, names, level }) =>
      level === 0 && (rowOf(module) ?? names.find(({ name }) => rowOf(`${module}.${name}`))) !==
        undefined
    ) || unit.of("Import").some(({ names }) => names.some(({ name }) => rowOf(name)))
  );
}
