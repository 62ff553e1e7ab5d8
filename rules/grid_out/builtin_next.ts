/** A use as written comes in; what `next(grid_out)` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";
import { ENDS } from "../ends.ts";

export default {
  on: "next(grid_out)",
  pymongo: "call",
  motor: "absent",
  async: "absent",
  gone: "await {x}.readline()",
  ends: ENDS,
  why: "PyMongo gives the next line; an AsyncGridOut is no iterator, so next() raises TypeError",
  see: "gridfs/asynchronous/grid_file.py: AsyncGridOut.__anext__",
} satisfies Member;
