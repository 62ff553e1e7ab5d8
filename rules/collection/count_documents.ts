/** A use as written comes in; what `collection.count_documents()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.count_documents()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "in a condition the coroutine counts as true, whatever the database holds",
  guide: true,
  why:
    "PyMongo counts before it returns and Motor starts at the call; PyMongo Async returns a coroutine that counts nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.count_documents",
} satisfies Member;
