/** A use as written comes in; what `collection.find_one_and_update()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.find_one_and_update()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement nothing is updated, and in a condition the coroutine counts as true",
  guide: true,
  why:
    "PyMongo updates the document and gives one of the two versions back before it returns and Motor starts at the call; PyMongo Async returns a coroutine that updates nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.find_one_and_update",
} satisfies Member;
