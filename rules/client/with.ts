/** A use as written comes in; what `with client` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "with client",
  yields: "self",
  pymongo: "with",
  motor: "absent",
  async: "async with",
  since: "4.9",
  why:
    "PyMongo closes the client at the end of a `with`, Motor clients are no context managers; PyMongo Async closes at the end of an `async with`",
  see: "pymongo/asynchronous/mongo_client.py: AsyncMongoClient.__aenter__",
} satisfies Member;
