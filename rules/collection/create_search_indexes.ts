/** A use as written comes in; what `collection.create_search_indexes()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.create_search_indexes()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement no search index is created",
  guide: true,
  why:
    "PyMongo asks the server to build the search indexes before it returns and Motor starts at the call; PyMongo Async returns a coroutine that sends nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.create_search_indexes",
} satisfies Member;
