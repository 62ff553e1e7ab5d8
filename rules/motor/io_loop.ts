/** A use as written comes in; where Motor has `io_loop`, and what to write instead, goes out. */
import type { Member } from "../../lib/rows/types.ts";

const GONE = {
  pymongo: "absent",
  motor: "read",
  async: "absent",
  gone: "asyncio.get_running_loop()",
} as const;

export default [
  {
    on: "client.io_loop",
    ...GONE,
    silent: "the name gives a database called io_loop",
    why: "Motor gives its event loop; PyMongo Async takes the name for a database called io_loop",
    see: "motor/core.py: AgnosticClient.io_loop",
  },
  {
    on: "client_encryption.io_loop",
    ...GONE,
    why:
      "Motor gives its event loop; AsyncClientEncryption has no such attribute and raises AttributeError",
    see: "motor/core.py: AgnosticClientEncryption.io_loop",
  },
  {
    on: "bucket.io_loop",
    ...GONE,
    why:
      "Motor gives its event loop; AsyncGridFSBucket has no such attribute and raises AttributeError",
    see: "motor/motor_gridfs.py: AgnosticGridFSBucket.io_loop",
  },
  {
    on: "grid_in.io_loop",
    ...GONE,
    why: "Motor gives its event loop; AsyncGridIn has no such attribute and raises AttributeError",
    see: "motor/motor_gridfs.py: AgnosticGridIn.io_loop",
  },
  {
    on: "grid_out.io_loop",
    ...GONE,
    why: "Motor gives its event loop; AsyncGridOut has no such attribute and raises AttributeError",
    see: "motor/motor_gridfs.py: AgnosticGridOut.io_loop",
  },
] satisfies readonly Member[];
