/** Which rows of packages a project's code is about, and what its tell-tale names are evidence of: asked of whole runs. */
import { assertEquals } from "@std/assert";
import { rules } from "../../rules/mod.ts";
import type { Finding } from "../finding.ts";
import { parseOptions } from "../options.ts";
import { check } from "../pipeline.ts";

async function findingsOf(tree: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const root = await Deno.makeTempDir();
  try {
    for (const [path, text] of Object.entries(tree)) {
      const at = `${root}/${path}`;
      Deno.mkdirSync(at.slice(0, at.lastIndexOf("/")), { recursive: true });
      Deno.writeTextFileSync(at, text);
    }
    const options = parseOptions([root]);
    if ("error" in options) throw new Error(options.error);
    const checked = await check(options.paths, options, rules);
    if ("error" in checked) throw new Error(checked.error);
    return checked.checklist.findings;
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

const SCHEDULER = "from apscheduler.schedulers.asyncio import AsyncIOScheduler\n";
const STORE = "from apscheduler.jobstores.mongodb import MongoDBJobStore\n";

Deno.test("A row about a part of a package fires where the project's code names that part", async () => {
  const rulesOf = async (code: string) =>
    (await findingsOf({ "requirements/base.txt": "apscheduler\n", "app/jobs.py": code })).map(
      ({ rule }) => rule,
    );
  assertEquals(await rulesOf(SCHEDULER), []);
  assertEquals(await rulesOf(STORE), ["packages.apscheduler"]);
});

const MOVED = "from pymongo import MongoClient\n\nMongoClient().shop.users.find_one()\n";
const GUESS = "def put(shelf, row):\n    shelf.insert_one(row)\n";

Deno.test("A tell-tale name says nothing in a project without a driver, whatever stands beside it", async () => {
  const tree = {
    "one/pyproject.toml": '[project]\nname = "one"\n',
    "one/app.py": MOVED,
    "one/more.py": GUESS,
    "two/pyproject.toml": '[project]\nname = "two"\n',
    "two/more.py": GUESS,
    "three/pyproject.toml": '[project]\nname = "three"\n',
    "three/more.py": `from one import app\n\n\n${GUESS}`,
  };
  const paths = (await findingsOf(tree)).map(({ path }) => path);
  assertEquals([...new Set(paths)], ["one/app.py", "one/more.py", "three/more.py"]);
});
