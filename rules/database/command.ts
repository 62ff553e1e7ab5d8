/** A use as written comes in; what `database.command()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "database.command()",
  pymongo: "call",
  motor: "await",
  async: "await",
  since: "4.9",
  silent: "as a bare statement no command is sent, so a ping always passes",
  guide: true,
  why:
    "PyMongo runs the command before it returns and Motor starts at the call; PyMongo Async returns a coroutine that sends nothing until awaited",
  see:
    "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/database.html#pymongo.asynchronous.database.AsyncDatabase.command",
} satisfies Member;
