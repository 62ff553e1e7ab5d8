/** A use as written comes in; what `command_cursor.batch_size()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "command_cursor.batch_size()",
  yields: "self",
  pymongo: "call",
  motor: "call",
  async: "call",
  since: "4.9",
  checks: [
    {
      when: () => true,
      dialects: ["motor"],
      kind: "review",
      change: { do: "look", text: "Pass batchSize={arg} to the call that makes the cursor" },
      why:
        "Motor adds the size to a command that it has not sent yet; in PyMongo Async the first batch has come by then",
    },
  ],
  why:
    "Motor adds the size to a command that it has not sent yet; in PyMongo and PyMongo Async the first batch has come by then and the size counts from the second",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/command_cursor.html#pymongo.asynchronous.command_cursor.AsyncCommandCursor.batch_size",
} satisfies Member;
