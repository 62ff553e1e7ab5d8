/** A use as written comes in; what `collection.index_information()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.index_information()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  guide: true,
  why:
    "PyMongo lists the indexes into a dict before it returns and Motor starts at the call; PyMongo Async returns a coroutine that lists nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.index_information",
} satisfies Member;
