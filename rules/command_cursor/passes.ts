/** A use as written comes in; what a command cursor hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/command_cursor.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const READ = { pymongo: "read", motor: "read", async: "read" } as const;

export default [
  {
    on: "command_cursor.address",
    ...READ,
    why: "What the cursor knows already, without I/O, unlike `client.address`",
    see: SEE,
  },
  {
    on: "command_cursor.alive",
    ...READ,
    why: "What the cursor knows already, without I/O",
    see: SEE,
  },
  {
    on: "command_cursor.cursor_id",
    ...READ,
    why: "What the cursor knows already, without I/O",
    see: SEE,
  },
  {
    on: "command_cursor.session",
    yields: "session",
    ...READ,
    why: "The session that the command was given, or None",
    see: SEE,
  },
  {
    on: "command_cursor()",
    yields: "command_cursor",
    ...CALL,
    why:
      "Wraps the answer to a command and sends nothing; the driver builds it in all three dialects",
    see: SEE,
  },
] satisfies readonly Member[];
