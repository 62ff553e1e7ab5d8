/** A use as written comes in; what a transaction hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "pymongo/asynchronous/client_session.py";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;

export default [
  {
    on: "transaction()",
    yields: "transaction",
    ...CALL,
    why: "Built by start_transaction() in all three dialects",
    see: SEE,
  },
] satisfies readonly Member[];
