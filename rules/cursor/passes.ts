/** A use as written comes in; what a cursor hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/cursor.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const READ = { pymongo: "read", motor: "read", async: "read" } as const;

export default [
  {
    on: "cursor.address",
    ...READ,
    why: "What the cursor knows already, without I/O, unlike `client.address`",
    see: SEE,
  },
  { on: "cursor.alive", ...READ, why: "What the cursor knows already, without I/O", see: SEE },
  {
    on: "cursor.allow_disk_use()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.batch_size()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.clone()",
    yields: "self",
    ...CALL,
    why: "Builds a fresh cursor of the same query and sends nothing in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.collation()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.collection",
    yields: "collection",
    ...READ,
    why: "The collection that made the cursor",
    see: SEE,
  },
  {
    on: "cursor.comment()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  { on: "cursor.cursor_id", ...READ, why: "What the cursor knows already, without I/O", see: SEE },
  {
    on: "cursor.hint()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.limit()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.max()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.max_await_time_ms()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.max_scan()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.max_time_ms()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.min()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.remove_option()",
    yields: "self",
    ...CALL,
    why:
      "Clears a flag and gives the cursor back without I/O in all three dialects, unlike `add_option`",
    see: SEE,
  },
  {
    on: "cursor.retrieved",
    ...READ,
    motor: "absent",
    why: "What the cursor knows already, without I/O; Motor does not show it",
    see: SEE,
  },
  {
    on: "cursor.session",
    yields: "session",
    ...READ,
    why: "The session that the query was given, or None",
    see: SEE,
  },
  {
    on: "cursor.skip()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.sort()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.where()",
    yields: "self",
    ...CALL,
    why: "Changes the query that is not sent yet and gives the cursor back, in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.__copy__()",
    yields: "self",
    ...CALL,
    why: "Builds a fresh cursor of the same query and sends nothing in all three dialects",
    see: SEE,
  },
  {
    on: "cursor.__deepcopy__()",
    yields: "self",
    ...CALL,
    why:
      "Builds a fresh cursor of a deep copy of the query and sends nothing in all three dialects",
    see: SEE,
  },
  {
    on: "cursor()",
    yields: "cursor",
    ...CALL,
    why: "Builds a cursor and sends nothing; find() is the usual way in all three dialects",
    see: SEE,
  },
] satisfies readonly Member[];
