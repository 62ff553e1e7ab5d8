/** A use as written comes in; what `with change_stream` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "with change_stream",
  yields: "self",
  pymongo: "with",
  motor: "async with",
  async: "async with",
  since: "4.9",
  why:
    "PyMongo closes the stream at the end of a `with`; PyMongo Async must await that, so it takes `async with`, like Motor",
  see: "pymongo/asynchronous/change_stream.py: AsyncChangeStream.__aenter__",
} satisfies Member;
