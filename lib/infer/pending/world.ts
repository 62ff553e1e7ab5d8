/** The facts, uses and call sites in; the questions that following a value asks of them out. */
import type { Expr } from "../../python/ast.ts";
import type { Class, Fn, Unit } from "../../link/link.ts";
import type { Facts } from "../facts.ts";
import { concrete } from "../values.ts";
import type { Reached, Uses } from "../uses/mod.ts";
import type { Asks } from "./terms.ts";

/** A read of an attribute. */
export interface Read {
  readonly unit: Unit;
  readonly node: number;
}

export interface World {
  readonly facts: Facts;
  readonly asks: Asks;
  /** The places that run a function. */
  sites(fn: Fn): readonly Reached[];
  /** What a call, or a read of a property, runs. */
  siteAt(unit: Unit, node: number): Reached | undefined;
  /** Is it the call of a member of a driver object? */
  callsDriver(unit: Unit, node: number): boolean;
  /** The classes that an expression may be an instance of. */
  classesAt(unit: Unit, expr: Expr): readonly Class[];
  /** The reads of an attribute of those classes. */
  reads(classes: readonly Class[], name: string): readonly Read[];
  /** The definition that a node makes; -1: none. */
  definition(unit: Unit, node: number): number;
}

/** Indexes what is asked by name. */
export function worldOf(facts: Facts, { uses, reached }: Uses, asks: Asks): World {
  const { project } = facts;
  const sites = new Map<number, Reached[]>();
  const at = project.units.map(() => new Map<number, Reached>());
  for (const site of reached) {
    for (const id of site.functions) {
      const list = sites.get(id);
      if (list === undefined) sites.set(id, [site]);
      else list.push(site);
    }
    if (site.reach === "call" || site.reach === "property") at[site.unit]!.set(site.node, site);
  }
  const driven = project.units.map(() => new Set<number>());
  for (const { unit, node, how } of uses) {
    if (how === "call" || how === "indirect" || how === "build") driven[unit]!.add(node);
  }
  let attributes: Map<string, Read[]> | null = null;
  const byClass = new Map<string, ReadonlyMap<Class, readonly number[]>>();
  const definitions: (Map<number, number> | undefined)[] = [];

  function classesAt(unit: Unit, expr: Expr): readonly Class[] {
    return facts.held(facts.local(unit, expr.id)).flatMap((value) => {
      const own = facts.values.list[value]!;
      return own.is === "instance" || own.is === "class" ? concrete(own) : [];
    });
  }

  return {
    facts,
    asks,
    sites: (fn) => sites.get(fn.id) ?? [],
    siteAt: (unit, node) => at[unit.index]!.get(node),
    callsDriver: (unit, node) => driven[unit.index]!.has(node),
    classesAt,
    reads(classes, name) {
      attributes ??= readsOf(project.units);
      const all = attributes.get(name) ?? [];
      let own = byClass.get(name);
      if (own === undefined) byClass.set(name, own = ofClasses(all, classesAt));
      const found = new Set<number>();
      for (const [cls, reads] of own) {
        const isKin = classes.some((other) => cls.mro.includes(other) || other.mro.includes(cls));
        if (isKin) { for (const read of reads) found.add(read); }
      }
      return [...found].sort((a, b) => a - b).map((read) => all[read]!);
    },
    definition(unit, node) {
      let own = definitions[unit.index];
      if (own === undefined) {
        own = new Map(unit.module.bindings.definitions.map(({ id, node }) => [node, id]));
        definitions[unit.index] = own;
      }
      return own.get(node) ?? -1;
    },
  };
}

/** The places of reads in their list, by the class that they are reads of. */
function ofClasses(
  reads: readonly Read[],
  classesAt: World["classesAt"],
): ReadonlyMap<Class, readonly number[]> {
  const found = new Map<Class, number[]>();
  reads.forEach(({ unit, node }, read) => {
    const expr = unit.nodes[node] as Extract<Expr, { type: "Attribute" }>;
    for (const cls of new Set(classesAt(unit, expr.value))) {
      const list = found.get(cls);
      if (list === undefined) found.set(cls, [read]);
      else list.push(read);
    }
  });
  return found;
}

/** By name, every attribute that is read. */
function readsOf(units: readonly Unit[]): Map<string, Read[]> {
  const found = new Map<string, Read[]>();
  for (const unit of units) {
    for (const node of unit.of("Attribute")) {
      const parent = unit.nodes[unit.parents[node.id]!];
      if (parent?.type === "Assign" && parent.targets.some(({ id }) => id === node.id)) continue;
      if (parent?.type === "AnnAssign" && parent.target.id === node.id) continue;
      const list = found.get(node.attr);
      if (list === undefined) found.set(node.attr, [{ unit, node: node.id }]);
      else list.push({ unit, node: node.id });
    }
  }
  return found;
}
