/** Runs the tool as a user does, with leave to read the project and the packages alone. */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { STAGES } from "../options.ts";
import type { Finding, Unread } from "../finding.ts";
import config from "../../deno.json" with { type: "json" };

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const HERE = new URL("../..", import.meta.url).pathname.replace(/\/$/, "");
const SHOP = `${HERE}/testdata/shop`;

/** Where Deno keeps packages: all that a run reads besides the project. */
const PACKAGES = await packages();

async function packages(): Promise<string> {
  const { out } = await run(Deno.execPath(), ["info", "--json"]);
  const { npmCache }: { readonly npmCache: string } = JSON.parse(out);
  return npmCache;
}

async function run(command: string, args: readonly string[], options = {}): Promise<Run> {
  const { code, stdout, stderr } = await new Deno.Command(command, {
    args: [...args],
    cwd: HERE,
    ...options,
  }).output();
  const text = new TextDecoder();
  return { code, out: text.decode(stdout), err: text.decode(stderr) };
}

/** The command line that reads what is named and the packages. */
function reading(readable: readonly string[], args: readonly string[]): readonly string[] {
  const read = `--allow-read=${[PACKAGES, ...readable].join(",")}`;
  return ["run", "--no-prompt", "--quiet", read, `${HERE}/main.ts`, ...args];
}

/** Paths come first: the run may read them and nothing else of the project. */
function awaitlist(paths: readonly string[], ...args: string[]): Promise<Run> {
  return run(Deno.execPath(), reading(paths, [...paths, ...args]));
}

/** What a file holds, or `-> target` for a link. */
type Tree = Readonly<Record<string, string | Uint8Array>>;

async function inTree(tree: Tree, test: (root: string) => Promise<void>): Promise<void> {
  const root = await Deno.realPath(await Deno.makeTempDir());
  try {
    for (const [path, content] of Object.entries(tree)) {
      const file = `${root}/${path}`;
      await Deno.mkdir(file.replace(/\/[^/]*$/, ""), { recursive: true });
      if (typeof content !== "string") await Deno.writeFile(file, content);
      else if (content.startsWith("-> ")) await Deno.symlink(content.slice(3), file);
      else await Deno.writeTextFile(file, content);
    }
    await test(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

interface Printed {
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}

/** The checklist as JSON; a run that says anything on standard error fails. */
async function checked(root: string, ...args: string[]): Promise<Printed> {
  const { code, out, err } = await awaitlist([root], "--format", "json", "--quiet", ...args);
  assertEquals([err, code < 2], ["", true]);
  return JSON.parse(out);
}

/** Each character as one byte. */
function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

const HEAD = "from pymongo import MongoClient\n\ndb = MongoClient().shop\n";
const USE = "\ndef load():\n    return db.users.find_one({})\n";
const CODE = HEAD + USE;

// ---------------------------------------------------------------- usage

Deno.test("main prints help and the version on standard output", async () => {
  const help = await awaitlist([], "--help");
  assertEquals([help.code, help.err], [0, ""]);
  assertStringIncludes(help.out, "--min-confidence");
  assertEquals(await awaitlist([], "--version"), {
    code: 0,
    out: `${config.version}\n`,
    err: "",
  });
});

Deno.test("main refuses an unknown option, value, stage or rule on standard error with 2", async () => {
  for (
    const [args, nearest] of [
      [["--formt=json"], "--format"],
      [["--format=jsn"], "json"],
      [["--show=infr"], "infer"],
      [["--select=colection"], "collection"],
      [["--explain=collection.find_on"], "collection.find_one"],
    ] as const
  ) {
    const run = await awaitlist([], ...args);
    assertEquals([run.code, run.out], [2, ""]);
    assertMatch(run.err, new RegExp(`^Unknown .*: the nearest is ${nearest} .*\n$`));
  }
});

Deno.test("main explains a rule, and all rules below a prefix", async () => {
  const one = await awaitlist([], "--explain", "collection.aggregate");
  assertMatch(one.out, /^collection\.aggregate\n( {2}.*\n)+$/);
  const many = await awaitlist([], "--explain", "cursor");
  assertStringIncludes(many.out, "\n\ncursor.to_list\n");
});

Deno.test("main lists every rule that it reports", async () => {
  const rules = new Set(
    (await awaitlist([], "--rules")).out.split("\n").map((line) => line.split(" ")[0]),
  );
  const { findings } = await checked(SHOP);
  assertEquals(findings.map(({ rule }) => rule).filter((rule) => !rules.has(rule)), []);
});

Deno.test("main refuses a path that is not there with 2, and checks nothing", async () => {
  await inTree({ "a.py": CODE }, async (root) => {
    const run = await awaitlist([`${root}/gone\x1b[31m`, root]);
    assertEquals([run.code, run.out], [2, ""]);
    assertMatch(run.err, /^Cannot read .*\/gone\\u\{1b\}\[31m: no such file or folder\n$/);
  });
});

Deno.test("main says that a folder holds no Python and exits with 0", async () => {
  await inTree({ "notes.txt": "" }, async (root) => {
    const run = await awaitlist([root]);
    assertEquals(run, { code: 0, out: "No Python files found, nothing to check.\n", err: "" });
  });
});

// ---------------------------------------------------------------- options

Deno.test("main narrows the checklist by rule, confidence and file", async () => {
  const tree = {
    "app.py": `${CODE}\ndef count():\n    return db.users.count_documents({})\n`,
    "guess.py": "import pymongo\n\n\ndef save(thing):\n    thing.insert_one({})\n",
  };
  await inTree(tree, async (root) => {
    const rules = async (...args: string[]) => {
      const { findings } = await checked(root, ...args);
      return findings.filter(({ kind }) => kind === "await").map(({ rule }) => rule.slice(11));
    };
    const all = ["find_one", "count_documents", "insert_one"];
    assertEquals(await rules(), all);
    assertEquals(await rules("--select", "collection.find_one"), ["find_one"]);
    assertEquals(
      await rules("--select=client,collection", "--exclude", "guess.py"),
      all.slice(0, 2),
    );
    assertEquals(await rules("--ignore", "collection.find_one"), all.slice(1));
    assertEquals(await rules("--min-confidence", "certain"), all.slice(0, 2));
    assertEquals(await rules("--from", "motor,async", "--min-confidence", "certain"), []);
  });
});

Deno.test("main leaves what --from does not name as it is, and what calls or takes it", async () => {
  const { findings } = await checked(SHOP, "--from", "motor");
  const code = new Set(findings.map(({ path }) => path).filter((path) => path.endsWith(".py")));
  assertEquals(code, new Set(["app/main.py", "app/services/events.py"]));
});

Deno.test("main exits with 1 while edits remain, with 0 when asked to, and with 0 after them", async () => {
  await inTree({ "app.py": CODE, "done/done.py": "import os\n" }, async (root) => {
    const found = await awaitlist([root]);
    assertEquals([found.code, found.err], [1, ""]);
    assertMatch(
      found.out,
      /\n4 items in 1 file: 4 mechanical \(one patch\), 1 function becomes async\n/,
    );
    const quiet = await awaitlist([root], "--exit-zero", "--quiet");
    assertEquals([quiet.code, quiet.err], [0, ""]);
    assertEquals(quiet.out, found.out.slice(0, found.out.lastIndexOf("\n\n") + 1));
    assertEquals((await awaitlist([`${root}/done`])).code, 0);
  });
});

Deno.test("main prints the trail below each item", async () => {
  await inTree({ "app.py": CODE }, async (root) => {
    const { out } = await awaitlist([root], "--why");
    assertMatch(out, /Await the call: .*\n.*why: .*\n(.*see: .*\n)? +← .*\(.*\/app\.py:6:12\)\n/);
  });
});

Deno.test("main prints each stage, and each value of a stage, as JSON", async () => {
  for (const { name, gives } of STAGES) {
    const { code, out, err } = await awaitlist([SHOP], "--show", name);
    assertEquals([code, err], [0, ""], name);
    const shown = JSON.parse(out);
    if (gives.length > 1) assertEquals(Object.keys(shown), gives);
    else assert(shown.length > 0, name);
  }
  assert(JSON.parse((await awaitlist([SHOP], "--show", "uses")).out).length > 0);
});

Deno.test("main prints a diff that git takes, and nothing is left after it", async () => {
  await inTree({ "app.py": CODE }, async (root) => {
    const shop = `${root}/shop`;
    await run("cp", ["-r", SHOP, shop]);
    await run("git", ["init", "--quiet"], { cwd: shop });
    const args = reading([shop], [".", "--format", "diff"]);
    const { out } = await run(Deno.execPath(), args, { cwd: shop });
    await Deno.writeTextFile(`${root}/edits.diff`, out);
    const applied = await run("git", ["apply", "../edits.diff"], { cwd: shop });
    assertEquals(applied, { code: 0, out: "", err: "" });
    const { findings } = await checked(shop);
    assertEquals(findings.filter(({ edits }) => (edits ?? []).length > 0), []);
  });
});

Deno.test("main prints the same bytes twice, and no color where no terminal reads", async () => {
  const one = await awaitlist([SHOP], "--why");
  assertEquals(await awaitlist([SHOP], "--why"), one);
  // deno-lint-ignore no-control-regex
  assertEquals(/[\x00-\x09\x0b-\x1f\x7f]/.test(one.out), false);
});

Deno.test("main ends quietly when its reader goes away, with the code of the checklist", async () => {
  const piped = `"$0" "$@" | (exec 0<&-); exit "\${PIPESTATUS[0]}"`;
  const ends = (...args: string[]) =>
    run("bash", ["-c", piped, Deno.execPath(), ...reading([SHOP], args)]);
  assertEquals(await ends("--show", "modules", SHOP), { code: 0, out: "", err: "" });
  assertEquals(await ends("--format", "json", SHOP), { code: 1, out: "", err: "" });
});

Deno.test({
  name:
    "main says that the disk is full where it is, and waits for a pipe that is slow and does not block",
  ignore: Deno.build.os !== "linux",
  async fn() {
    const args = reading([SHOP], ["--format", "json", SHOP]);
    const full = await run("bash", ["-c", `exec "$0" "$@" > /dev/full`, Deno.execPath(), ...args]);
    assertEquals(full, { code: 2, out: "", err: "Cannot write: No space left on device\n" });
    // perl, where it is, makes a pipe that does not block
    const script = `use Fcntl; pipe(R, W); fcntl(W, F_SETFL, O_WRONLY | O_NONBLOCK);
      if (!fork) { close R; open(STDOUT, ">&W"); exec @ARGV } close W; sleep 3;
      print while <R>; wait; exit($? >> 8)`;
    const perl = await run("perl", ["-e", script, Deno.execPath(), ...args]).catch(() => null);
    if (perl === null) return;
    assertEquals(perl, await run(Deno.execPath(), args));
  },
});

Deno.test("main prints a patch that git applies from each folder to the files that were checked, or refuses", async () => {
  const tree = { "app/a.py": CODE, "app/app/a.py": CODE, "a.py": CODE };
  for (const repository of [true, false]) {
    for (const [folder, target] of [[".", "app"], ["app", "."], ["app", "app"], [".", "."]]) {
      await inTree(tree, async (root) => {
        if (repository) await run("git", ["init", "--quiet"], { cwd: root });
        const cwd = `${root}/${folder}`;
        const args = reading([root], ["--format", "diff", target ?? ""]);
        const { code, out, err } = await run(Deno.execPath(), args, { cwd });
        assertEquals([code, err], [1, ""]);
        await Deno.writeTextFile(`${root}/.patch`, out);
        const applied = await run("git", ["apply", `${root}/.patch`], { cwd });
        assertEquals(applied, { code: 0, out: "", err: "" });
        const checked = await Deno.realPath(`${cwd}/${target}`);
        for (const path of Object.keys(tree)) {
          const moved = (await Deno.readTextFile(`${root}/${path}`)).includes("AsyncMongoClient");
          assertEquals(
            moved,
            `${root}/${path}`.startsWith(`${checked}/`),
            `${cwd} ${target} ${path}`,
          );
        }
      });
    }
  }
  await inTree(tree, async (root) => {
    const args = reading([root], ["--format", "diff", ".."]);
    const { code, out, err } = await run(Deno.execPath(), args, { cwd: `${root}/app` });
    assertEquals([code, out], [2, ""]);
    assertMatch(
      err,
      /^Cannot print --format diff for .*\/a\.py: git apply changes nothing outside of /,
    );
  });
});

Deno.test("main says what it may not read, in one line and without a stack", async () => {
  await inTree({ "a/app.py": CODE, "b/app.py": CODE, "a/out": "-> ../b" }, async (root) => {
    const args = reading([`${root}/a`], [`${root}/b`]);
    const target = await run(Deno.execPath(), args);
    assertEquals([target.code, target.out], [2, ""]);
    assertMatch(target.err, /^Cannot read .*: permission denied\n$/);
    const { findings, unread } = await checked(`${root}/a`);
    assertEquals(findings.length, 4);
    assertEquals(unread.map(({ path, reason }) => [path, reason]), [
      ["out", "Not read: a link that leaves the named folders"],
    ]);
    const none = ["run", "--no-prompt", "--quiet", `--allow-read=${root}`, "main.ts", root];
    const { code, out, err } = await run(Deno.execPath(), none);
    assertEquals([code, out], [2, ""]);
    assertStringIncludes(err, "Cannot read what the run needs");
    assertEquals(err.match(/^ +at /m), null);
  });
});

// ---------------------------------------------------------------- bad input

/** A file, and how each of its lines in `unread` begins. */
interface Bad {
  readonly content: string | Uint8Array;
  readonly unread: readonly string[];
  /** Is the code beside what is broken checked? */
  readonly checked: boolean;
}

/** `CODE` in between. */
function around(before: string, after: string, ...unread: string[]): Bad {
  return { content: before + CODE + after, unread, checked: true };
}

function encoded(content: Uint8Array, ...unread: string[]): Bad {
  return { content, unread, checked: !unread.some((line) => line.startsWith("- Cannot")) };
}

function nested(depth: number, line: (i: number) => string): string {
  const lines = Array.from({ length: depth }, (_, i) => " ".repeat(i) + line(i));
  return [...lines, " ".repeat(depth) + "pass", ""].join("\n");
}

const DEEP = "7 Cannot parse: nested too deeply";
const LONG = "- Cannot parse: 30 MB, the limit is 10 MB";
const ROWS = "    {'name': 'ada', 'total': 3},\n".repeat(1e6).slice(0, 30_000_000);

const BAD: Readonly<Record<string, Bad>> = {
  // Ordinary input
  "bom": encoded(bytes(`\xef\xbb\xbf${CODE}`)),
  "coding_line": encoded(bytes(`# -*- coding: latin-1 -*-\n${CODE}x = "\xe9"\n`)),
  "cr": encoded(bytes(CODE.replaceAll("\n", "\r"))),
  "crlf": encoded(bytes(CODE.replaceAll("\n", "\r\n"))),
  "empty": { content: "", unread: [], checked: false },
  "only_comments": { content: "# one\n\n# two", unread: [], checked: false },
  // What Python cannot read
  "latin_1": encoded(bytes(`${CODE}x = "caf\xe9"\n`), "- Read as Latin-1: not UTF-8"),
  "nul": encoded(bytes(`${CODE}\0`), "- Cannot read: contains NUL bytes"),
  "utf_16": encoded(
    bytes("\xff\xfe" + [...CODE].join("\0") + "\0"),
    "- Cannot read: UTF-16",
  ),
  "python_2": around(
    "",
    "print 'hello'\nexec 'x = 1'\nif 1 <> 2:\n    pass\nx = `1`\n",
    "7 Cannot parse: print statement",
    "8 Cannot parse: exec statement",
    "9 Cannot parse: `<>` operator",
    "11 Cannot parse: backticks",
  ),
  "open_parenthesis": around("def broken(:\n    pass\n\n", "", "1 Cannot parse: unexpected"),
  "long": { content: `x = [\n${ROWS}]\n`.slice(0, 30_000_000), unread: [LONG], checked: false },
  "long_with_driver": { content: CODE + ROWS, unread: [LONG], checked: false },
  // Deep and long
  "attributes": around("", `x = db${".a".repeat(5000)}\n`, DEEP),
  "calls": around("", `x = ${"f(".repeat(10_000)}${")".repeat(10_000)}\n`, DEEP),
  "comparisons": around("", `x = ${"a < ".repeat(10_000)}a\n`),
  "conditions": around("", `x = ${"a if b else ".repeat(5000)}c\n`, DEEP),
  "decorators": around("", `${"@d\n".repeat(2000)}def f(): pass\n`),
  "elifs": around("", `if a: pass\n${"elif a: pass\n".repeat(2000)}`),
  "not": around("", `x = ${"not ".repeat(10_000)}a\n`, DEEP),
  "parentheses": around("", `x = ${"(".repeat(10_000)}1${")".repeat(10_000)}\n`),
  "terms": around("", `x = ${"1 + ".repeat(10_000)}1\n`, DEEP),
  "classes_100": around("", nested(100, (i) => `class C${i}:`)),
  "functions_100": around("", nested(100, (i) => `def f${i}():`)),
  "functions_1000": around("", nested(1000, (i) => `def f${i}():`), "7 Cannot parse: unexpected"),
  "ifs_1000": around("", nested(1000, () => "if a:"), "7 Cannot parse: unexpected"),
  // Definitions that lead to themselves
  "own_base": around("class A(A): pass\nclass B(C): pass\nclass C(B): pass\n", "A().x = B().x\n"),
  "aliases": around("type K = K | list[K]\nA = 'B'\nB = 'A'\n", "def f(x: K, y: 'A') -> A: pass\n"),
  "deep_bases": around(
    "class C0: pass\n",
    Array.from({ length: 200 }, (_, i) => `class C${i + 1}(C${i}): pass\n`).join(""),
  ),
  "twice": around("def load(): pass\ndef load(): pass\n", ""),
  "imports_itself": around("import imports_itself\nfrom imports_itself import *\n", ""),
  "cycle_a": around("from cycle_b import *\nimport cycle_b\n", ""),
  "cycle_b": around("from cycle_a import *\nimport cycle_a\n", ""),
};

Deno.test("main checks what it can of every bad input, and lists the rest", async () => {
  const tree = Object.entries(BAD).map(([name, { content }]) => [`${name}.py`, content]);
  await inTree(Object.fromEntries(tree), async (root) => {
    const { findings, unread } = await checked(root);
    const seen = Object.keys(BAD).map((name) => {
      const lines = unread.filter(({ path }) => path === `${name}.py`);
      return {
        name,
        unread: lines.map(({ line, reason }) => `${line ?? "-"} ${reason}`),
        checked: findings.some(({ path, rule }) =>
          path === `${name}.py` && rule === "collection.find_one"
        ),
      };
    });
    const wanted = Object.entries(BAD).map(([name, bad], i) => ({
      name,
      unread: bad.unread.map((begin, j) => {
        const line = seen[i]?.unread[j] ?? "";
        return line.startsWith(begin) ? line : begin;
      }),
      checked: bad.checked,
    }));
    assertEquals(seen, wanted);
    assertEquals(
      unread.filter(({ path, matters }) => path.startsWith("long") && matters).length,
      1,
    );
  });
});

Deno.test("main waits for no configuration that is a pipe", async () => {
  await inTree({ "a.py": "import os\n" }, async (root) => {
    const made = await run("mkfifo", [`${root}/pyproject.toml`]);
    assertEquals(made.code, 0);
    assertEquals((await awaitlist([root], root)).code, 0);
  });
});

Deno.test("main cuts loops of links and lists what links to nothing", async () => {
  const tree = {
    "sub/app.py": CODE,
    "sub/up": "-> ..",
    "dangling.py": "-> nowhere.py",
    "itself.py": "-> itself.py",
  };
  await inTree(tree, async (root) => {
    const { findings, unread } = await checked(root);
    assertEquals(new Set(findings.map(({ path }) => path)), new Set(["sub/app.py"]));
    assertEquals(unread.map(({ path, reason }) => [path, reason]), [
      ["dangling.py", "Cannot read: a link to nothing"],
      ["itself.py", "Cannot read: a link that leads to itself"],
    ]);
  });
});

Deno.test("main prints names that could act on a terminal spelled out", async () => {
  const tree = { "a\x1b[31m\n.py": CODE, "b\u202e.py": `${CODE}def broken(:\n` };
  await inTree(tree, async (root) => {
    await run("bash", ["-c", "printf 'x = 1' > $'caf\\xe9.py'"], { cwd: root });
    for (const format of ["text", "markdown"]) {
      const { code, out } = await awaitlist([root], "--format", format, "--why");
      assertEquals(code, 1);
      assertStringIncludes(out, "a\\x1b[31m\\n.py");
      assertStringIncludes(out, "b\\u202e.py");
      assertStringIncludes(out, "Cannot read: its name is not UTF-8");
      assertEquals(/[\p{Cc}\p{Cf}]/u.test(out.replaceAll("\n", "")), false);
    }
  });
});

Deno.test({
  name: "main lists what the system does not let it read, and refuses it as a target",
  // Root may read all.
  ignore: Deno.build.os === "windows" || (await run("id", ["-u"])).out === "0\n",
  async fn() {
    const tree = { "app.py": CODE, "secret.py": CODE, "locked/app.py": CODE };
    await inTree(tree, async (root) => {
      await Deno.chmod(`${root}/secret.py`, 0);
      await Deno.chmod(`${root}/locked`, 0);
      const { findings, unread } = await checked(root);
      assertEquals(findings.length, 4);
      const reason = "Cannot read: permission denied";
      assertEquals(unread.map(({ path, reason }) => [path, reason]), [
        ["locked", reason],
        ["secret.py", reason],
      ]);
      const { code, err } = await awaitlist([`${root}/secret.py`]);
      assertEquals([code, err], [2, `Cannot read ${root}/secret.py: permission denied\n`]);
      const { out } = await awaitlist([root]);
      assertStringIncludes(out, " 1 file read, 2 not, or not fully:\n");
      await Deno.chmod(`${root}/locked`, 0o700);
    });
  },
});

/** Names that JavaScript's objects bring along, or that code trips over. */
const STRANGE = "constructor hasOwnProperty toString valueOf prototype then size keys NaN undefined"
  .split(" ");
const STRANGE_DUNDERS = ["__proto__", "__defineGetter__"];

/** A project in which everything is called NAME. */
const NAMED: Readonly<Record<string, string>> = {
  "NAME.py": `from pymongo import MongoClient

client = MongoClient()
db = client.shop
NAME = db["NAME"]


def load(NAME=None, **kw):
    return NAME.find_one(NAME=NAME)
`,
  "main.py": `import NAME
from NAME import NAME as other, load
from pymongo import NAME as nothing


class NAME2:
    NAME = other

    def __init__(self, NAME):
        self.NAME = NAME

    def NAME3(self, *, NAME=1):
        self.NAME.insert_one({"NAME": NAME})
        return self.NAME.NAME()


def use(kw):
    load(other, NAME=1)
    NAME.NAME.delete_one({})
    held = {"NAME": NAME.db.users, **kw}
    held["NAME"].drop()
    NAME2(other).NAME3(NAME=2)
    getattr(NAME.db, "NAME").count_documents({})


def loop(xs):
    for NAME in other.find().sort("NAME"):
        NAME.NAME(NAME)
`,
};

Deno.test("main takes names that mean something to JavaScript for names", async () => {
  const groups = [["neutral", ...STRANGE], ["__neutral__", ...STRANGE_DUNDERS]];
  const tree = groups.flat().flatMap((name) =>
    Object.entries(NAMED).map(([path, text]) =>
      [`${name}/${path}`, text].map((part) => part.replaceAll("NAME", name))
    )
  );
  const projects = Object.fromEntries(tree.map(([path, text]) => [`p/${path}`, text ?? ""]));
  await inTree(projects, async (root) => {
    for (const [plain = "", ...names] of groups) {
      const found = async (name: string) => {
        const { findings } = await checked(`${root}/p/${name}`);
        return findings.map(({ path, line, rule, after }) =>
          [path, line, rule, after].join(" ").replaceAll(name, "NAME")
        ).sort();
      };
      const wanted = await found(plain);
      assert(wanted.length > 12, wanted.join("\n"));
      for (const name of names) assertEquals(await found(name), wanted, name);
    }
  });
});

// ---------------------------------------------------------------- a team's weeks

/** What a run says on standard error, in a folder that it is started in. */
async function saidIn(root: string, ...args: string[]): Promise<Run> {
  const read = `--allow-read=${[PACKAGES, root].join(",")}`;
  const all = ["run", "--no-prompt", "--quiet", read, `${HERE}/main.ts`, ...args];
  return await run(Deno.execPath(), all, { cwd: root });
}

const LATER = `${CODE}\n\ndef count():\n    return db.users.count_documents({})\n`;

Deno.test("main exits with 1 only for what a baseline does not have", async () => {
  await inTree({ "app.py": CODE }, async (root) => {
    const { out } = await saidIn(root, ".", "--format", "json");
    await Deno.writeTextFile(`${root}/old.json`, out);
    const same = await saidIn(root, ".", "--baseline", "old.json");
    assertEquals([same.code, same.err], [0, ""]);
    assertStringIncludes(same.out, "Against the baseline: 0 new, 4 known, 0 done\n");
    await Deno.writeTextFile(`${root}/app.py`, `import os\n${LATER}`);
    const more = await saidIn(root, ".", "--baseline", "old.json", "--format", "json");
    assertEquals([more.code, more.err], [1, ""]);
    const { baseline, findings } = JSON.parse(more.out);
    assertEquals([baseline.new, baseline.known, baseline.done], [2, 4, 0]);
    assertEquals(
      findings.filter(({ status }: Finding) => status === "new").map(({ kind }: Finding) => kind),
      ["async-def", "await"],
    );
    const gone = await saidIn(root, ".", "--baseline", "none.json");
    assertEquals([gone.code, gone.out], [2, ""]);
    assertMatch(gone.err, /^Cannot read none\.json: /);
  });
});

Deno.test("main prints reports anew and merged, without the projects", async () => {
  await inTree({ "a/app.py": CODE, "b/app.py": LATER }, async (root) => {
    for (const name of ["a", "b"]) {
      const { out } = await saidIn(root, name, "--format", "json");
      await Deno.writeTextFile(`${root}/${name}.json`, out);
      await Deno.remove(`${root}/${name}`, { recursive: true });
    }
    const one = await saidIn(root, "a.json", "--format", "json");
    assertEquals(one, { code: 1, out: await Deno.readTextFile(`${root}/a.json`), err: "" });
    const both = await saidIn(root, "a.json", "b.json", "--format", "json");
    const { findings, summary }: { findings: Finding[]; summary: { findings: number } } = JSON
      .parse(both.out);
    assertEquals([...new Set(findings.map(({ path }) => path))], ["a/app.py", "b/app.py"]);
    assertEquals(summary.findings, 10);
    for (const format of ["text", "full", "markdown", "sarif", "github", "gitlab", "junit"]) {
      const made = await saidIn(root, "a.json", "b.json", "--format", format);
      assertEquals([made.code, made.err], [1, ""], format);
    }
    const patch = await saidIn(root, "a.json", "--format", "diff");
    assertEquals([patch.code, patch.out], [2, ""]);
    const mixed = await saidIn(root, "a.json", ".");
    assertMatch(mixed.err, /^Cannot check \. together with reports/);
  });
});

Deno.test("main lands a plan group by group until nothing mechanical is left", async () => {
  await inTree({
    "one.py": CODE,
    "two.py": LATER,
  }, async (root) => {
    await run("git", ["init", "--quiet"], { cwd: root });
    const plan = await saidIn(root, "--plan");
    assertStringIncludes(plan.out, "2 pull requests");
    assertStringIncludes(plan.out, "$ awaitlist --group 1 --format diff | git apply");
    const beyond = await saidIn(root, "--group", "3");
    assertEquals([beyond.code, beyond.err], [2, "Cannot print group 3: the plan has 2\n"]);
    for (const left of [6, 0]) {
      const patch = await saidIn(root, "--group", "1", "--format", "diff", "--quiet");
      await Deno.writeTextFile(`${root}/patch`, patch.out);
      assertEquals((await run("git", ["apply", "patch"], { cwd: root })).err, "");
      const { findings } = JSON.parse((await saidIn(root, "--format", "json")).out);
      assertEquals(findings.filter(({ mechanical }: Finding) => mechanical).length, left);
    }
  });
});

Deno.test("main says what options leave out, and which glob matches nothing", async () => {
  await inTree({ "app.py": LATER, "old/x.py": CODE }, async (root) => {
    const run = await saidIn(
      root,
      "--select=collection",
      "--min-confidence=likely",
      "--exclude=old",
      "--exclude=nowhere/*",
    );
    assertStringIncludes(run.out, "\n4 items left out: --select 4\n");
    assertEquals(run.err.split("\n"), [
      "--exclude leaves out 1 file or folder",
      "--exclude nowhere/* matches nothing",
      "",
    ]);
    const none = await saidIn(root, "--select=cursor");
    assertEquals([none.code, none.err], [0, ""]);
    assertMatch(none.out, /^10 items left out: --select 10\n2 files read\.\n$/);
    const patch = await saidIn(root, "--format=diff", "--select=cursor");
    assertEquals(patch.err, "--select leaves out 10 items\n");
  });
});

Deno.test("main reads the nearest configuration, a project's own before the repository's", async () => {
  const tree = {
    "pyproject.toml": '[tool.awaitlist]\nignore = ["async-def"]\nexit-zero = true\n',
    "app.py": CODE,
    "other/pyproject.toml":
      '[project]\nname = "other"\n\n[tool.awaitlist]\nselect = ["collection"]\n' +
      '[tool.awaitlist.per-file-ignores]\n"tests/*" = ["collection.find_one"]\n',
    "other/app.py": CODE,
    "other/tests/test_app.py": CODE,
  };
  await inTree(tree, async (root) => {
    const { code, out } = await saidIn(root, "--format", "json", "--quiet");
    const { findings }: { findings: Finding[] } = JSON.parse(out);
    const rules = (path: string) =>
      findings.filter((one) => one.path === path)
        .map(({ rule }) => rule);
    assertEquals(rules("app.py"), ["client.class", "client.class", "collection.find_one"]);
    assertEquals(rules("other/app.py"), ["collection.find_one"]);
    assertEquals(rules("other/tests/test_app.py"), []);
    assertEquals(code, 0);
    const won = await saidIn(root, "--format", "json", "--quiet", "--ignore", "client");
    assertEquals(
      JSON.parse(won.out).findings.map(({ rule }: Finding) => rule).includes("async-def"),
      true,
    );
    const shown = JSON.parse((await saidIn(root, "other", "--show", "config")).out);
    assertEquals([shown.path, shown.configuration], ["other", "other"]);
    assertEquals(shown.options.select, {
      value: ["collection"],
      from: "other/pyproject.toml:5",
    });
    assertEquals(shown.options.ignore.from, "default");
    await Deno.writeTextFile(`${root}/awaitlist.toml`, "ignor = []\n");
    const wrong = await saidIn(root);
    assertEquals([wrong.code, wrong.out, wrong.err], [
      2,
      "",
      "awaitlist.toml:1: Unknown key ignor: the nearest is ignore\n",
    ]);
  });
});
