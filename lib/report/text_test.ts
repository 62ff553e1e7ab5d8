/** Holds text() to the form of the checklist, and to printing nothing that acts on a terminal. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStringIncludes,
} from "@std/assert";
import { setColorEnabled, stripAnsiCode } from "@std/fmt/colors";
import { finding, listed } from "../testing/findings.ts";
import { text } from "./text.ts";
import { afterForm, widthOf } from "./words.ts";
import type { Finding } from "../finding.ts";

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

Deno.test("text() prints a heading per file and function, aligned columns and the summary", () => {
  const unread = [{
    path: "v1.py",
    line: 7,
    reason: "Cannot parse: print statement",
    matters: true,
  }];
  const [first, ...others] = FOUND as [Finding];
  const edits = [{ line: 9, column: 18, endLine: 9, endColumn: 18, text: "await " }];
  const found = [{ ...first, function: "Orders.get", mechanical: true, edits }, ...others];
  assertEquals(
    text({ ...listed(found, unread), root: "src" }),
    `src/app/orders.py
  Orders.get
     9:18   + patch   Await the call: await db.orders.find_one(q)   collection.find_one
  (module level)
    131:1?  ! by hand Drop the await: c.start_session()             client.start_session

src/setup.py
    1:1?? ! by hand Look at the thread   client.threads

3 items in 2 files: 1 mechanical (one patch), 2 by hand (2 not sure: ? likely, ?? to look at)
Next: awaitlist --format diff | git apply   (the whole patch)
      awaitlist --by-hand --format full   (what a person does)
      awaitlist --why   (the reason and the trail of each item)
41 files read (29 searched only), 1 not, or not fully:
  src/v1.py:7  Cannot parse: print statement (names a driver: edits may be missing here)
`,
  );
});

Deno.test("text() prints the reason and the trail with why, and no summary with quiet", () => {
  const printed = text(listed(FOUND.slice(1, 2)), { why: true, quiet: true });
  assertEquals(
    printed,
    `app/orders.py
    131:1? ! by hand Drop the await: c.start_session()   client.start_session
                     why: The call became a coroutine
                     ← \`c\` is a client (app/db.py:4:1)
`,
  );
});

Deno.test("text() wraps in a terminal, cuts no word, and puts rules where there is room", () => {
  const after =
    `await db.orders.update_one({"customer": customer}, {"$set": {"名前": "漢字漢字漢字漢字"}})`;
  const found = [
    finding({ before: after.slice(6), after, function: "f" }),
    finding({ line: 2, message: "Look at the thread", after: null, function: "f" }),
  ];
  for (const columns of [60, 80, 120, 200]) {
    const printed = text(listed(found), { columns, quiet: true });
    for (const line of printed.split("\n")) {
      assert(widthOf(line) <= columns, `${columns}: ${line} (${widthOf(line)})`);
    }
    const words = new Set(after.match(/\w+/g));
    const cut = (printed.match(/\w+/g) ?? []).filter((word) =>
      [...words].some((whole) => whole.startsWith(word) && whole !== word && !words.has(word))
    ).filter((word) => !/^(?:f|patch|by|hand|call|collection|app|a|c|to)$/i.test(word));
    assertEquals(cut, [], printed);
  }
  const wide = text(listed(found), { columns: 200, quiet: true });
  assertEquals(wide.match(/collection\.find_one$/gm)?.length, 2);
  const narrow = text(listed(found), { columns: 44, quiet: true });
  assertNotMatch(narrow, /collection\.find_one/);
  assertMatch(text(listed(found), { columns: 44, why: true }), /rule:\s+collection\.find_one/);
});

Deno.test("text() says what became of the baseline", () => {
  const gone = { new: 1, known: 2, done: 3, newUnread: 0, gone: [] };
  assertStringIncludes(
    text({ ...listed(FOUND), baseline: gone }),
    "Against the baseline: 1 new, 2 known, 3 done\n",
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

Deno.test("afterForm() stays on one line, in sight of the change, and cuts no word", () => {
  const long = `${"word.".repeat(40)}find_one(\n    q,\n)`;
  const cut = afterForm(finding({ before: long, after: `await ${long}` }), 100) ?? "";
  assertMatch(cut, /^await (?:word\.?)+…$/);
  assert(widthOf(cut) <= 100);
  const late =
    afterForm(finding({ before: long, after: long.replace("find_one(", "find_one!(") }), 100) ?? "";
  assertMatch(late, /^….*find_one!\( q, \)$/);
  assertEquals(afterForm(finding({ after: "" })), null);
  assertEquals(afterForm(finding({ after: "f(\n    a,\n    b,\n)" })), "f( a, b, )");
});

Deno.test("widthOf() counts columns: East Asian characters and emoji take two, marks none", () => {
  assertEquals([..."a漢ｗ🦕é".normalize("NFC")].map(widthOf), [1, 2, 2, 2, 1]);
  assertEquals(widthOf("e\u0301"), 1);
});

Deno.test("text() prints any number of findings", () => {
  const many = Array.from({ length: 150_000 }, (_, index) => finding({ line: index + 1 }));
  assertStringIncludes(text(listed(many)), "150000 items in 1 file");
});
