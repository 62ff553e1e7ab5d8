/** A use as written comes in; what `with grid_in` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "with grid_in",
  yields: "self",
  pymongo: "with",
  motor: "async with",
  async: "async with",
  since: "4.9",
  why:
    "PyMongo finishes the file at the end of a `with`; PyMongo Async must await that, so it takes `async with`, like Motor",
  see: "gridfs/asynchronous/grid_file.py: AsyncGridIn.__aenter__",
} satisfies Member;
