/** A use as written comes in; what `client.address` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client.address",
  pymongo: "read",
  motor: "read",
  async: "await",
  since: "4.9",
  silent: "an address that is compared or printed is a coroutine",
  why:
    "PyMongo and Motor block until a server is known and give its address; in PyMongo Async the property gives a coroutine",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/mongo_client.html#pymongo.asynchronous.mongo_client.AsyncMongoClient.address",
} satisfies Member;
