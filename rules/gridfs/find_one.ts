/** A use as written comes in; what `gridfs.find_one()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "gridfs.find_one()",
  yields: "grid_out",
  pymongo: "call",
  motor: "absent",
  async: "await",
  since: "4.9",
  silent: "in a condition the coroutine counts as true, whatever the database holds",
  why:
    "PyMongo fetches the newest matching file before it returns, Motor has no such class; PyMongo Async returns a coroutine that fetches nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html#gridfs.asynchronous.AsyncGridFS.find_one",
} satisfies Member;
