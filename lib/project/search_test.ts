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

Deno.test("searching() finds a tell-tale member as a word of its own", () => {
  const told = (text: string) => search(text, "a.py").telltale;
  assertEquals(["x.insert_one(d)", "f(c.find_one_and_update)"].map(told), [true, true]);
  assertEquals(["reinsert_one", "insert_ones", "update", "plus_one"].map(told), [
    false,
    false,
    false,
    false,
  ]);
});
