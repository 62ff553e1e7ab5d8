/** A use as written comes in; what `database.watch()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "database.watch()",
  yields: "change_stream",
  pymongo: "call",
  motor: "call",
  async: "await",
  since: "4.9",
  guide: true,
  why:
    "PyMongo and Motor return the stream, which Motor opens on first use; PyMongo Async returns a coroutine that opens it",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/database.html#pymongo.asynchronous.database.AsyncDatabase.watch",
} satisfies Member;
