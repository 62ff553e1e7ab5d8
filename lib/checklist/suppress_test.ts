/** Holds suppress() to what the comments say. */
import { assertEquals } from "@std/assert";
import { commented, finding } from "../testing/findings.ts";
import { suppress } from "./suppress.ts";

const PATH = "app/orders.py";

function left(
  text: string,
  found: readonly Parameters<typeof finding>[0][],
  rules?: string[],
): string[] {
  return suppress(found.map(finding), [commented(PATH, text)], () => rules ?? [])
    .map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);
}

Deno.test("suppress() silences every rule on the line of a bare ignore, and no other line", () => {
  const text = "c.find_one()  # noqa # awaitlist: ignore\nc.find_one()\n";
  assertEquals(left(text, [{ line: 1 }, { line: 1, rule: "python.for" }, { line: 2 }]), [
    "2:1 collection.find_one: Await the call",
  ]);
});

Deno.test("suppress() silences by id and by prefix up to a dot", () => {
  const text = "x  # awaitlist: ignore[collection, cursor.next] the shell is synchronous\n";
  assertEquals(
    left(text, [{}, { rule: "cursor.next" }, { rule: "cursor.next_batch" }, {
      rule: "collections.x",
    }]),
    [
      "1:1 cursor.next_batch: Await the call",
      "1:1 collections.x: Await the call",
    ],
  );
});

Deno.test("suppress() reads the last line of a call of several lines, but not of a function", () => {
  const text = "x(\n  a,  # awaitlist: ignore\n)  # awaitlist: ignore\n";
  assertEquals(left(text, [{ line: 1, endLine: 3 }]), [
    "2:7 suppression.unused: Remove the unused ignore",
  ]);
  assertEquals(
    left("def f():\n  pass  # awaitlist: ignore\n", [{ kind: "async-def", endLine: 2 }]),
    [
      "1:1 collection.find_one: Await the call",
      "2:9 suppression.unused: Remove the unused ignore",
    ],
  );
});

Deno.test("suppress() skips a whole file, ignores that are idle included", () => {
  const text = "# awaitlist: skip-file\nx  # awaitlist: ignore\n";
  assertEquals(left(text, [{ line: 7 }]), []);
  assertEquals(left(text, [{ path: "app/other.py" }]), ["1:1 collection.find_one: Await the call"]);
});

Deno.test("suppress() names the ids that silence nothing, unknown ones apart", () => {
  const rules = ["collection.find_one", "cursor.next"];
  const text = "😀  # awaitlist: ignore[collection, cursor.next, collection.fnd]\n";
  assertEquals(left(text, [{}], rules), [
    "1:4 suppression.unused: Remove the unused ignore of cursor.next",
    "1:4 suppression.unknown: Name a known rule instead of collection.fnd",
  ]);
  assertEquals(left("x  # awaitlist: ignore[]\n", [{}]), [
    "1:1 collection.find_one: Await the call",
    "1:4 suppression.unused: Remove the unused ignore",
  ]);
});

Deno.test("suppress() says when it does not know the word", () => {
  assertEquals(left("x  # awaitlist: ignroe\n", []), [
    "1:4 suppression.unknown: Write ignore, ignore[RULE] or skip-file",
  ]);
});
