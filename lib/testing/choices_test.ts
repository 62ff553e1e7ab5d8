/** What the user names: a name without a meaning is an error, and a project of a repository has its own names. */
import { assertEquals } from "@std/assert";
import { rules } from "../../rules/mod.ts";
import { type Checked, parseOptions, type Refused } from "../options.ts";
import { check } from "../pipeline.ts";

const CODE = "from pymongo import MongoClient\n\nMongoClient().shop.users.find_one()\n";
const MOTOR = "from motor.motor_asyncio import AsyncIOMotorClient\n\nx = AsyncIOMotorClient()\n";
const TREE: Readonly<Record<string, string>> = {
  "a/app/db.py": CODE,
  "a/jobs/nightly.py": CODE,
  "a/old/db.py": CODE,
  "b/jobs/db.py": CODE,
  "b/jobs/motor.py": MOTOR,
  "b/store.py": "class Store:\n    pass\n",
};

async function checked(
  more: Readonly<Record<string, string>>,
  target: string,
  ...args: readonly string[]
): Promise<Checked | Refused> {
  const root = await Deno.makeTempDir();
  try {
    for (const [path, text] of Object.entries({ ...TREE, ...more })) {
      await Deno.mkdir(`${root}/${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
      await Deno.writeTextFile(`${root}/${path}`, text);
    }
    const options = parseOptions([`${root}/${target}`, ...args]);
    if ("error" in options) return options;
    return await check(options.paths, options, rules);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

async function paths(...args: Parameters<typeof checked>): Promise<readonly string[] | string> {
  const result = await checked(...args);
  if ("error" in result) return result.error;
  return [...new Set(result.checklist.findings.map(({ path }) => path))];
}

const ALL = ["a/app/db.py", "a/jobs/nightly.py", "a/old/db.py", "b/jobs/db.py", "b/jobs/motor.py"];

Deno.test("what a project's own configuration names holds in that project only", async () => {
  assertEquals(await paths({}, ""), ALL);
  for (const name of ["jobs", "jobs/", "./jobs", "jobs/nightly.py", "jobs.nightly"]) {
    const own = { "a/awaitlist.toml": `keep-sync = ["${name}"]\n` };
    assertEquals(await paths(own, ""), ALL.filter((path) => path !== "a/jobs/nightly.py"), name);
  }
  const old = { "a/awaitlist.toml": 'exclude = ["old/"]\n' };
  assertEquals(await paths(old, ""), ALL.filter((path) => path !== "a/old/db.py"));
  const from = { "b/pyproject.toml": '[tool.awaitlist]\nfrom = ["motor"]\n' };
  assertEquals(await paths(from, ""), ALL.filter((path) => path !== "b/jobs/db.py"));
});

Deno.test("the command line wins over a project's own configuration", async () => {
  const own = { "a/awaitlist.toml": 'keep-sync = ["jobs"]\nexclude = ["old/"]\n' };
  const said = await paths(own, "", "--keep-sync", "a/app", "--exclude", "b/");
  assertEquals(said, ["a/jobs/nightly.py", "a/old/db.py"]);
});

Deno.test("a name that means nothing is an error with the nearest", async () => {
  assertEquals(
    await paths({}, "", "--keep-sync", "a/jobz"),
    "Unknown --keep-sync path or name a/jobz: the nearest is a/jobs",
  );
  assertEquals(
    await paths({ "b/awaitlist.toml": 'keep-sync = ["nightly"]\n' }, ""),
    "Unknown keep-sync path or name nightly: there is b, jobs, db, motor, store",
  );
  assertEquals(
    await paths(
      { "a/app/repo.py": CODE + "class Repository:\n    pass\n" },
      "",
      "--spread",
      "Repostory",
    ),
    "Unknown --spread class Repostory: the nearest is Repository",
  );
});

Deno.test("a name may mean what is not parsed, and a configuration above may speak of more", async () => {
  assertEquals(await paths({}, "", "--spread", "b.store.Store"), ALL);
  assertEquals(await paths({}, "", "--spread", "Store", "--keep-sync", "store"), ALL);
  assertEquals(await paths({}, "", "--keep-sync", "b/store.py"), ALL);
  assertEquals(await paths({ "a/awaitlist.toml": 'keep-sync = ["jobs"]\n' }, "a/app"), ["db.py"]);
});
