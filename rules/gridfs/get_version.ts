/** A use as written comes in; what `gridfs.get_version()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "gridfs.get_version()",
  yields: "grid_out",
  pymongo: "call",
  motor: "absent",
  async: "await",
  since: "4.9",
  why:
    "PyMongo opens that version before it returns, Motor has no such class; PyMongo Async returns a coroutine that opens nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html#gridfs.asynchronous.AsyncGridFS.get_version",
} satisfies Member;
