/** A use as written comes in; what `client.is_primary` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client.is_primary",
  pymongo: "read",
  motor: "read",
  async: "await",
  since: "4.9",
  silent: "the condition always holds",
  why:
    "PyMongo and Motor block until a server is known and give a bool; in PyMongo Async the property gives a coroutine",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/mongo_client.html#pymongo.asynchronous.mongo_client.AsyncMongoClient.is_primary",
} satisfies Member;
