/** A use as written comes in; where Motor has `started`, and what to write instead, goes out. */
import type { Member } from "../../lib/rows/types.ts";

const GONE = { pymongo: "absent", motor: "read", async: "absent" } as const;

export default [
  {
    on: "cursor.started",
    ...GONE,
    gone: "a flag kept beside the cursor",
    why:
      "Motor sets it with the first batch; AsyncCursor has no such attribute and raises AttributeError",
    see: "motor/core.py: AgnosticBaseCursor.started",
  },
  {
    on: "command_cursor.started",
    ...GONE,
    gone: "a flag kept beside the cursor",
    why:
      "Motor sets it with the first batch; AsyncCommandCursor has no such attribute and raises AttributeError",
    see: "motor/core.py: AgnosticBaseCursor.started",
  },
] satisfies readonly Member[];
