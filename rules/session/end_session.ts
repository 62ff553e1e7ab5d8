/** A use as written comes in; what `session.end_session()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "session.end_session()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the session is never returned to the pool",
  why:
    "PyMongo ends the session and aborts an open transaction before it returns and Motor starts at the call; PyMongo Async returns a coroutine that ends nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/client_session.html#pymongo.asynchronous.client_session.AsyncClientSession.end_session",
} satisfies Member;
