/** A use as written comes in; what `gridfs.list()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "gridfs.list()",
  pymongo: "call",
  motor: "absent",
  async: "await",
  since: "4.9",
  why:
    "PyMongo lists the names of the files before it returns, Motor has no such class; PyMongo Async returns a coroutine that lists nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html#gridfs.asynchronous.AsyncGridFS.list",
} satisfies Member;
