/** Holds the plan's text, statistics() and full() to what a person reads. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { finding, listed } from "../testing/findings.ts";
import { full } from "./full.ts";
import { ofPatch } from "./notes.ts";
import { planMarkdown, planText } from "./plan.ts";
import { statistics } from "./statistics.ts";

const edits = [{ line: 2, column: 5, endLine: 2, endColumn: 5, text: "await " }];
const SHOP = {
  ...listed([
    finding({ line: 1, kind: "async-def", message: "Make load() async", function: "load" }),
    finding({ line: 2, column: 5, endColumn: 26, function: "load", edits }),
    finding({
      path: "pyproject.toml",
      kind: "dependency",
      rule: "packages.x",
      dialect: null,
      after: null,
    }),
  ]),
  root: "src",
};

Deno.test("planText() prints each group with its layers and commands", () => {
  assertEquals(
    planText(SHOP),
    `2 pull requests, each complete in itself; land them in this order.

Group 1: 1 item in 1 file: 1 by hand
  layer 1, at the driver
    src/pyproject.toml: requirements (1, 1 by hand)
  $ awaitlist --group 1 --by-hand --format full

Group 2: 2 items in 1 file: 1 mechanical (one patch), 1 by hand, 1 function becomes async
  layer 1, at the driver
    src/app/orders.py: load (2, 1 by hand)
  $ awaitlist --group 2 --format diff | git apply
  $ awaitlist --group 2 --by-hand --format full
`,
  );
  assertStringIncludes(
    planMarkdown(SHOP),
    "```sh\nawaitlist --group 2 --format diff | git apply\n```",
  );
  assertEquals(planText(listed([])), "Nothing to plan: nothing found to change.\n");
});

Deno.test("statistics() counts per rule, kind and folder", () => {
  const printed = statistics(SHOP).split("\n");
  assertEquals(printed.slice(0, 3), [
    "rule                    items     patch   by hand",
    "collection.find_one         2         1         1",
    "packages.x                  1         0         1",
  ]);
  assertEquals(printed.filter((line) => line.startsWith("src")).length, 2);
});

Deno.test("full() prints a statement before and after, with or without the project's text", () => {
  const text = "def load():\n    db.orders.find_one(q)\n";
  const printed = full(SHOP, (path) => path === "app/orders.py" ? text : null);
  assertStringIncludes(
    printed,
    `src/app/orders.py:2:5 in load
  + patch     Await the call   collection.find_one
               The call became a coroutine
  - 2 |     db.orders.find_one(q)
  + 2 |     await db.orders.find_one(q)
`,
  );
  const bare = full(SHOP, () => null);
  assertStringIncludes(
    bare,
    "  - 2 | db.orders.find_one(q)\n  + 2 | await db.orders.find_one(q)\n",
  );
});

Deno.test("ofPatch() says how many items a patch leaves, and how to see them", () => {
  assertEquals(ofPatch(SHOP), [
    "2 items not in this patch: a person does them (awaitlist --by-hand --format full)",
  ]);
});
