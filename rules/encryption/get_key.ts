/** A use as written comes in; what `client_encryption.get_key()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client_encryption.get_key()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "in a condition the coroutine counts as true, whatever the database holds",
  why:
    "PyMongo fetches the data key before it returns and Motor starts at the call; PyMongo Async returns a coroutine that fetches nothing until awaited",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.get_key",
} satisfies Member;
