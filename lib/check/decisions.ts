/** Boundaries come in; where the move stops a decision goes out: what moves, what stays, what it costs, and how to answer. */
import { STORE } from "../finding.ts";
import type { Boundaries } from "../colour/boundaries.ts";
import type { Colours } from "../colour/colour.ts";
import type { Interface } from "../colour/interfaces.ts";
import type { Hop } from "../finding.ts";
import { dottedNameOf } from "../colour/regions.ts";
import type { Class, Fn, Unit } from "../link/link.ts";
import { look } from "../edit/change.ts";
import { type Checking, nameOf } from "./context.ts";
import { hop } from "./trail.ts";

/** What a decision is made of beyond the boundaries: the colours without one of them. */
export type Lifted = (one: Interface) => Colours;

/** So many names are listed; the others are counted. */
const FEW = 4;

/** Adds one decision for each interface, one for all pairs of flavours, and one for each call between code that moves and code that stays. */
export function checkDecisions(
  checking: Checking,
  boundaries: Boundaries,
  lifted: Lifted,
): void {
  for (const each of boundaries.interfaces) atInterface(checking, each, lifted);
  atTwins(checking, boundaries);
  atCrossings(checking, boundaries);
  atDepartures(checking, boundaries);
  atMeetings(checking, boundaries);
}

function atInterface(checking: Checking, one: Interface, lifted: Lifted): void {
  const { cls, moves, stay } = one;
  const cost = costOf(checking, lifted(one));
  const others = stay.map(({ cls: { node } }) => node.name);
  const stores = [...new Set(stay.flatMap(({ store }) => store === null ? [] : [store]))];
  const spread = answer("spread", [cls]);
  const keep = answer("keep-sync", [moves]);
  decide(checking, cls, {
    rule: "decision.interface",
    message: `Decide whether ${cls.node.name} moves with ${moves.node.name}: ${
      counted(others.length, "other back end")
    }, at least ${counted(cost.functions, "function")} in ${counted(cost.files, "file")}`,
    why: `${moves.node.name} holds a ${STORE} client, ${listed(others)} ${
      others.length === 1 ? "does" : "do"
    } not (${
      listed(stores)
    }). Its items wait for the answer and are in no patch until then. To move all of them: ${spread}. To leave ${moves.node.name} on a sync client: ${keep}. To move ${moves.node.name} alone, give it an async twin beside it`,
    trail: [moves, ...stay.map(({ cls: each }) => each)].slice(0, 12),
  });
}

/** How many functions, and in how many files, become async in those colours and not in these; some files are not read. */
function costOf(
  { colours }: Checking,
  { coloured }: Colours,
): { readonly functions: number; readonly files: number } {
  const more = [...coloured.keys()].filter((fn) => !colours.coloured.has(fn));
  return { functions: more.length, files: new Set(more.map(({ unit }) => unit)).size };
}

function atTwins(checking: Checking, { twins }: Boundaries): void {
  const [first] = twins;
  if (first === undefined) return;
  const pairs = twins.map(({ sync, twin }) => `${sync.node.name} beside ${twin.node.name}`);
  const syncs = twins.map(({ sync }) => sync);
  decide(checking, first.sync, {
    rule: "decision.flavors",
    message: `Decide whether ${first.sync.node.name} stays sync beside ${first.twin.node.name}${
      pairs.length === 1 ? "" : `, and ${counted(pairs.length - 1, "other pair")}`
    }`,
    why: `Both flavors are in use, so the sync one is left as it is: ${
      listed(pairs)
    }. To keep it so: ${answer("keep-sync", syncs)}. To move it all the same: ${
      answer("spread", syncs)
    }`,
    trail: twins.flatMap(({ sync, twin }) => [sync, twin]).slice(0, 12),
  });
}

/** A helper that code of both flavours calls. */
function atCrossings(checking: Checking, { crossings }: Boundaries): void {
  const { project } = checking.facts;
  for (const { site, fn } of crossings) {
    const unit = project.units[site.unit]!;
    place(checking, unit, site.node, {
      rule: "decision.shared",
      message: `Write an async twin of ${nameOf(fn)}() for this call`,
      why: `${
        nameOf(fn)
      } is called with a sync object, too, by code that stays as it is: it stays sync`,
      fn,
    });
  }
}

/** Code that the user keeps, where it meets code that moves. */
function atDepartures(checking: Checking, { departures }: Boundaries): void {
  const { project } = checking.facts;
  for (const { site, fn, hands } of departures) {
    const unit = project.units[site.unit]!;
    const becomes = checking.colours.coloured.has(fn);
    if (!becomes && !hands) continue;
    place(checking, unit, site.node, {
      rule: "decision.kept",
      message: becomes
        ? `Keep a sync ${nameOf(fn)}() for this call, or move the code around it`
        : `Move this call with the code around it: ${
          nameOf(fn)
        }() stays sync as long as it is here`,
      why: becomes
        ? `${nameOf(fn)} becomes a coroutine function, and code that stays sync cannot await it`
        : `The call hands a sync object to ${nameOf(fn)}, which is not among what is to stay`,
      fn,
    });
  }
}

/** An object that is made on the other side of what the user keeps. */
function atMeetings(checking: Checking, { meetings }: Boundaries): void {
  for (const { unit, node, isKept, made } of meetings) {
    const at = unit.nodes[node]!;
    const where = `${made.unit.path}:${
      checking.page(made.unit).place(made.unit.nodes[made.node]!.start).line
    }`;
    tell(checking, unit, at, {
      rule: isKept ? "decision.kept" : "decision.shared",
      message: isKept
        ? `Give this code a sync client of its own: the one of ${where} moves`
        : `Give this code an async client of its own: the one of ${where} stays sync`,
      why: isKept
        ? "Code that stays sync works on an object that becomes async"
        : "Code that moves works on an object that code which stays sync has made: it is left as it is until that moves",
      trail: [hop(unit, at.start), hop(made.unit, made.unit.nodes[made.node]!.start)],
    });
  }
}

/** A decision at a call, and the function that it is about. */
function place(
  checking: Checking,
  unit: Unit,
  node: number,
  { fn, ...said }: Omit<Said, "trail"> & { readonly fn: Fn },
): void {
  const at = unit.nodes[node]!;
  tell(checking, unit, at, {
    ...said,
    trail: [hop(unit, at.start), hop(fn.unit, fn.node.start)],
  });
}

/** A decision at a class, and the classes that it is about. */
function decide(
  checking: Checking,
  { unit, node }: Class,
  { trail, ...said }: Omit<Said, "trail"> & { readonly trail: readonly Class[] },
): void {
  const at = { start: node.nameStart, end: node.nameStart + node.name.length };
  tell(checking, unit, at, {
    ...said,
    trail: trail.map((each) => hop(each.unit, each.node.nameStart, each.node.name)),
  });
}

/** What a decision says. */
interface Said {
  readonly rule: string;
  readonly message: string;
  readonly why: string;
  readonly trail: readonly Hop[];
}

function tell(
  checking: Checking,
  unit: Unit,
  at: { readonly start: number; readonly end: number },
  { message, ...about }: Said,
): void {
  checking.tell(look(checking.page(unit), at, { kind: "decision", message }), {
    ...about,
    confidence: "review",
    dialect: null,
    see: null,
  });
}

/** `keep-sync = ["app.store.Store"]` */
function answer(option: "spread" | "keep-sync", classes: readonly Class[]): string {
  return `${option} = [${classes.map((cls) => `"${dottedNameOf(cls)}"`).join(", ")}]`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, FEW).join(", ");
  return names.length > FEW ? `${shown} and ${names.length - FEW} more` : shown;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
