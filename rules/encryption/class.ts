/** A use as written comes in; what `client_encryption()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client_encryption()",
  yields: "client_encryption",
  pymongo: "call",
  motor: "call",
  async: "call",
  since: "4.9",
  checks: [
    {
      when: (args) => args[4]?.name === null || args.some((arg) => arg.name === "io_loop"),
      dialects: ["motor"],
      kind: "signature",
      change: { do: "drop-arg", name: "io_loop", position: 4 },
      why: "Motor takes io_loop before kms_tls_options; PyMongo Async has no io_loop",
    },
    {
      when: (args) => args.some((arg) => arg.name === "io_loop"),
      dialects: ["async"],
      kind: "signature",
      change: { do: "drop-arg", name: "io_loop" },
      why: "Motor takes io_loop before kms_tls_options; PyMongo Async has no io_loop",
    },
  ],
  why:
    "Motor takes an event loop as its fifth positional parameter and a Motor client; PyMongo Async has kms_tls_options there and needs an AsyncMongoClient",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.__init__",
} satisfies Member;
