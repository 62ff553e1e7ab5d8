/** A use as written comes in; what `for raw_cursor` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "for raw_cursor",
  pymongo: "for",
  motor: "async for",
  async: "async for",
  list: "to_list",
  since: "4.9",
  why:
    "PyMongo iterates over batches of BSON with `for`; PyMongo Async raises InvalidOperation there and is iterated with `async for`, like Motor",
  see: "pymongo/asynchronous/cursor.py: AsyncRawBatchCursor.__aiter__",
} satisfies Member;
