/** Writes small projects to disk and holds which of their files are parsed, and that nothing is lost by it. */
import { assertEquals, assertGreater } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { parseOptions } from "../options.ts";
import { check, type Manner } from "../pipeline.ts";
import { readFixtures } from "../testing/shelf.ts";
import { rules } from "../../rules/mod.ts";
import type { Module } from "../python/ast.ts";

const SHOP = fromFileUrl(new URL("../../testdata/shop", import.meta.url));

type Files = Readonly<Record<string, string>>;

/** Runs on a folder that goes away afterwards. */
async function within<T>(files: Files, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [path, text] of Object.entries(files)) {
      await Deno.mkdir(`${folder}/${path}`.replace(/[^/]*$/, ""), { recursive: true });
      await Deno.writeTextFile(`${folder}/${path}`, text);
    }
    return await run(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function run(folder: string, manner: Manner) {
  const options = parseOptions([folder, "--show", "lower"]);
  if ("error" in options) throw new Error(options.error);
  const checked = await check(options.paths, options, rules, manner);
  if ("error" in checked) throw new Error(checked.error);
  const modules = (checked.stages["modules"] ?? []) as readonly Module[];
  return { findings: checked.checklist.findings, parsed: modules.map(({ path }) => path) };
}

/** What is parsed; fails unless the findings are those of parsing everything. */
async function parsed(files: Files): Promise<readonly string[]> {
  return await within(files, async (folder) => {
    const demanded = await run(folder, {});
    const whole = await run(folder, { everything: true });
    assertEquals(demanded.findings, whole.findings);
    assertEquals(whole.parsed.length, Object.keys(files).length);
    assertGreater(whole.findings.length, 0);
    return demanded.parsed;
  });
}

const DB = "from pymongo import MongoClient\n\ndb = MongoClient().shop\n";

Deno.test("who imports a driver's objects is parsed, however far away", async () => {
  const files = {
    "app/__init__.py": "",
    "app/colors.py": "RED = 1\n",
    "app/db.py": DB,
    "app/orders.py":
      "from . import db as store\n\ndef one(q):\n    return store.db.orders.find_one(q)\n",
    "main.py": "from app.orders import one\n\ndef main():\n    print(one({}))\n",
    "other.py": "import app.colors\n",
  };
  assertEquals(await parsed(files), ["app/__init__.py", "app/db.py", "app/orders.py", "main.py"]);
});

Deno.test("what is called with a driver's object is parsed, and what that calls", async () => {
  const files = {
    "deep.py": "def count(rows):\n    return rows.count_documents({})\n",
    "helper.py": "import deep\nimport other\n\ndef size(rows):\n    return deep.count(rows)\n",
    "main.py": DB + "import helper\n\ndef main():\n    return helper.size(db.orders)\n",
    "other.py": "X = 1\n",
    "user.py": "import helper\n\ndef again(rows):\n    return helper.size(rows)\n",
  };
  assertEquals(await parsed(files), ["deep.py", "helper.py", "main.py", "user.py"]);
});

Deno.test("what stands in a dispatch table is parsed, and what an annotation names", async () => {
  const files = {
    "handlers.py": "def purge(rows):\n    return rows.drop()\n",
    "main.py": DB +
      "import handlers\nfrom tools import Box\n\nTABLE = {'purge': handlers.purge}\n" +
      "\n\ndef main(box: Box):\n    TABLE['purge'](db.orders)\n    return box.get().drop()\n",
    "tools.py": "import main\n\n\nclass Box:\n    def get(self):\n        return main.db.orders\n",
    "types_of.py": "class Unused:\n    pass\n",
  };
  assertEquals(await parsed(files), ["handlers.py", "main.py", "tools.py"]);
});

Deno.test("what a tell-tale member's object may come from is parsed", async () => {
  const files = {
    "box.py": "class Box:\n    @property\n    def db(self):\n        return self._db\n",
    "main.py": DB,
    "user.py": "from box import Box\n\n\ndef user():\n    return Box().db.users.find_one({})\n",
  };
  assertEquals(await parsed(files), ["box.py", "main.py", "user.py"]);
});

Deno.test("what goes by an attribute's name is parsed, with a collection's name on the way", async () => {
  const files = {
    "bot.py":
      "from pymongo import MongoClient\n\n\nclass Bot:\n    def __init__(self):\n        self.db = MongoClient().shop\n",
    "cogs.py": "def purge(ctx):\n    ctx.bot.db['users'].drop()\n    ctx.bot.db.orders.drop()\n",
    "other.py": "def purge(ctx):\n    ctx.db.orders\n",
  };
  assertEquals(await parsed(files), ["bot.py", "cogs.py"]);
});

Deno.test("a project is told the same beside another as alone", async () => {
  const shop = {
    "shop/pyproject.toml": "[project]\nname = 'shop'\n",
    "shop/db.py": "from motor.motor_asyncio import AsyncIOMotorClient\n\nclass Store:\n" +
      "    def __init__(self):\n        self.rows = AsyncIOMotorClient().shop.rows\n",
    "shop/use.py": "async def add(rows, store):\n    rows.insert_one({})\n    store.rows.drop()\n",
    "shop/tests/test_db.py": "import unittest\nfrom db import Store\n\n\n" +
      "class TestDb(unittest.TestCase):\n    def test_rows(self):\n        Store().rows.drop()\n",
  };
  const other = {
    "other/pyproject.toml": "[project]\nname = 'other'\n",
    "other/db.py": "import pymongo\n\nclass Wrap:\n    def __init__(self):\n" +
      "        self.rows = pymongo.MongoClient()\n\n    def insert_one(self, row):\n        pass\n",
    "other/more.py": "import pymongo\n\nclient = pymongo.MongoClient()\nclient.a.b.drop()\n",
  };
  const told = async (files: Files) =>
    await within(files, async (folder) => {
      const { findings } = await run(folder, {});
      // Groups are numbered over all projects
      return findings.filter(({ path }) => path.startsWith("shop/"))
        .map((finding) => ({ ...finding, group: 0 }));
    });
  const alone = await told(shop);
  assertGreater(alone.filter(({ path }) => path === "shop/use.py").length, 1);
  assertEquals(await told({ ...shop, ...other }), alone);
});

Deno.test("a library is not mistaken for a file or folder of its name", async () => {
  const task = DB + "from celery import Celery\n\napp = Celery('x')\n\n\n@app.task\n" +
    "def purge():\n    db.orders.drop()\n";
  const files = {
    "celery/readme.py": "",
    "shop/__init__.py": "",
    "shop/celery.py": task,
    "tasks.py": task,
  };
  await within(files, async (folder) => {
    const { findings } = await run(folder, {});
    const barriers = findings.filter(({ rule }) => rule === "frameworks.celery.task");
    assertEquals(barriers.map(({ path }) => path), ["shop/celery.py", "tasks.py"]);
  });
});

Deno.test("a folder is a package though its __init__.py is not parsed", async () => {
  const files = {
    "app/__init__.py": "",
    "app/db.py": DB,
    "tests/test_db.py": "import pymongo\nfrom db import db\n\ndb.users.drop()\n",
  };
  assertEquals(await parsed(files), ["app/db.py", "tests/test_db.py"]);
});

Deno.test("what a class with driver objects inherits from is parsed, and its other heirs", async () => {
  const files = {
    "base.py": "from root import Root\n\nclass Repo(Root):\n    def save(self, row): ...\n",
    "memory.py":
      "from base import Repo\n\nclass Memory(Repo):\n    def save(self, row):\n        return 1\n",
    "mongo.py": DB +
      "from base import Repo\n\nclass Mongo(Repo):\n    def save(self, row):\n        return db.rows.find_one(row)\n",
    "root.py": "class Root: ...\n",
    "zoo.py": "class Zoo: ...\n",
  };
  assertEquals(await parsed(files), ["base.py", "memory.py", "mongo.py", "root.py"]);
});

Deno.test("fixtures lead to the tests that name them", async () => {
  const files = {
    "tests/conftest.py": DB +
      "import pytest\n\n@pytest.fixture\ndef orders():\n    return db.orders\n",
    "tests/test_one.py": "def test_one(orders):\n    assert orders.find_one({})\n",
    "tests/test_two.py": "def test_two(order):\n    assert order\n",
  };
  assertEquals(await parsed(files), ["tests/conftest.py", "tests/test_one.py"]);
});

Deno.test("application state leads to those who read it", async () => {
  const files = {
    "app.py": "from flask import Flask\n" + DB + "app = Flask(__name__)\napp.store = db\n",
    "plain.py": "from flask import current_app\n\ndef name():\n    return current_app.name\n",
    "views.py":
      "from flask import current_app\n\ndef one():\n    return current_app.store.orders.find_one({})\n",
  };
  assertEquals(await parsed(files), ["app.py", "views.py"]);
});

Deno.test("a tell-tale member is looked at in every file", async () => {
  const files = {
    "db.py": DB,
    "far.py": "def add(rows):\n    rows.insert_one({})\n",
    "near.py": "def add(rows):\n    rows.find({})\n",
  };
  assertEquals(await parsed(files), ["db.py", "far.py"]);
});

Deno.test("a project without a driver is searched, not parsed", async () => {
  await within({ "a.py": "x.insert_one(1)\n", "b.py": "import a\n" }, async (folder) => {
    assertEquals((await run(folder, {})).parsed, []);
  });
});

Deno.test("the shop's findings are those of parsing everything", async () => {
  const demanded = await run(SHOP, {});
  assertEquals(demanded.findings, (await run(SHOP, { everything: true })).findings);
  assertGreater(demanded.findings.length, 0);
});

Deno.test("one thread and several give the same", async () => {
  const one = await run(SHOP, { threads: 1 });
  assertEquals(await run(SHOP, { threads: 3 }), one);
  assertGreater(one.findings.length, 0);
});

for (const { path, fixture } of readFixtures(["shop"])) {
  if (!fixture.several) continue;
  Deno.test(`the findings of ${path} are those of parsing everything`, async () => {
    const files = Object.fromEntries(fixture.files.map(({ path, text }) => [path, text]));
    await within(files, async (folder) => {
      const demanded = await run(folder, {});
      assertEquals(demanded.findings, (await run(folder, { everything: true })).findings);
    });
  });
}
