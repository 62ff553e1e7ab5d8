/** A use as written comes in; where Motor has `stream_to_handler`, and what to write instead, goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "grid_out.stream_to_handler()",
  pymongo: "absent",
  motor: "await",
  async: "absent",
  gone: "while chunk := await {x}.readchunk(): {arg}.write(chunk); await {arg}.flush()",
  telltale: true,
  guide: true,
  why:
    "Motor writes the chunks to a Tornado handler and flushes; PyMongo Async knows no web framework, so the loop is written out",
  see: "motor/motor_gridfs.py: AgnosticGridOut.stream_to_handler",
} satisfies Member;
