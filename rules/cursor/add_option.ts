/** A use as written comes in; what `cursor.add_option()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "cursor.add_option()",
  yields: "self",
  pymongo: "call",
  motor: "call",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the flag is not set",
  why:
    "PyMongo and Motor set the flag and return the cursor; PyMongo Async returns a coroutine that gives it, as an exhaust cursor must ask first whether the server is a mongos",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/cursor.html#pymongo.asynchronous.cursor.AsyncCursor.add_option",
} satisfies Member;
