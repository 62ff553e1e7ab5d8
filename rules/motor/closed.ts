/** A use as written comes in; where Motor has `closed`, and what to write instead, goes out. */
import type { Member } from "../../lib/rows/types.ts";

const GONE = { pymongo: "absent", motor: "read", async: "absent" } as const;

export default [
  {
    on: "cursor.closed",
    ...GONE,
    gone: "not {x}.alive",
    why:
      "Motor sets it once close() was called; AsyncCursor has no such attribute, and its `alive` is false too once the cursor is exhausted",
    see: "motor/core.py: AgnosticBaseCursor.closed",
  },
  {
    on: "command_cursor.closed",
    ...GONE,
    gone: "not {x}.alive",
    why:
      "Motor sets it once close() was called; AsyncCommandCursor has no such attribute, and its `alive` is false too once the cursor is exhausted",
    see: "motor/core.py: AgnosticBaseCursor.closed",
  },
] satisfies readonly Member[];
