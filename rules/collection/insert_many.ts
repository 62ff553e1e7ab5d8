/** A use as written comes in; what `collection.insert_many()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.insert_many()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement nothing is inserted",
  guide: true,
  why:
    "PyMongo inserts the documents before it returns and Motor starts at the call; PyMongo Async returns a coroutine that inserts nothing until awaited; the documents come from a list or a plain iterable, never from an async one",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.insert_many",
} satisfies Member;
