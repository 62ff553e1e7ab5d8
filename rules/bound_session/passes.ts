/** A use as written comes in; what a bound session hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "pymongo/asynchronous/client_session.py";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;

export default [
  {
    on: "bound_session()",
    yields: "bound_session",
    ...CALL,
    motor: "absent",
    since: "4.17.0",
    why: "Built by bind(); Motor has no such class",
    see: SEE,
  },
] satisfies readonly Member[];
