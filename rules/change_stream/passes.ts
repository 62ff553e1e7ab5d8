/** A use as written comes in; what a change stream hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/change_stream.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const READ = { pymongo: "read", motor: "read", async: "read" } as const;

export default [
  {
    on: "change_stream.alive",
    ...READ,
    why: "What the stream knows already, without I/O",
    see: SEE,
  },
  {
    on: "change_stream.resume_token",
    ...READ,
    why:
      "What the stream knows already, without I/O; Motor raises AttributeError before the stream is open",
    see: SEE,
  },
  {
    on: "change_stream()",
    yields: "change_stream",
    ...CALL,
    why: "Builds a stream that is not open yet; watch() is the usual way in all three dialects",
    see: SEE,
  },
] satisfies readonly Member[];
