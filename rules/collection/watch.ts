/** A use as written comes in; what `collection.watch()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.watch()",
  yields: "change_stream",
  pymongo: "call",
  motor: "call",
  async: "await",
  since: "4.9",
  guide: true,
  why:
    "PyMongo and Motor return the stream, which Motor opens on first use; PyMongo Async returns a coroutine that opens it",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.watch",
} satisfies Member;
