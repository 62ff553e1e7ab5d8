/** A use as written comes in; what PyMongo 4 removed from a cursor, and what to write instead, goes out. The code is older than PyMongo 4. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/migrate-to-pymongo4.html";
const CALL = { pymongo: "call", motor: "await", async: "absent" } as const;

export default [
  {
    on: "cursor.count()",
    ...CALL,
    gone: "await collection.count_documents(filter), with the filter of the find()",
    awaits: true,
    why:
      "Up to PyMongo 3 it counted the documents of the query; PyMongo 4 cursors have no such method and raise AttributeError",
    see: SEE,
  },
] satisfies readonly Member[];
