/** What the parsed modules mean comes in; the files that matter too because of it go out: importers, and what names lead to. */
import type { Place } from "../ids.ts";
import type { Meaning } from "../analyse.ts";
import type { Class, Fn, Unit } from "../link/link.ts";
import type { Facts } from "../infer/facts.ts";
import type { Call, Expr } from "../python/ast.ts";
import type { Channel, Rules } from "../rows/types.ts";

/**
 * A name by which a value reaches other files, below the project of the file that it is in. parameter: a fixture's;
 * attribute: `app.db`, read with any member; driver: `self.db`, read with a driver's member; key: `state["db"]`.
 */
export interface Lead {
  readonly path: string;
  readonly by: "parameter" | "attribute" | "driver" | "key";
  readonly name: string;
}

/** What a text has if one of the leads, all of one way, reaches it. */
export function trail(by: Lead["by"], names: readonly string[], rules: Rules): RegExp {
  const any = `(?:${names.map((name) => name.replace(/[^\w-]/g, "\\$&")).join("|")})`;
  switch (by) {
    case "parameter":
      return new RegExp(
        `\\bdef\\s+\\w+\\s*[[(][^]{0,1000}?\\b${any}\\b|\\bgetfixturevalue\\([^)]{0,200}["']${any}["']`,
      );
    case "attribute":
      return new RegExp(`\\.\\s*${any}\\b`);
    case "driver": {
      const members = new Set(
        rules.members.flatMap(({ row }) => /\.(\w+)/.exec(row.on)?.[1] ?? []),
      );
      // Anything may stand on the way: `bot.db.users.drop`, `bot.client[names["shop"]]  # why`.
      return new RegExp(`\\.\\s*${any}\\b[^]{0,300}?\\.\\s*(?:${[...members].join("|")})\\b`);
    }
    case "key":
      return new RegExp(`\\[\\s*["']${any}["']\\s*\\]|\\.\\s*${any}(?!\\w)`);
  }
}

/** A module in which a driver object was found; open: others can come by it, or must await what stands there. */
export interface Holder {
  readonly path: string;
  readonly open: boolean;
}

/** The modules that hold or use a driver object, or have a function that becomes a coroutine. */
export function holdersIn(
  { facts, uses, colours }: Meaning,
  known: (path: string) => boolean,
): readonly Holder[] {
  const { units } = facts.project;
  const open = new Set<Unit>();
  const closed = new Set<Unit>();
  for (const { unit } of colours.coloured.keys()) open.add(unit);
  for (const { unit } of uses.uses) closed.add(units[unit]!);
  for (const unit of units) {
    if (known(unit.path) || open.has(unit)) continue;
    const how = held(facts, unit);
    if (how === "open") open.add(unit);
    else if (how === "closed") closed.add(unit);
  }
  return units.flatMap((unit) =>
    !known(unit.path) && (open.has(unit) || closed.has(unit))
      ? [{ path: unit.path, open: open.has(unit) }]
      : []
  );
}

/** In a function's own hands nobody else comes by it; in a class or the module others do. */
function held(facts: Facts, unit: Unit): "open" | "closed" | null {
  const { nodes, bindings } = unit.module;
  let found: "closed" | null = null;
  for (const { id, scope } of bindings.definitions) {
    const place = facts.local(unit, nodes + id);
    if (bindings.scopes[scope]?.kind === "module" && holdsInside(facts, place)) return "open";
  }
  const end = facts.graphs[unit.index]!.size;
  for (let local = 0; local < end; local++) {
    if (!holdsDriver(facts, facts.local(unit, local))) continue;
    const around = local < nodes ? facts.project.enclosing(unit, local) : null;
    if (local < nodes && (around === null || around.cls !== null)) return "open";
    found = "closed";
  }
  return found;
}

/** A driver object, or a container with one. */
function holdsInside(facts: Facts, place: Place): boolean {
  return holdsDriver(facts, place) || facts.held(place).some((value) => {
    const own = facts.values.list[value]!;
    return own.is === "container" && holdsDriver(facts, facts.elements(own.site));
  });
}

function holdsDriver(facts: Facts, place: Place): boolean {
  return facts.held(place).some((value) => {
    const { is } = facts.values.list[value]!;
    return is === "driver" || is === "member";
  });
}

/** A driver object, a function that becomes a coroutine, an instance of a class that has to do with either; or one of them inside. */
function worth({ facts, uses, colours }: Meaning): (place: Place) => boolean {
  const { project } = facts;
  const classes = new Set<Class>();
  const include = (fn: Fn | null) => fn?.cls?.below.forEach((cls) => classes.add(cls));
  for (const fn of colours.coloured.keys()) include(fn);
  for (const { unit, node } of uses.uses) include(project.enclosing(project.units[unit]!, node));
  const worthy = (place: Place, inside: boolean): boolean =>
    facts.held(place).some((value) => {
      const own = facts.values.list[value]!;
      switch (own.is) {
        case "driver":
        case "member":
          return true;
        case "instance":
        case "class":
          return classes.has(own.cls);
        case "function":
          return colours.coloured.has(own.fn);
        case "container":
          return inside && worthy(facts.elements(own.site), false);
        case "manager":
        case "future":
        case "thunk":
          return inside && worthy(own.place, false);
        case "partial":
          return true;
        case "importable":
        case "module":
        case "foreign":
        case "container-method":
        case "super":
          return false;
      }
    });
  return (place) => worthy(place, true);
}

/** By which names the values of these modules travel: fixtures, application state, settings, attributes. */
export function leads(
  meaning: Meaning,
  rules: Rules,
  isCrossed: (path: string) => boolean,
): readonly Lead[] {
  const { facts, colours } = meaning;
  const isWorth = worth(meaning);
  const found: Lead[] = [];
  const fixtures = rules.channels.flatMap((row) => row.via === "name" ? [row] : []);
  const decorators = new Set(fixtures.flatMap(({ decorator }) => decorator));
  for (const fn of facts.project.functions) {
    if (fn.node.type === "Lambda" || !isCrossed(fn.unit.path)) continue;
    if (!fn.decorators.some((path) => decorators.has(path))) continue;
    const gives = [...fn.returns, ...fn.yields].flatMap(({ value }) => value ?? []);
    const reaches = colours.coloured.has(fn) ||
      gives.some((value) => isWorth(facts.local(fn.unit, value.id)));
    if (!reaches) continue;
    const calls = fn.node.decorators.flatMap((one) => one.type === "Call" ? [one] : []);
    const renames = fixtures.flatMap(({ rename }) => renamed(calls, rename) ?? []);
    found.push({ path: fn.unit.path, by: "parameter", name: renames[0] ?? fn.name });
  }
  for (const unit of facts.project.units) {
    if (!isCrossed(unit.path)) continue;
    const leads = stored(unit, { facts, isWorth, channels: rules.channels });
    for (const lead of leads) found.push(lead);
  }
  return found;
}

/** What a module stores under names that others read. */
function stored(
  unit: Unit,
  { facts, isWorth, channels }: {
    readonly facts: Facts;
    readonly isWorth: (place: Place) => boolean;
    readonly channels: readonly Channel[];
  },
): readonly Lead[] {
  const found: Lead[] = [];
  const lead = (by: Lead["by"], name: string) => found.push({ path: unit.path, by, name });
  const at = (expr: Expr) => facts.local(unit, expr.id);
  if (isSettings(unit, channels)) {
    for (const [name, ids] of Object.entries(unit.module.bindings.exports)) {
      const places = ids.map((id) => facts.local(unit, unit.module.nodes + id));
      if (places.some(isWorth)) lead("attribute", name);
    }
  }
  for (const node of unit.nodes) {
    if (node === undefined) continue;
    if (node.type === "Assign" || node.type === "AnnAssign") {
      if (node.value === null || !isWorth(at(node.value))) continue;
      for (const target of node.type === "Assign" ? node.targets : [node.target]) {
        if (target.type === "Attribute") {
          const own = target.value.type === "Name" && target.value.name === "self";
          if (!own) lead("attribute", target.attr);
          else if (holdsDriver(facts, at(node.value))) lead("driver", target.attr);
        } else if (target.type === "Subscript") keyed(target.slice, lead);
      }
    } else if (node.type === "Call") {
      if (node.keywords.length === 0 || !isForeign(facts, at(node.func))) continue;
      for (const { arg, value } of node.keywords) {
        if (arg !== null && isWorth(at(value))) lead("key", arg);
      }
    } else if (node.type === "Yield" && node.value?.type === "Dict") {
      for (const [index, key] of node.value.keys.entries()) {
        const value = node.value.values[index];
        if (key !== null && value !== undefined && isWorth(at(value))) keyed(key, lead);
      }
    }
  }
  return found;
}

function keyed(key: Expr, lead: (by: "key", name: string) => void): void {
  if (key.type === "Constant" && key.kind === "str") lead("key", key.value);
}

function isForeign(facts: Facts, place: Place): boolean {
  return facts.held(place).some((value) => facts.values.list[value]!.is === "foreign");
}

function renamed(calls: readonly Call[], argument: string): string | null {
  for (const call of calls) {
    const value = call.keywords.find(({ arg }) => arg === argument)?.value;
    if (value?.type === "Constant") return value.value;
  }
  return null;
}

/** Are the module's globals the attributes of an object of a framework? */
function isSettings(unit: Unit, channels: readonly Channel[]): boolean {
  const parts = unit.path.replace(/\.pyw?$/, "").split("/");
  return channels.some((row) =>
    row.via === "settings" && row.modules.some((name) => parts.includes(name))
  );
}
