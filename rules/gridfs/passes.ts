/** A use as written comes in; what a gridfs hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;

export default [
  {
    on: "gridfs.find()",
    yields: "grid_out_cursor",
    ...CALL,
    motor: "absent",
    why: "Builds a cursor and sends nothing; Motor has no such class",
    see: SEE,
  },
  {
    on: "gridfs.new_file()",
    yields: "grid_in",
    ...CALL,
    motor: "absent",
    why: "Builds a file to write to and sends nothing; Motor has no such class",
    see: SEE,
  },
  {
    on: "gridfs()",
    yields: "gridfs",
    ...CALL,
    motor: "absent",
    why: "Builds a handle from a database and sends nothing; Motor has no such class",
    see: SEE,
  },
] satisfies readonly Member[];
