/** A use as written comes in; what `collection.list_indexes()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.list_indexes()",
  yields: "command_cursor",
  pymongo: "call",
  motor: "call",
  async: "await",
  since: "4.9",
  guide: true,
  why:
    "PyMongo and Motor return a cursor, which Motor fills on first use; PyMongo Async returns a coroutine that gives the cursor",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.list_indexes",
} satisfies Member;
