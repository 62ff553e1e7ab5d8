/** A use as written comes in; what `session.with_transaction()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "session.with_transaction()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  calls: { arg: 0, name: "callback" },
  silent: "as a bare statement the callback never runs",
  checks: [
    {
      when: (args) => args.some((arg) => arg.name === "coro"),
      dialects: ["motor", "async"],
      kind: "signature",
      change: { do: "rename-arg", name: "coro", to: "callback" },
      why: "The parameter is `coro` in Motor and `callback` in PyMongo Async",
    },
  ],
  why:
    "PyMongo starts, calls back, commits and retries before it returns; Motor and PyMongo Async return a coroutine that starts nothing until awaited; the callback is awaited, so it must be async",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/client_session.html#pymongo.asynchronous.client_session.AsyncClientSession.with_transaction",
} satisfies Member;
