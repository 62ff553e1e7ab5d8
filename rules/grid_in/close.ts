/** A use as written comes in; what `grid_in.close()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_in.close()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the file is never finished, so no reader finds it",
  why:
    "PyMongo writes the last chunk and the document of the file before it returns and Motor starts at the call; PyMongo Async returns a coroutine that writes nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html#gridfs.asynchronous.grid_file.AsyncGridIn.close",
} satisfies Member;
