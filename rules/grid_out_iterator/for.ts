/** A use as written comes in; what `for grid_out_iterator` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "for grid_out_iterator",
  pymongo: "for",
  motor: "absent",
  async: "async for",
  since: "4.9",
  why:
    "PyMongo iterates over chunks with `for`; PyMongo Async raises TypeError there and is iterated with `async for`",
  see: "gridfs/asynchronous/grid_file.py: AsyncGridOutIterator.__aiter__",
} satisfies Member;
