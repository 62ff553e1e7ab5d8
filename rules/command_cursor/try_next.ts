/** A use as written comes in; what `command_cursor.try_next()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "command_cursor.try_next()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "in a loop condition the coroutine counts as true, so the loop never ends",
  why:
    "PyMongo fetches a document or gives None before it returns; Motor and PyMongo Async return a coroutine that fetches nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/command_cursor.html#pymongo.asynchronous.command_cursor.AsyncCommandCursor.try_next",
} satisfies Member;
