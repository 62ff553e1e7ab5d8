/** A use as written comes in; what `change_stream.try_next()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "change_stream.try_next()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "a comparison with None never holds, so every look finds a change",
  why:
    "PyMongo gives the next change, or None where none has come before it returns; Motor and PyMongo Async return a coroutine that fetches nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/change_stream.html#pymongo.asynchronous.change_stream.AsyncChangeStream.try_next",
} satisfies Member;
