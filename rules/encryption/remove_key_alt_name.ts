/** A use as written comes in; what `client_encryption.remove_key_alt_name()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client_encryption.remove_key_alt_name()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the key keeps its name",
  why:
    "PyMongo removes the name from the data key before it returns and Motor starts at the call; PyMongo Async returns a coroutine that removes nothing until awaited",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.remove_key_alt_name",
} satisfies Member;
