/** A use as written comes in; where Motor has `collection`, and what to write instead, goes out. */
import type { Member } from "../../lib/rows/types.ts";

const GONE = { pymongo: "absent", motor: "read", async: "absent" } as const;

export default [
  {
    on: "command_cursor.collection",
    yields: "collection",
    ...GONE,
    gone: "the collection that made the cursor, kept in a variable",
    why:
      "Motor keeps the collection there; AsyncCommandCursor has no such attribute and raises AttributeError",
    see: "motor/core.py: AgnosticBaseCursor.collection",
  },
  {
    on: "bucket.collection",
    yields: "collection",
    ...GONE,
    gone: "the collection of the bucket, kept in a variable",
    why:
      "Motor keeps the root collection of the bucket there; AsyncGridFSBucket has no such attribute and raises AttributeError",
    see: "motor/motor_gridfs.py: AgnosticGridFSBucket.collection",
  },
] satisfies readonly Member[];
