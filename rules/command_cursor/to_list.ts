/** A use as written comes in; what `command_cursor.to_list()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "command_cursor.to_list()",
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
  why:
    "PyMongo gathers the documents into a list before it returns and Motor starts at the call; PyMongo Async returns a coroutine that gathers nothing until awaited; a length of 0 gives [] in Motor and raises ValueError in PyMongo Async",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/command_cursor.html#pymongo.asynchronous.command_cursor.AsyncCommandCursor.to_list",
} satisfies Member;
