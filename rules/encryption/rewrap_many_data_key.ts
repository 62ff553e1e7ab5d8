/** A use as written comes in; what `client_encryption.rewrap_many_data_key()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client_encryption.rewrap_many_data_key()",
  yields: "rewrap_result",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement no key is rewrapped",
  why:
    "PyMongo decrypts the data keys and encrypts them with the new master key before it returns and Motor starts at the call; PyMongo Async returns a coroutine that rewraps nothing until awaited",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.rewrap_many_data_key",
} satisfies Member;
