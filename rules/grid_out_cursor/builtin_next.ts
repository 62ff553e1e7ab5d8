/** A use as written comes in; what `next(grid_out_cursor)` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";
import { ENDS } from "../ends.ts";

export default {
  on: "next(grid_out_cursor)",
  yields: "grid_out",
  pymongo: "call",
  motor: "absent",
  async: "absent",
  gone: "await {x}.next()",
  ends: ENDS,
  why:
    "PyMongo gives the next GridOut; an AsyncGridOutCursor is no iterator, so next() raises TypeError",
  see: "gridfs/asynchronous/grid_file.py: AsyncGridOutCursor.__anext__",
} satisfies Member;
