/** A use as written comes in; what `for grid_out_cursor` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "for grid_out_cursor",
  yields: "grid_out",
  pymongo: "for",
  motor: "async for",
  async: "async for",
  list: "to_list",
  since: "4.9",
  silent:
    "a plain for yields nothing and raises nothing: the cursor has __getitem__, which ends the loop with IndexError at once",
  why:
    "PyMongo iterates over GridOut objects and Motor over the blocking GridOut objects of PyMongo; PyMongo Async gives AsyncGridOut objects with `async for`",
  see: "gridfs/asynchronous/grid_file.py: AsyncGridOutCursor.__aiter__",
} satisfies Member;
