/** A use as written comes in; what `grid_out.readchunk()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_out.readchunk()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "in a loop condition the coroutine counts as true, so the loop never ends",
  why:
    "PyMongo reads the rest of a chunk before it returns and Motor starts at the call; PyMongo Async returns a coroutine that reads nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html#gridfs.asynchronous.grid_file.AsyncGridOut.readchunk",
} satisfies Member;
