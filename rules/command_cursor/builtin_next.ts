/** A use as written comes in; what `next(command_cursor)` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";
import { ENDS } from "../ends.ts";

export default {
  on: "next(command_cursor)",
  pymongo: "call",
  motor: "absent",
  async: "absent",
  gone: "await {x}.next()",
  ends: ENDS,
  why:
    "PyMongo gives the next document; an AsyncCommandCursor is no iterator, so next() raises TypeError, and the end is StopAsyncIteration in place of StopIteration",
  see: "pymongo/asynchronous/command_cursor.py: AsyncCommandCursor.__anext__",
} satisfies Member;
