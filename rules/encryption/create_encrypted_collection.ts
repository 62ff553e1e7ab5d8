/** A use as written comes in; what `client_encryption.create_encrypted_collection()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "client_encryption.create_encrypted_collection()",
  yields: "first:collection",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  telltale: true,
  silent: "as a bare statement no collection is created",
  why:
    "PyMongo creates the missing data keys and the collection before it returns; Motor and PyMongo Async return a coroutine that creates nothing until awaited",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.create_encrypted_collection",
} satisfies Member;
