/** The shelves of rules/ come in, the catalog that --rules, --explain, --select and README know goes out. */
import { STORE, TARGET } from "../finding.ts";
import type { Entry } from "../report/rules.ts";
import type { Barrier, Member, Package } from "./types.ts";

/** What the catalog reads of the shelves. */
export interface Catalogued {
  readonly members: readonly { readonly id: string; readonly row: Member }[];
  readonly barriers: readonly { readonly id: string; readonly row: Barrier }[];
  readonly packages: readonly Package[];
}

/** Rules that stand in no row: what the stages themselves report. */
const OWN: readonly Entry[] = [
  own("async-def", "A function that awaits is a coroutine function, and its callers await it"),
  own("async-for", "A generator of the project that awaits is iterated with async for"),
  own(
    "decision.flavors",
    "A class stands beside its async twin, both in use: the sync one stays as it is",
  ),
  own(
    "decision.interface",
    `An interface has back ends of other stores beside the one of ${STORE}`,
  ),
  own("decision.kept", "Code that is to stay sync meets code that moves"),
  own("decision.shared", "A function is called with a sync object and with an async one"),
  own("hook", "A library of which no row speaks calls this method, and may not await it"),
  own("trampoline", "A generator hands this call to whoever drives it, who must await it"),
  own("async-with", "A context manager of the project that awaits is entered with async with"),
  own(
    "call",
    "A function of the project that becomes a coroutine does nothing until it is awaited",
  ),
  own(
    "futures.kept",
    "A future ran from the call on, a coroutine begins at its await and takes one await only",
  ),
  own("import", `A name of a driver has another path in ${TARGET}, or none`),
  own(
    "loops.fixture",
    "A client serves one event loop: a fixture that outlives the loops of its tests breaks the second of them",
  ),
  own(
    "loops.framework",
    "A client serves one event loop: a framework that starts one per call needs a client per loop",
  ),
  own(
    "loops.requests",
    "A client serves one event loop: a test client that is not entered starts one for each request",
  ),
  own(
    "loops.runs",
    "A client serves one event loop: a second asyncio.run() raises RuntimeError with it",
  ),
  own(
    "loops.thread",
    `A client of ${TARGET} is not thread-safe: it stays with the loop that used it first`,
  ),
  own(
    "suppression.unknown",
    "A comment for awaitlist that it does not understand silences nothing",
  ),
  own("suppression.unused", "An ignore that silences nothing hides the next real finding"),
];

/** Every rule, sorted by id; `own` are those of stages that have more to say than the rows. */
export function catalog(shelves: Catalogued, more: readonly Entry[] = []): readonly Entry[] {
  return [
    ...shelves.members.map(({ id, row }) => member(id, row)),
    ...shelves.barriers.map(({ id, row }) => barrier(id, row)),
    ...shelves.packages.map(library),
    ...OWN,
    ...more,
  ].toSorted((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** A rule that stands in no row. */
export function own(id: string, why: string): Entry {
  return { id, on: "", why, see: null, idle: false, more: [] };
}

function member(id: string, row: Member): Entry {
  const same = row.pymongo === row.motor && row.motor === row.async;
  return {
    id,
    on: row.on,
    why: row.why,
    see: row.see,
    idle: same && row.checks === undefined && (row.async === "call" || row.async === "read"),
    more: labeled({
      pymongo: row.pymongo,
      motor: row.motor,
      async: row.async,
      since: row.since,
      gives: row.yields,
      write: row.gone,
      silent: row.silent,
      guide: row.guide === true ? "named in the migration guide" : undefined,
      ...Object.fromEntries((row.checks ?? []).map(({ why }, i) => [`check ${i + 1}`, why])),
    }),
  };
}

function barrier(id: string, row: Barrier): Entry {
  const { on } = row;
  const names = "method" in on
    ? on.method.map((name) => `def ${name}`)
    : "decorator" in on
    ? on.decorator.map((path) => `@${path}`)
    : "argument" in on
    ? on.argument.map((path) => `${path}(…)`)
    : "function" in on
    ? on.function.map((name) => `def ${name}`)
    : [on.position];
  const of = "method" in on && on.of !== undefined ? ` in ${brief(on.of)}` : "";
  return {
    id,
    on: brief(names) + of,
    why: row.why,
    see: row.see,
    idle: row.finding === null,
    more: labeled({
      names: names.length > FEW ? names.join(", ") : undefined,
      outcome: row.outcome,
      to: row.to,
      write: row.write,
      silent: row.silent,
      loop: row.loop,
    }),
  };
}

const FEW = 3;

/** The first of many. */
function brief(names: readonly string[]): string {
  if (names.length <= FEW) return names.join(", ");
  return `${names.slice(0, FEW - 1).join(", ")} and ${names.length - FEW + 1} more`;
}

function library(row: Package): Entry {
  return {
    id: `packages.${row.name}`,
    on: row.name,
    why: row.why,
    see: row.see,
    idle: row.verdict === "fine" || row.verdict === "keeps",
    more: labeled({ verdict: row.verdict, "at least": row.atLeast, write: row.write }),
  };
}

function labeled(rows: Readonly<Record<string, string | undefined>>): Entry["more"] {
  return Object.entries(rows).flatMap(([label, text]) => text === undefined ? [] : [[label, text]]);
}
