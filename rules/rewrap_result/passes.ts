/** A use as written comes in; what a rewrap result hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "pymongo/asynchronous/encryption.py";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const READ = { pymongo: "read", motor: "read", async: "read" } as const;

export default [
  {
    on: "rewrap_result.bulk_write_result",
    ...READ,
    motor: "absent",
    why: "The result of the write, a plain property",
    see: SEE,
  },
  {
    on: "rewrap_result()",
    yields: "rewrap_result",
    ...CALL,
    motor: "absent",
    why: "A plain value, built by rewrap_many_data_key()",
    see: SEE,
  },
] satisfies readonly Member[];
