/** What the parsed modules mean comes in; the files that matter too because of it go out: importers, and what names lead to. */
import type { Meaning } from "./analyse.ts";
import type { Unit } from "./infer/link.ts";
import type { Engine } from "./infer/solve.ts";
import type { Place } from "./infer/values.ts";
import type { Call, Expr } from "./python/ast.ts";
import type { Channel, Rules } from "./types.ts";

/** A text that a file may have by which a value reaches it: below the folder of the file that the value is in. */
export interface Lead {
  readonly path: string;
  /** The source of a regular expression. */
  readonly pattern: string;
}

/** The paths of modules that hold a driver object, use one, or have a function that becomes a coroutine. */
export function holding(
  { facts, uses, colours }: Meaning,
  known: (path: string) => boolean,
): readonly string[] {
  const { units } = facts.project;
  const found = new Set<string>();
  for (const { unit } of uses.uses) found.add(units[unit]!.path);
  for (const { unit } of colours.coloured.keys()) found.add(unit.path);
  for (const unit of units) {
    if (!known(unit.path) && !found.has(unit.path) && holdsAny(facts, unit)) found.add(unit.path);
  }
  return [...found].filter((path) => !known(path));
}

function holdsAny(facts: Engine, unit: Unit): boolean {
  const end = facts.graphs[unit.index]!.size;
  for (let place = 0; place < end; place++) {
    if (holdsDriver(facts, facts.local(unit, place))) return true;
  }
  return false;
}

function holdsDriver(facts: Engine, place: Place): boolean {
  return facts.held(place).some((value) => {
    const { is } = facts.values.list[value]!;
    return is === "driver" || is === "member";
  });
}

/** A driver object, or one of the project's that may hold some. */
function holdsWorth(facts: Engine, place: Place): boolean {
  return facts.held(place).some((value) => {
    const { is } = facts.values.list[value]!;
    return is === "driver" || is === "member" || is === "instance" || is === "container";
  });
}

/** By which names the values of these modules travel: fixtures, application state, settings, attributes. */
export function leads(
  { facts }: Meaning,
  rules: Rules,
  holds: (path: string) => boolean,
): readonly Lead[] {
  const found: Lead[] = [];
  const fixtures = rules.channels.flatMap((row) => row.via === "name" ? [row] : []);
  const decorators = new Set(fixtures.flatMap(({ decorator }) => decorator));
  const members = [...new Set(rules.members.flatMap(({ row }) => nameOf(row.on)))].join("|");
  for (const fn of facts.project.functions) {
    if (fn.node.type === "Lambda" || !holds(fn.unit.path)) continue;
    if (!fn.decorators.some((path) => decorators.has(path))) continue;
    const calls = fn.node.decorators.flatMap((one) => one.type === "Call" ? [one] : []);
    const name = fixtures.map(({ rename }) => renamed(calls, rename)).find((one) => one !== null) ??
      fn.name;
    found.push({ path: fn.unit.path, pattern: `\\bdef\\s+\\w+\\s*\\([^)]*\\b${name}\\b` });
    found.push({
      path: fn.unit.path,
      pattern: `(?:usefixtures|getfixturevalue)\\([^)]*["']${name}["']`,
    });
  }
  for (const unit of facts.project.units) {
    if (!holds(unit.path)) continue;
    const lead = (pattern: string) => found.push({ path: unit.path, pattern });
    for (const setting of settings(unit, rules.channels)) {
      for (const [name, ids] of Object.entries(unit.module.bindings.exports)) {
        const places = ids.map((id) => facts.local(unit, unit.module.nodes + id));
        if (places.some((place) => holdsWorth(facts, place))) {
          lead(`\\b${setting}\\s*\\.\\s*${name}\\b`);
        }
      }
    }
    for (const node of unit.nodes) {
      if (node === undefined) continue;
      const at = (expr: Expr) => facts.local(unit, expr.id);
      if (node.type === "Assign" || node.type === "AnnAssign") {
        if (node.value === null || !holdsWorth(facts, at(node.value))) continue;
        const driver = holdsDriver(facts, at(node.value));
        for (const target of node.type === "Assign" ? node.targets : [node.target]) {
          if (target.type === "Attribute") {
            const own = target.value.type === "Name" && target.value.name === "self";
            if (!own) lead(`\\.\\s*${target.attr}\\b`);
            else if (driver) lead(`\\.\\s*${target.attr}\\s*\\.\\s*(?:${members})\\b`);
          } else if (target.type === "Subscript" && target.slice.type === "Constant") {
            if (target.slice.kind === "str") lead(keyed(target.slice.value));
          }
        }
      } else if (
        node.type === "Call" &&
        facts.held(at(node.func)).some((value) => facts.values.list[value]!.is === "foreign")
      ) {
        for (const { arg, value } of node.keywords) {
          if (arg !== null && holdsWorth(facts, at(value))) lead(keyed(arg));
        }
      } else if (node.type === "Yield" && node.value?.type === "Dict") {
        for (const key of node.value.keys) {
          if (key?.type === "Constant" && key.kind === "str") lead(keyed(key.value));
        }
      }
    }
  }
  return found;
}

/** `state["db"]`, or `state.db` where a key is an attribute too. */
function keyed(name: string): string {
  const plain = name.replace(/[^\w-]/g, "\\$&");
  return /^\w+$/.test(name)
    ? `\\[\\s*["']${plain}["']\\s*\\]|\\.\\s*${plain}\\b`
    : `\\[\\s*["']${plain}["']\\s*\\]`;
}

function renamed(calls: readonly Call[], argument: string): string | null {
  for (const call of calls) {
    const value = call.keywords.find(({ arg }) => arg === argument)?.value;
    if (value?.type === "Constant") return value.value;
  }
  return null;
}

/** The names of the objects whose attributes are this module's globals. */
function settings(unit: Unit, channels: readonly Channel[]): readonly string[] {
  const parts = unit.path.replace(/\.pyw?$/, "").split("/");
  return channels.flatMap((row) =>
    row.via === "settings" && row.modules.some((name) => parts.includes(name))
      ? [row.path.slice(row.path.lastIndexOf(".") + 1)]
      : []
  );
}

function nameOf(on: string): readonly string[] {
  const name = /^\w+\.(\w+)/.exec(on)?.[1];
  return name === undefined ? [] : [name];
}
