/** Takes the rows of rules/, gives them indexed for look-up: by kind and name, by dotted path. */
import type { Dialect } from "../finding.ts";
import type { Channel, Importable, Kind, Member, Passage, Rules, Sink } from "./types.ts";
import { driversOf } from "./libraries.ts";

/** How a row is reached: a method, a read, a protocol. */
export type Protocol = "for" | "with" | "[int]" | "[slice]" | "[str]" | "next" | "()";

export interface Shelves {
  readonly rules: Rules;
  /** The row of a member along the kind's bases. */
  member(kind: Kind, name: string): { readonly index: number; readonly called: boolean } | null;
  /** The row of the member that setting an attribute becomes. */
  setter(kind: Kind): { readonly index: number; readonly name: string } | null;
  /** The row of a protocol along the kind's bases. */
  protocol(kind: Kind, protocol: Protocol): number | null;
  row(index: number): Member;
  id(index: number): string;
  importable(path: string): Importable | undefined;
  /** The row of a driver's module. */
  module(path: string): Importable | undefined;
  /** Is it the last part of an importable's path? */
  names(name: string): boolean;
  /** Is the path, or something below it, known to a row? */
  tracked(path: string): boolean;
  passages(path: string): readonly Passage[];
  /** The channels that a call of it opens: for the functions handed over, or into a bag. */
  handed(path: string): readonly Channel[];
  /** What looks at its arguments. */
  sink(path: string): Sink | undefined;
  /** A driver object that a foreign object has at this path. */
  driverMember(path: string): { readonly kind: Kind; readonly dialect: Dialect } | undefined;
  /** Do the methods of the foreign object hand itself back? */
  isBuilder(path: string): boolean;
  isBag(path: string, access: "attribute" | "item"): boolean;
  /** The bag of a framework that the path is, or the path itself. */
  bag(path: string, access: "attribute" | "item"): string;
  /** The first part of a driver's modules: pymongo, motor, gridfs. */
  readonly drivers: ReadonlySet<string>;
  /** The kinds that have a tell-tale member of that name. */
  telltale(name: string): readonly Kind[];
  /** Does a member of that name give all of an object as a list? */
  lists(name: string): boolean;
}

const NONE: readonly Passage[] = [];
const NO_CHANNELS: readonly Channel[] = [];

/** Builds the indexes. */
export function shelve(rules: Rules): Shelves {
  const members = new Map<string, { index: number; called: boolean }>();
  const protocols = new Map<string, number>();
  const telltales = new Map<string, Kind[]>();
  const setters = new Map<Kind, { index: number; name: string }>();
  const listing = new Set<string>();
  rules.members.forEach(({ row }, index) => {
    const { on } = row;
    if (row.list !== undefined) listing.add(row.list);
    const protocol = /^(for|with) (\w+)$/.exec(on) ?? /^(next)\((\w+)\)$/.exec(on);
    if (protocol !== null) {
      protocols.set(`${protocol[2]} ${protocol[1]}`, index);
      return;
    }
    const item = /^(\w+)(\[\w+\]|\(\))$/.exec(on);
    if (item !== null) {
      protocols.set(`${item[1]} ${item[2]}`, index);
      return;
    }
    const dot = on.indexOf(".");
    const called = on.endsWith("()");
    const name = on.slice(dot + 1, called ? -2 : undefined);
    const kind = on.slice(0, dot) as Kind;
    members.set(`${kind}.${name}`, { index, called });
    if (row.setter === true) setters.set(kind, { index, name });
    if (row.telltale === true) {
      const kinds = telltales.get(name);
      if (kinds === undefined) telltales.set(name, [kind]);
      else kinds.push(kind);
    }
  });
  const importables = new Map(rules.importables.map((row) => [row.path, row]));
  const modules = new Map(rules.modules.map((row) => [row.path, row]));
  const lasts = new Set(rules.importables.map(({ path }) => path.slice(path.lastIndexOf(".") + 1)));
  const passages = new Map<string, Passage[]>();
  const known = new Set<string>();
  const track = (path: string) => {
    for (
      let at = path.length;
      at > 0;
      at = Math.max(path.lastIndexOf(".", at - 1), path.lastIndexOf("(", at - 1))
    ) {
      const prefix = path.slice(0, at);
      // What is shorter is known as well
      if (known.has(prefix)) return;
      known.add(prefix);
    }
  };
  for (const row of rules.passages) {
    for (const callee of row.callee) {
      track(callee);
      const list = passages.get(callee);
      if (list === undefined) passages.set(callee, [row]);
      else list.push(row);
    }
  }
  const sinks = new Map<string, Sink>();
  // Resolved by name where a value is pending: no object of these is followed
  for (const row of rules.sinks) for (const callee of row.callee) sinks.set(callee, row);
  for (const { row } of rules.barriers) {
    if ("decorator" in row.on) row.on.decorator.forEach(track);
    else if ("argument" in row.on) row.on.argument.forEach(track);
    else if ("method" in row.on) row.on.of?.forEach(track);
  }
  for (const row of rules.channels) {
    if ("paths" in row) row.paths.forEach(track);
    if ("callee" in row) row.callee.forEach(track);
    if ("decorator" in row) row.decorator.forEach(track);
    if ("gives" in row) track(row.gives);
    if (row.via === "settings") track(row.path);
    if (row.via === "bag") row.filled?.callee.forEach(track);
  }
  for (const row of rules.loops) if ("callee" in row) row.callee.forEach(track);
  for (const { path } of rules.importables) track(path);
  for (const { path } of rules.modules) track(path);

  const bags = new Map<string, string>();
  for (const [number, row] of rules.channels.entries()) {
    if (row.via === "settings") bags.set(row.path + " attribute", row.path);
    if (row.via !== "bag") continue;
    const id = `bag ${number}`;
    for (const path of row.paths) {
      if (row.access !== "item") bags.set(path + " attribute", id);
      if (row.access !== "attribute") bags.set(path + " item", id);
    }
  }

  const handed = new Map<string, Channel[]>();
  for (const row of rules.channels) {
    const callees = row.via === "parameter"
      ? [...row.callee, ...row.decorator]
      : row.via === "bag"
      ? row.filled?.callee ?? []
      : [];
    for (const callee of callees) {
      const list = handed.get(callee);
      if (list === undefined) handed.set(callee, [row]);
      else list.push(row);
    }
  }

  const builders = new Set(
    rules.channels.flatMap((row) => row.via === "builder" ? row.paths : []),
  );
  const driverMembers = new Map<string, { kind: Kind; dialect: Dialect }>();
  for (const row of rules.channels) {
    if (row.via === "member") { for (const path of row.paths) driverMembers.set(path, row); }
  }

  const memo = new Map<Kind, Map<string, { index: number; called: boolean } | null>>();
  function member(kind: Kind, name: string): { index: number; called: boolean } | null {
    let known = memo.get(kind);
    if (known === undefined) memo.set(kind, known = new Map());
    const hit = known.get(name);
    if (hit !== undefined) return hit;
    const base = rules.bases[kind];
    const found = members.get(`${kind}.${name}`) ??
      (base === undefined ? null : member(base, name));
    known.set(name, found);
    return found;
  }
  function protocol(kind: Kind, name: Protocol): number | null {
    const base = rules.bases[kind];
    return protocols.get(`${kind} ${name}`) ?? (base === undefined ? null : protocol(base, name));
  }
  return {
    rules,
    member,
    protocol,
    setter: (kind) => setters.get(kind) ?? null,
    row: (index) => rules.members[index]!.row,
    id: (index) => rules.members[index]!.id,
    module: (path) => modules.get(path),
    names: (name) => lasts.has(name),
    importable: (path) => importables.get(path),
    tracked: (path) => known.has(path),
    driverMember: (path) => driverMembers.get(path),
    isBuilder: (path) => builders.has(path),
    isBag: (path, access) => bags.has(path + " " + access),
    bag: (path, access) => bags.get(path + " " + access) ?? path,
    sink: (path) => sinks.get(path),
    handed: (path) => handed.get(path) ?? NO_CHANNELS,
    passages: (path) => passages.get(path) ?? NONE,
    drivers: driversOf(rules),
    telltale: (name) => telltales.get(name) ?? [],
    lists: (name) => listing.has(name),
  };
}
