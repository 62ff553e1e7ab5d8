/** A use as written comes in; what `client.start_session()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client.start_session()",
  yields: "session",
  pymongo: "call",
  motor: "await",
  async: "call",
  since: "4.9",
  why:
    "Motor returns a coroutine that gives the session; PyMongo and PyMongo Async return the session itself, and awaiting it is a TypeError",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/mongo_client.html#pymongo.asynchronous.mongo_client.AsyncMongoClient.start_session",
} satisfies Member;
