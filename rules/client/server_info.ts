/** A use as written comes in; what `client.server_info()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client.server_info()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement a check of the connection always passes",
  guide: true,
  why:
    "PyMongo asks the server for its version before it returns and Motor starts at the call; PyMongo Async returns a coroutine that asks nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/mongo_client.html#pymongo.asynchronous.mongo_client.AsyncMongoClient.server_info",
} satisfies Member;
