/** Takes marks, right and wrong, and checks what readMarks() makes of them. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { readMarks, segments } from "./marks.ts";

const TITLE = "# Users are found\n";

function only(body: string): string {
  const { faults } = readMarks(TITLE + body, "a.py");
  assertEquals(faults.length, 1, JSON.stringify(faults));
  return `${faults[0]?.line}: ${faults[0]?.reason}`;
}

Deno.test("readMarks() takes the marks out and tells which lines each is about", () => {
  const fixture = readMarks(
    TITLE +
      "x = find(\n    1,\n)\n#> fix collection.find_one??: await find(1, )\n#> kind x: cursor\ny = 2\n",
    "a.py",
  );
  assertEquals(fixture.faults, []);
  assertEquals(fixture.title, "Users are found");
  assertEquals(fixture.files, [
    { path: "a.py", text: TITLE + "x = find(\n    1,\n)\ny = 2\n", origin: [1, 2, 3, 4, 7] },
  ]);
  assertEquals(
    fixture.marks.map(({ verb, subject, confidence, text, from, to, at }) => ({
      verb,
      subject,
      confidence,
      text,
      from,
      to,
      at,
    })),
    [
      {
        verb: "fix",
        subject: "collection.find_one",
        confidence: "review",
        text: "await find(1, )",
        from: 2,
        to: 4,
        at: 5,
      },
      { verb: "kind", subject: "x", confidence: "certain", text: "cursor", from: 2, to: 4, at: 6 },
    ],
  );
});

Deno.test("readMarks() cuts the fixture into files", () => {
  const fixture = readMarks(
    TITLE +
      "# A word on it.\n#> file app/db.py\nx = 1\n\n#> file requirements.txt\nmotor\n#> fix dependency.motor: [dependency]\n",
    "a.py",
  );
  assertEquals(fixture.faults, []);
  assertEquals(fixture.files.map(({ path, text }) => [path, text]), [["app/db.py", "x = 1\n"], [
    "requirements.txt",
    "motor\n",
  ]]);
  assertEquals(fixture.marks.map(({ path, from }) => [path, from]), [["requirements.txt", 1]]);
});

Deno.test("segments() cuts a logical line under the marks that stand inside of it", () => {
  const fixture = readMarks(
    TITLE +
      "x = [\n    a(),\n    #> fix call: await a()\n    b(),\n    #> fix call: await b()\n]\n",
    "a.py",
  );
  assertEquals(fixture.faults, []);
  const [file] = fixture.files;
  assertEquals(file && segments(file, fixture.marks), [{ from: 1, to: 1 }, { from: 2, to: 3 }, {
    from: 4,
    to: 4,
  }, { from: 5, to: 5 }]);
  assertEquals(fixture.marks.map(({ from, to }) => [from, to]), [[2, 3], [4, 4]]);
});

Deno.test("readMarks() is not misled by strings, brackets in comments and continued lines", () => {
  const fixture = readMarks(
    TITLE +
      'x = """\n#\n( """ + "#> fix"\n#> ok call: none (\ny = 1 + \\\n    2  # (\n#> kind y: none\n',
    "a.py",
  );
  assertEquals(fixture.faults, []);
  assertEquals(fixture.marks.map(({ from, to }) => [from, to]), [[2, 4], [5, 6]]);
});

Deno.test("readMarks() rejects an unknown verb and names the nearest", () => {
  assertEquals(
    only("x = 1\n#> fux collection.find: y\n"),
    "3: unknown verb `fux`, the nearest is `fix`",
  );
});

Deno.test("readMarks() rejects a mark that trails code", () => {
  assertStringIncludes(only("x = 1  #> fix collection.find: y\n"), "2: a mark trails code");
});

Deno.test("readMarks() rejects a mark that lost its >", () => {
  assertEquals(only("x = 1\n# fix collection.find: y\n"), "3: a mark lost its `>`");
  assertEquals(only("x = 1\n# > ok collection.find: y\n"), "3: a mark lost its `>`");
  assertEquals(
    only("x = 1  # gap collection.find: y\n"),
    "2: a mark that lost its `>` trails code",
  );
  assertEquals(only("x = 1\n# file app/db.py\n"), "3: a mark lost its `>`");
});

Deno.test("readMarks() leaves ordinary comments alone", () => {
  assertEquals(
    readMarks(TITLE + "# fix the bug first\nx = 1  # kind of slow\n# file a bug\n", "a.py").faults,
    [],
  );
});

Deno.test("readMarks() rejects a mark that it cannot read", () => {
  assertStringIncludes(only("x = 1\n#> fix collection.find\n"), "3: cannot read the mark");
  assertStringIncludes(only("x = 1\n#>fix collection.find: y\n"), "3: cannot read the mark");
  assertStringIncludes(
    only("x = 1\n#> ok collection.find?: y\n"),
    "3: a `ok` mark has no confidence",
  );
  assertStringIncludes(only("x = 1\n#> fix collection find: y\n"), "is not a rule id");
});

Deno.test("readMarks() rejects a mark that stands under nothing", () => {
  assertStringIncludes(
    only("x = 1\n\n#> fix collection.find: y\n"),
    "no statement stands right above",
  );
  assertStringIncludes(
    only("#> file a.py\n#> fix collection.find: y\n"),
    "no statement stands right above",
  );
  assertStringIncludes(only("x = 1\n#> file a.py\n"), "2: code before the first");
});

Deno.test("readMarks() wants a title that is a sentence without a period", () => {
  assertEquals(
    readMarks("x = 1\n", "a.py").faults[0]?.reason,
    "line 1 is not the title: `# A sentence`",
  );
  assertEquals(readMarks("# Done.\n", "a.py").faults[0]?.reason, "the title ends with a period");
  assertEquals(
    readMarks("# fix a.b: c\n", "a.py").faults[0]?.reason,
    "the title looks like a mark",
  );
});
