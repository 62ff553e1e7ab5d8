/** A use as written comes in; what `session.abort_transaction()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "session.abort_transaction()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement the transaction stays open until the server gives up on it",
  why:
    "PyMongo rolls the transaction back before it returns and Motor starts at the call; PyMongo Async returns a coroutine that rolls nothing back until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/client_session.html#pymongo.asynchronous.client_session.AsyncClientSession.abort_transaction",
} satisfies Member;
