/** What the checks share: the facts, the rows, the colours, and one page a module. */
import { type Place, type SpotKey, spotOf } from "../ids.ts";
import type { Expr } from "../python/ast.ts";
import type { Colours, Demand } from "../colour/colour.ts";
import type { Boundaries } from "../colour/boundaries.ts";
import { reachingDriver } from "../colour/forgotten.ts";
import { groupsOf } from "../colour/override_groups.ts";
import type { Pending } from "../infer/pending/mod.ts";
import type { Fn, Unit } from "../link/link.ts";
import type { Facts } from "../infer/facts.ts";
import { awaitsSeveral } from "../python/driven.ts";
import type { Reached, Use, Uses } from "../infer/uses/mod.ts";
import type { Confidence, Dialect, Found, Hop } from "../finding.ts";
import type { Barrier, Listed } from "../rows/types.ts";
import { titleOf } from "../edit/change.ts";
import { type Draft, openPage, type Page } from "../edit/draft.ts";
import { folderOf } from "../python/roots.ts";
import { type KeptNames, keptNames } from "./kept_names.ts";
import { limitsOf } from "./limits.ts";
import { hop, trailOf } from "./trail.ts";

export interface Checking {
  readonly facts: Facts;
  readonly colours: Colours;
  readonly pending: Pending;
  /** Has a configuration file of the module's project a text like that? */
  configured(unit: Unit, pattern: string): boolean;
  /** Calls and reads that give something to await. */
  readonly awaitable: ReadonlySet<SpotKey>;
  /** The places that need an edit. */
  readonly needed: ReadonlySet<SpotKey>;
  /** Those that need an await. */
  readonly toAwait: ReadonlySet<SpotKey>;
  /** Can an await stand directly in the function once it is edited? null: outside of any function of that module. */
  waits(owner: Fn | null, unit: Unit): boolean;
  /** Does the function reach the driver, by what it does or by what it calls? */
  drives(fn: Fn): boolean;
  /** The generator whose yields a place holds, if it is one's. */
  yielder(place: Place): Fn | null;
  /** The call sites that may run a function. */
  sites(fn: Fn): readonly Reached[];
  page(unit: Unit): Page;
  /** Says once of each key that it is new. */
  first(key: string): boolean;
  /** Must an edit bring that module in? The first that asks does. */
  brings(unit: Unit, module: string): boolean;
  /** Adds a finding, unless it stands in code that stays as it is. */
  add(draft: Draft, about: About): void;
  /** Adds a finding wherever it stands. */
  tell(draft: Draft, about: About): void;
  /** Where it is decided that the name of an import stays in that module; null: it does not. */
  keptName(unit: Unit, name: string): "here" | "there" | null;
  /** Do all that read the definition stay as they are, or some of them? */
  keeps(unit: Unit, definition: number): "all" | "some" | "none";
}

/** What a finding says beyond the text. */
export interface About {
  readonly rule: string;
  readonly confidence: Confidence;
  readonly dialect: Dialect | null;
  readonly why: string;
  readonly see: string | null;
  readonly trail: readonly Hop[];
}

const CONFIGURATION = /\.(toml|cfg|ini)$/;

/** Makes what the checks share. */
export function startChecking(
  facts: Facts,
  { uses, reached }: Uses,
  { colours, pending, texts, boundaries }: {
    readonly colours: Colours;
    readonly pending: Pending;
    readonly texts: ReadonlyMap<string, string>;
    readonly boundaries: Boundaries;
  },
  findings: Found[],
): Checking {
  const limits = limitsOf(facts.project, boundaries);
  const pages = new Map<Unit, Page>();
  const seen = new Set<string>();
  const said = new Set<string>();
  let yielders: ReadonlyMap<Place, Fn> | null = null;
  let kept: KeptNames | null = null;
  let driving: ReadonlySet<Fn> | null = null;
  const awaitable = new Set<SpotKey>();
  for (const use of uses) {
    if (facts.shelves.row(use.row).async === "await") awaitable.add(spotOf(use.unit, use.node));
  }
  for (const { unit, node, functions } of reached) {
    const coroutine = functions.some((id) => {
      const fn = facts.project.functions[id]!;
      return fn.isAsync || colours.coloured.has(fn);
    });
    if (coroutine) awaitable.add(spotOf(unit, node));
  }
  const sites = new Map<number, Reached[]>();
  for (const site of reached) {
    for (const id of site.functions) {
      const known = sites.get(id);
      if (known === undefined) sites.set(id, [site]);
      else known.push(site);
    }
  }
  return {
    facts,
    colours,
    pending,
    configured: (unit, pattern) =>
      [...texts].some(([path, text]) =>
        CONFIGURATION.test(path) && unit.path.startsWith(folderOf(path)) &&
        new RegExp(pattern).test(text)
      ),
    awaitable,
    needed: new Set(colours.needs.map(({ unit, node }) => spotOf(unit, node))),
    toAwait: new Set(
      colours.needs.flatMap(({ unit, node, demand }) =>
        demand === "await" ? [spotOf(unit, node)] : []
      ),
    ),
    drives(fn) {
      driving ??= reachingDriver(
        facts.project,
        facts.shelves,
        { uses, reached },
        groupsOf(facts.project),
      );
      return driving.has(fn);
    },
    yielder(place) {
      yielders ??= yieldersOf(facts);
      return yielders.get(place) ?? null;
    },
    waits: (owner, unit) =>
      owner === null ? unit.isNotebook : owner.isAsync ||
        colours.coloured.has(owner) && !givesValue(owner) && !staysPlain(owner) &&
          !(owner.node.type === "FunctionDef" && awaitsSeveral(owner.node)),
    sites: (fn) => sites.get(fn.id) ?? [],
    keptName(unit, name) {
      kept ??= keptNames(facts);
      return kept.get(unit)?.get(name) ?? null;
    },
    page(unit) {
      let page = pages.get(unit);
      if (page === undefined) pages.set(unit, page = openPage(unit.module, unit));
      return page;
    },
    brings(unit, module) {
      const { exports, definitions } = unit.module.bindings;
      const own = Object.hasOwn(exports, module) ? exports[module] ?? [] : [];
      if (own.some((id) => definitions[id]?.kind === "import")) return false;
      return this.first(`${unit.index} import ${module}`);
    },
    first(key) {
      if (said.has(key)) return false;
      said.add(key);
      return true;
    },
    add(draft, about) {
      if (!limits.stays(draft.path, draft.line, draft.column)) this.tell(draft, about);
    },
    keeps: limits.keeps,
    tell(draft, about) {
      const at = `${draft.line}:${draft.column}:${draft.endLine}:${draft.endColumn}`;
      const key = `${draft.path}:${at}:${draft.kind}`;
      // One finding per edit: the same edit for a second reason adds nothing
      const change = draft.edits === undefined
        ? `${key}:${about.rule}`
        : `${key}:${draft.edits.map((e) => `${e.line}:${e.column} ${e.text}`).join("\0")}`;
      if (seen.has(change)) return;
      seen.add(change);
      const confidence = draft.kind === "review" ? "review" : about.confidence;
      findings.push({ ...draft, ...about, confidence });
    },
  };
}

function yieldersOf({ project, graphs, local }: Facts): ReadonlyMap<Place, Fn> {
  const found = new Map<Place, Fn>();
  for (const fn of project.functions) {
    const place = graphs[fn.unit.index]!.yielded.get(fn.node.id);
    if (place !== undefined) found.set(local(fn.unit, place), fn);
  }
  return found;
}

/** `__aiter__` gives its iterator at once: only as a generator it becomes `async def`. */
export function staysPlain({ name, isGenerator, cls }: Fn): boolean {
  return cls !== null && name === "__iter__" && !isGenerator;
}

/** A generator that returns a value: an async one cannot. */
export function givesValue(fn: Fn): boolean {
  return fn.isGenerator && fn.returns.some(({ value }) => value !== null);
}

/** What is said of a finding about a use. */
export function aboutUse({ facts }: Checking, use: Use): About {
  const row = facts.shelves.row(use.row);
  const unit = facts.project.units[use.unit]!;
  return {
    rule: facts.shelves.id(use.row),
    confidence: use.doubt === 0 ? "certain" : "likely",
    dialect: use.dialect,
    why: row.silent === undefined ? row.why : `${row.why}. If it is forgotten: ${row.silent}`,
    see: row.see,
    trail: trailOf(facts, facts.local(unit, use.receiver), use.value),
  };
}

/** What is said of a finding about a function that becomes a coroutine. */
export function aboutCall(checking: Checking, callee: Fn, doubt: 0 | 1, rule: string): About {
  const entered = rule === "async-with";
  const what = !callee.isGenerator
    ? "a coroutine function"
    : entered
    ? "an async context manager"
    : "an async generator";
  const turns = callee.isAsync ? "is" : "becomes";
  const otherwise = entered
    ? "only `async with` enters it"
    : callee.isGenerator
    ? "only `async for` iterates it"
    : "without the edit here its body does not run";
  return {
    rule,
    confidence: doubt === 0 ? "certain" : "likely",
    dialect: null,
    why: `${nameOf(callee)} ${turns} ${what}: ${otherwise}`,
    see: null,
    trail: spread(checking, callee),
  };
}

/** Why a function becomes a coroutine: the calls down to the driver. */
export function spread(checking: Checking, fn: Fn): readonly Hop[] {
  const { facts, colours } = checking;
  const hops: Hop[] = [];
  const seen = new Set<Fn>();
  let at: Fn | null = fn;
  while (at !== null && !seen.has(at) && hops.length < 12) {
    seen.add(at);
    const coloured = colours.coloured.get(at);
    if (coloured === undefined) {
      if (at.isAsync) hops.push(hop(at.unit, at.node.start, `${nameOf(at)} is async`));
      break;
    }
    hops.push(hop(at.unit, at.node.start, `${nameOf(at)} must be async`));
    if (coloured.because === null) {
      at = coloured.with;
      continue;
    }
    const { because } = coloured;
    const unit = facts.project.units[because.unit]!;
    const node = unit.nodes[because.node]!;
    if (because.use !== null) {
      hops.push(hop(unit, node.start, reasonOf(facts, because.demand, because.use)));
      return hops;
    }
    if (because.callee !== null) {
      hops.push(hop(unit, node.start, `calls ${nameOf(because.callee)}`));
    }
    at = because.callee;
  }
  return hops;
}

/** What the code does with the driver's object: the rule's id tells a call, and says nothing of a loop. */
function reasonOf({ shelves }: Facts, demand: Demand, { row, kind, how }: Use): string {
  const named = kind.replaceAll("_", " ");
  const object = `${/^[aeiou]/.test(named) ? "an" : "a"} ${named}`;
  switch (demand) {
    case "await":
      return `awaits ${shelves.id(row)}`;
    case "for":
    case "comp":
      return `iterates ${object}`;
    case "with":
      return `enters ${object}`;
    case "rewrite":
      return how === "hand" ? `hands over ${shelves.id(row)}` : `reads ${object}`;
  }
}

/** `Repo.totals`. */
export function nameOf(fn: Fn): string {
  if (fn.node.type === "Lambda") return "the lambda";
  return fn.cls === null ? fn.name : `${fn.cls.node.name}.${fn.name}`;
}

/** The row as it speaks of one function: `{name}` in its advice is that function's. */
export function spokenOf({ id, row }: Listed<Barrier>, { name }: Fn): Listed<Barrier> {
  if (!row.write.includes("{name}")) return { id, row };
  return { id, row: { ...row, write: row.write.replaceAll("{name}", () => name) } };
}

/** What is said of a finding about a barrier: where the message leaves something out, all that there is to write. */
export function aboutBarrier(
  { id, row }: Listed<Barrier>,
  doubt: 0 | 1,
  trail: readonly Hop[],
): About {
  const silent = row.silent === undefined ? [] : [`If it is ignored: ${row.silent}`];
  const advice = titleOf(row.write) === row.write ? [] : [`What to do: ${row.write}`];
  return {
    rule: id,
    confidence: doubt === 0 ? "certain" : "likely",
    dialect: null,
    why: [row.why, ...silent, ...advice].join(". "),
    see: row.see,
    trail,
  };
}

/** The node of that id, as an expression. */
export function exprAt(unit: Unit, id: number): Expr {
  return unit.nodes[id] as Expr;
}
