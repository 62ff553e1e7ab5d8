/** A use as written comes in; what `cursor.to_list()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "cursor.to_list()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "in a condition the coroutine counts as true, whatever the database holds",
  checks: [
    {
      when: ([length]) =>
        length?.text === "0" && (length.name === null || length.name === "length"),
      dialects: ["motor", "async"],
      kind: "signature",
      change: {
        do: "look",
        text: "Write [] for no document, or to_list() for every document",
      },
      why:
        "Motor gives [] for to_list(0), PyMongo Async raises ValueError, and to_list(None) gives every document",
    },
  ],
  guide: true,
  why:
    "PyMongo gathers the documents before it returns and Motor starts at the call; PyMongo Async returns a coroutine that gathers nothing until awaited; a length of 0 gives [] in Motor and raises ValueError in PyMongo Async",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/cursor.html#pymongo.asynchronous.cursor.AsyncCursor.to_list",
} satisfies Member;
