/** A use as written comes in; what `next(change_stream)` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";
import { ENDS } from "../ends.ts";

export default {
  on: "next(change_stream)",
  pymongo: "call",
  motor: "absent",
  async: "absent",
  gone: "await {x}.next()",
  ends: ENDS,
  why:
    "PyMongo waits for the next change; an AsyncChangeStream is no iterator, so next() raises TypeError",
  see: "pymongo/asynchronous/change_stream.py: AsyncChangeStream.__anext__",
} satisfies Member;
