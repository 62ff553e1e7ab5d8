/** A use as written comes in; what a session options hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "pymongo/asynchronous/client_session.py";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const READ = { pymongo: "read", motor: "read", async: "read" } as const;

export default [
  {
    on: "session_options.causal_consistency",
    ...READ,
    motor: "absent",
    why: "An option, read without I/O",
    see: SEE,
  },
  {
    on: "session_options.default_transaction_options",
    yields: "transaction_options",
    ...READ,
    motor: "absent",
    why: "An option, read without I/O",
    see: SEE,
  },
  {
    on: "session_options.snapshot",
    ...READ,
    motor: "absent",
    why: "An option, read without I/O",
    see: SEE,
  },
  {
    on: "session_options()",
    yields: "session_options",
    ...CALL,
    motor: "absent",
    why: "A plain value in both modules; PyMongo Async has a class of its own, so import that one",
    see: SEE,
  },
] satisfies readonly Member[];
