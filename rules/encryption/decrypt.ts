/** A use as written comes in; what `client_encryption.decrypt()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client_encryption.decrypt()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "the coroutine stands where the value belongs until something looks inside",
  why:
    "PyMongo decrypts the value before it returns and Motor starts at the call; PyMongo Async returns a coroutine that decrypts nothing until awaited",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.decrypt",
} satisfies Member;
