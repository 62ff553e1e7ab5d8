/** The clients that a module holds for as long as the process lives come in; what uses one of them outside of its one event loop goes out. */
import { type SpotKey, spotOf } from "../ids.ts";
import type { Barriers } from "../colour/barriers.ts";
import type { Asked } from "../colour/colour.ts";
import { sitesOf } from "../colour/sources.ts";
import type { Fn, Unit } from "../link/link.ts";
import type { Facts } from "../infer/facts.ts";
import type { Uses } from "../infer/uses/mod.ts";
import type { Attribute, Call, Expr } from "../python/ast.ts";
import { argumentValues } from "../python/walk.ts";
import type { Hop } from "../finding.ts";
import { type Checking, nameOf } from "./context.ts";
import { clientsOf, holderOf, type Shared } from "./lifetimes.ts";
import {
  coroutinesIn,
  functionsOf,
  inLoop,
  isRepeated,
  type Run,
  type Running,
  runsOf,
} from "./runs.ts";
import type { Taker } from "./takers.ts";
import { checkTestLoops } from "./test_loops.ts";
import { review } from "./review.ts";
import { hop } from "./trail.ts";

/** A call that hands a function to a loop or a thread of its own. */
interface Handed extends Taker {
  readonly arg: Expr;
}

const ONE_LOOP =
  "The first operation binds an async client to its event loop; on another loop it raises RuntimeError";

/** Adds a review for each way in which a shared client meets a second event loop, or a thread. */
export function checkLoops(
  checking: Checking,
  found: Uses,
  { barriers, asked, takers }: {
    readonly barriers: Barriers;
    readonly asked: Asked;
    readonly takers: readonly Taker[];
  },
): void {
  const { facts } = checking;
  const handed = handedOf(takers);
  for (const each of handed) if (each.listed.row.outcome !== "pass") handedOver(checking, each);
  const clients = clientsOf(facts, found);
  checkTestLoops(checking, clients, { barriers, asked });
  if (clients.length === 0) return;
  const running: Running = {
    facts,
    asked,
    sites: sitesOf(found.reached),
    repeated: repeatedOf(facts, takers, { barriers, asked }),
  };
  const runs = runsOf(running, takers);
  const servers = serversOf(facts, asked);
  for (const client of clients) {
    inRuns(checking, client, { running, runs, servers });
    if (client.lifetime !== "module" && client.lifetime !== "kept") continue;
    inThreads(checking, client, handed);
    inFrameworks(checking, client, { barriers, asked });
  }
}

/** The functions that foreign code calls again and again: a task, a job of a scheduler, a command. */
function repeatedOf(
  facts: Facts,
  takers: readonly Taker[],
  { barriers, asked }: { readonly barriers: Barriers; readonly asked: Asked },
): ReadonlySet<Fn> {
  const found = new Set<Fn>();
  for (const { unit, args, listed: { row } } of takers) {
    if (row.outcome !== "stop" || row.finding !== "barrier") continue;
    for (const arg of args) for (const fn of functionsOf(facts, unit, arg)) found.add(fn);
  }
  for (const fn of facts.project.functions) {
    const stops = barriers.of(fn, asked.decorators(fn)).some(({ row }) =>
      row.outcome === "stop" && row.finding === "barrier"
    );
    if (stops) found.add(fn);
  }
  return found;
}

// ---------------------------------------------------------------- threads and loops

/** The calls that hand a function, or a coroutine, to a loop or a thread of its own. */
function handedOf(takers: readonly Taker[]): readonly Handed[] {
  return takers.flatMap((taker) => {
    const { call, listed: { row: { on, loop } } } = taker;
    if (loop !== "call" || !("argument" in on)) return [];
    const arg = call.keywords.find(({ arg }) => arg !== null && arg === on.name)?.value ??
      call.args[on.position ?? 0];
    return arg === undefined ? [] : [{ ...taker, arg }];
  });
}

/** `Thread(target=f, args=(client,))`, `pool.submit(f, db)`. */
function handedOver(checking: Checking, { unit, call, arg, listed }: Handed): void {
  const { facts } = checking;
  const others = argumentValues(call)
    .filter(({ id }) => id !== arg.id)
    .flatMap((each) => each.type === "Tuple" || each.type === "List" ? each.elts : [each]);
  for (const other of others) {
    const place = facts.local(unit, other.id);
    for (const value of facts.held(place)) {
      const own = facts.values.list[value]!;
      if (own.is !== "driver") continue;
      review(checking, unit, other, {
        rule: "loops.thread",
        dialect: own.dialect,
        message: "Open a client of its own there",
        why: `A client is not for sharing between threads. ${ONE_LOOP}. ${listed.row.why}`,
        trail: [hop(unit, call.start)],
      });
      break;
    }
  }
}

/** `Thread(target=f)` where f uses the client. */
function inThreads(checking: Checking, client: Shared, handed: readonly Handed[]): void {
  for (const { unit, call, arg, listed } of handed) {
    if (listed.row.outcome === "pass") continue;
    const own = functionsOf(checking.facts, unit, arg);
    // Thread(target=asyncio.run, args=(job(),))
    const others = argumentValues(call);
    const ran = own.length > 0 || !startsLoop(checking.facts, unit, arg)
      ? own
      : others.flatMap((other) => other === arg ? [] : coroutinesIn(checking.facts, unit, other));
    const user = ran.find((fn) => client.users.has(fn));
    if (user === undefined) continue;
    review(checking, unit, arg, {
      rule: "loops.thread",
      dialect: client.dialect,
      message: "Open a client of its own there",
      why: `A client is not for sharing between threads. ${ONE_LOOP}. ${listed.row.why}`,
      trail: trail(client, user),
    });
  }
}

/** A run, or a server, in whose loop the client is used although it met another one before. */
function inRuns(
  checking: Checking,
  client: Shared,
  { running, runs, servers }: {
    readonly running: Running;
    readonly runs: readonly Run[];
    readonly servers: readonly Server[];
  },
): void {
  const { lifetime, maker } = client;
  const own = runs.filter(({ targets }) => targets.some((fn) => client.users.has(fn)));
  // What opens a client of its own in its loop shares none
  const opens = ({ targets }: Run) =>
    lifetime === "run" && maker !== null && targets.some((fn) => leadsTo(running, fn, maker));
  const inside = lifetime === "local" ? maker : null;
  const met = own.filter((run) => !opens(run) && (inside === null || isIn(running, run, inside)));
  const [first, second] = distinct([...own.filter(opens).slice(0, 1), ...met]);
  const repeated = lifetime === "run" ? undefined : met.find((run) => isMet(running, client, run));
  const again = second ?? repeated;
  const server = first === undefined ? undefined : servers.find((each) => follows(each, first));
  const served = server !== undefined && first !== undefined &&
    [...client.direct].some((fn) => !first.targets.some((target) => leadsTo(running, target, fn)));
  const at = again ?? (served ? first : undefined);
  if (at === undefined || first === undefined) return;
  review(checking, at.unit, at.call, {
    rule: "loops.runs",
    dialect: client.dialect,
    message: again === undefined
      ? "Open the client in the loop of the server"
      : "Run the program once, or open a client per run",
    why: again === undefined
      ? `The server starts an event loop of its own after this run. ${ONE_LOOP}`
      : `Each run has an event loop of its own. ${ONE_LOOP}`,
    trail: [
      server === undefined || again !== undefined
        ? hop(first.unit, first.call.start)
        : hop(server.unit, server.call.start),
      hop(client.unit, client.unit.nodes[client.node]!.start),
    ],
  });
}

/** One run for each loop. */
function distinct(runs: readonly Run[]): readonly Run[] {
  const starts = new Set<SpotKey>();
  return runs.filter(({ unit, start }) => {
    const key = spotOf(unit.index, start);
    if (starts.has(key)) return false;
    starts.add(key);
    return true;
  });
}

/** Does the same client meet a new loop there each time? */
function isMet(running: Running, client: Shared, { unit, start }: Run): boolean {
  const owner = running.facts.project.enclosing(unit, start);
  const holder = holderOf(client);
  if (holder === null || owner?.cls?.mro.includes(holder) !== true) {
    return isRepeated(running, unit, start, client.lifetime === "local" ? client.maker : null);
  }
  // store.get(), store.get(): one object; Store().get() is another each time
  const sites = (running.sites.get(owner.id) ?? []).filter((site) => {
    const home = running.facts.project.units[site.unit]!;
    const call = home.nodes[site.node];
    return call?.type === "Call" && call.func.type === "Attribute" &&
      call.func.value.type !== "Call";
  });
  const byObject = Map.groupBy(sites, (site) => {
    const home = running.facts.project.units[site.unit]!;
    const call = home.nodes[site.node] as Call;
    const { value } = call.func as Attribute;
    const fn = running.facts.project.enclosing(home, call.id);
    return `${site.unit} ${fn?.id ?? -1} ${home.module.text.slice(value.start, value.end)}`;
  });
  return inLoop(unit, start) ||
    [...byObject.values()].some((list) =>
      list.length > 1 ||
      list.some((site) => inLoop(running.facts.project.units[site.unit]!, site.node))
    );
}

/** Does the run stand in that function, or in one that it calls? */
function isIn(running: Running, { unit, call }: Run, fn: Fn): boolean {
  const owner = running.facts.project.enclosing(unit, call.id);
  return owner !== null && (owner === fn || leadsTo(running, fn, owner));
}

/** Does the function call the other one, itself or through others? */
function leadsTo(running: Running, from: Fn, to: Fn): boolean {
  const seen = new Set<Fn>([to]);
  const queue = [to];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === from) return true;
    for (const { unit, node } of running.sites.get(next.id) ?? []) {
      const caller = running.facts.project.enclosing(running.facts.project.units[unit]!, node);
      if (caller === null || seen.has(caller)) continue;
      seen.add(caller);
      queue.push(caller);
    }
  }
  return false;
}

/** A call that starts a server, with a loop of its own. */
interface Server {
  readonly unit: Unit;
  readonly call: Call;
  readonly owner: Fn | null;
}

function serversOf({ project, shelves }: Facts, asked: Asked): readonly Server[] {
  const callees = new Set(
    shelves.rules.loops.flatMap((row) => row.does === "serves" ? row.callee : []),
  );
  return project.units.flatMap((unit) =>
    unit.of("Call").flatMap((call) =>
      asked.callees(unit, call.id).some((path) => callees.has(path))
        ? [{ unit, call, owner: project.enclosing(unit, call.id) }]
        : []
    )
  );
}

/** Is the server started after the run, in the same function or module? */
function follows({ unit, call }: Server, run: Run): boolean {
  return unit === run.unit && call.start > run.call.start;
}

/** Is it `asyncio.run` itself? */
function startsLoop(facts: Facts, unit: Unit, expr: Expr): boolean {
  return facts.held(facts.local(unit, expr.id)).some((value) => {
    const own = facts.values.list[value]!;
    return own.is === "foreign" &&
      facts.shelves.rules.barriers.some(({ row }) =>
        row.finding === "entry-point" && "argument" in row.on && row.on.argument.includes(own.path)
      );
  });
}

/** A framework that calls a user of the client in a loop of its own each time; once for each client. */
function inFrameworks(
  checking: Checking,
  client: Shared,
  { barriers, asked }: { readonly barriers: Barriers; readonly asked: Asked },
): void {
  for (const fn of client.users) {
    const listed = barriers.of(fn, asked.decorators(fn)).find(({ row }) => row.loop === "call");
    if (listed === undefined) continue;
    review(checking, client.unit, client.unit.nodes[client.node] as Expr, {
      rule: "loops.framework",
      dialect: client.dialect,
      message: "Open the client where its event loop runs",
      why: `${nameOf(fn)} runs in an event loop of its own each time. ${ONE_LOOP}`,
      trail: trail(client, fn),
    });
    return;
  }
}

function trail(client: Shared, fn: Fn): readonly Hop[] {
  return [
    hop(fn.unit, fn.node.start, `${nameOf(fn)} uses the client`),
    hop(client.unit, client.unit.nodes[client.node]!.start),
  ];
}
