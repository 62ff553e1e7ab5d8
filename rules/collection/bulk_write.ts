/** A use as written comes in; what `collection.bulk_write()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.bulk_write()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement nothing is written",
  why:
    "PyMongo sends the operations before it returns and Motor starts at the call; PyMongo Async returns a coroutine that sends nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.bulk_write",
} satisfies Member;
