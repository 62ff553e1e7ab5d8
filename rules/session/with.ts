/** A use as written comes in; what `with session` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "with session",
  yields: "self",
  pymongo: "with",
  motor: "async with",
  async: "async with",
  since: "4.9",
  why:
    "PyMongo ends the session at the end of a `with`; PyMongo Async must await that, so it takes `async with`, like Motor",
  see: "pymongo/asynchronous/client_session.py: AsyncClientSession.__aenter__",
} satisfies Member;
