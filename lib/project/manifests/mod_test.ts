/** Each kind of manifest, read, and what becomes of it. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Edit } from "../../finding.ts";
import type { Package } from "../../rows/types.ts";
import { dependencies } from "../../check/dependencies.ts";
import type { Found } from "../../finding.ts";
import { isManifest, readManifest, type Requirement } from "./mod.ts";

const COMMON = { imports: [], why: "Because", see: "https://example.org" } as const;
const PACKAGES: readonly Package[] = [
  { ...COMMON, name: "old-driver", verdict: "goes", write: "Replace it" },
  { ...COMMON, name: "driver", verdict: "needs", atLeast: "4.13", write: "Upgrade it" },
  { ...COMMON, name: "mapper", verdict: "needs", atLeast: "2.0", write: "Upgrade mapper" },
  { ...COMMON, name: "blocker", verdict: "blocks", write: "Replace blocker" },
  { ...COMMON, name: "keeper", verdict: "keeps", write: "Keep a client" },
  { ...COMMON, name: "fine", verdict: "fine", write: "Leave it" },
];

async function requirementsOf(path: string, text: string): Promise<readonly Requirement[]> {
  const read = await readManifest(path, text);
  assert(!("reason" in read), JSON.stringify(read));
  return read;
}

/** One line each: where, what, which versions, which group. */
async function printed(path: string, text: string): Promise<readonly string[]> {
  return (await requirementsOf(path, text)).map((one) => {
    const extras = one.extras.length > 0 ? `[${one.extras.join(",")}]` : "";
    const group = one.group === null ? "" : ` (${one.group})`;
    return `${one.line}:${one.column} ${one.package}${extras} ${one.spec || "any"}${group}`;
  });
}

async function findingsOf(path: string, text: string): Promise<readonly Found[]> {
  return dependencies(await requirementsOf(path, text), PACKAGES, "driver>=4.15.1");
}

/** The text once all edits are made. */
async function edited(path: string, text: string): Promise<string> {
  const edits = (await findingsOf(path, text)).flatMap((finding) => finding.edits ?? []);
  return edits.toReversed().reduce(applied, text);
}

function applied(text: string, edit: Edit): string {
  const lines = text.split("\n");
  const offset = (line: number, column: number): number => {
    const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    return before + [...lines[line - 1] ?? ""].slice(0, column - 1).join("").length;
  };
  return text.slice(0, offset(edit.line, edit.column)) + edit.text +
    text.slice(offset(edit.endLine, edit.endColumn));
}

/** Every stretch that a requirement claims is what it says it is. */
async function assertPlaces(path: string, text: string): Promise<void> {
  for (const one of await requirementsOf(path, text)) {
    const { line, column, endLine, endColumn } = one;
    assertEquals(applied(text, { line, column, endLine, endColumn, text: one.text }), text);
    assertEquals(endColumn - column, [...one.text].length);
    assertEquals(endLine, line);
  }
}

Deno.test("isManifest() knows the names that manifests have", () => {
  const manifests = [
    "requirements.txt",
    "a/b/requirements-dev.txt",
    "dev_requirements.in",
    "requirements/base.txt",
    "constraints.txt",
    "pyproject.toml",
    "x/setup.cfg",
    "setup.py",
    "Pipfile",
    "environment.yml",
    "environment-dev.yaml",
  ];
  const others = [
    "notes.txt",
    "requirements.md",
    "my_pyproject.toml",
    "Pipfile.lock",
    "poetry.lock",
    "docker-compose.yml",
    "src/setup.pyc",
    "notrequirements/a.txt",
  ];
  assertEquals(manifests.filter((path) => !isManifest(path)), []);
  assertEquals(others.filter(isManifest), []);
});

const PIP = `# driver==1
-r base.txt
--index-url https://example.org/simple
driver==4.5          # the database
  Old_Driver [srv, aws] >= 3.1 , < 4 ; python_version > "3.8"
mapper
é-not-a-name
keeper @ https://example.org/keeper-1.zip
-e git+https://example.org/blocker.git#egg=blocker
https://example.org/driver-4.0.tar.gz
driver (>=4.2)
./driver
fine~=1.0;sys_platform=="win32"
`;

Deno.test("readManifest() reads requirements line by line", async () => {
  assertEquals(await printed("requirements.txt", PIP), [
    "4:1 driver ==4.5",
    "5:3 old-driver[srv,aws] >= 3.1 , < 4",
    "6:1 mapper any",
    "8:1 keeper any",
    "9:1 blocker any",
    "11:1 driver >=4.2",
    "13:1 fine ~=1.0",
  ]);
  await assertPlaces("requirements.txt", PIP);
});

Deno.test("readManifest() reads CRLF and a last line without an end", async () => {
  assertEquals(await printed("requirements.txt", "a==1\r\nold-driver==2\r\ndriver"), [
    "1:1 a ==1",
    "2:1 old-driver ==2",
    "3:1 driver any",
  ]);
  assertEquals(
    await edited("requirements.txt", "a==1\r\nold-driver==2\r\ndriver"),
    "a==1\r\ndriver",
  );
  assertEquals(await edited("requirements.txt", "driver==4.14\nold-driver"), "driver==4.14\n");
  assertEquals(await readManifest("requirements.txt", ""), []);
});

Deno.test("dependencies() replaces what goes, keeps extras and markers, and raises the floor", async () => {
  const cases: readonly (readonly [string, string])[] = [
    ["old-driver\n", "driver>=4.15.1\n"],
    ["old-driver==3.3.1 # note\n", "driver>=4.15.1 # note\n"],
    ["old_driver[srv] ~= 3.1 ; os_name == 'nt'\n", "driver[srv] >=4.15.1 ; os_name == 'nt'\n"],
    ["driver\n", "driver\n"],
    ["driver<4.12\n", "driver>=4.15.1\n"],
    ["driver>=3\n", "driver>=4.15.1\n"],
    ["driver[srv]>=4.9,<5\n", "driver[srv]>=4.15.1,<5\n"],
    ["Driver (<4.10,>=4.9)\n", "Driver (>=4.15.1)\n"],
    ["driver>=4.13,<5\n", "driver>=4.13,<5\n"],
    ["x\nold-driver>=3 # note\ndriver>=4.9\ny\n", "x\ndriver>=4.15.1\ny\n"],
    ["é # é\n  old-driver\n", "é # é\n  driver>=4.15.1\n"],
  ];
  for (const [before, after] of cases) {
    assertEquals(await edited("requirements.txt", before), after);
    assertEquals(await edited("requirements.txt", after), after);
  }
});

Deno.test("dependencies() says what to do, how sure it is, and what becomes of the text", async () => {
  const text =
    "old-driver[srv]==3\ndriver==4.5\nmapper==1.9\nmapper>=2\nblocker\nkeeper==1\nfine\nother\n";
  const findings = await findingsOf("requirements.txt", text);
  assertEquals(
    findings.map(({ line, rule, confidence, message, before, after, edits }) =>
      [line, rule, confidence, message, before, after, edits?.length ?? 0].join(" | ")
    ),
    [
      "1 | packages.old-driver | certain | Remove old-driver | old-driver[srv]==3 |  | 1",
      "2 | packages.driver | certain | Require 4.15.1 or newer | driver==4.5 | driver>=4.15.1 | 1",
      "3 | packages.mapper | review | Upgrade mapper | mapper==1.9 |  | 0",
      "5 | packages.blocker | review | Replace blocker | blocker |  | 0",
      "6 | packages.keeper | review | Keep a client | keeper==1 |  | 0",
    ],
  );
  const [first] = await findingsOf("requirements.txt", "old-driver[srv]==3");
  assertEquals(first, {
    path: "requirements.txt",
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 19,
    kind: "dependency",
    rule: "packages.old-driver",
    confidence: "certain",
    dialect: null,
    message: "Replace old-driver by driver",
    before: "old-driver[srv]==3",
    after: "driver[srv]>=4.15.1",
    why: "Because",
    edits: [{ line: 1, column: 1, endLine: 1, endColumn: 19, text: "driver[srv]>=4.15.1" }],
    trail: [],
    see: "https://example.org",
  });
});

Deno.test("dependencies() offers no edit where another file is the source", async () => {
  const hashed = "driver==4.5 \\\n    --hash=sha256:00 \\\n    --hash=sha256:01\nold-driver==3\n";
  const [driver, old] = await findingsOf("requirements.txt", hashed);
  assertEquals([driver?.after, driver?.edits, old?.edits?.length], [
    "driver>=4.15.1",
    undefined,
    1,
  ]);
  const generated =
    "#\n# This file is autogenerated by pip-compile with Python 3.11\n#\nold-driver==3\n";
  const [locked] = await findingsOf("requirements.txt", generated);
  assertEquals([locked?.line, locked?.after, locked?.edits], [4, "driver>=4.15.1", undefined]);
});

Deno.test("dependencies() leaves a driver from a URL to a person", async () => {
  const [finding] = await findingsOf(
    "requirements.txt",
    "driver @ git+https://example.org/driver\n",
  );
  assertEquals([finding?.confidence, finding?.after, finding?.edits], ["review", null, undefined]);
  const [old] = await findingsOf(
    "requirements.txt",
    "-e git+https://example.org/x#egg=old_driver\n",
  );
  assertEquals([old?.confidence, old?.after, old?.edits], ["certain", null, undefined]);
});

const PYPROJECT = `[build-system]
requires = ["old-driver"]

[project]
name = "My_Project"
keywords = ["old-driver", 'driver']
dependencies = [
    "old-driver[srv]>=3.1",  # "driver"
    'keeper; python_version < "3.9"',
    "driver >=4.5",
]

[project.optional-dependencies]
db = ["old-driver==3", "fine"]
"all of it" = ["fine", "blocker", "my-project[db]"]

[tool.hatch.envs.test]
dependencies = ["mapper"]

[dependency-groups]
dev = [{ include-group = "lint" }, "driver\\u003e=4"]
test = ["driver"]

[tool]
uv.dev-dependencies = ["old-driver"]

[[tool.mypy.overrides]]
module = ["driver.*"]
`;

Deno.test("readManifest() reads the lists of a pyproject.toml, and nothing else in it", async () => {
  assertEquals(await printed("pyproject.toml", PYPROJECT), [
    "8:6 old-driver[srv] >=3.1",
    "9:6 keeper any",
    "10:6 driver >=4.5",
    "14:8 old-driver ==3 (db)",
    "14:25 fine any (db)",
    "15:17 fine any (all of it)",
    "15:25 blocker any (all of it)",
    "18:18 mapper any (test)",
    "22:10 driver any (test)",
    "25:25 old-driver any (dev-dependencies)",
  ]);
  await assertPlaces("pyproject.toml", PYPROJECT);
});

Deno.test("dependencies() edits the lists of a pyproject.toml, commas included", async () => {
  const after = (await edited("pyproject.toml", PYPROJECT)).split("\n");
  assertEquals(after.slice(6, 10), [
    "dependencies = [",
    `    'keeper; python_version < "3.9"',`,
    `    "driver >=4.15.1",`,
    "]",
  ]);
  assertEquals(after[12], 'db = ["driver>=4.15.1", "fine"]');
  const cases: readonly (readonly [string, string])[] = [
    ['["old-driver", "driver>=5"]', '["driver>=5"]'],
    ['["driver>=5", "old-driver"]', '["driver>=5"]'],
    ['["driver>=5", "old-driver",]', '["driver>=5", ]'],
    ['["driver>=5",\n  "old-driver"\n]', '["driver>=5",\n]'],
    ['["driver>=5",\n"old-driver"]', '["driver>=5"]'],
    ["[\n  'old-driver', 'driver>=5'\n]", "[\n  'driver>=5'\n]"],
  ];
  for (const [before, expected] of cases) {
    const head = "[project]\ndependencies = ";
    assertEquals(await edited("pyproject.toml", head + before), head + expected);
  }
});

const POETRY = `[tool.poetry.dependencies]
python = "^3.9"
old-driver = "^3.1"   # note
driver = { version = "~4.5", extras = ["srv", "aws"], optional = true }
mapper = "*"
keeper = { git = "https://example.org/keeper.git" }
"fine" = '1.0'

[tool.poetry.group.dev.dependencies]
old_driver = {extras = ["srv"], version = "^3.1"}
blocker = [
    { version = "^1", python = "<3.10" },
    { version = "^2", python = ">=3.10" },
]

[tool.poetry.group.docs.dependencies.driver]
version = "^4.6"
extras = ["zstd"]

[tool.poetry]
name = "driver"
dev-dependencies.driver = "^4.14"
`;

Deno.test("readManifest() reads Poetry's tables", async () => {
  assertEquals(await printed("pyproject.toml", POETRY), [
    "2:1 python ^3.9",
    "3:1 old-driver ^3.1",
    "4:1 driver[srv,aws] ~4.5",
    "5:1 mapper any",
    "6:1 keeper any",
    "7:1 fine 1.0",
    "10:1 old-driver[srv] ^3.1 (dev)",
    "12:5 blocker ^1 (dev)",
    "13:5 blocker ^2 (dev)",
    "17:1 driver[zstd] ^4.6 (docs)",
    "22:1 driver ^4.14 (dev-dependencies)",
  ]);
  await assertPlaces("pyproject.toml", POETRY);
});

Deno.test("dependencies() edits Poetry's tables", async () => {
  const after = (await edited("pyproject.toml", POETRY)).split("\n");
  const before = POETRY.split("\n");
  before.splice(2, 1);
  before[2] = 'driver = { version = ">=4.15.1", extras = ["srv", "aws"], optional = true }';
  before[8] = 'driver = {extras = ["srv"], version = ">=4.15.1"}';
  before[15] = 'version = "^4.15.1"';
  assertEquals(after, before);
});

Deno.test("readManifest() reads a Pipfile", async () => {
  const text = '[[source]]\nurl = "https://example.org"\nname = "driver"\n[packages]\n' +
    'old-driver = "*"\ndriver = {version = "==4.5", extras = ["srv"]}\n' +
    '[dev-packages]\n"mapper" = "*"\n[requires]\ndriver = "1"\n';
  assertEquals(await printed("Pipfile", text), [
    "5:1 old-driver any",
    "6:1 driver[srv] ==4.5",
    "8:1 mapper any (dev-packages)",
  ]);
  assertEquals(
    await edited("Pipfile", text),
    text.replace('old-driver = "*"\n', "").replace("==4.5", ">=4.15.1"),
  );
  assertEquals(
    await edited("Pipfile", '[packages]\n"old-driver" = "*"\n'),
    '[packages]\n"driver" = ">=4.15.1"\n',
  );
});

Deno.test("readManifest() says where TOML ends to be TOML", async () => {
  const text = '[project]\ndependencies = ["driver"\nx = 1\n';
  const broken = await readManifest("pyproject.toml", text);
  assert("reason" in broken);
  assertEquals([broken.path, broken.line, broken.matters], ["pyproject.toml", 3, false]);
  assertMatch(broken.reason, /^Cannot parse: unexpected character$/);
  for (const text of ["", "# driver\n", "[a.b]\n[a]\nx = 1\n", 'a = "\\U0001F600"\n']) {
    assertEquals(await readManifest("pyproject.toml", text), []);
  }
  const deep = await readManifest(
    "pyproject.toml",
    `x = ${"[".repeat(10_000)}${"]".repeat(10_000)}`,
  );
  assert("reason" in deep);
});

const SETUP_CFG = `# driver
 [metadata]
  name = driver
; driver
[options]
install_requires =
    # comment
    old-driver>=3 ; python_version > "3"
    driver[srv]>=4.5
    file: requirements.txt
tests_require = mapper
packages = find:
[options.extras_require]
jobs =
    keeper
    blocker==1
[options.package_data]
driver = *.txt
`;

Deno.test("readManifest() reads a setup.cfg", async () => {
  assertEquals(await printed("setup.cfg", SETUP_CFG), [
    "8:5 old-driver >=3",
    "9:5 driver[srv] >=4.5",
    "11:17 mapper any (tests_require)",
    "15:5 keeper any (jobs)",
    "16:5 blocker ==1 (jobs)",
  ]);
  await assertPlaces("setup.cfg", SETUP_CFG);
  assertEquals(
    await edited("setup.cfg", SETUP_CFG),
    SETUP_CFG.replace(/ *old-driver.*\n/, "").replace("driver[srv]>=4.5", "driver[srv]>=4.15.1"),
  );
  assertEquals(await readManifest("setup.cfg", ""), []);
  assertEquals(await readManifest("setup.cfg", "[a]\nb = 1\n]]] broken\n"), {
    path: "setup.cfg",
    line: 3,
    reason: "Cannot parse: neither section, key nor value",
    matters: false,
  });
});

const SETUP_PY = `from setuptools import setup

REQUIREMENTS = ["old-driver>=3",  # 'driver'
                'driver>=4.5']
if True:
    REQUIREMENTS.append("blocker")
    REQUIREMENTS += ["old-driver"]

setup(
    name="driver",
    description="old-driver, 'driver'",
    keywords=["driver"],
    install_requires=REQUIREMENTS + ["keeper" + x, f"driver{x}", "mapper>=1;python_version>'3'"],
    extras_require={"driver": ["fine"], 'all': ("driver", "fine")},
    packages=["driver"],
    long_description="""
    install_requires=["driver"]
    """,
)
`;

Deno.test("readManifest() reads the literals of a setup.py that lists of requirements hold", async () => {
  assertEquals(await printed("setup.py", SETUP_PY), [
    "3:18 old-driver >=3",
    "4:18 driver >=4.5",
    "6:26 blocker any",
    "7:23 old-driver any",
    "13:67 mapper >=1",
    "14:33 fine any (driver)",
    "14:50 driver any (all)",
    "14:60 fine any (all)",
  ]);
  await assertPlaces("setup.py", SETUP_PY);
  const after = (await edited("setup.py", SETUP_PY)).split("\n");
  assertEquals(after[2], "REQUIREMENTS = [# 'driver'");
  assertEquals(after[3], "                'driver>=4.15.1']");
  assertEquals(after[6], "    REQUIREMENTS += []");
  assertEquals(after[13], SETUP_PY.split("\n")[13]);
  for (const text of ["", "setup(", "'''", "install_requires=[", ")]}", "x" + "[".repeat(20_000)]) {
    assertEquals(await readManifest("setup.py", text), []);
  }
});

const CONDA = `name: driver
channels: [conda-forge]
dependencies:
  - python=3.11
  - conda-forge::old-driver=3.1=py_0  # note
  - "driver >=4.5,<5"
  - mapper 1.*
  - pip
  - pip:
      - driver[srv]==4.5
      - 'old_driver'
      - -r requirements.txt
      - keeper
`;

Deno.test("readManifest() reads a conda environment and its pip list", async () => {
  assertEquals(await printed("environment.yml", CONDA), [
    "4:5 python =3.11",
    "5:5 old-driver =3.1=py_0",
    "6:6 driver >=4.5,<5",
    "7:5 mapper 1.*",
    "8:5 pip any",
    "10:9 driver[srv] ==4.5 (pip)",
    "11:10 old-driver any (pip)",
    "13:9 keeper any (pip)",
  ]);
  await assertPlaces("environment.yml", CONDA);
  assertEquals(
    await edited("environment.yml", CONDA),
    CONDA.replace(/ *- conda-forge::old.*\n/, "").replace(/ *- 'old_driver'\n/, "")
      .replace("driver >=4.5,<5", "driver>=4.15.1,<5").replace("==4.5", ">=4.15.1"),
  );
  assertEquals(
    await edited("environment.yml", "dependencies: [conda-forge::old-driver=3, x]\n"),
    "dependencies: [conda-forge::driver>=4.15.1, x]\n",
  );
});

Deno.test("readManifest() takes YAML that is no environment, and says where it cannot be parsed", async () => {
  for (
    const text of ["", "a: 1", "- x", "dependencies: x", "dependencies:\n  - [1, null]\n  - 3\n"]
  ) {
    assertEquals(await readManifest("environment.yml", text), []);
  }
  const broken = await readManifest("environment.yml", "a: 1\ndependencies: [driver\nb: }\n");
  assert("reason" in broken);
  assertEquals([broken.line, /^Cannot parse: [^\n]+[^.:\n]$/.test(broken.reason)], [3, true]);
});

Deno.test("readManifest() gives nothing of a file that is no manifest", async () => {
  assertEquals(await readManifest("notes.txt", "driver==1"), []);
});

Deno.test({
  name: "readManifest() needs no permission",
  permissions: "none",
  async fn() {
    for (const path of ["pyproject.toml", "environment.yml", "setup.cfg", "setup.py"]) {
      assert(await readManifest(path, "") !== null, path);
    }
    assertEquals(await printed("environment.yml", "dependencies: [driver]\n"), ["1:16 driver any"]);
  },
});
