/** A use as written comes in; what `grid_in.abort()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_in.abort()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the chunks stay",
  why:
    "PyMongo deletes the chunks written so far before it returns and Motor starts at the call; PyMongo Async returns a coroutine that deletes nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html#gridfs.asynchronous.grid_file.AsyncGridIn.abort",
} satisfies Member;
