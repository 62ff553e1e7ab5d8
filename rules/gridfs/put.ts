/** A use as written comes in; what `gridfs.put()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "gridfs.put()",
  pymongo: "call",
  motor: "absent",
  async: "await",
  since: "4.9",
  silent: "as a bare statement nothing is stored",
  why:
    "PyMongo stores the data as a new file before it returns, Motor has no such class; PyMongo Async returns a coroutine that stores nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html#gridfs.asynchronous.AsyncGridFS.put",
} satisfies Member;
