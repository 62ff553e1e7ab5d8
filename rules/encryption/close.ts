/** A use as written comes in; what `client_encryption.close()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client_encryption.close()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement nothing is released",
  why:
    "PyMongo releases the encryption state before it returns and Motor starts at the call; PyMongo Async returns a coroutine that releases nothing until awaited",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.close",
} satisfies Member;
