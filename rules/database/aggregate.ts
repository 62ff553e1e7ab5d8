/** A use as written comes in; what `database.aggregate()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "database.aggregate()",
  yields: "command_cursor",
  pymongo: "call",
  motor: "call",
  async: "await",
  since: "4.9",
  guide: true,
  why:
    "PyMongo and Motor return a cursor, which Motor fills on first use; PyMongo Async returns a coroutine that sends the command and gives the cursor",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/database.html#pymongo.asynchronous.database.AsyncDatabase.aggregate",
} satisfies Member;
