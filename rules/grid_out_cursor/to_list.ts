/** A use as written comes in; what `grid_out_cursor.to_list()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_out_cursor.to_list()",
  yields: "list:grid_out",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "in a condition the coroutine counts as true, whatever the database holds",
  checks: [
    {
      when: () => true,
      dialects: ["motor"],
      kind: "review",
      change: { do: "look", text: "Read the files as AsyncGridOut objects" },
      why:
        "Motor gives the documents of the files as dicts; PyMongo Async gives AsyncGridOut objects",
    },
    {
      when: ([length]) => length !== undefined && length.text !== "None",
      dialects: ["motor", "async"],
      kind: "signature",
      change: { do: "write", text: "await {x}.limit({arg}).to_list()" },
      why:
        "Motor gives the files there are; PyMongo Async calls next() exactly that many times and raises StopAsyncIteration where fewer match, and ValueError for 0",
    },
  ],
  why:
    "PyMongo gathers GridOut objects, Motor plain documents of files; PyMongo Async returns a coroutine that gathers AsyncGridOut objects",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html#gridfs.asynchronous.grid_file.AsyncGridOutCursor.to_list",
} satisfies Member;
