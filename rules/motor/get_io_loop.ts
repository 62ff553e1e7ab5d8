/** A use as written comes in; where Motor has `get_io_loop`, and what to write instead, goes out. */
import type { Member } from "../../lib/rows/types.ts";

const GONE = {
  pymongo: "absent",
  motor: "call",
  async: "absent",
  gone: "asyncio.get_running_loop()",
  inside: "coroutine",
} as const;

export default [
  {
    on: "client.get_io_loop()",
    ...GONE,
    set: "a client stays on the event loop of its first operation",
    why:
      "Motor gives its event loop; PyMongo Async takes the name for a database, and calling that raises TypeError",
    see: "motor/core.py: AgnosticClient.get_io_loop",
  },
  {
    on: "database.get_io_loop()",
    ...GONE,
    why:
      "Motor gives its event loop; PyMongo Async takes the name for a collection, and calling that raises TypeError",
    see: "motor/core.py: AgnosticDatabase.get_io_loop",
  },
  {
    on: "collection.get_io_loop()",
    ...GONE,
    why:
      "Motor gives its event loop; PyMongo Async takes the name for a collection, and calling that raises TypeError",
    see: "motor/core.py: AgnosticCollection.get_io_loop",
  },
  {
    on: "cursor.get_io_loop()",
    ...GONE,
    why: "Motor gives its event loop; AsyncCursor has no such method and raises AttributeError",
    see: "motor/core.py: AgnosticBaseCursor.get_io_loop",
  },
  {
    on: "command_cursor.get_io_loop()",
    ...GONE,
    why:
      "Motor gives its event loop; AsyncCommandCursor has no such method and raises AttributeError",
    see: "motor/core.py: AgnosticBaseCursor.get_io_loop",
  },
  {
    on: "change_stream.get_io_loop()",
    ...GONE,
    why:
      "Motor gives its event loop; AsyncChangeStream has no such method and raises AttributeError",
    see: "motor/core.py: AgnosticChangeStream.get_io_loop",
  },
  {
    on: "session.get_io_loop()",
    ...GONE,
    why:
      "Motor gives its event loop; AsyncClientSession has no such method and raises AttributeError",
    see: "motor/core.py: AgnosticClientSession.get_io_loop",
  },
  {
    on: "client_encryption.get_io_loop()",
    ...GONE,
    why:
      "Motor gives its event loop; AsyncClientEncryption has no such method and raises AttributeError",
    see: "motor/core.py: AgnosticClientEncryption.get_io_loop",
  },
  {
    on: "bucket.get_io_loop()",
    ...GONE,
    why:
      "Motor gives its event loop; AsyncGridFSBucket has no such method and raises AttributeError",
    see: "motor/motor_gridfs.py: AgnosticGridFSBucket.get_io_loop",
  },
  {
    on: "grid_in.get_io_loop()",
    ...GONE,
    why: "Motor gives its event loop; AsyncGridIn has no such method and raises AttributeError",
    see: "motor/motor_gridfs.py: AgnosticGridIn.get_io_loop",
  },
  {
    on: "grid_out.get_io_loop()",
    ...GONE,
    why: "Motor gives its event loop; AsyncGridOut has no such method and raises AttributeError",
    see: "motor/motor_gridfs.py: AgnosticGridOut.get_io_loop",
  },
] satisfies readonly Member[];
