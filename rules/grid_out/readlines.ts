/** A use as written comes in; what `grid_out.readlines()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_out.readlines()",
  pymongo: "call",
  motor: "absent",
  async: "await",
  since: "4.9",
  why:
    "PyMongo reads the lines into a list before it returns, Motor has no such method; PyMongo Async returns a coroutine that reads nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html#gridfs.asynchronous.grid_file.AsyncGridOut.readlines",
} satisfies Member;
