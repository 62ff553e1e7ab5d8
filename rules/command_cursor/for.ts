/** A use as written comes in; what `for command_cursor` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "for command_cursor",
  pymongo: "for",
  motor: "async for",
  async: "async for",
  list: "to_list",
  since: "4.9",
  why:
    "PyMongo iterates with `for`; PyMongo Async raises TypeError there and is iterated with `async for`, like Motor",
  see: "pymongo/asynchronous/command_cursor.py: AsyncCommandCursor.__aiter__",
} satisfies Member;
