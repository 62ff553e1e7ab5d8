/** A use as written comes in; what a session hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/client_session.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const READ = { pymongo: "read", motor: "read", async: "read" } as const;

export default [
  {
    on: "session.advance_cluster_time()",
    ...CALL,
    why: "Changes the session itself and sends nothing in all three dialects",
    see: SEE,
  },
  {
    on: "session.advance_operation_time()",
    ...CALL,
    why: "Changes the session itself and sends nothing in all three dialects",
    see: SEE,
  },
  {
    on: "session.bind()",
    yields: "bound_session",
    ...CALL,
    motor: "absent",
    since: "4.17.0",
    why:
      "Gives the context manager that makes the session implicit in its block, without await; Motor has no such method",
    see: SEE,
  },
  {
    on: "session.client",
    yields: "client",
    ...READ,
    why: "The client that started the session",
    see: SEE,
  },
  {
    on: "session.cluster_time",
    ...READ,
    why: "What the session knows already, without I/O",
    see: SEE,
  },
  {
    on: "session.has_ended",
    ...READ,
    why: "What the session knows already, without I/O",
    see: SEE,
  },
  {
    on: "session.in_transaction",
    ...READ,
    why: "What the session knows already, without I/O",
    see: SEE,
  },
  {
    on: "session.operation_time",
    ...READ,
    why: "What the session knows already, without I/O",
    see: SEE,
  },
  {
    on: "session.options",
    yields: "session_options",
    ...READ,
    why: "The options that the session was started with",
    see: SEE,
  },
  {
    on: "session.session_id",
    ...READ,
    why: "What the session knows already, without I/O",
    see: SEE,
  },
  {
    on: "session()",
    yields: "session",
    ...CALL,
    why: "Built by start_session() in all three dialects",
    see: SEE,
  },
] satisfies readonly Member[];
