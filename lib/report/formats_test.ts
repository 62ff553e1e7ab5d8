/** Holds the formats for machines to their schemas, and all formats to being harmless whatever a project is called. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStringIncludes,
} from "@std/assert";
import Ajv from "ajv";
import draft04 from "ajv/draft-04" with { type: "json" };
import schema from "sarif-schema" with { type: "json" };
import type { Log } from "sarif";
import type { Checklist } from "../finding.ts";
import type { Format } from "../options.ts";
import { finding, listed } from "../testing/findings.ts";
import { report, whole } from "./mod.ts";

const TEXT = "é = c.find_one({})\n";

/** Two items of which one has an edit and a trail, and a file that cannot be read. */
const PLAIN = listed([
  finding({
    line: 1,
    column: 5,
    endColumn: 19,
    function: "Repo.get",
    fingerprint: "0123456789abcdef",
    see: "https://example.org/find_one",
    edits: [{ line: 1, column: 5, endLine: 1, endColumn: 5, text: "await " }],
    trail: [{ path: "app/db.py", line: 4, column: 1, text: "c = MongoClient()" }],
  }),
  finding({ path: "b/ü c.py", line: 3, endLine: 5, confidence: "review", after: null }),
], [{ path: "v1.py", line: 7, reason: "Cannot parse: print", matters: true }]);

/** What no terminal, page, pipeline or parser may obey. */
const EVIL =
  "\x1b[31m::error::x\n::set-output name=a::b\r\u202e](http://e)`<script>\"'&]]>--> %0A ##[error]x ../\ufffe\ud800";

const HOSTILE = listed([
  finding({
    path: `../${EVIL}.py`,
    message: EVIL,
    before: EVIL,
    after: EVIL,
    why: EVIL,
    see: EVIL,
    rule: EVIL,
    function: EVIL,
    edits: [{ line: 1, column: 1, endLine: 1, endColumn: 1, text: EVIL }],
    trail: [{ path: EVIL, line: 1, column: 1, text: EVIL, function: EVIL }],
  }),
], [{ path: EVIL, line: 1, reason: EVIL, matters: true }]);

const FORMATS: readonly Format[] = [
  "text",
  "full",
  "markdown",
  "json",
  "sarif",
  "github",
  "gitlab",
  "junit",
  "rdjson",
];

async function print(checklist: Checklist, format: Format, plan = false): Promise<string> {
  const checked = {
    checklist,
    stages: {},
    text: () => TEXT,
    source: () => TEXT,
    owners: () => () => [],
    ground: () => ({ root: "/work", here: "/work", repository: null }),
    left: new Map(),
    excluded: [],
    open: true,
  };
  const asked = { format, plan, why: true, quiet: false };
  const made = await report(checked, asked, { color: false });
  assert(!("error" in made));
  return whole(made);
}

Deno.test("sarif() is valid by the official schema, whatever the project", async () => {
  const ajv = new Ajv({ schemaId: "auto", unknownFormats: "ignore", allErrors: true });
  ajv.addMetaSchema(draft04);
  const valid = ajv.compile(schema);
  for (const checklist of [PLAIN, HOSTILE, listed([])]) {
    const log = JSON.parse(await print(checklist, "sarif"));
    assert(valid(log), JSON.stringify(valid.errors));
  }
});

Deno.test("sarif() tells places, edits, the trail and fingerprints", async () => {
  const log: Log = JSON.parse(await print(PLAIN, "sarif"));
  const [run] = log.runs;
  const [first, second] = run?.results ?? [];
  assertEquals(first?.locations?.[0]?.physicalLocation, {
    artifactLocation: { uri: "app/orders.py" },
    region: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 19 },
  });
  assertEquals(second?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, "b/%C3%BC%20c.py");
  assertEquals([first?.level, second?.level], ["error", "note"]);
  assertEquals(first?.fixes?.[0]?.artifactChanges[0]?.replacements, [{
    deletedRegion: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 5 },
    insertedContent: { text: "await " },
  }]);
  const flow = first?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
  assertEquals(
    flow.map(({ location }) => location?.physicalLocation?.artifactLocation?.uri),
    ["app/db.py", "app/orders.py"],
  );
  assertEquals(first?.partialFingerprints?.["awaitlist/v1"], "0123456789abcdef");
  assertEquals(run?.columnKind, "unicodeCodePoints");
  const rules = run?.tool.driver.rules ?? [];
  assertEquals(rules.map(({ id }) => id), ["collection.find_one"]);
  assertStringIncludes(rules[0]?.help?.markdown ?? "", "# `collection.find_one`");
  assertEquals(run?.invocations?.[0]?.toolExecutionNotifications?.length, 1);
});

Deno.test("github() prints an annotation each, and in the log what GitHub would drop", async () => {
  const printed = await print(PLAIN, "github");
  assertEquals(printed.split("\n").slice(0, 3), [
    "::warning file=v1.py,line=7,title=Not read%2C or not fully::Cannot parse: print",
    "::error file=app/orders.py,line=1,endLine=1,col=5,endColumn=19,title=awaitlist (collection.find_one)::Await the call: await db.orders.find_one(q)",
    "::notice file=b/ü c.py,line=3,endLine=5,title=awaitlist (collection.find_one)::Await the call",
  ]);
  const many = Array.from({ length: 25 }, (_, line) => finding({ line: line + 1 }));
  const lines = (await print(listed(many), "github")).trimEnd().split("\n");
  assertEquals(lines.filter((line) => line.startsWith("::error ")).length, 10);
  assertMatch(lines[10] ?? "", /^::notice .*::15 more items/);
  assertEquals(lines.slice(11).length, 15);
});

Deno.test("gitlab() gives each item a fingerprint of its own", async () => {
  const twins = listed([finding({ fingerprint: "a" }), finding({ fingerprint: "a", line: 2 })]);
  const read = JSON.parse(await print({ ...twins, root: "src" }, "gitlab"));
  assertEquals(read.map((one: { fingerprint: string }) => one.fingerprint), ["a", "a-1"]);
  for (const one of read) {
    assertEquals(Object.keys(one).sort(), [
      "check_name",
      "description",
      "fingerprint",
      "location",
      "severity",
      "type",
    ]);
    assertMatch(one.severity, /^(?:info|minor|major|critical|blocker)$/);
    assertEquals(one.location.path, "src/app/orders.py");
  }
  assertEquals(await print(listed([]), "gitlab"), "[]\n");
});

Deno.test("junit() prints a suite a file, and one test that passes where nothing is left", async () => {
  const printed = await print(PLAIN, "junit");
  assertStringIncludes(printed, '<testsuites name="awaitlist" tests="3" failures="2" errors="1">');
  assertEquals(printed.match(/<testsuite /g)?.length, 3);
  assertEquals(printed.match(/<failure /g)?.length, 2);
  assertStringIncludes(
    await print(listed([]), "junit"),
    '<testsuite name="awaitlist" tests="1" failures="0" errors="0">',
  );
});

Deno.test("rdjson() counts columns in bytes, and suggests the edits", async () => {
  const { source, diagnostics } = JSON.parse(await print(PLAIN, "rdjson"));
  assertEquals(source.name, "awaitlist");
  const [first, second] = diagnostics;
  assertEquals(first.location, {
    path: "app/orders.py",
    range: { start: { line: 1, column: 6 }, end: { line: 1, column: 20 } },
  });
  assertEquals(first.suggestions, [{
    range: { start: { line: 1, column: 6 }, end: { line: 1, column: 6 } },
    text: "await ",
  }]);
  assertEquals([first.severity, second.severity], ["ERROR", "INFO"]);
  assertEquals(first.code, { value: "collection.find_one", url: "https://example.org/find_one" });
});

Deno.test("no format prints what a terminal or a pipeline would obey", async () => {
  for (const format of FORMATS) {
    const printed = await print(HOSTILE, format);
    assertNotMatch(printed, /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u, format);
    const commands = printed.split("\n").filter((line) => /^\s*::/.test(line));
    const own = format === "github" ? /^::(?:error|warning|notice) (?:file|title)=/ : /^$/;
    assertEquals(commands.filter((line) => !own.test(line)), [], format);
    if (format === "github") assertNotMatch(printed, /##\[/);
  }
});

Deno.test("markdown is text whatever it lists: no link, no tag, no span that ends early", async () => {
  for (const plan of [false, true]) {
    const printed = await print(HOSTILE, "markdown", plan);
    const outside = printed.replaceAll("\\`", "").replace(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "");
    assertNotMatch(outside, /(?<!\\)<|(?<!\\)\]\(http/);
  }
});

Deno.test("junit stays XML whatever it lists", async () => {
  const printed = await print(HOSTILE, "junit");
  assertNotMatch(
    printed.replace(/<\/?[a-z]+(?: [a-z]+="[^"<>]*")*\/?>|<\?xml[^>]*\?>/g, ""),
    /[<>]/,
  );
  assertNotMatch(printed, /&(?!(?:amp|lt|gt|quot);)/);
  assertNotMatch(printed, /[\ufffe\uffff]/);
});
