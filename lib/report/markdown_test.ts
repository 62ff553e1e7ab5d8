/** Holds markdown() to its headings, and to code that cannot break out of its span. */
import { assertEquals } from "@std/assert";
import { finding, listed } from "../testing/findings.ts";
import { code, markdown } from "./markdown.ts";

Deno.test("markdown() lists tasks by heading and file, dependencies first", () => {
  const printed = markdown(listed([
    finding({
      kind: "barrier",
      after: null,
      message: "Move it out of `__init__`",
      rule: "python.init",
    }),
    finding({
      line: 2,
      kind: "rewrite",
      after: null,
      rule: "python.zip",
      message: "Gather a*b first",
    }),
    finding({ line: 3, kind: "rewrite", rule: "python.list", after: "await c.to_list()" }),
    finding({ line: 4, confidence: "review" }),
    finding({
      line: 5,
      kind: "async-def",
      rule: "function",
      message: "Mark the function",
      after: "async def f():",
    }),
    finding({ line: 6, confidence: "likely" }),
    finding({
      line: 7,
      kind: "signature",
      after: null,
      message: "Drop to_list(0)",
      rule: "cursor.to_list",
    }),
    finding({ path: "a.py", kind: "import", message: "Import", after: "from x import y" }),
    finding({
      path: "requirements.txt",
      kind: "dependency",
      message: "Remove",
      after: null,
      rule: "motor",
    }),
  ], [{ path: "b.py", line: 3, reason: "Cannot parse: <x>", matters: true }]));
  assertEquals(
    printed,
    `# To PyMongo Async

9 changes in 3 files. 41 files read, 12 of them parsed.

## Dependencies

### \`requirements.txt\`

- [ ] Line 1: Remove — \`motor\`

## Import

### \`a.py\`

- [ ] Line 1: Import: \`from x import y\` — \`collection.find_one\`

## Await

### \`app/orders.py\`

- [ ] Line 3: Await the call: \`await c.to_list()\` — \`python.list\`
- [ ] Line 6 (likely): Await the call: \`await db.orders.find_one(q)\` — \`collection.find_one\`

## Async

### \`app/orders.py\`

- [ ] Line 5: Mark the function: \`async def f():\` — \`function\`

## Signature

### \`app/orders.py\`

- [ ] Line 7: Drop to\\_list(0) — \`cursor.to_list\`

## For a person to decide

### \`app/orders.py\`

- [ ] Line 1: Move it out of \`__init__\` — \`python.init\`
- [ ] Line 2: Gather a\\*b first — \`python.zip\`
- [ ] Line 4: Await the call: \`await db.orders.find_one(q)\` — \`collection.find_one\`

## Not read, or not fully

- \`b.py\` line 3: Cannot parse: \\<x\\> (names a driver: edits may be missing here)
`,
  );
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
    "- [ ] Line 1: Mark `@app.get`: `await db.orders.find_one(q)` — `collection.find_one`",
    "  - The call became a coroutine",
    "  - ← calls `f` (`a.py:4`)",
    "",
  ]);
});
