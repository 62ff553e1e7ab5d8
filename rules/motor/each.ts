/** A use as written comes in; where Motor has `each`, and what to write instead, goes out. */
import type { Member } from "../../lib/rows/types.ts";

const GONE = { pymongo: "absent", motor: "call", async: "absent" } as const;

export default [
  {
    on: "cursor.each()",
    ...GONE,
    gone: "async for document in {x}: {arg}(document, None)",
    guide: true,
    why:
      "Motor calls back with each document, then with (None, None) or (None, error), and stops where the callback returns False; AsyncCursor has no callbacks",
    see: "motor/core.py: AgnosticBaseCursor.each",
  },
  {
    on: "command_cursor.each()",
    ...GONE,
    gone: "async for document in {x}: {arg}(document, None)",
    why:
      "Motor calls back with each document, then with (None, None) or (None, error), and stops where the callback returns False; AsyncCommandCursor has no callbacks",
    see: "motor/core.py: AgnosticBaseCursor.each",
  },
] satisfies readonly Member[];
