/** A use as written comes in; what `for change_stream` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "for change_stream",
  pymongo: "for",
  motor: "async for",
  async: "async for",
  since: "4.9",
  why:
    "PyMongo iterates with `for`; PyMongo Async raises TypeError there and is iterated with `async for`, like Motor",
  see: "pymongo/asynchronous/change_stream.py: AsyncChangeStream.__aiter__",
} satisfies Member;
