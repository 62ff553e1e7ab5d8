/** A use as written comes in; what `with cursor` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "with cursor",
  yields: "self",
  pymongo: "with",
  motor: "async with",
  async: "async with",
  since: "4.9",
  why:
    "PyMongo closes the cursor at the end of a `with`; PyMongo Async must await that, so it takes `async with`, like Motor",
  see: "pymongo/asynchronous/cursor.py: AsyncCursor.__aenter__",
} satisfies Member;
