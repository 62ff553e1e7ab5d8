/** A use as written comes in; what `change_stream.next()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";
import { ENDS } from "../ends.ts";

export default {
  on: "change_stream.next()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "in a condition the coroutine counts as true, whatever the database holds",
  ends: ENDS,
  why:
    "PyMongo waits for the next change before it returns; Motor and PyMongo Async return a coroutine that waits for nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/change_stream.html#pymongo.asynchronous.change_stream.AsyncChangeStream.next",
} satisfies Member;
