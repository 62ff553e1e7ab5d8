/** A use as written comes in; what `next(grid_out_iterator)` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";
import { ENDS } from "../ends.ts";

export default {
  on: "next(grid_out_iterator)",
  pymongo: "call",
  motor: "absent",
  async: "absent",
  gone: "await {x}.next()",
  ends: ENDS,
  why:
    "PyMongo gives the next chunk; an AsyncGridOutIterator is no iterator, so next() raises TypeError",
  see: "gridfs/asynchronous/grid_file.py: AsyncGridOutIterator.__anext__",
} satisfies Member;
