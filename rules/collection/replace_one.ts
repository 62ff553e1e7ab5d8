/** A use as written comes in; what `collection.replace_one()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.replace_one()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement nothing is replaced",
  guide: true,
  why:
    "PyMongo replaces the document before it returns and Motor starts at the call; PyMongo Async returns a coroutine that replaces nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.replace_one",
} satisfies Member;
