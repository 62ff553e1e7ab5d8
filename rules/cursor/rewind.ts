/** A use as written comes in; what `cursor.rewind()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "cursor.rewind()",
  yields: "self",
  pymongo: "call",
  motor: "call",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the cursor stays where it is",
  why:
    "PyMongo and Motor reset the cursor and return it; PyMongo Async returns a coroutine, as the cursor on the server must be killed first",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/cursor.html#pymongo.asynchronous.cursor.AsyncCursor.rewind",
} satisfies Member;
