/** The clients that a module holds for as long as the process lives come in; what uses one of them outside of its one event loop goes out. */
import type { Barriers } from "../colour/barriers.ts";
import type { Asked } from "../colour/colour.ts";
import type { Fn, Unit } from "../link/link.ts";
import type { Facts } from "../infer/facts.ts";
import type { Reached, Use, Uses } from "../infer/uses/mod.ts";
import type { Expr } from "../python/ast.ts";
import type { Dialect, Hop } from "../finding.ts";
import { look } from "../edit/change.ts";
import { type Checking, nameOf } from "./context.ts";
import type { Taker } from "./takers.ts";
import { hop } from "./trail.ts";

/** A client that is built where a module is imported. */
interface Shared {
  readonly unit: Unit;
  readonly node: number;
  readonly dialect: Dialect;
  /** The functions that use it, or call one that does. */
  readonly users: ReadonlySet<Fn>;
}

/** A call that runs a function in a loop, or a thread, of its own. */
interface Run extends Taker {
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
  const runs = runsOf(takers);
  for (const run of runs) if (run.listed.row.outcome !== "pass") handedOver(checking, run);
  for (const client of sharedClients(checking.facts, found)) {
    inThreads(checking, client, runs);
    inRuns(checking, client, runs, { barriers, asked });
    inFrameworks(checking, client, { barriers, asked });
  }
}

// ---------------------------------------------------------------- who uses a client

function sharedClients(facts: Facts, { uses, reached }: Uses): readonly Shared[] {
  const builds = new Map<string, Use>();
  for (const use of uses) {
    if (use.how !== "build" || use.kind !== "client") continue;
    if (facts.project.enclosing(facts.project.units[use.unit]!, use.node) !== null) continue;
    builds.set(`${use.unit} ${use.node}`, use);
  }
  if (builds.size === 0) return [];
  const direct = new Map<string, Set<Fn>>();
  const origins = origin(facts, builds);
  for (const use of uses) {
    const owner = facts.project.enclosing(facts.project.units[use.unit]!, use.node);
    if (owner === null) continue;
    const from = origins(use);
    if (from === null) continue;
    const users = direct.get(from);
    if (users === undefined) direct.set(from, new Set([owner]));
    else users.add(owner);
  }
  const callers = callersOf(facts, reached);
  return [...direct].map(([key, users]) => {
    const { unit, node, dialect } = builds.get(key)!;
    spreadUp(facts, users, callers);
    return { unit: facts.project.units[unit]!, node, dialect, users };
  });
}

/** Where the object of a use was built, among these places. */
function origin(
  facts: Facts,
  builds: ReadonlyMap<string, Use>,
): (use: Use) => string | null {
  const known = new Map<string, string | null>();
  return (use) => {
    const passed: string[] = [];
    let found: string | null = null;
    let at: { readonly place: number; readonly value: number } | null = {
      place: facts.local(facts.project.units[use.unit]!, use.receiver),
      value: use.value,
    };
    for (let steps = 0; at !== null && steps < 200; steps++) {
      const key = `${at.place} ${at.value}`;
      const before = known.get(key);
      if (before !== undefined) {
        found = before;
        break;
      }
      passed.push(key);
      const where = facts.unitAt(at.place);
      const place = where === null ? "" : `${where.unit.index} ${where.local}`;
      if (builds.has(place)) {
        found = place;
        break;
      }
      at = facts.cause(at.place, at.value);
    }
    for (const key of passed) known.set(key, found);
    return found;
  };
}

function callersOf(facts: Facts, reached: readonly Reached[]): ReadonlyMap<number, readonly Fn[]> {
  const callers = new Map<number, Fn[]>();
  for (const { unit, node, functions } of reached) {
    const owner = facts.project.enclosing(facts.project.units[unit]!, node);
    if (owner === null) continue;
    for (const id of functions) {
      const known = callers.get(id);
      if (known === undefined) callers.set(id, [owner]);
      else known.push(owner);
    }
  }
  return callers;
}

/** Adds to the users all that call one of them. */
function spreadUp(
  facts: Facts,
  users: Set<Fn>,
  callers: ReadonlyMap<number, readonly Fn[]>,
): void {
  const queue = [...users];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const outer = next.node.type === "Lambda"
      ? facts.project.enclosing(next.unit, next.node.id)
      : null;
    for (const caller of [...callers.get(next.id) ?? [], ...outer === null ? [] : [outer]]) {
      if (users.has(caller)) continue;
      users.add(caller);
      queue.push(caller);
    }
  }
}

// ---------------------------------------------------------------- threads and loops

/** The calls that hand a function, or a coroutine, to a loop or a thread of its own. */
function runsOf(takers: readonly Taker[]): readonly Run[] {
  return takers.flatMap((taker) => {
    const { call, listed: { row: { on, loop } } } = taker;
    if (loop !== "call" || !("argument" in on)) return [];
    const arg = call.keywords.find(({ arg }) => arg !== null && arg === on.name)?.value ??
      call.args[on.position ?? 0];
    return arg === undefined ? [] : [{ ...taker, arg }];
  });
}

/** `Thread(target=f, args=(client,))`, `pool.submit(f, db)`. */
function handedOver(checking: Checking, { unit, call, arg, listed }: Run): void {
  const { facts } = checking;
  const others = [...call.args, ...call.keywords.map(({ value }) => value)]
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
function inThreads(checking: Checking, client: Shared, runs: readonly Run[]): void {
  for (const { unit, arg, listed } of runs) {
    if (listed.row.outcome === "pass") continue;
    const user = functionsOf(checking.facts, unit, arg).find((fn) => client.users.has(fn));
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

/** The second `asyncio.run()` that comes to the same client, or the one in a function that is called for each job. */
function inRuns(
  checking: Checking,
  client: Shared,
  runs: readonly Run[],
  { barriers, asked }: { readonly barriers: Barriers; readonly asked: Asked },
): void {
  const { project } = checking.facts;
  const sites = runs.filter(({ unit, arg, listed, path }) => {
    if (listed.row.outcome !== "pass" || listed.row.finding !== "entry-point") return false;
    // A method runs in the loop of its object
    if (path.includes("()") || path.startsWith("*.")) return false;
    const target = arg.type === "Call" ? arg.func : arg;
    return functionsOf(checking.facts, unit, target).some((fn) => client.users.has(fn));
  });
  const isRepeated = ({ unit, call }: Run) => {
    const owner = project.enclosing(unit, call.id);
    return owner !== null &&
      barriers.of(owner, asked.decorators(owner)).some(({ row }) =>
        row.outcome === "stop" && row.finding === "barrier"
      );
  };
  const [first] = sites;
  const second = sites.find((site) => site !== first || isRepeated(site));
  if (first === undefined || second === undefined) return;
  review(checking, second.unit, second.call, {
    rule: "loops.runs",
    dialect: client.dialect,
    message: "Run the program once, or open a client per run",
    why: `Each run has an event loop of its own. ${ONE_LOOP}`,
    trail: [
      hop(first.unit, first.call.start),
      hop(client.unit, client.unit.nodes[client.node]!.start),
    ],
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

/** The functions of the project that an expression holds, through partials too. */
function functionsOf(facts: Facts, unit: Unit, expr: Expr): readonly Fn[] {
  return facts.held(facts.local(unit, expr.id)).flatMap((value) => {
    const own = facts.values.list[value]!;
    if (own.is === "function") return [own.fn];
    const partial = own.is === "partial" ? facts.partials.get(own.site) : undefined;
    const inner = partial === undefined ? null : facts.unitAt(partial.func);
    const node = inner?.unit.nodes[inner.local];
    return inner && node !== undefined && inner.unit.nodes[inner.local] !== expr
      ? functionsOf(facts, inner.unit, node as Expr)
      : [];
  });
}

function trail(client: Shared, fn: Fn): readonly Hop[] {
  return [
    hop(fn.unit, fn.node.start, `${nameOf(fn)} uses the client`),
    hop(client.unit, client.unit.nodes[client.node]!.start),
  ];
}

function review(
  checking: Checking,
  unit: Unit,
  at: Expr,
  { message, ...about }: {
    readonly rule: string;
    readonly dialect: Dialect;
    readonly message: string;
    readonly why: string;
    readonly trail: readonly Hop[];
  },
): void {
  checking.add(
    look(checking.page(unit), at, { kind: "review", message }),
    {
      ...about,
      confidence: "review",
      see: null,
    },
  );
}
