/** Holds markdown() to its headings, and to code that cannot break out of its span. */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { finding, listed } from "../testing/findings.ts";
import { code, isLink, markdown, markdownParts } from "./markdown.ts";

Deno.test("markdown() lists tasks by file, and says what a person does", () => {
  const edits = [{ line: 6, column: 1, endLine: 6, endColumn: 1, text: "await " }];
  const printed = markdown(
    listed([
      finding({ kind: "barrier", after: null, message: "Move it out", rule: "python.init" }),
      finding({ line: 2, message: "Gather a*b first", after: null, rule: "python.zip" }),
      finding({ line: 6, confidence: "likely", edits, function: "Orders.get" }),
      finding({ line: 7, kind: "decision", after: null, message: "Choose", rule: "boundary" }),
    ], [{ path: "b.py", line: 3, reason: "Cannot parse: <x>", matters: true }]),
    { link: "https://github.com/o/r/blob/abc/" },
  );
  assertEquals(
    printed,
    `# To PyMongo Async

4 items in 1 file: 1 mechanical (one patch), 3 by hand, 1 decision. 41 files read, 12 of them parsed.

## \`app/orders.py\`

- [ ] [Line 1](https://github.com/o/r/blob/abc/app/orders.py#L1): **By hand:** Move it out — \`python.init\`
- [ ] [Line 2](https://github.com/o/r/blob/abc/app/orders.py#L2): **By hand:** Gather a\\*b first — \`python.zip\`
- [ ] [Line 6](https://github.com/o/r/blob/abc/app/orders.py#L6) in \`Orders.get\` (likely): Await the call: \`await db.orders.find_one(q)\` — \`collection.find_one\`
- [ ] [Line 7](https://github.com/o/r/blob/abc/app/orders.py#L7): **To decide:** Choose — \`boundary\`

## Not read, or not fully

- \`b.py\` line 3: Cannot parse: \\<x\\> (names a driver: edits may be missing here)
`,
  );
});

Deno.test("markdownParts() keeps each part below what GitHub takes, and loses no task", () => {
  const found = Array.from(
    { length: 3000 },
    (_, line) =>
      finding({
        path: `app/${line % 3}.py`,
        line: line + 1,
        after: `await 漢字(${"x".repeat(line % 90)})`,
      }),
  );
  const parts = markdownParts(listed(found));
  const tasks = (text: string) => text.match(/^- \[ \] Line \d+/gm) ?? [];
  assert(parts.length > 2);
  assertEquals(parts.flatMap(tasks).length, 3000);
  parts.forEach((part, index) => {
    assert(new TextEncoder().encode(part).length < 65_536, `${part.length}`);
    assertStringIncludes(part.split("\n")[0] ?? "", `(part ${index + 1} of ${parts.length})`);
    assertMatch(part, /^## `app\/\d\.py`$/m);
  });
  assertEquals(markdownParts(listed(found.slice(0, 9))).length, 1);
});

Deno.test("isLink() takes addresses of folders only", () => {
  assertEquals(isLink("https://github.com/o/r/blob/abc/"), true);
  for (const bad of ["javascript:alert(1)/", "https://x/a", "https://x/(a)/", "https://x/ a/"]) {
    assertEquals(isLink(bad), false, bad);
  }
});

Deno.test("code() fences backticks and escapes what a terminal would obey", () => {
  assertEquals(code("a"), "`a`");
  assertEquals(code("`a``"), "``` `a`` ```");
  assertEquals(code("x\x1b\n"), "`x\\x1b\\n`");
});

Deno.test("markdown() mentions nobody, and prints the trail with why", () => {
  const found = finding({
    message: "Mark @app.get",
    trail: [{ path: "a.py", line: 4, column: 1, text: "calls `f`" }],
  });
  const tail = markdown(listed([found]), { why: true }).split("\n").slice(-4);
  assertEquals(tail, [
    "- [ ] Line 1: **By hand:** Mark `@app.get`: `await db.orders.find_one(q)` — `collection.find_one`",
    "  - The call became a coroutine",
    "  - ← calls `f` (`a.py:4`)",
    "",
  ]);
});
