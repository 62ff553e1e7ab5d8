/** Holds text() to the form of the checklist, and to printing nothing that acts on a terminal. */
import { assertEquals, assertMatch, assertNotMatch, assertStringIncludes } from "@std/assert";
import { setColorEnabled, stripAnsiCode } from "@std/fmt/colors";
import { finding, listed } from "../testing/findings.ts";
import { text } from "./text.ts";
import { afterForm } from "./words.ts";

const FOUND = [
  finding({ line: 9, column: 18 }),
  finding({
    line: 131,
    column: 1,
    confidence: "likely",
    message: "Drop the await",
    after: "c.start_session()",
    rule: "client.start_session",
    trail: [{ path: "app/db.py", line: 4, column: 1, text: "`c` is a client" }],
  }),
  finding({
    path: "setup.py",
    kind: "review",
    confidence: "review",
    rule: "client.threads",
    message: "Look at the thread",
    after: null,
  }),
];

Deno.test("text() prints a heading per file, aligned columns and the summary", () => {
  const unread = [{
    path: "v1.py",
    line: 7,
    reason: "Cannot parse: print statement",
    matters: true,
  }];
  assertEquals(
    text(listed(FOUND, unread)),
    `app/orders.py
   9:18   Await the call: await db.orders.find_one(q)   collection.find_one
  131:1?  Drop the await: c.start_session()             client.start_session

setup.py
  1:1?? Look at the thread   client.threads

3 changes in 2 files, 2 not sure (--why shows the trail). 41 files read (29 searched only), 1 not, or not fully:
  v1.py:7  Cannot parse: print statement (names a driver: edits may be missing here)
`,
  );
});

Deno.test("text() prints the reason and the trail with why, and no summary with quiet", () => {
  const printed = text(listed(FOUND.slice(1, 2)), { why: true, quiet: true });
  assertEquals(
    printed,
    `app/orders.py
  131:1? Drop the await: c.start_session()   client.start_session
           why: The call became a coroutine
           ← \`c\` is a client (app/db.py:4:1)
`,
  );
});

Deno.test("text() says what it saw when there is nothing to change", () => {
  assertEquals(text(listed([])), "Nothing found to change. 41 files read (29 searched only).\n");
  const none = listed([]);
  assertEquals(
    text({ ...none, summary: { ...none.summary, files: 0, parsed: 0 } }),
    "No Python files found, nothing to check.\n",
  );
});

Deno.test("text() escapes paths, code and reasons", () => {
  const evil = "a\x1b[31m\x07\u202e\u009b\r\n.py";
  const printed = text(
    listed(
      [finding({
        path: evil,
        after: evil,
        message: evil,
        why: evil,
        trail: [{ path: evil, line: 1, column: 1, text: evil }],
      })],
      [{ path: evil, line: null, reason: evil, matters: false }],
    ),
    { why: true },
  );
  assertNotMatch(printed, /[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/u);
  assertStringIncludes(printed, "a\\x1b[31m\\x07\\u202e\\x9b\\r\\n.py\n");
});

Deno.test({
  name: "text() paints only when asked, and paints the same words",
  // The library for colors obeys NO_COLOR whatever it is asked.
  ignore: Deno.noColor,
  fn() {
    setColorEnabled(true);
    const painted = text(listed(FOUND), { color: true });
    // deno-lint-ignore no-control-regex
    assertMatch(painted, /\x1b\[1mapp/);
    assertEquals(stripAnsiCode(painted), text(listed(FOUND)));
  },
});

Deno.test("afterForm() stays on one line and in sight of the change", () => {
  const long = `${"x.".repeat(80)}find_one(\n    q,\n)`;
  const cut = afterForm(finding({ before: long, after: `await ${long}` })) ?? "";
  assertMatch(cut, /^await x\.x.*…$/);
  assertEquals([...cut].length, 100);
  const late =
    afterForm(finding({ before: long, after: long.replace("find_one(", "find_one!(") })) ?? "";
  assertMatch(late, /^….*find_one!\( q, \)$/);
  assertEquals(afterForm(finding({ after: "" })), null);
  assertEquals(afterForm(finding({ after: "f(\n    a,\n    b,\n)" })), "f( a, b, )");
});

Deno.test("text() prints any number of findings", () => {
  const many = Array.from({ length: 150_000 }, (_, index) => finding({ line: index + 1 }));
  assertStringIncludes(text(listed(many)), "150000 changes in 1 file");
});
