/** A use as written comes in; what `database.validate_collection()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "database.validate_collection()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement nothing is checked, and a broken collection goes unnoticed",
  guide: true,
  why:
    "PyMongo lets the server check the collection before it returns and Motor starts at the call; PyMongo Async returns a coroutine that checks nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/database.html#pymongo.asynchronous.database.AsyncDatabase.validate_collection",
} satisfies Member;
