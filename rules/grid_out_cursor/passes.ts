/** A use as written comes in; what a grid out cursor hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const RAISES = { pymongo: "raises", motor: "raises", async: "raises" } as const;

export default [
  {
    on: "grid_out_cursor.add_option()",
    ...RAISES,
    why: "Raises NotImplementedError in all three dialects",
    see: SEE,
  },
  {
    on: "grid_out_cursor.remove_option()",
    ...RAISES,
    why: "Raises NotImplementedError in all three dialects",
    see: SEE,
  },
  {
    on: "grid_out_cursor()",
    yields: "grid_out_cursor",
    ...CALL,
    why: "Builds a cursor and sends nothing; find() of the bucket is the usual way",
    see: SEE,
  },
] satisfies readonly Member[];
