/** A use as written comes in; what `collection.drop_search_index()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.drop_search_index()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement the search index stays",
  guide: true,
  why:
    "PyMongo drops the search index before it returns and Motor starts at the call; PyMongo Async returns a coroutine that drops nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.drop_search_index",
} satisfies Member;
