/** A use as written comes in; what `change_stream.close()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "change_stream.close()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the stream stays open on the server until it times out",
  why:
    "PyMongo closes the stream and its cursor on the server before it returns; Motor and PyMongo Async return a coroutine that closes nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/change_stream.html#pymongo.asynchronous.change_stream.AsyncChangeStream.close",
} satisfies Member;
