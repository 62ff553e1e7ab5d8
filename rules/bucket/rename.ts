/** A use as written comes in; what `bucket.rename()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "bucket.rename()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the file keeps its name",
  why:
    "PyMongo renames the file before it returns and Motor starts at the call; PyMongo Async returns a coroutine that renames nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html#gridfs.asynchronous.AsyncGridFSBucket.rename",
} satisfies Member;
