/** A use as written comes in; what `with client_encryption` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "with client_encryption",
  yields: "self",
  pymongo: "with",
  motor: "async with",
  async: "async with",
  since: "4.9",
  why:
    "PyMongo releases the encryption state at the end of a `with`; PyMongo Async must await that, so it takes `async with`, like Motor",
  see: "pymongo/asynchronous/encryption.py: AsyncClientEncryption.__aenter__",
} satisfies Member;
