/** A use as written comes in; what `cursor[slice]` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "cursor[slice]",
  yields: "self",
  pymongo: "read",
  motor: "absent",
  async: "raises",
  since: "4.9",
  gone: "{x}.skip(start).limit(stop - start)",
  window: { skip: "skip", limit: "limit" },
  why:
    "PyMongo sets skip and limit and returns the cursor, Motor raises TypeError; PyMongo Async raises IndexError for any slice",
  see: "pymongo/asynchronous/cursor.py: AsyncCursor.__getitem__",
} satisfies Member;
