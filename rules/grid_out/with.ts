/** A use as written comes in; what `with grid_out` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "with grid_out",
  yields: "self",
  pymongo: "with",
  motor: "absent",
  async: "async with",
  since: "4.9",
  why:
    "PyMongo closes the file at the end of a `with`, and Motor files are no context managers; PyMongo Async takes `async with`",
  see: "gridfs/asynchronous/grid_file.py: AsyncGridOut.__aenter__",
} satisfies Member;
