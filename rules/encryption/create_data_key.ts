/** A use as written comes in; what `client_encryption.create_data_key()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client_encryption.create_data_key()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement no key is created",
  why:
    "PyMongo creates the data key and stores it before it returns and Motor starts at the call; PyMongo Async returns a coroutine that creates nothing until awaited",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.create_data_key",
} satisfies Member;
