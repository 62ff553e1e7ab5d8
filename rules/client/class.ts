/** A use as written comes in; what `client()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client()",
  yields: "client",
  pymongo: "call",
  motor: "call",
  async: "call",
  since: "4.9",
  checks: [
    {
      when: (args) => args.some((arg) => arg.name === "io_loop"),
      dialects: ["motor", "async"],
      kind: "signature",
      change: { do: "drop-arg", name: "io_loop" },
      why:
        "Motor runs on the loop it is given; PyMongo Async uses the loop of its first operation and raises ConfigurationError for io_loop",
    },
  ],
  guide: true,
  why:
    "PyMongo connects in the background from its constructor and Motor on first use; PyMongo Async does no I/O before the first operation or `aconnect()`, and from then on belongs to that event loop",
  see: "pymongo/asynchronous/mongo_client.py: AsyncMongoClient.__init__",
} satisfies Member;
