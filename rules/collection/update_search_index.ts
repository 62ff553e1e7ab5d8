/** A use as written comes in; what `collection.update_search_index()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.update_search_index()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement the search index stays as it was",
  guide: true,
  why:
    "PyMongo replaces the definition of the search index before it returns and Motor starts at the call; PyMongo Async returns a coroutine that sends nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.update_search_index",
} satisfies Member;
