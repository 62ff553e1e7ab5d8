/** Holds the text search against texts that name something and texts that nearly do. */
import { assertEquals } from "@std/assert";
import { searching } from "./search.ts";

const search = searching({
  drivers: ["pymongo", "motor"],
  telltales: ["insert_one", "find_one_and_update", "start_transaction"],
});

Deno.test("searching() finds a driver as a word of its own", () => {
  const named = (text: string) => search(text, "a.py").driver;
  assertEquals(["import motor", "'pymongo.MongoClient'"].map(named), [true, true]);
  assertEquals(["motorcycle", "flask_pymongo", ""].map(named), [false, false, false]);
});

Deno.test("searching() finds a tell-tale member as a word of its own, behind a dot", () => {
  const told = (text: string) => search(text, "a.py").telltale;
  const members = [
    "x.insert_one(d)",
    "f(c.find_one_and_update)",
    "(x.\n  insert_one(d))",
    "x . \\\r\n insert_one(d)",
    "(x.  # why\n  # and how\n  insert_one(d))",
  ];
  for (const text of members) assertEquals([text, told(text)], [text, true]);
  const others = [
    "x.reinsert_one",
    "x.insert_ones",
    "x.update",
    "insert_one(x)",
    "x. # insert_one",
    "",
  ];
  for (const text of others) assertEquals([text, told(text)], [text, false]);
});

Deno.test("searching() does not linger over dots and comments", () => {
  const hard = ["x. ", "# . # ", "# A sentence that ends.\n", "#.\n", ".", ".\n", ".\\\n  "];
  for (const each of hard) {
    assertEquals(search(each.repeat(200_000), "a.py").telltale, false);
    assertEquals(search(`.${each.slice(1).repeat(200_000)}`, "a.py").telltale, false);
  }
  assertEquals(search(`x.${"\n".repeat(9_000_000)}`, "a.py").telltale, false);
});

Deno.test("searching() finds nothing where there is nothing to look for", () => {
  const none = searching({ drivers: [], telltales: [] })("import motor\nx.insert_one()\n", "a.py");
  assertEquals([none.driver, none.telltale], [false, false]);
});
