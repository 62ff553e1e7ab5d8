/** A use as written comes in; what `session.start_transaction()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "session.start_transaction()",
  yields: "transaction",
  pymongo: "call",
  motor: "call",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement no transaction is started, and each operation commits on its own",
  why:
    "PyMongo and Motor start the transaction and return its context manager; PyMongo Async returns a coroutine that starts it: `async with await session.start_transaction()`",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/client_session.html#pymongo.asynchronous.client_session.AsyncClientSession.start_transaction",
} satisfies Member;
