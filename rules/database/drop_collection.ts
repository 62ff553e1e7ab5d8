/** A use as written comes in; what `database.drop_collection()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "database.drop_collection()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the collection stays",
  guide: true,
  why:
    "PyMongo drops the collection before it returns and Motor starts at the call; PyMongo Async returns a coroutine that drops nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/database.html#pymongo.asynchronous.database.AsyncDatabase.drop_collection",
} satisfies Member;
