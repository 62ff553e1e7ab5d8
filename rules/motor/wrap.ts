/** A use as written comes in; where Motor has `wrap`, and what to write instead, goes out. */
import type { Member } from "../../lib/rows/types.ts";

const GONE = {
  pymongo: "absent",
  motor: "call",
  async: "absent",
  gone: "the object that PyMongo Async itself returns",
} as const;

export default [
  {
    on: "client.wrap()",
    ...GONE,
    why:
      "Motor gives a Motor object around a PyMongo object; PyMongo Async takes the name for a database, and calling that raises TypeError",
    see: "motor/core.py: AgnosticClient.wrap",
  },
  {
    on: "database.wrap()",
    ...GONE,
    why:
      "Motor gives a Motor object around a PyMongo object; PyMongo Async takes the name for a collection, and calling that raises TypeError",
    see: "motor/core.py: AgnosticDatabase.wrap",
  },
  {
    on: "collection.wrap()",
    ...GONE,
    why:
      "Motor gives a Motor object around a PyMongo object; PyMongo Async takes the name for a collection, and calling that raises TypeError",
    see: "motor/core.py: AgnosticCollection.wrap",
  },
  {
    on: "bucket.wrap()",
    ...GONE,
    why:
      "Motor gives a Motor object around a PyMongo object; AsyncGridFSBucket has no such method and raises AttributeError",
    see: "motor/motor_gridfs.py: AgnosticGridFSBucket.wrap",
  },
] satisfies readonly Member[];
