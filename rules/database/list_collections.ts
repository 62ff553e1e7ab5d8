/** A use as written comes in; what `database.list_collections()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "database.list_collections()",
  yields: "command_cursor",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  guide: true,
  why:
    "PyMongo returns the cursor and Motor a coroutine that gives it; PyMongo Async returns a coroutine too: await it first, then iterate",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/database.html#pymongo.asynchronous.database.AsyncDatabase.list_collections",
} satisfies Member;
