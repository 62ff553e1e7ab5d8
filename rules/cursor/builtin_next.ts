/** A use as written comes in; what `next(cursor)` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";
import { ENDS } from "../ends.ts";

export default {
  on: "next(cursor)",
  pymongo: "call",
  motor: "absent",
  async: "absent",
  gone: "await {x}.next()",
  ends: ENDS,
  why:
    "PyMongo gives the next document; an AsyncCursor is no iterator, so next() raises TypeError, and the end is StopAsyncIteration in place of StopIteration",
  see: "pymongo/asynchronous/cursor.py: AsyncCursor.__anext__",
} satisfies Member;
