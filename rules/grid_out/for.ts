/** A use as written comes in; what `for grid_out` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "for grid_out",
  pymongo: "for",
  motor: "async for",
  async: "async for",
  list: "to_list",
  whole: "read",
  since: "4.9",
  checks: [
    {
      when: () => true,
      dialects: ["motor"],
      kind: "review",
      change: { do: "look", text: "Read chunks with `while chunk := await {x}.readchunk():`" },
      why: "Motor iterates over chunks; PyMongo Async iterates over lines, and nothing raises",
    },
  ],
  why:
    "PyMongo iterates over lines with `for` and Motor over chunks with `async for`; PyMongo Async iterates over lines with `async for`",
  see: "gridfs/asynchronous/grid_file.py: AsyncGridOut.__aiter__",
} satisfies Member;
