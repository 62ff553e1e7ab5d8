/** A use as written comes in; what a raw command cursor hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/command_cursor.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const RAISES = { pymongo: "raises", motor: "raises", async: "raises" } as const;

export default [
  {
    on: "raw_command_cursor[int]",
    ...RAISES,
    motor: "absent",
    gone: "(await {x}.to_list())[{args}]",
    why: "Raises InvalidOperation in PyMongo and PyMongo Async; Motor cursors have no items",
    see: SEE,
  },
  {
    on: "raw_command_cursor[slice]",
    ...RAISES,
    motor: "absent",
    gone: "(await {x}.to_list())[{args}]",
    why: "Raises InvalidOperation in PyMongo and PyMongo Async; Motor cursors have no items",
    see: SEE,
  },
  {
    on: "raw_command_cursor()",
    yields: "raw_command_cursor",
    ...CALL,
    why:
      "Wraps the answer to a command and sends nothing; the driver builds it in all three dialects",
    see: SEE,
  },
] satisfies readonly Member[];
