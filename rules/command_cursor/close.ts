/** A use as written comes in; what `command_cursor.close()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "command_cursor.close()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the cursor stays open on the server until it times out",
  why:
    "PyMongo kills the cursor on the server before it returns; Motor and PyMongo Async return a coroutine that kills nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/command_cursor.html#pymongo.asynchronous.command_cursor.AsyncCommandCursor.close",
} satisfies Member;
