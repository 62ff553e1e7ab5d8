/** A use as written comes in; what PyMongo 4 removed from a database, and what to write instead, goes out. The code is older than PyMongo 4. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/migrate-to-pymongo4.html";
const CALL = { pymongo: "call", motor: "await", async: "absent" } as const;
const READ_ALONE = { pymongo: "read", motor: "absent", async: "absent" } as const;

export default [
  {
    on: "database.add_user()",
    ...CALL,
    gone: 'await {x}.command("createUser", name, pwd=password, roles=roles)',
    awaits: true,
    why:
      "Up to PyMongo 3 it created or changed a user; PyMongo 4 takes the name for a collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "database.authenticate()",
    ...CALL,
    gone: "a client of its own: AsyncMongoClient(username=name, password=password)",
    why:
      "Up to PyMongo 3 it logged a user in on the connections of the client; PyMongo 4 takes the name for a collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "database.collection_names()",
    ...CALL,
    gone: "await {x}.list_collection_names()",
    awaits: true,
    why:
      "Up to PyMongo 3 it listed the names of the collections; PyMongo 4 takes the name for a collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "database.current_op()",
    ...CALL,
    gone: "await {x}.aggregate(pipeline), on the admin database and with $currentOp",
    awaits: true,
    why:
      "Up to PyMongo 3 it listed what the server was doing; PyMongo 4 takes the name for a collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "database.last_status()",
    ...CALL,
    gone: "nothing: a write reports its errors itself",
    why:
      "Up to PyMongo 3 it gave the outcome of the last operation; PyMongo 4 takes the name for a collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "database.previous_error()",
    ...CALL,
    gone: "nothing: a write reports its errors itself",
    why:
      "Up to PyMongo 3 it gave the last error; PyMongo 4 takes the name for a collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "database.profiling_info()",
    ...CALL,
    gone: 'await {x}["system.profile"].find().to_list()',
    awaits: true,
    why:
      "Up to PyMongo 3 it listed what the profiler had recorded; PyMongo 4 takes the name for a collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "database.profiling_level()",
    ...CALL,
    gone: '(await {x}.command("profile", -1))["was"]',
    awaits: true,
    why:
      "Up to PyMongo 3 it gave the level of the profiler; PyMongo 4 takes the name for a collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "database.remove_user()",
    ...CALL,
    gone: 'await {x}.command("dropUser", {args})',
    awaits: true,
    why:
      "Up to PyMongo 3 it deleted a user; PyMongo 4 takes the name for a collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "database.reset_error_history()",
    ...CALL,
    gone: "nothing: a write reports its errors itself",
    why:
      "Up to PyMongo 3 it forgot the errors so far; PyMongo 4 takes the name for a collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "database.set_profiling_level()",
    ...CALL,
    gone: 'await {x}.command("profile", {args})',
    awaits: true,
    why:
      "Up to PyMongo 3 it set the level of the profiler; PyMongo 4 takes the name for a collection, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "database.system_js",
    ...READ_ALONE,
    gone: "await {x}.command(command), the server runs no stored functions by name",
    awaits: true,
    silent: "the name gives a collection called system_js",
    why:
      "Up to PyMongo 3 it gave the functions stored on the server; PyMongo 4 takes the name for a collection and gives that, without any exception",
    see: SEE,
  },
] satisfies readonly Member[];
