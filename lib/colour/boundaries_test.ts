/** Where the move stops: interfaces, twins, and what the user named. */
import { assertEquals } from "@std/assert";
import { rules } from "../../rules/mod.ts";
import { findUses } from "../infer/uses/mod.ts";
import { linked } from "../testing/linked.ts";
import { type Boundaries, boundariesOf } from "./boundaries.ts";
import { groupsOf } from "./override_groups.ts";
import { named, type Wish } from "./regions.ts";

const BASE = `
class Store:
    def load(self, key): ...
    def save(self, key, row): ...
`;
const MONGO = `
from pymongo import MongoClient
from base import Store

class MongoStore(Store):
    def __init__(self):
        self.rows = MongoClient().shop.rows
    def load(self, key):
        return self.rows.find_one(key)
    def save(self, key, row):
        self.rows.insert_one(row)
`;
const SQL = `
import sqlite3
from base import Store

class SqlStore(Store):
    def load(self, key):
        return sqlite3.connect("x").execute(key)
    def save(self, key, row): ...
`;
const FILES = { "base.py": BASE, "mongo.py": MONGO, "sql.py": SQL };

const wish = (name: string): Wish => ({ name, from: "command line", holds: () => true });

function boundaries(
  files: Readonly<Record<string, string>>,
  wishes: { readonly spread?: readonly string[]; readonly keepSync?: readonly string[] } = {},
): Boundaries {
  const { project, facts } = linked(files, rules);
  const engine = facts();
  return boundariesOf(engine, findUses(engine), {
    wishes: {
      spread: (wishes.spread ?? []).map(wish),
      keepSync: (wishes.keepSync ?? []).map(wish),
    },
    group: groupsOf(project),
  });
}

function said({ interfaces }: Boundaries): readonly string[] {
  return interfaces.map(({ cls, moves, stay }) =>
    [cls, moves, ...stay.map((each) => each.cls)].map(({ node }) => node.name).join(" ")
  );
}

Deno.test("boundariesOf() stops at an interface of which a sibling talks to another store", () => {
  assertEquals(said(boundaries(FILES)), ["Store MongoStore SqlStore"]);
});

Deno.test("boundariesOf() does not stop where the siblings talk to nothing, though their file imports something", () => {
  const fake = SQL.replace('sqlite3.connect("x").execute(key)', "None").replace("Sql", "Null");
  assertEquals(said(boundaries({ ...FILES, "sql.py": fake })), []);
});

Deno.test("boundariesOf() does not stop at one method, at methods that are async, at a second MongoDB store, or in tests", () => {
  const single = MONGO.replace(/ {4}def save[^]*/, "");
  assertEquals(said(boundaries({ ...FILES, "mongo.py": single })), []);
  const base = BASE.replaceAll("def ", "async def ");
  assertEquals(said(boundaries({ ...FILES, "base.py": base })), []);
  const second = MONGO.replace("MongoStore", "OtherStore");
  assertEquals(said(boundaries({ ...FILES, "other.py": second })), []);
  assertEquals(
    said(
      boundaries({
        ...FILES,
        "base.py": `import unittest\n${
          BASE.replace("class Store", "class Store(unittest.TestCase)")
        }`,
      }),
    ),
    [],
  );
});

Deno.test("boundariesOf() does not stop at a class that keeps no driver object of its own", () => {
  const global = MONGO.replace(
    "class MongoStore",
    "rows = MongoClient().shop.rows\n\nclass MongoStore",
  )
    .replaceAll("self.rows", "rows").replace(
      "        rows = MongoClient().shop.rows\n",
      "        pass\n",
    );
  assertEquals(said(boundaries({ ...FILES, "mongo.py": global })), []);
});

Deno.test("boundariesOf() is answered by the interface, by the implementation, and by what is kept", () => {
  for (const name of ["Store", "base.Store", "mongo.MongoStore"]) {
    assertEquals(said(boundaries(FILES, { spread: [name] })), [], name);
  }
  assertEquals(said(boundaries(FILES, { spread: ["other.Store", "Shelf"] })).length, 1);
  for (const name of ["mongo.MongoStore", "mongo", "mongo.py", "MongoStore"]) {
    assertEquals(said(boundaries(FILES, { keepSync: [name] })), [], name);
  }
});

Deno.test("boundariesOf() splits the group at the interface", () => {
  const { project, facts, fn } = linked(FILES, rules);
  const engine = facts();
  const { group } = boundariesOf(engine, findUses(engine), {
    wishes: { spread: [], keepSync: [] },
    group: groupsOf(project),
  });
  assertEquals(group(fn("MongoStore.load")).map(({ cls }) => cls?.node.name), ["MongoStore"]);
  const others = group(fn("SqlStore.load")).map(({ cls }) => cls?.node.name);
  assertEquals(others, ["SqlStore", "Store"]);
});

const TWIN = MONGO.replace("MongoStore", "AsyncMongoStore").replace(
  "MongoClient\n",
  "AsyncMongoClient\n",
)
  .replace("MongoClient()", "AsyncMongoClient()").replaceAll("def load", "async def load")
  .replaceAll("def save", "async def save").replace("(Store)", "").replace(
    "from base import Store",
    "",
  );

Deno.test("boundariesOf() sees twins where both are in use, before it asks for interfaces", () => {
  const files = { ...FILES, "moved.py": TWIN };
  const both = "from mongo import MongoStore\nfrom moved import AsyncMongoStore\n";
  const found = boundaries({ ...files, "use.py": both });
  assertEquals(found.twins.map(({ sync, twin }) => [sync.node.name, twin.node.name]), [
    ["MongoStore", "AsyncMongoStore"],
  ]);
  assertEquals(said(found), []);
  const one = boundaries({ ...files, "use.py": "from mongo import MongoStore\n" });
  assertEquals([one.twins.length, said(one).length], [0, 1]);
});

Deno.test("named() takes paths, modules, packages, classes, functions and methods, and nothing else", () => {
  const { project } = linked({
    "src/app/jobs/nightly.py": "class Job:\n    def run(self): ...\n\ndef run(): ...\n",
    "src/app/__init__.py": "",
  }, rules);
  const counts = (name: string) => {
    const { units, parts } = named(project, wish(name));
    return [units.length, parts.length];
  };
  for (const name of ["src/app/jobs", "./src/app/jobs/", "src/app/jobs/nightly.py"]) {
    assertEquals(counts(name), [1, 0], name);
  }
  for (const name of ["app.jobs", "app.jobs.nightly", "jobs.nightly", "jobs"]) {
    assertEquals(counts(name), [1, 0], name);
  }
  assertEquals(counts("app.jobs.nightly.Job"), [0, 1]);
  assertEquals(counts("nightly.Job.run"), [0, 1]);
  assertEquals(counts("Job"), [0, 1]);
  for (const name of ["app.job", "nightly.Jo", "other.Job", "src/app/job", ""]) {
    assertEquals(counts(name), [0, 0], name);
  }
});
