/** A use as written comes in; what a collection hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/collection.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const READ = { pymongo: "read", motor: "read", async: "read" } as const;

export default [
  {
    on: "collection.codec_options",
    ...READ,
    why: "A setting, at hand without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "collection.database",
    yields: "database",
    ...READ,
    why:
      "The database that made the handle; an attribute in Motor and a property in PyMongo, read alike",
    see: SEE,
  },
  {
    on: "collection.find()",
    yields: "cursor",
    ...CALL,
    why: "Builds a cursor and sends nothing in all three dialects; awaiting it is a TypeError",
    see: SEE,
  },
  {
    on: "collection.find_raw_batches()",
    yields: "raw_cursor",
    ...CALL,
    telltale: true,
    why: "Builds a cursor over raw batches and sends nothing in all three dialects",
    see: SEE,
  },
  { on: "collection.full_name", ...READ, why: "The name, without I/O", see: SEE },
  { on: "collection.name", ...READ, why: "The name, without I/O", see: SEE },
  {
    on: "collection.read_concern",
    ...READ,
    why: "A setting, at hand without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "collection.read_preference",
    ...READ,
    why: "A setting, at hand without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "collection.with_options()",
    yields: "self",
    ...CALL,
    why: "Builds a handle and sends nothing in all three dialects",
    see: SEE,
  },
  {
    on: "collection.write_concern",
    ...READ,
    why: "A setting, at hand without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "collection[str]",
    yields: "self",
    ...READ,
    why: "Builds a handle and sends nothing in all three dialects",
    see: SEE,
  },
] satisfies readonly Member[];
