/** A use as written comes in; what `client.close()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client.close()",
  pymongo: "call",
  motor: "call",
  async: "await",
  since: "4.9",
  silent: "as a bare statement, in atexit or in contextlib.closing the connections stay open",
  why:
    "PyMongo and Motor close before they return; PyMongo Async returns a coroutine that closes nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/mongo_client.html#pymongo.asynchronous.mongo_client.AsyncMongoClient.close",
} satisfies Member;
