/** A use as written comes in; what `grid_out.to_list()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_out.to_list()",
  pymongo: "absent",
  motor: "absent",
  async: "await",
  since: "4.9",
  why:
    "PyMongo and Motor have no such method; PyMongo Async returns a coroutine that gives the lines of the file",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html#gridfs.asynchronous.grid_file.AsyncGridOut.to_list",
} satisfies Member;
