/** A use as written comes in; what `cursor[int]` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "cursor[int]",
  pymongo: "read",
  motor: "absent",
  async: "raises",
  since: "4.9",
  gone: "await anext({x}.limit(-1))",
  window: { skip: "skip", limit: "limit" },
  why:
    "PyMongo sends the query with skip and limit -1 and gives the document, Motor raises TypeError; PyMongo Async raises IndexError for any index",
  see: "pymongo/asynchronous/cursor.py: AsyncCursor.__getitem__",
} satisfies Member;
