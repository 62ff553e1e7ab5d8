/** A use as written comes in; what a database hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/database.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const READ = { pymongo: "read", motor: "read", async: "read" } as const;

export default [
  {
    on: "database.client",
    yields: "client",
    ...READ,
    why: "The client that made the handle",
    see: SEE,
  },
  {
    on: "database.codec_options",
    ...READ,
    why: "A setting, at hand without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "database.get_collection()",
    yields: "collection",
    ...CALL,
    why: "Builds a handle and sends nothing in all three dialects",
    see: SEE,
  },
  { on: "database.name", ...READ, why: "The name, without I/O", see: SEE },
  {
    on: "database.read_concern",
    ...READ,
    why: "A setting, at hand without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "database.read_preference",
    ...READ,
    why: "A setting, at hand without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "database.with_options()",
    yields: "self",
    ...CALL,
    why: "Builds a handle and sends nothing in all three dialects",
    see: SEE,
  },
  {
    on: "database.write_concern",
    ...READ,
    why: "A setting, at hand without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "database[str]",
    yields: "collection",
    ...READ,
    why: "Builds a handle and sends nothing in all three dialects",
    see: SEE,
  },
  {
    on: "database()",
    yields: "database",
    ...CALL,
    why: "Builds a handle from a client and sends nothing; PyMongo Async wants an AsyncMongoClient",
    see: SEE,
  },
] satisfies readonly Member[];
