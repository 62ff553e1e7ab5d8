/** A use as written comes in; what `grid_out_cursor.next()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";
import { ENDS } from "../ends.ts";

export default {
  on: "grid_out_cursor.next()",
  yields: "grid_out",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "in a condition the coroutine counts as true, whatever the database holds",
  ends: ENDS,
  why:
    "PyMongo gives a GridOut, Motor a coroutine that gives the blocking GridOut of PyMongo; PyMongo Async returns a coroutine that gives an AsyncGridOut",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html#gridfs.asynchronous.grid_file.AsyncGridOutCursor.next",
} satisfies Member;
