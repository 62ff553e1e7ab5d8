/** A use as written comes in; what `client_encryption.delete_key()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client_encryption.delete_key()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement the key stays",
  why:
    "PyMongo deletes the data key before it returns and Motor starts at the call; PyMongo Async returns a coroutine that deletes nothing until awaited",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.delete_key",
} satisfies Member;
