/** A use as written comes in; what `grid_in.writelines()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_in.writelines()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the data is lost",
  why:
    "PyMongo writes each item of the iterable before it returns and Motor starts at the call; PyMongo Async returns a coroutine that stores nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html#gridfs.asynchronous.grid_file.AsyncGridIn.writelines",
} satisfies Member;
