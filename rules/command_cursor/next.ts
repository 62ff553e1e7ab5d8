/** A use as written comes in; what `command_cursor.next()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";
import { ENDS } from "../ends.ts";

export default {
  on: "command_cursor.next()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "in a condition the coroutine counts as true, whatever the database holds",
  ends: ENDS,
  why:
    "PyMongo fetches the next document before it returns; Motor and PyMongo Async return a coroutine that fetches nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/command_cursor.html#pymongo.asynchronous.command_cursor.AsyncCommandCursor.next",
} satisfies Member;
