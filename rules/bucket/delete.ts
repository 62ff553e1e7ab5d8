/** A use as written comes in; what `bucket.delete()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "bucket.delete()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the file stays",
  why:
    "PyMongo deletes the file and its chunks before it returns and Motor starts at the call; PyMongo Async returns a coroutine that deletes nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html#gridfs.asynchronous.AsyncGridFSBucket.delete",
} satisfies Member;
