/** A use as written comes in; what `grid_in.set()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_in.set()",
  pymongo: "call",
  motor: "await",
  async: "await",
  setter: true,
  since: "4.9",
  silent: "as a bare statement the field is not set",
  why:
    "PyMongo sets the field of the file's document before it returns and Motor starts at the call; PyMongo Async returns a coroutine that sets nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html#gridfs.asynchronous.grid_file.AsyncGridIn.set",
} satisfies Member;
