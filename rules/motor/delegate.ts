/** A use as written comes in; where Motor has `delegate`, and what to write instead, goes out. */
import type { Member } from "../../lib/rows/types.ts";

const GONE = {
  pymongo: "absent",
  motor: "read",
  async: "absent",
  gone: "a MongoClient of its own, where a blocking handle is needed",
} as const;

export default [
  {
    on: "client.delegate",
    ...GONE,
    silent: "the name gives a database called delegate",
    why:
      "Motor gives the wrapped PyMongo object, kept under that name; PyMongo Async takes the name for a database called delegate",
    see: "motor/core.py: AgnosticBase.delegate",
  },
  {
    on: "database.delegate",
    ...GONE,
    silent: "the name gives a collection called delegate",
    why:
      "Motor gives the wrapped PyMongo object, kept under that name; PyMongo Async takes the name for a collection called delegate",
    see: "motor/core.py: AgnosticBase.delegate",
  },
  {
    on: "collection.delegate",
    ...GONE,
    silent: "the name gives a collection called delegate",
    why:
      "Motor gives the wrapped PyMongo object, kept under that name; PyMongo Async takes the name for a collection called delegate",
    see: "motor/core.py: AgnosticBase.delegate",
  },
  {
    on: "cursor.delegate",
    ...GONE,
    why:
      "Motor gives the wrapped PyMongo object, kept under that name; AsyncCursor has no such attribute and raises AttributeError",
    see: "motor/core.py: AgnosticBase.delegate",
  },
  {
    on: "command_cursor.delegate",
    ...GONE,
    why:
      "Motor gives the wrapped PyMongo object, kept under that name; AsyncCommandCursor has no such attribute and raises AttributeError",
    see: "motor/core.py: AgnosticBase.delegate",
  },
  {
    on: "change_stream.delegate",
    ...GONE,
    why:
      "Motor gives the wrapped PyMongo object, kept under that name; AsyncChangeStream has no such attribute and raises AttributeError",
    see: "motor/core.py: AgnosticBase.delegate",
  },
  {
    on: "session.delegate",
    ...GONE,
    why:
      "Motor gives the wrapped PyMongo object, kept under that name; AsyncClientSession has no such attribute and raises AttributeError",
    see: "motor/core.py: AgnosticBase.delegate",
  },
  {
    on: "client_encryption.delegate",
    ...GONE,
    why:
      "Motor gives the wrapped PyMongo object, kept under that name; AsyncClientEncryption has no such attribute and raises AttributeError",
    see: "motor/core.py: AgnosticBase.delegate",
  },
  {
    on: "bucket.delegate",
    ...GONE,
    why:
      "Motor gives the wrapped PyMongo object, kept under that name; AsyncGridFSBucket has no such attribute and raises AttributeError",
    see: "motor/motor_gridfs.py: AgnosticGridFSBucket.delegate",
  },
  {
    on: "grid_in.delegate",
    ...GONE,
    why:
      "Motor gives the wrapped PyMongo object, kept under that name; AsyncGridIn has no such attribute and raises AttributeError",
    see: "motor/motor_gridfs.py: AgnosticGridIn.delegate",
  },
  {
    on: "grid_out.delegate",
    ...GONE,
    why:
      "Motor gives the wrapped PyMongo object, kept under that name; AsyncGridOut has no such attribute and raises AttributeError",
    see: "motor/motor_gridfs.py: AgnosticGridOut.delegate",
  },
] satisfies readonly Member[];
