/** A use as written comes in; where Motor has `fetch_next`, and what to write instead, goes out. */
import type { Member } from "../../lib/rows/types.ts";

const GONE = { pymongo: "absent", motor: "await", async: "absent" } as const;

export default [
  {
    on: "cursor.fetch_next",
    ...GONE,
    gone: "async for document in {x}:",
    why:
      "Motor tells by it whether next_object() has a document; AsyncCursor has no such attribute and is iterated",
    see: "motor/core.py: AgnosticBaseCursor.fetch_next",
  },
  {
    on: "command_cursor.fetch_next",
    ...GONE,
    gone: "async for document in {x}:",
    why:
      "Motor tells by it whether next_object() has a document; AsyncCommandCursor has no such attribute and is iterated",
    see: "motor/core.py: AgnosticBaseCursor.fetch_next",
  },
] satisfies readonly Member[];
