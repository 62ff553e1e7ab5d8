/** A use as written comes in; what `cursor.close()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "cursor.close()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the cursor stays open on the server until it times out",
  why:
    "PyMongo kills the cursor on the server before it returns; Motor and PyMongo Async return a coroutine that kills nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/cursor.html#pymongo.asynchronous.cursor.AsyncCursor.close",
} satisfies Member;
