/** A use as written comes in; what `collection.aggregate_raw_batches()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection.aggregate_raw_batches()",
  yields: "raw_command_cursor",
  pymongo: "call",
  motor: "call",
  async: "await",
  since: "4.9",
  telltale: true,
  guide: true,
  why:
    "PyMongo and Motor return a cursor over raw batches, which Motor fills on first use; PyMongo Async returns a coroutine that sends the pipeline and gives the cursor",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html#pymongo.asynchronous.collection.AsyncCollection.aggregate_raw_batches",
} satisfies Member;
