/** A use as written comes in; what a raw cursor hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/cursor.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const RAISES = { pymongo: "raises", motor: "raises", async: "raises" } as const;

export default [
  {
    on: "raw_cursor[int]",
    ...RAISES,
    motor: "absent",
    gone: "await anext({x}.limit(-1))",
    window: { skip: "skip", limit: "limit" },
    why: "Raises InvalidOperation in PyMongo and PyMongo Async; Motor cursors have no items",
    see: SEE,
  },
  {
    on: "raw_cursor[slice]",
    ...RAISES,
    motor: "absent",
    gone: "{x}.skip(start).limit(stop - start)",
    window: { skip: "skip", limit: "limit" },
    why: "Raises InvalidOperation in PyMongo and PyMongo Async; Motor cursors have no items",
    see: SEE,
  },
  {
    on: "raw_cursor()",
    yields: "raw_cursor",
    ...CALL,
    why:
      "Builds a cursor and sends nothing; find_raw_batches() is the usual way in all three dialects",
    see: SEE,
  },
] satisfies readonly Member[];
