/** A use as written comes in; what `collection.insert_one()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.insert_one()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement nothing is inserted",
  guide: true,
  why:
    "PyMongo inserts the document before it returns and Motor starts at the call; PyMongo Async returns a coroutine that inserts nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.insert_one",
} satisfies Member;
