/** A use as written comes in; what `client.primary` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client.primary",
  pymongo: "read",
  motor: "read",
  async: "await",
  since: "4.9",
  silent: "a test for None never finds a missing primary",
  why:
    "PyMongo and Motor give the address or None; in PyMongo Async the property gives a coroutine",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/mongo_client.html#pymongo.asynchronous.mongo_client.AsyncMongoClient.primary",
} satisfies Member;
