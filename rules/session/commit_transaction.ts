/** A use as written comes in; what `session.commit_transaction()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "session.commit_transaction()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent:
    "as a bare statement nothing is committed, and the server rolls the writes back in the end",
  why:
    "PyMongo commits before it returns and Motor starts at the call; PyMongo Async returns a coroutine that commits nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/client_session.html#pymongo.asynchronous.client_session.AsyncClientSession.commit_transaction",
} satisfies Member;
