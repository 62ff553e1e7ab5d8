/** A use as written comes in; what `database.create_collection()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "database.create_collection()",
  yields: "collection",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement no collection is created",
  guide: true,
  why:
    "PyMongo creates the collection before it returns; Motor and PyMongo Async return a coroutine that creates nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/database.html#pymongo.asynchronous.database.AsyncDatabase.create_collection",
} satisfies Member;
