/** A use as written comes in; what PyMongo 4 removed from a client, and what to write instead, goes out. The code is older than PyMongo 4. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/migrate-to-pymongo4.html";
const CALL = { pymongo: "call", motor: "await", async: "absent" } as const;
const READ = { pymongo: "read", motor: "read", async: "absent" } as const;
const READ_ALONE = { pymongo: "read", motor: "absent", async: "absent" } as const;
const CALL_ALONE = { pymongo: "call", motor: "absent", async: "absent" } as const;

export default [
  {
    on: "client.close_cursor()",
    ...CALL,
    gone: "await cursor.close()",
    awaits: true,
    why:
      "Up to PyMongo 3 it closed a cursor by its id; PyMongo 4 takes the name for a database, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "client.database_names()",
    ...CALL,
    gone: "await {x}.list_database_names()",
    awaits: true,
    why:
      "Up to PyMongo 3 it listed the names of the databases; PyMongo 4 takes the name for a database, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "client.event_listeners",
    ...READ,
    gone: "{x}.options.event_listeners",
    silent: "the name gives a database called event_listeners",
    why:
      "Up to PyMongo 3 it gave the listeners that the client was made with; PyMongo 4 takes the name for a database and gives that, without any exception",
    see: SEE,
  },
  {
    on: "client.fsync()",
    ...CALL,
    gone: 'await {x}.admin.command("fsync")',
    awaits: true,
    why:
      "Up to PyMongo 3 it flushed pending writes, and locked on demand; PyMongo 4 takes the name for a database, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "client.is_locked",
    ...READ_ALONE,
    gone: '(await {x}.admin.command("currentOp")).get("fsyncLock", False)',
    awaits: true,
    silent: "the name gives a database called is_locked",
    why:
      "Up to PyMongo 3 it told whether writes were locked; PyMongo 4 takes the name for a database and gives that, without any exception",
    see: SEE,
  },
  {
    on: "client.kill_cursors()",
    ...CALL,
    gone: "await cursor.close()",
    awaits: true,
    why:
      "Up to PyMongo 3 it closed cursors by their ids; PyMongo 4 takes the name for a database, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "client.local_threshold_ms",
    ...READ,
    gone: "{x}.options.local_threshold_ms",
    silent: "the name gives a database called local_threshold_ms",
    why:
      "Up to PyMongo 3 it gave a setting; PyMongo 4 takes the name for a database and gives that, without any exception",
    see: SEE,
  },
  {
    on: "client.max_bson_size",
    ...READ,
    gone: '(await {x}.admin.command("hello"))["maxBsonObjectSize"]',
    awaits: true,
    silent: "the name gives a database called max_bson_size",
    why:
      "Up to PyMongo 3 it gave the size of the largest document; PyMongo 4 takes the name for a database and gives that, without any exception",
    see: SEE,
  },
  {
    on: "client.max_idle_time_ms",
    ...READ,
    gone: "{x}.options.pool_options.max_idle_time_seconds",
    silent: "the name gives a database called max_idle_time_ms",
    why:
      "Up to PyMongo 3 it gave a setting; PyMongo 4 takes the name for a database and gives that, without any exception",
    see: SEE,
  },
  {
    on: "client.max_message_size",
    ...READ,
    gone: '(await {x}.admin.command("hello"))["maxMessageSizeBytes"]',
    awaits: true,
    silent: "the name gives a database called max_message_size",
    why:
      "Up to PyMongo 3 it gave the size of the largest message; PyMongo 4 takes the name for a database and gives that, without any exception",
    see: SEE,
  },
  {
    on: "client.max_pool_size",
    ...READ,
    gone: "{x}.options.pool_options.max_pool_size",
    silent: "the name gives a database called max_pool_size",
    why:
      "Up to PyMongo 3 it gave a setting; PyMongo 4 takes the name for a database and gives that, without any exception",
    see: SEE,
  },
  {
    on: "client.max_write_batch_size",
    ...READ,
    gone: '(await {x}.admin.command("hello"))["maxWriteBatchSize"]',
    awaits: true,
    silent: "the name gives a database called max_write_batch_size",
    why:
      "Up to PyMongo 3 it gave the size of the largest batch; PyMongo 4 takes the name for a database and gives that, without any exception",
    see: SEE,
  },
  {
    on: "client.min_pool_size",
    ...READ,
    gone: "{x}.options.pool_options.min_pool_size",
    silent: "the name gives a database called min_pool_size",
    why:
      "Up to PyMongo 3 it gave a setting; PyMongo 4 takes the name for a database and gives that, without any exception",
    see: SEE,
  },
  {
    on: "client.retry_reads",
    ...READ,
    gone: "{x}.options.retry_reads",
    silent: "the name gives a database called retry_reads",
    why:
      "Up to PyMongo 3 it gave a setting; PyMongo 4 takes the name for a database and gives that, without any exception",
    see: SEE,
  },
  {
    on: "client.retry_writes",
    ...READ,
    gone: "{x}.options.retry_writes",
    silent: "the name gives a database called retry_writes",
    why:
      "Up to PyMongo 3 it gave a setting; PyMongo 4 takes the name for a database and gives that, without any exception",
    see: SEE,
  },
  {
    on: "client.server_selection_timeout",
    ...READ,
    gone: "{x}.options.server_selection_timeout",
    silent: "the name gives a database called server_selection_timeout",
    why:
      "Up to PyMongo 3 it gave a setting; PyMongo 4 takes the name for a database and gives that, without any exception",
    see: SEE,
  },
  {
    on: "client.set_cursor_manager()",
    ...CALL_ALONE,
    gone: "nothing: a cursor closes itself at its end, or by close()",
    why:
      "Up to PyMongo 3 it set who closes abandoned cursors; PyMongo 4 takes the name for a database, and calling that raises TypeError",
    see: SEE,
  },
  {
    on: "client.unlock()",
    ...CALL,
    gone: 'await {x}.admin.command("fsyncUnlock")',
    awaits: true,
    why:
      "Up to PyMongo 3 it let writes through again; PyMongo 4 takes the name for a database, and calling that raises TypeError",
    see: SEE,
  },
] satisfies readonly Member[];
