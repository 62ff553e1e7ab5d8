/** A use as written comes in; what PyMongo 4 removed from a collection, and what to write instead, goes out. The code is older than PyMongo 4. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/migrate-to-pymongo4.html";
const CALL = { pymongo: "call", motor: "await", async: "absent" } as const;
const BEGIN = { pymongo: "call", motor: "call", async: "absent" } as const;

export default [
  {
    on: "collection.count()",
    ...CALL,
    gone: "await {x}.count_documents({args or {}}), or estimated_document_count() without a filter",
    awaits: true,
    why:
      "Up to PyMongo 3 it counted the documents of a filter or of the collection; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "collection.ensure_index()",
    ...CALL,
    gone: "await {x}.create_index({args})",
    awaits: true,
    why:
      "Up to PyMongo 3 it built an index unless it had done so lately; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "collection.find_and_modify()",
    ...CALL,
    gone: "await {x}.find_one_and_update({args}), or find_one_and_replace(), find_one_and_delete()",
    awaits: true,
    why:
      "Up to PyMongo 3 it changed one document and gave it back; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "collection.initialize_ordered_bulk_op()",
    ...BEGIN,
    gone: "await {x}.bulk_write(operations)",
    awaits: true,
    why:
      "Up to PyMongo 3 it began a batch of writes in order; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "collection.initialize_unordered_bulk_op()",
    ...BEGIN,
    gone: "await {x}.bulk_write(operations, ordered=False)",
    awaits: true,
    why:
      "Up to PyMongo 3 it began a batch of writes in any order; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "collection.inline_map_reduce()",
    ...CALL,
    gone: "await {x}.aggregate(pipeline)",
    awaits: true,
    why:
      "Up to PyMongo 3 it gave the results of map and reduce functions as a list; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "collection.insert()",
    ...CALL,
    gone: "await {x}.insert_one({args}), or insert_many() for a list",
    awaits: true,
    why:
      "Up to PyMongo 3 it inserted a document or a list of them; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "collection.map_reduce()",
    yields: "collection",
    ...CALL,
    gone: "await {x}.aggregate(pipeline)",
    awaits: true,
    why:
      "Up to PyMongo 3 it ran map and reduce functions and gave the collection with the results; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "collection.parallel_scan()",
    ...CALL,
    gone: "{x}.find(), one cursor: the server has no such command since 4.2",
    why:
      "Up to PyMongo 3 it gave several cursors over one collection; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "collection.reindex()",
    ...CALL,
    gone: 'await {x}.database.command("reIndex", {x}.name)',
    awaits: true,
    why:
      "Up to PyMongo 3 it built all indexes anew; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "collection.remove()",
    ...CALL,
    gone: "await {x}.delete_many({args}), or delete_one() for multi=False",
    awaits: true,
    why:
      "Up to PyMongo 3 it deleted all that matches, or one with multi=False; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "collection.save()",
    ...CALL,
    gone:
      "await {x}.insert_one({args}), or replace_one() with upsert=True for a document that has its _id",
    why:
      "Up to PyMongo 3 it inserted a document, or replaced the one with its _id; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "collection.update()",
    ...CALL,
    gone:
      "await {x}.update_one({args}), or update_many() for multi=True, replace_one() for a whole document",
    why:
      "Up to PyMongo 3 it changed one document, or all with multi=True; PyMongo 4 takes the name for a sub-collection, and calling that raises TypeError",
    see: SEE,
  },
] satisfies readonly Member[];
