/** A use as written comes in; what `collection.drop_index()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.drop_index()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the index stays",
  guide: true,
  why:
    "PyMongo drops the index before it returns and Motor starts at the call; PyMongo Async returns a coroutine that drops nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.drop_index",
} satisfies Member;
