/** A use as written comes in; what a client hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/mongo_client.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const READ = { pymongo: "read", motor: "read", async: "read" } as const;

export default [
  {
    on: "client.HOST",
    ...READ,
    why: "The default host, a plain attribute in all three dialects",
    see: SEE,
  },
  {
    on: "client.PORT",
    ...READ,
    why: "The default port, a plain attribute in all three dialects",
    see: SEE,
  },
  {
    on: "client.append_metadata()",
    ...CALL,
    motor: "absent",
    since: "4.14.0",
    why: "Changes the handshake of later connections and sends nothing; Motor has no such method",
    see: SEE,
  },
  {
    on: "client.codec_options",
    ...READ,
    why: "A setting, at hand without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "client.eq_props()",
    ...CALL,
    motor: "absent",
    since: "4.12.0",
    why: "The tuple that two clients are compared by; Motor has no such method",
    see: SEE,
  },
  {
    on: "client.get_database()",
    yields: "database",
    ...CALL,
    why: "Builds a handle and sends nothing in all three dialects",
    see: SEE,
  },
  {
    on: "client.get_default_database()",
    yields: "database",
    ...CALL,
    telltale: true,
    why: "Builds a handle and sends nothing in all three dialects",
    see: SEE,
  },
  {
    on: "client.nodes",
    ...READ,
    why: "A plain property in all three dialects, unlike `address` and `primary`",
    see: SEE,
  },
  { on: "client.options", ...READ, why: "A plain property in all three dialects", see: SEE },
  {
    on: "client.read_concern",
    ...READ,
    why: "A setting, at hand without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "client.read_preference",
    ...READ,
    why: "A setting, at hand without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "client.topology_description",
    ...READ,
    why: "A plain property in all three dialects, unlike `address` and `primary`",
    see: SEE,
  },
  {
    on: "client.write_concern",
    ...READ,
    why: "A setting, at hand without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "client[str]",
    yields: "database",
    ...READ,
    why: "Builds a handle and sends nothing in all three dialects",
    see: SEE,
  },
] satisfies readonly Member[];
