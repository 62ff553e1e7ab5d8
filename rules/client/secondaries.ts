/** A use as written comes in; what `client.secondaries` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client.secondaries",
  pymongo: "read",
  motor: "read",
  async: "await",
  since: "4.9",
  silent: "in a condition the coroutine counts as true, even for an empty set",
  why: "PyMongo and Motor give the set itself; in PyMongo Async the property gives a coroutine",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/mongo_client.html#pymongo.asynchronous.mongo_client.AsyncMongoClient.secondaries",
} satisfies Member;
