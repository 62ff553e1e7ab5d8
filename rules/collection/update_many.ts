/** A use as written comes in; what `collection.update_many()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.update_many()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement nothing is updated",
  guide: true,
  why:
    "PyMongo updates the documents before it returns and Motor starts at the call; PyMongo Async returns a coroutine that updates nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.update_many",
} satisfies Member;
