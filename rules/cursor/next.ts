/** A use as written comes in; what `cursor.next()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";
import { ENDS } from "../ends.ts";

export default {
  on: "cursor.next()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "in a condition the coroutine counts as true, whatever the database holds",
  ends: ENDS,
  why:
    "PyMongo fetches the next document before it returns; Motor and PyMongo Async return a coroutine that fetches nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/cursor.html#pymongo.asynchronous.cursor.AsyncCursor.next",
} satisfies Member;
