/** A use as written comes in; what `for cursor` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "for cursor",
  pymongo: "for",
  motor: "async for",
  async: "async for",
  list: "to_list",
  since: "4.9",
  silent:
    "a plain for yields nothing and raises nothing: the cursor has __getitem__, which ends the loop with IndexError at once",
  why:
    "PyMongo iterates with `for` and Motor refuses it with TypeError; an AsyncCursor is iterated with `async for`",
  see: "pymongo/asynchronous/cursor.py: AsyncCursor.__aiter__",
} satisfies Member;
