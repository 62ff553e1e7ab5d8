/** A use as written comes in; what `grid_out_iterator.next()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";
import { ENDS } from "../ends.ts";

export default {
  on: "grid_out_iterator.next()",
  pymongo: "call",
  motor: "absent",
  async: "await",
  since: "4.9",
  ends: ENDS,
  why:
    "PyMongo reads the next chunk before it returns, Motor has no such class; PyMongo Async returns a coroutine that reads nothing until awaited",
  see: "gridfs/asynchronous/grid_file.py: AsyncGridOutIterator.next",
} satisfies Member;
