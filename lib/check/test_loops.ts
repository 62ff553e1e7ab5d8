/** Tests come in; those whose event loop is not that of the client they use go out. */
import type { Barriers } from "../colour/barriers.ts";
import type { Asked } from "../colour/colour.ts";
import { nearest } from "../infer/channels/fixtures.ts";
import { returnedPlace, yieldedPlace } from "../infer/steps/invoke.ts";
import { driverAt } from "../infer/steps/driver.ts";
import type { Dialect } from "../finding.ts";
import { assigned, type Fn, type Unit } from "../link/link.ts";
import type { Call, Expr, FunctionDef } from "../python/ast.ts";
import type { Loop } from "../rows/types.ts";
import { type Checking, nameOf } from "./context.ts";
import type { Shared } from "./lifetimes.ts";
import { review } from "./review.ts";
import { hop } from "./trail.ts";

type Scopes = Extract<Loop, { does: "scopes" }>;

const ONE_LOOP =
  "The first operation binds an async client to its event loop; on another loop it raises RuntimeError";

/** Adds a review for each fixture that outlives the loops of its tests, and for each test client with a loop per request. */
export function checkTestLoops(
  checking: Checking,
  clients: readonly Shared[],
  { barriers, asked }: { readonly barriers: Barriers; readonly asked: Asked },
): void {
  for (const row of checking.facts.shelves.rules.loops) {
    if (row.does === "scopes") fixtures(checking, row);
    else if (row.does === "requests") requests(checking, row.callee, clients, { barriers, asked });
  }
}

// ---------------------------------------------------------------- fixtures

/** `@pytest_asyncio.fixture(scope="session")`, and tests with a loop each. */
function fixtures(checking: Checking, row: Scopes): void {
  const { facts } = checking;
  const all = facts.project.functions.filter((fn) =>
    fn.decorators.some((path) => row.fixture.includes(path))
  );
  if (facts.project.functions.some(({ name }) => name === row.override)) return;
  const byName = Map.groupBy(all, ({ name }) => name);
  for (const fixture of all) {
    const scope = scopeOf(checking, fixture, row);
    const dialect = scope === null ? null : givenBy(checking, fixture);
    if (scope === null || dialect === null) continue;
    const tests = facts.project.functions.filter((fn) =>
      fn.isAsync && receives(fn, fixture, byName) && !all.includes(fn)
    );
    const other = tests.find((test) => {
      const own = loopOf(checking, test, row);
      return own !== null && own !== scope.loop;
    });
    if (other === undefined) continue;
    review(checking, fixture.unit, scope.at, {
      rule: "loops.fixture",
      dialect,
      message: `Give ${nameOf(fixture)} and its tests one ${row.loop}`,
      why: `${nameOf(other)} runs in a loop of its own. ${ONE_LOOP}`,
      trail: [hop(other.unit, other.node.start)],
    });
  }
}

/** The loop of a fixture that lives longer than a test, and where that is said; null: it does not. */
function scopeOf(
  { facts }: Checking,
  { unit, node }: Fn,
  row: Scopes,
): { readonly loop: string; readonly at: Expr } | null {
  for (const decorator of (node as FunctionDef).decorators) {
    if (decorator.type !== "Call") continue;
    const entities = facts.project.resolve(unit, decorator.func);
    const isFixture = entities.some((entity) =>
      entity.is === "foreign" && row.fixture.includes(entity.path + "()")
    );
    const scope = isFixture ? textOf(decorator, row.scope) : null;
    if (scope === null || scope === row.shortest) continue;
    return { loop: textOf(decorator, row.loop) ?? scope, at: decorator };
  }
  return null;
}

function textOf(call: Call, name: string): string | null {
  const value = call.keywords.find(({ arg }) => arg === name)?.value;
  return value?.type === "Constant" && value.kind === "str" ? value.value : null;
}

/** The dialect of the driver object that the fixture gives; null: it gives none. */
function givenBy({ facts }: Checking, fixture: Fn): Dialect | null {
  const yields = fixture.isGenerator ? yieldedPlace(facts, fixture) : null;
  return driverAt(facts, yields ?? returnedPlace(facts, fixture))?.dialect ?? null;
}

/** Does the function get what the fixture gives, itself or through other fixtures? */
function receives(
  fn: Fn,
  fixture: Fn,
  fixtures: ReadonlyMap<string, readonly Fn[]>,
  depth = 0,
): boolean {
  return depth < 4 &&
    fn.node.params.some(({ name }) =>
      nearest(fixtures.get(name) ?? [], fn).some((each) =>
        each === fixture || each !== fn && receives(each, fixture, fixtures, depth + 1)
      )
    );
}

/** The scope of the loop that the test runs in; null: nothing says so. */
function loopOf({ facts }: Checking, { unit, cls, node }: Fn, row: Scopes): string | null {
  const { exports, definitions } = unit.module.bindings;
  const module = (Object.hasOwn(exports, row.marks) ? exports[row.marks]! : []).flatMap((id) => {
    const value = assigned(unit, definitions[id]!);
    return value?.type === "List" || value?.type === "Tuple" ? value.elts : value ?? [];
  });
  const marks = [(node as FunctionDef).decorators, cls?.node.decorators ?? [], module];
  for (const mark of marks.flat()) {
    const path = mark.type === "Call" ? mark.func : mark;
    const isMark = facts.project.resolve(unit, path).some((entity) =>
      entity.is === "foreign" && row.mark.includes(entity.path)
    );
    if (!isMark) continue;
    if (mark.type !== "Call") return row.shortest;
    return textOf(mark, row.loop) ?? textOf(mark, row.scope) ?? row.shortest;
  }
  return null;
}

// ---------------------------------------------------------------- test clients

/** `TestClient(app).get("/")`, where the handlers use a client that the module holds. */
function requests(
  checking: Checking,
  callees: readonly string[],
  clients: readonly Shared[],
  { barriers, asked }: { readonly barriers: Barriers; readonly asked: Asked },
): void {
  const handler =
    clients.flatMap((client) =>
      client.lifetime !== "module" && client.lifetime !== "kept"
        ? []
        : [...client.users].filter((fn) =>
          barriers.of(fn, asked.decorators(fn)).some(({ row }) => row.loop === "process")
        ).map((fn) => ({ client, fn }))
    )[0];
  if (handler === undefined) return;
  const { client, fn } = handler;
  for (const unit of checking.facts.project.units) {
    const call = unit.of("Call").find((each) =>
      asked.callees(unit, each.id).some((path) => callees.includes(path))
    );
    if (call === undefined || isEntered(unit, call)) continue;
    review(checking, unit, call, {
      rule: "loops.requests",
      dialect: client.dialect,
      message: "Enter the test client with a with statement",
      why: `Without it each request runs in an event loop of its own. ${ONE_LOOP}`,
      trail: [
        hop(fn.unit, fn.node.start, `${nameOf(fn)} uses the client`),
        hop(client.unit, client.unit.nodes[client.node]!.start),
      ],
    });
  }
}

/** `with TestClient(app) as http:`, or later `with http:`. */
function isEntered(unit: Unit, call: Call): boolean {
  return unit.of("WithItem").some(({ expr }) => {
    if (expr.id === call.id) return true;
    if (expr.type !== "Name") return false;
    return (unit.module.bindings.reaching[expr.id] ?? []).some((id) =>
      assigned(unit, unit.module.bindings.definitions[id]!)?.id === call.id
    );
  });
}
