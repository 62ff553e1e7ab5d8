/** A use as written comes in; what `bucket.download_to_stream_by_name()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "bucket.download_to_stream_by_name()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  plainly: { arg: 1, name: "destination", method: "write" },
  silent: "as a bare statement nothing is written",
  why:
    "PyMongo writes the file of that name into the given object before it returns and Motor starts at the call; PyMongo Async returns a coroutine that writes nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html#gridfs.asynchronous.AsyncGridFSBucket.download_to_stream_by_name",
} satisfies Member;
