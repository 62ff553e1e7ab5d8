/** A use as written comes in; what `client_encryption.add_key_alt_name()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client_encryption.add_key_alt_name()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the key gets no name",
  why:
    "PyMongo adds the name to the data key before it returns and Motor starts at the call; PyMongo Async returns a coroutine that adds nothing until awaited",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.add_key_alt_name",
} satisfies Member;
