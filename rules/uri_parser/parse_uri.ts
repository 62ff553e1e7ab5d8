/** A use as written comes in; what `uri_parser.parse_uri()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "uri_parser.parse_uri()",
  pymongo: "call",
  motor: "absent",
  async: "await",
  since: "4.12.0",
  silent: "a coroutine is true, so a check that the URI is valid always passes",
  why:
    "PyMongo resolves mongodb+srv names while it blocks; the function of the same name in pymongo.asynchronous.uri_parser is a coroutine",
  see: "pymongo/asynchronous/uri_parser.py: parse_uri",
} satisfies Member;
