/** A use as written comes in; what `bucket.rename_by_name()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "bucket.rename_by_name()",
  pymongo: "call",
  motor: "absent",
  async: "await",
  since: "4.12.0",
  silent: "as a bare statement the files keep their name",
  why:
    "PyMongo renames every version of that name before it returns, Motor has no such method; PyMongo Async returns a coroutine that renames nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html#gridfs.asynchronous.AsyncGridFSBucket.rename_by_name",
} satisfies Member;
