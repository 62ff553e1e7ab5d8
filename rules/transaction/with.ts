/** A use as written comes in; what `with transaction` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "with transaction",
  yields: "self",
  pymongo: "with",
  motor: "async with",
  async: "async with",
  since: "4.9",
  why:
    "PyMongo commits or aborts at the end of a `with`; PyMongo Async must await that, so it takes `async with`, like Motor",
  see: "pymongo/asynchronous/client_session.py: _TransactionContext.__aenter__",
} satisfies Member;
