/** A use as written comes in; what `collection.distinct()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.distinct()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  guide: true,
  why:
    "PyMongo gathers the values into a list before it returns and Motor starts at the call; PyMongo Async returns a coroutine that gathers nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.distinct",
} satisfies Member;
