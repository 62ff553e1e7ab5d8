/** A use as written comes in; what `cursor.explain()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "cursor.explain()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  why:
    "PyMongo asks the server for the plan before it returns and Motor starts at the call; PyMongo Async returns a coroutine that asks nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/cursor.html#pymongo.asynchronous.cursor.AsyncCursor.explain",
} satisfies Member;
