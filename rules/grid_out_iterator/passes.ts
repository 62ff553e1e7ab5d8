/** A use as written comes in; what a grid out iterator hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "gridfs/asynchronous/grid_file.py";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;

export default [
  {
    on: "grid_out_iterator()",
    yields: "grid_out_iterator",
    ...CALL,
    motor: "absent",
    why: "Built by iterating over a file; Motor has no such class",
    see: SEE,
  },
] satisfies readonly Member[];
