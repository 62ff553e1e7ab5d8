/** A use as written comes in; what `client_encryption.get_keys()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client_encryption.get_keys()",
  yields: "cursor",
  pymongo: "call",
  motor: "await",
  async: "call",
  since: "4.9",
  why:
    "Motor returns a coroutine that gives the cursor; PyMongo and PyMongo Async return the cursor itself",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.get_keys",
} satisfies Member;
