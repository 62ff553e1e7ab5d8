/** Takes fixtures and made-up findings, and checks that judge() cannot be passed by accident. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import type { Named } from "../finding.ts";
import { type Bench, judge, type Verdict } from "./fixture.ts";
import { readMarks } from "./marks.ts";

const HEAD = "# A user is found\n";
const RULES = new Set(["collection.find_one", "collection.insert_one", "async-def"]);

const FOUND: Named = {
  path: "a.py",
  line: 2,
  column: 5,
  endLine: 2,
  endColumn: 18,
  kind: "await",
  rule: "collection.find_one",
  confidence: "certain",
  dialect: "pymongo",
  message: "Await the call",
  before: "c.find_one(1)",
  after: "await c.find_one(1)",
  why: "",
  edits: [{ line: 2, column: 5, endLine: 2, endColumn: 5, text: "await " }],
  trail: [],
  fingerprint: "",
  function: null,
  see: null,
};

function judged(
  body: string,
  findings: readonly Named[],
  bench: Partial<Bench> = {},
): Promise<Verdict> {
  return judge(readMarks(HEAD + body, "a.py"), {
    check: (sources) => {
      const done = sources.some(({ text }) => text.includes("await c.find_one(1)"));
      return Promise.resolve({
        findings: done ? [] : findings,
        modules: [],
        kindOf: () => "cursor",
      });
    },
    parses: (text) => !text.includes("!"),
    rules: RULES,
    ...bench,
  });
}

async function only(
  body: string,
  findings: readonly Named[],
  bench: Partial<Bench> = {},
): Promise<string> {
  const { faults } = await judged(body, findings, bench);
  assertEquals(faults.length, 1, JSON.stringify(faults));
  return `${faults[0]?.line}: ${faults[0]?.reason}`;
}

const RIGHT = "x = c.find_one(1)\n#> fix collection.find_one: await c.find_one(1)\n";

Deno.test("judge() passes a fixture that says what is found", async () => {
  assertEquals(await judged(RIGHT, [FOUND]), {
    text: HEAD + RIGHT,
    diff: "",
    after: HEAD + "x = await c.find_one(1)\n",
    faults: [],
  });
});

Deno.test("judge() rejects a finding without a mark and shows where it goes", async () => {
  const verdict = await judged("x = c.find_one(1)\ny = 2\n", [FOUND]);
  assertEquals(verdict.faults.map(({ line }) => line), [2]);
  assertEquals(verdict.text, HEAD + RIGHT + "y = 2\n");
  assertEquals(
    verdict.diff,
    "   1   # A user is found\n   2   x = c.find_one(1)\n     + #> fix collection.find_one: await c.find_one(1)",
  );
});

Deno.test("judge() rejects a mark without a finding", async () => {
  const verdict = await judged(RIGHT, []);
  assertEquals(verdict.faults.map(({ line }) => line), [3]);
  assertEquals(verdict.text, HEAD + "x = c.find_one(1)\n");
});

Deno.test("judge() rejects one mark for two findings, and two for one", async () => {
  assertStringIncludes(await only(RIGHT, [FOUND, { ...FOUND, edits: [] }]), "2: no mark for");
  const twice = RIGHT + "#> fix collection.find_one: await c.find_one(1)\n";
  assertStringIncludes(await only(twice, [FOUND]), "4: nothing is found here");
});

Deno.test("judge() rejects another after form, rule, line or confidence", async () => {
  assertStringIncludes(
    await only("x = c.find_one(1)\n#> fix collection.find_one: await c.find_one(2)\n", [FOUND]),
    "3: found",
  );
  assertStringIncludes(
    await only("x = c.find_one(1)\n#> fix collection.find_one?: await c.find_one(1)\n", [FOUND]),
    "3: found",
  );
  const rule = await judged(
    "x = c.find_one(1)\n#> fix collection.insert_one: await c.find_one(1)\n",
    [FOUND],
  );
  assertEquals(rule.faults.length, 2);
  assertEquals(rule.text, HEAD + RIGHT);
  const line = await judged("y = f(" + "1".repeat(20) + ")\n" + RIGHT, [FOUND]);
  assertEquals(
    line.text,
    HEAD + "y = f(" + "1".repeat(20) +
      ")\n#> fix collection.find_one: await c.find_one(1)\nx = c.find_one(1)\n",
  );
});

Deno.test("judge() rejects an unknown rule and names the nearest", async () => {
  assertEquals(
    await only("y = find_onw\n#> ok collection.find_onw: no\n", []),
    "3: unknown rule collection.find_onw, the nearest is collection.find_one",
  );
  const unknown = await judged(RIGHT, [{ ...FOUND, rule: "collection.find_onw" }]);
  assertStringIncludes(JSON.stringify(unknown.faults), "collection.find_onw: unknown rule");
});

Deno.test("judge() rejects an ok whose line does not mention the method", async () => {
  assertStringIncludes(
    await only("x = 1\n#> ok collection.find_one: not ours\n", []),
    "3: the line does not mention find_one",
  );
  assertEquals(
    (await judged("x = bag.find_one()\n#> ok collection.find_one: not ours\n", [])).faults,
    [],
  );
  assertStringIncludes(
    await only("x = find_ones()\n#> ok collection.find_one: not ours\n", []),
    "does not mention",
  );
});

Deno.test("judge() rejects a finding where the fixture says ok", async () => {
  assertStringIncludes(
    await only("x = c.find_one(1)\n#> ok collection.find_one: not ours\n", [FOUND]),
    "2: no mark for",
  );
});

Deno.test("judge() fails the day a gap or a noise is cured", async () => {
  const gap = "x = c.find_one(1)\n#> gap collection.find_one: too deep\n";
  assertEquals((await judged(gap, [])).faults, []);
  assertStringIncludes(await only(gap, [FOUND]), "3: the gap is cured");
  const noise = "x = c.find_one(1)\n#> noise collection.find_one: a dict\n";
  assertEquals((await judged(noise, [FOUND])).faults, []);
  assertStringIncludes(await only(noise, []), "3: the noise is cured");
});

Deno.test("judge() compares kinds, and rejects an expression that the line does not have", async () => {
  assertEquals((await judged("x = y\n#> kind x: cursor\n", [])).faults, []);
  assertStringIncludes(await only("x = y\n#> kind x: client\n", []), "3: found `kind x: cursor`");
  assertStringIncludes(
    await only("x = y\n#> kind z: cursor\n", []),
    "3: the line has no expression z",
  );
});

Deno.test("judge() rejects Python that does not parse", async () => {
  const check: Bench["check"] = () =>
    Promise.resolve({
      findings: [],
      modules: [{
        path: "a.py",
        errors: [{ start: HEAD.length, reason: "print statement" }],
        unbound: new Set(),
      }],
      kindOf: () => null,
    });
  assertEquals(await only("print 1\n", [], { check }), "2: not Python: print statement");
});

Deno.test("judge() rejects an after form that does not parse", async () => {
  const verdict = await judged("x = c.find_one(1)\n#> fix collection.find_one: await !\n", [{
    ...FOUND,
    after: "await !",
  }]);
  assertEquals(verdict.faults.map(({ reason }) => reason), [
    "collection.find_one: the after form is not Python: await !",
  ]);
});

Deno.test("judge() rejects a finding of which a second run says the same", async () => {
  const check: Bench["check"] = () =>
    Promise.resolve({ findings: [FOUND], modules: [], kindOf: () => null });
  assertStringIncludes(await only(RIGHT, [], { check }), "1: with all edits, a.py:2 still has");
});

Deno.test("judge() rejects edits that overlap and a finding that does not stand at its keyword", async () => {
  const edits = [{ line: 2, column: 5, endLine: 2, endColumn: 8, text: "x" }, {
    line: 2,
    column: 6,
    endLine: 2,
    endColumn: 9,
    text: "y",
  }];
  const verdict = await judged(RIGHT, [{ ...FOUND, edits }]);
  assertStringIncludes(verdict.faults[0]?.reason ?? "", "overlap in line 2");
  const def: Named = {
    ...FOUND,
    rule: "async-def",
    kind: "async-def",
    after: "async def f():",
    edits: [],
  };
  assertStringIncludes(
    await only("x = 1; c = 22; d = 33\n#> fix async-def: async def f():\n", [def]),
    "does not stand at `def`",
  );
});

Deno.test("judge() writes the kind and the message where only a person can write the after form", async () => {
  const look: Named = { ...FOUND, kind: "review", after: null, edits: [], confidence: "review" };
  assertEquals(
    (await judged("x = c.find_one(1)\n#> fix collection.find_one??: [review] Await the call\n", [
      look,
    ])).faults,
    [],
  );
});

Deno.test("judge() rejects edits that write a name that nothing defines", async () => {
  const check: Bench["check"] = ([source]) => {
    const done = source?.text.includes("await ") === true;
    const unbound = new Set(done ? ["c", "anext", "aclosing"] : ["c"]);
    return Promise.resolve({
      findings: done ? [] : [FOUND],
      modules: [{ path: "a.py", errors: [], unbound }],
      kindOf: () => null,
    });
  };
  assertEquals(
    await only(RIGHT, [], { check }),
    "1: with all edits, a.py reads aclosing, which nothing defines",
  );
});
