/** A use as written comes in; what `client.aclose()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client.aclose()",
  pymongo: "absent",
  motor: "absent",
  async: "await",
  since: "4.9",
  silent: "as a bare statement nothing is closed",
  why:
    "PyMongo and Motor have no such method; PyMongo Async returns a coroutine that closes nothing until awaited, as `close` does",
  see: "pymongo/asynchronous/mongo_client.py: AsyncMongoClient.aclose",
} satisfies Member;
