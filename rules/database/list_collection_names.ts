/** A use as written comes in; what `database.list_collection_names()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "database.list_collection_names()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  guide: true,
  why:
    "PyMongo lists the names before it returns and Motor starts at the call; PyMongo Async returns a coroutine that sends nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/database.html#pymongo.asynchronous.database.AsyncDatabase.list_collection_names",
} satisfies Member;
