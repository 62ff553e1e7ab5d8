/** A use as written comes in; what `client.drop_database()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client.drop_database()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the database stays",
  guide: true,
  why:
    "PyMongo drops the database before it returns and Motor starts at the call; PyMongo Async returns a coroutine that drops nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/mongo_client.html#pymongo.asynchronous.mongo_client.AsyncMongoClient.drop_database",
} satisfies Member;
