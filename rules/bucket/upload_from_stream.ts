/** A use as written comes in; what `bucket.upload_from_stream()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "bucket.upload_from_stream()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement nothing is stored",
  why:
    "PyMongo stores what it reads as a new file before it returns and Motor starts at the call; PyMongo Async returns a coroutine that stores nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html#gridfs.asynchronous.AsyncGridFSBucket.upload_from_stream",
} satisfies Member;
