/** A use as written comes in; what `grid_out.seek()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_out.seek()",
  pymongo: "call",
  motor: "call",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the next read starts at the old position",
  why:
    "PyMongo and Motor move the position before they return; PyMongo Async returns a coroutine that moves nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html#gridfs.asynchronous.grid_file.AsyncGridOut.seek",
} satisfies Member;
