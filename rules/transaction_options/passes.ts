/** A use as written comes in; what a transaction options hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "pymongo/asynchronous/client_session.py";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const READ = { pymongo: "read", motor: "read", async: "read" } as const;

export default [
  {
    on: "transaction_options.max_commit_time_ms",
    ...READ,
    motor: "absent",
    why: "An option, read without I/O",
    see: SEE,
  },
  {
    on: "transaction_options.read_concern",
    ...READ,
    motor: "absent",
    why: "An option, read without I/O",
    see: SEE,
  },
  {
    on: "transaction_options.read_preference",
    ...READ,
    motor: "absent",
    why: "An option, read without I/O",
    see: SEE,
  },
  {
    on: "transaction_options.write_concern",
    ...READ,
    motor: "absent",
    why: "An option, read without I/O",
    see: SEE,
  },
  {
    on: "transaction_options()",
    yields: "transaction_options",
    ...CALL,
    motor: "absent",
    why:
      "A plain value in both modules; PyMongo Async refuses that of PyMongo with TypeError, so import its own",
    see: SEE,
  },
] satisfies readonly Member[];
