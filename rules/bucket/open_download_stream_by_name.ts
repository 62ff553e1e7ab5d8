/** A use as written comes in; what `bucket.open_download_stream_by_name()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "bucket.open_download_stream_by_name()",
  yields: "grid_out",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  why:
    "PyMongo opens the file of that name before it returns; Motor and PyMongo Async return a coroutine that opens nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html#gridfs.asynchronous.AsyncGridFSBucket.open_download_stream_by_name",
} satisfies Member;
