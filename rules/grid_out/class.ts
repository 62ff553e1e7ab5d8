/** A use as written comes in; what `grid_out()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_out()",
  yields: "grid_out",
  pymongo: "call",
  motor: "call",
  async: "call",
  since: "4.9",
  checks: [
    {
      when: () => true,
      dialects: ["pymongo"],
      kind: "review",
      change: { do: "look", text: "Await open() before an attribute is read" },
      why:
        "PyMongo opens the file where an attribute is read first; PyMongo Async raises InvalidOperation there",
    },
  ],
  why:
    "Builds a file that is not open yet; AsyncGridOut is no io.IOBase, and its attributes raise InvalidOperation before open()",
  see: "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html",
} satisfies Member;
