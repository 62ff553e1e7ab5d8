/** A use as written comes in; what `grid_out.open()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_out.open()",
  yields: "self",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent:
    "as a bare statement the file stays unopened, and the next attribute raises InvalidOperation",
  checks: [
    {
      when: () => true,
      dialects: ["motor"],
      kind: "review",
      change: { do: "look", text: "Keep the file itself, not what open() gives" },
      why: "Motor's open() resolves to the file; that of PyMongo Async resolves to None",
    },
  ],
  why:
    "PyMongo fetches the document of the file and Motor starts at the call, to resolve to the file itself; PyMongo Async returns a coroutine that resolves to None",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html#gridfs.asynchronous.grid_file.AsyncGridOut.open",
} satisfies Member;
