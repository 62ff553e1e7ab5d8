/** A use as written comes in; what `with bound_session` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "with bound_session",
  yields: "session",
  pymongo: "with",
  motor: "absent",
  async: "async with",
  since: "4.17.0",
  why:
    "PyMongo binds the session for a `with` block and Motor has no bind(); PyMongo Async takes `async with`",
  see: "pymongo/asynchronous/client_session.py: _AsyncBoundSessionContext.__aenter__",
} satisfies Member;
