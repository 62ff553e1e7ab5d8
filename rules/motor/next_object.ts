/** A use as written comes in; where Motor has `next_object`, and what to write instead, goes out. */
import type { Member } from "../../lib/rows/types.ts";

const GONE = { pymongo: "absent", motor: "call", async: "absent" } as const;

export default [
  {
    on: "cursor.next_object()",
    ...GONE,
    gone: "async for document in {x}:",
    why:
      "Motor gives the document that fetch_next has fetched, or None; AsyncCursor has no such method and is iterated",
    see: "motor/core.py: AgnosticBaseCursor.next_object",
  },
  {
    on: "command_cursor.next_object()",
    ...GONE,
    gone: "async for document in {x}:",
    why:
      "Motor gives the document that fetch_next has fetched, or None; AsyncCommandCursor has no such method and is iterated",
    see: "motor/core.py: AgnosticBaseCursor.next_object",
  },
  {
    on: "grid_out_cursor.next_object()",
    yields: "grid_out",
    ...GONE,
    gone: "async for grid_out in {x}:",
    why:
      "Motor gives the file that fetch_next has fetched, or None; AsyncGridOutCursor has no such method and is iterated",
    see: "motor/motor_gridfs.py: AgnosticGridOutCursor.next_object",
  },
] satisfies readonly Member[];
