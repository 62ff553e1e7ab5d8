/** A use as written comes in; what `client.list_databases()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client.list_databases()",
  yields: "command_cursor",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  guide: true,
  why:
    "PyMongo returns the cursor and Motor a coroutine that gives it; PyMongo Async returns a coroutine too: await it first, then iterate",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/mongo_client.html#pymongo.asynchronous.mongo_client.AsyncMongoClient.list_databases",
} satisfies Member;
