/** Modules and the shelves of rules/ come in; what they mean, and the findings, go out: the stages from link to check. */
import { type Place, spotOf } from "./ids.ts";
import { checkCode } from "./check/check.ts";
import { type Taker, takersOf } from "./check/takers.ts";
import { sortFindings } from "./checklist/checklist.ts";
import { fingerprint } from "./checklist/fingerprint.ts";
import { type Defining, inFunctions, scopesOf } from "./checklist/function_names.ts";
import { withStatements } from "./checklist/statements.ts";
import { suppress } from "./checklist/suppress.ts";
import { type Boundaries, boundariesOf, type Wishes } from "./colour/boundaries.ts";
import type { Interface } from "./colour/interfaces.ts";
import { type Barriers, barriersOf } from "./colour/barriers.ts";
import { type Asked, colour, type Colours, type Handing } from "./colour/colour.ts";
import { asksOf } from "./colour/asks.ts";
import { groupsOf } from "./colour/override_groups.ts";
import { type Pending, pendingOf } from "./infer/pending/mod.ts";
import type { Flow } from "./infer/edges.ts";
import { flows as allFlows } from "./infer/flows/mod.ts";
import { infer } from "./infer/infer.ts";
import { catalog } from "./rows/catalog.ts";
import { outsideNames, unknownLibraries } from "./rows/libraries.ts";
import { assigned, type Fn, link, type Project } from "./link/link.ts";
import { shelve, type Shelves } from "./rows/shelves.ts";
import type { Facts } from "./infer/facts.ts";
import { findUses, type Uses } from "./infer/uses/mod.ts";
import type { Expr } from "./python/ast.ts";
import { type Layout, layoutOf } from "./python/roots.ts";
import { type Dialect, DIALECTS, type Found, type Named } from "./finding.ts";
import type { Module } from "./python/ast.ts";
import type { Rules } from "./rows/types.ts";

export { shelve };

/** What the modules mean, before anything is compared with what the rules require. */
export interface Meaning {
  readonly modules: readonly Module[];
  readonly facts: Facts;
  readonly uses: Uses;
  readonly colours: Colours;
  readonly barriers: Barriers;
  readonly asked: Asked;
  readonly takers: readonly Taker[];
  readonly pending: Pending;
  readonly boundaries: Boundaries;
  /** Colours as they would be if the move did not stop at one interface: what that costs. */
  readonly lifted: (one: Interface) => Colours;
}

/** What the stages after lower give. */
export interface Analysis extends Meaning {
  /** Sorted, with fingerprints, without what comments silence. */
  readonly findings: readonly Named[];
}

/** From modules to findings. */
export function analyse(
  modules: readonly Module[],
  rules: Rules,
  requirements: readonly Found[],
  texts: ReadonlyMap<string, string>,
): Analysis {
  return judge(understand(modules, shelve(rules)), requirements, texts);
}

/**
 * From modules to colours; what is not to be moved away `from` in its file gives no uses and no colour. The layout is that
 * of the project, which may have more files than the modules; absent: of the modules.
 */
export function understand(
  modules: readonly Module[],
  shelves: Shelves,
  {
    from = () => DIALECTS,
    layout = ofModules(modules, shelves.rules),
    flows = allFlows,
    wishes = NO_WISHES,
  }: {
    readonly from?: (path: string) => readonly Dialect[];
    readonly wishes?: Wishes;
    readonly layout?: Layout;
    readonly flows?: readonly Flow[];
  } = {},
): Meaning {
  const project = link(modules, layout);
  const facts = infer(project, flows, shelves);
  const found = findUses(facts);
  const chosen = project.units.map(({ path }) => from(path));
  const wanted = {
    ...found,
    uses: found.uses.filter(({ unit, dialect }) => chosen[unit]!.includes(dialect)),
  };
  const boundaries = boundariesOf(facts, wanted, { wishes, group: groupsOf(project) });
  const uses = moving(wanted, project, boundaries);
  const barriers = barriersOf(shelves.rules.barriers);
  const plain = askedOf(facts);
  const takers = takersOf(facts, barriers, plain);
  const asked = { ...plain, handings: handingsOf(facts, takers, uses) };
  const { group, isShut } = boundaries;
  const pending = pendingOf(facts, uses, asksOf(facts, barriers, { asked, group }));
  const edge = { barriers, asked, pending };
  const colours = colour(project, shelves, uses, { ...edge, group, isShut });
  const lifted = (one: Interface) =>
    colour(project, shelves, uses, { ...edge, ...boundaries.without(one) });
  return { modules, facts, uses, colours, barriers, asked, takers, pending, boundaries, lifted };
}

const NO_WISHES: Wishes = { spread: [], keepSync: [] };

/** The uses and calls in code that moves. */
function moving(
  { uses, reached }: Uses,
  { units }: Project,
  { stays, keepers, borrowed }: Boundaries,
): Uses {
  return {
    uses: uses.filter(({ unit, node, receiver, how }) =>
      !stays(units[unit]!, node) && !borrowed.has(spotOf(unit, receiver)) &&
      !(how === "build" ? keepers.stays : keepers.isOf)(units[unit]!, receiver)
    ),
    reached: reached.filter(({ unit, node }) => !stays(units[unit]!, node)),
  };
}

function ofModules(modules: readonly Module[], rules: Rules): Layout {
  return layoutOf(modules.map(({ path }) => path), outsideNames(rules));
}

/** From colours to findings. */
export function judge(
  meaning: Meaning,
  requirements: readonly Found[],
  texts: ReadonlyMap<string, string>,
): Analysis {
  const { modules, facts, uses, colours, barriers, asked, takers, pending } = meaning;
  const { boundaries, lifted } = meaning;
  const found = checkCode(facts, uses, colours, {
    barriers,
    asked,
    takers,
    pending,
    texts,
    boundaries,
    lifted,
  });
  const ids = () => catalog(facts.shelves.rules).map(({ id }) => id);
  const silenced = suppress([...found, ...requirements], modules, ids);
  const scopes = scopesOf(definitionsOf(facts));
  const findings = fingerprint(
    inFunctions(withStatements(sortFindings(silenced), modules), scopes),
    (path) => texts.get(path) ?? "",
    scopes,
  );
  return { ...meaning, findings };
}

/** What each module defines, by path. */
function definitionsOf({ project }: Facts): ReadonlyMap<string, Defining> {
  return new Map(project.units.map((unit) => [unit.path, {
    text: unit.module.text,
    lines: unit.module.lines,
    definitions: [...unit.of("ClassDef"), ...unit.of("FunctionDef")],
  }]));
}

const NONE: readonly string[] = [];

/** What colour and check ask of the facts about foreign things. */
function askedOf(facts: Facts): Asked {
  const paths = (place: Place): readonly string[] => {
    const held = facts.held(place);
    if (held.length === 0) return NONE;
    return held.flatMap((value) => {
      const own = facts.values.list[value]!;
      return own.is === "foreign" ? [own.path] : [];
    });
  };
  const isUnknown = unknownLibraries(facts.shelves);
  const variables = new Set(
    facts.shelves.rules.barriers.flatMap(({ row: { on } }) =>
      "decorator" in on && on.variable !== undefined ? [on.variable] : []
    ),
  );
  return {
    handings: [],
    isUnknown,
    decorators(fn) {
      if (fn.node.type === "Lambda") return [];
      return [
        ...[...variables].flatMap((name) => marks(facts, fn, name)),
        ...fn.decorators,
        ...fn.node.decorators.flatMap((decorator) => [
          ...paths(facts.local(fn.unit, decorator.id)),
          ...ofDecorated(facts, fn, decorator),
        ]),
      ];
    },
    callees(unit, call) {
      const node = unit.nodes[call];
      if (node?.type !== "Call") return [];
      const found = paths(facts.local(unit, node.func.id));
      if (found.length > 0 || node.func.type !== "Attribute") return found;
      return facts.held(facts.local(unit, node.func.value.id)).length === 0
        ? [`*.${node.func.attr}`]
        : found;
    },
  };
}

/** `pytestmark = [pytest.mark.asyncio]` of the module or class that a function stands in. */
function marks({ project }: Facts, { unit, cls }: Fn, name: string): readonly string[] {
  const { exports, members, definitions } = unit.module.bindings;
  const own = cls === null ? undefined : members[cls.node.id];
  const decorators = cls === null
    ? []
    : cls.node.decorators.flatMap((decorator) => project.resolve(cls.unit, decorator));
  const variables = [exports, ...own === undefined ? [] : [own]].flatMap((table) =>
    Object.hasOwn(table, name) ? table[name]! : []
  ).flatMap((id) => {
    const value = assigned(unit, definitions[id]!);
    const all = value?.type === "List" || value?.type === "Tuple" ? value.elts : [value];
    return all.flatMap((each) => each === null ? [] : project.resolve(unit, each));
  });
  return [...decorators, ...variables].flatMap((entity) =>
    entity.is === "foreign" ? [entity.path] : []
  );
}

/** `@n.setter`, `@cli.command()`: attributes of what a decorator made of a function of the project. */
function ofDecorated(facts: Facts, fn: Fn, decorator: Expr): readonly string[] {
  const target = decorator.type === "Call" ? decorator.func : decorator;
  if (target.type !== "Attribute") return [];
  const called = decorator.type === "Call" ? "()" : "";
  return facts.project.resolve(fn.unit, target.value).flatMap((entity) => {
    if (entity.is !== "function") return [];
    if (target.attr === "setter" || target.attr === "deleter") return [`*.${target.attr}`];
    return entity.fn.decorators.map((path) => `${path}().${target.attr}${called}`);
  });
}

/** What foreign calls are handed functions or members that what is written instead awaits. */
function handingsOf(facts: Facts, takers: readonly Taker[], { uses }: Uses): readonly Handing[] {
  const members = new Map(
    uses.flatMap((use) => use.how === "hand" ? [[spotOf(use.unit, use.node), use] as const] : []),
  );
  return takers.filter(({ listed }) => listed.row.awaits === true).flatMap(({ unit, call, args }) =>
    args.flatMap((arg) => {
      const functions = facts.held(facts.local(unit, arg.id)).flatMap((value) => {
        const own = facts.values.list[value]!;
        return own.is === "function" ? [own.fn.id] : [];
      });
      const use = members.get(spotOf(unit.index, arg.id));
      const row = use === undefined ? undefined : facts.shelves.row(use.row);
      const member = use !== undefined && row?.async === "await" && row[use.dialect] !== "await"
        ? use
        : null;
      if (functions.length === 0 && member === null) return [];
      return [{ unit: unit.index, node: call.id, functions, member, doubt: member?.doubt ?? 0 }];
    })
  );
}
