/** A use as written comes in; what `collection.estimated_document_count()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.estimated_document_count()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "in a condition the coroutine counts as true, whatever the database holds",
  guide: true,
  why:
    "PyMongo reads the count from the metadata of the collection before it returns and Motor starts at the call; PyMongo Async returns a coroutine that reads nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.estimated_document_count",
} satisfies Member;
