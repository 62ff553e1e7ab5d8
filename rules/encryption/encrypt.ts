/** A use as written comes in; what `client_encryption.encrypt()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client_encryption.encrypt()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  why:
    "PyMongo encrypts the value before it returns and Motor starts at the call; PyMongo Async returns a coroutine that encrypts nothing until awaited",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.encrypt",
} satisfies Member;
