/** A use as written comes in; what `grid_out.close()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_out.close()",
  pymongo: "call",
  motor: "call",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the file keeps its chunk cursor open",
  why:
    "PyMongo and Motor close before they return; PyMongo Async returns a coroutine that closes nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html#gridfs.asynchronous.grid_file.AsyncGridOut.close",
} satisfies Member;
