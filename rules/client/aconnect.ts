/** A use as written comes in; what `client.aconnect()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client.aconnect()",
  pymongo: "absent",
  motor: "absent",
  async: "await",
  since: "4.9",
  silent: "as a bare statement nothing is opened before the first operation",
  why:
    "PyMongo and Motor have no such method; PyMongo Async returns a coroutine that opens nothing until awaited and does not fail where no server answers",
  see: "pymongo/asynchronous/mongo_client.py: AsyncMongoClient.aconnect",
} satisfies Member;
