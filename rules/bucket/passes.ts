/** A use as written comes in; what a bucket hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/index.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;

export default [
  {
    on: "bucket.find()",
    yields: "grid_out_cursor",
    ...CALL,
    why: "Builds a cursor and sends nothing in all three dialects",
    see: SEE,
  },
  {
    on: "bucket.open_upload_stream()",
    yields: "grid_in",
    ...CALL,
    telltale: true,
    why:
      "Builds a file to write to and sends nothing in all three dialects, unlike open_download_stream",
    see: SEE,
  },
  {
    on: "bucket.open_upload_stream_with_id()",
    yields: "grid_in",
    ...CALL,
    telltale: true,
    why:
      "Builds a file to write to and sends nothing in all three dialects, unlike open_download_stream",
    see: SEE,
  },
] satisfies readonly Member[];
