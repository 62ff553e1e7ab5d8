/** A use as written comes in; what `collection.rename()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.rename()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the collection keeps its name",
  guide: true,
  why:
    "PyMongo renames the collection before it returns and Motor starts at the call; PyMongo Async returns a coroutine that renames nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.rename",
} satisfies Member;
