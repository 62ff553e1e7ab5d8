/** Holds every row about a member, and every kind, against the tables in testdata/ that were derived from the drivers' source. */
import { assert, assertEquals } from "@std/assert";
import type { Dialect } from "../lib/finding.ts";
import type { Form, Kind, Member } from "../lib/rows/types.ts";
import { bases, classes, silent, unknown } from "./kinds.ts";
import { kindOf, type Rule } from "./listed.ts";
import { members } from "./members.ts";

const DIALECTS: readonly Dialect[] = ["pymongo", "motor", "async"];

/** Members without a row, by class and member (`*`: any class), with the reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "*.__eq__": "compares without I/O, alike wherever it is defined",
  "*.__ne__": "compares without I/O, alike wherever it is defined",
  "*.__hash__": "hashes without I/O, alike in all dialects",
  "*.__del__": "called by Python when the object goes away, never by users",
  "*.__bool__": "raises NotImplementedError in all dialects, so no edit mends it",
  "*.__call__": "raises TypeError in all dialects, so no edit mends it",
  "*.__class_getitem__": "a subscript of the class, in annotations; a row's `on` speaks of objects",
  "ClientSession.__copy__": "copy.copy() raises TypeError in all dialects",
  "MongoClient.next": "raises TypeError in all dialects, so no edit mends it",
  "Database.next": "raises TypeError in all dialects, so no edit mends it",
  "Collection.next": "raises TypeError in all dialects, so no edit mends it",
  "MongoClient.__next__": "raises TypeError in all dialects, so no edit mends it",
  "Database.__next__": "raises TypeError in all dialects, so no edit mends it",
  "Collection.__next__": "raises TypeError in all dialects, so no edit mends it",
  "MongoClient.__iter__": "raises TypeError in all dialects, so no edit mends it",
  "Database.__iter__": "raises TypeError in all dialects, so no edit mends it",
  "Collection.__iter__": "raises TypeError in all dialects, so no edit mends it",
  "MongoClient.__aiter__": "absent; its line repeats that of __iter__",
  "Database.__aiter__": "absent; its line repeats that of __iter__",
  "Collection.__aiter__": "absent; its line repeats that of __iter__",
  "MongoClient.__anext__": "absent; its line repeats that of __iter__",
  "Database.__anext__": "absent; its line repeats that of __iter__",
  "Collection.__anext__": "absent; its line repeats that of __iter__",
  "GridIn.__getattr__": "a metadata field of any name, read alike; a row's `on` needs a name",
  "GridIn.__setattr__": "a metadata field of any name; a row's `on` has no assignment",
  "GridOut.__getattr__": "a metadata field of any name, read alike; a row's `on` needs a name",
  "LatentCommandCursor.args": "where Motor keeps the command that it has not sent yet",
  "LatentCommandCursor.kwargs": "where Motor keeps the command that it has not sent yet",
  "LatentCommandCursor.start": "where Motor keeps the command that it has not sent yet",
};

/** One line of testdata/behaviors.tsv. */
interface Behavior {
  readonly class: string;
  readonly member: string;
  readonly on: string;
  readonly kind: Kind;
  /** What it is as the kind and its bases spell it. */
  readonly spelled: readonly string[];
  readonly forms: Readonly<Record<Dialect, string>>;
  readonly yields: string;
  readonly since: string;
  readonly guide: boolean;
}

Deno.test("behaviors.tsv has every member of the drivers' classes, and one function of a module", () => {
  const [, members, classes] = /\((\d+) members of (\d+) classes;/.exec(HEAD) ?? [];
  // The function of a module is one more of each
  const named = new Set(PRESENT.map((line) => `${line.class}.${line.member}`));
  assertEquals(named.size, Number(members) + 1);
  assertEquals(new Set(PRESENT.map((line) => line.class)).size, Number(classes) + 1);
});

Deno.test("removed.tsv has members that behaviors.tsv has not", () => {
  const present = new Set(PRESENT.map(({ on }) => on.replace("()", "")));
  assertEquals(GONE.filter(({ on }) => present.has(on.replace("()", ""))), []);
  assertEquals(new Set(GONE.map(({ on }) => on)).size, GONE.length);
});

Deno.test("every row does what the table says, and every line of the table has its row", () => {
  assertEquals(differences(members), []);
});

Deno.test("one form, one gift, one release changed in any row is a difference", () => {
  const forms: readonly Form[] = ["call", "await"];
  members.forEach(({ id, row }, index) => {
    const given = row.yields === "self" ? kindOf(row.on) : row.yields;
    const other: Kind = given === "client" ? "database" : "client";
    const changed: readonly Member[] = [
      ...DIALECTS.map((dialect) => ({
        ...row,
        [dialect]: row[dialect] === "call" ? forms[1] : forms[0],
      })),
      { ...row, yields: other },
      { ...row, since: "3.0" },
    ];
    for (const row of changed) {
      const found = differences(members.toSpliced(index, 1, { id, row }));
      assert(found.length > 0, `a changed ${id} goes unnoticed: ${JSON.stringify(row)}`);
    }
  });
});

Deno.test("a row too many and a row too few are differences", () => {
  const extra: Rule = {
    id: "collection.inserts",
    row: { ...members[0]!.row, on: "collection.inserts()" },
  };
  assertEquals(differences([...members, extra]), [
    "collection.inserts(): no such member in the table",
  ]);
  members.forEach(({ id }, index) => {
    assert(differences(members.toSpliced(index, 1)).length > 0, `${id} is not missed`);
  });
});

Deno.test("the kinds are what the drivers' classes are", () => {
  const kinds = new Map(
    TABLE.filter(({ member }) => member === "__init__").map((line) => [line.class, line.on]),
  );
  const kind = (name: string) => (kinds.get(name) ?? "").replace("()", "");
  const expected = {
    bases: new Map<string, string>(),
    unknown: new Map<string, string>(),
    silent: new Set<string>(),
    classes: new Map<string, Readonly<Record<Dialect, string | null>>>(),
  };
  for (
    const [name = "", base = "", pymongo = "", motor = "", own = "", any = "", loop] of CLASSES
  ) {
    const is = kind(name);
    if (base !== "-" && kind(base) !== is) expected.bases.set(is, kind(base));
    if (any !== "-") expected.unknown.set(is, kind(any));
    if (loop === "silently_empty") expected.silent.add(is);
    const first = (names: string) => names === "-" ? null : names.split(" ")[0] ?? null;
    if (!expected.classes.has(is)) {
      expected.classes.set(is, {
        pymongo: first(pymongo),
        motor: first(motor),
        async: first(own),
      });
    }
  }
  assertEquals(bases, Object.fromEntries(expected.bases));
  assertEquals(unknown, Object.fromEntries(expected.unknown));
  assertEquals(new Set<string>(silent), expected.silent);
  // A module of functions is no class
  const { uri_parser: _, ...rest } = classes;
  assertEquals(rest, Object.fromEntries(expected.classes) as typeof rest);
});

const BEHAVIORS = new URL("../testdata/behaviors.tsv", import.meta.url);
/** What the table says of itself. */
const HEAD = Deno.readTextFileSync(BEHAVIORS);
const PRESENT = readTable(BEHAVIORS).map(behavior);
const GONE = readTable(new URL("../testdata/removed.tsv", import.meta.url)).map(behavior);
const TABLE = [...PRESENT, ...GONE];
const LINES = Map.groupBy(TABLE, ({ on }) => on);
const CLASSES = readTable(new URL("../testdata/classes.tsv", import.meta.url));

/** The lines of a table, without its comments and its header. */
function readTable(url: URL): readonly (readonly string[])[] {
  return Deno.readTextFileSync(url).trimEnd().split("\n")
    .filter((line) => !line.startsWith("#")).slice(1).map((line) => line.split("\t"));
}

function behavior(cells: readonly string[]): Behavior {
  const [name = "", member = "", on = "", pymongo = "", motor = "", own = ""] = cells;
  const [yields = "", since = "", guide = ""] = cells.slice(6);
  const forms = { pymongo, motor, async: own };
  const kind = kindOf(on as Member["on"]) as Kind;
  const base = on === `${kind}()` ? undefined : bases[kind];
  return {
    class: name,
    member,
    on,
    kind,
    spelled: base === undefined ? [on] : [on, rebase(on, base)],
    forms,
    yields,
    since,
    guide: guide === "guide",
  };
}

/** What the rows and the table disagree about, in words. */
function differences(rules: readonly Rule[]): readonly string[] {
  const rows = new Map<string, Member>(rules.map(({ row }) => [row.on, row]));
  const found: string[] = [];
  const excused = new Set<string>();
  for (const line of TABLE) {
    const { kind } = line;
    if (line.on.endsWith(".*")) {
      if (unknown[kind] !== line.yields) found.push(`${line.on}: ${line.yields}`);
      continue;
    }
    const row = lookUp(rows, line.spelled);
    if (row === undefined) {
      const excuse = [`${line.class}.${line.member}`, `*.${line.member}`]
        .find((key) => key in LEFT_OUT);
      if (excuse !== undefined) excused.add(excuse);
      else if (Object.values(line.forms).some((form) => form !== "absent" && form !== "-")) {
        found.push(`${line.on}: no row`);
      }
      continue;
    }
    for (const dialect of DIALECTS) {
      const form = line.forms[dialect];
      if (form !== "-" && form !== row[dialect]) {
        found.push(`${line.on}: ${row[dialect]} in ${dialect}, not ${form}`);
      }
    }
    const yields = row.yields === "self" ? kind : row.yields ?? "-";
    if (yields !== line.yields) found.push(`${line.on}: gives ${yields}, not ${line.yields}`);
    if (line.on.startsWith("for ") && (row.silent !== undefined) !== silent.includes(kind)) {
      found.push(`${line.on}: a plain loop is ${row.silent ? "not silent" : "silent"}`);
    }
    const since = row.since ?? (line.since === "-" ? "-" : "4.9");
    if (since !== line.since) found.push(`${line.on}: since ${since}, not ${line.since}`);
  }
  for (const { row } of rules) {
    const own = LINES.get(row.on);
    if (own === undefined) found.push(`${row.on}: no such member in the table`);
    else if (own.some(({ guide }) => guide) !== (row.guide === true)) {
      found.push(`${row.on}: the guide ${row.guide ? "does not name it" : "names it"}`);
    }
    const inherited = lookUp(rows, own?.[0]?.spelled.slice(1) ?? []);
    if (inherited !== undefined && same(row, inherited)) {
      found.push(`${row.on}: says what ${inherited.on} says`);
    }
  }
  for (const key of Object.keys(LEFT_OUT)) {
    if (!excused.has(key)) found.push(`${key}: left out, and has a row or no line`);
  }
  return found;
}

/** The row of what code does, along the kind's bases. */
function lookUp(rows: ReadonlyMap<string, Member>, spelled: readonly string[]): Member | undefined {
  for (const on of spelled) {
    const row = rows.get(on);
    if (row !== undefined) return row;
  }
  return undefined;
}

/** `for raw_cursor` as its base would spell it: `for cursor`. */
function rebase(on: string, base: Kind): string {
  return on.replace(/^(for |with |next\()?\w+/, (_, lead = "") => lead + base);
}

function same(row: Member, other: Member): boolean {
  return DIALECTS.every((dialect) => row[dialect] === other[dialect]) &&
    row.yields === other.yields && row.silent === other.silent;
}
