/** A use as written comes in; what `database.dereference()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "database.dereference()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "in a condition the coroutine counts as true, whatever the database holds",
  guide: true,
  why:
    "PyMongo fetches the document that the reference names before it returns and Motor starts at the call; PyMongo Async returns a coroutine that fetches nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/database.html#pymongo.asynchronous.database.AsyncDatabase.dereference",
} satisfies Member;
