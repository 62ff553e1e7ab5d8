/** A use as written comes in; what `gridfs.exists()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "gridfs.exists()",
  pymongo: "call",
  motor: "absent",
  async: "await",
  since: "4.9",
  silent: "in a condition every file exists",
  why:
    "PyMongo looks whether such a file is stored before it returns, Motor has no such class; PyMongo Async returns a coroutine that looks for nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html#gridfs.asynchronous.AsyncGridFS.exists",
} satisfies Member;
