/** A use as written comes in; what `collection.options()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.options()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "in a condition the coroutine counts as true, whatever the database holds",
  guide: true,
  why:
    "PyMongo asks for the options that the collection was created with before it returns and Motor starts at the call; PyMongo Async returns a coroutine that asks nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.options",
} satisfies Member;
