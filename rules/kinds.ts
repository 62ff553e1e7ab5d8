/** A kind of object comes in; its base, the names of its class, and what an unknown attribute or a plain loop makes of it go out. */
import type { Dialect } from "../lib/finding.ts";
import type { Kind } from "../lib/rows/types.ts";

/** The base of a kind, where its class inherits from that of another: a row is looked up along it. */
export const bases: Readonly<Partial<Record<Kind, Kind>>> = {
  raw_cursor: "cursor",
  raw_command_cursor: "command_cursor",
  grid_out_cursor: "cursor",
};

/**
 * What an attribute gives that no row names, in all three dialects: `client.shop` is a database. A name that starts
 * with an underscore raises AttributeError.
 */
export const unknown: Readonly<Partial<Record<Kind, Kind>>> = {
  client: "database",
  database: "collection",
  collection: "collection",
};

/** Motor hands each call to a thread and gives a future of it. */
export const eager: ReadonlySet<Dialect> = new Set<Dialect>(["motor"]);

/** Motor is a package of its own; PyMongo stays installed. */
export const leaving: ReadonlySet<Dialect> = new Set<Dialect>(["motor"]);

/**
 * Kinds whose PyMongo Async object yields nothing and raises nothing where Python iterates over it without `async`:
 * the class has `__getitem__`, which always raises IndexError, and no `__iter__`. The others raise.
 */
export const silent: readonly Kind[] = ["cursor", "grid_out_cursor"];

/** The name of the class of a kind in each dialect; null where that dialect has no such class. */
export const classes: Readonly<Record<Kind, Readonly<Record<Dialect, string | null>>>> = {
  client: { pymongo: "MongoClient", motor: "AsyncIOMotorClient", async: "AsyncMongoClient" },
  database: { pymongo: "Database", motor: "AsyncIOMotorDatabase", async: "AsyncDatabase" },
  collection: { pymongo: "Collection", motor: "AsyncIOMotorCollection", async: "AsyncCollection" },
  cursor: { pymongo: "Cursor", motor: "AsyncIOMotorCursor", async: "AsyncCursor" },
  raw_cursor: {
    pymongo: "RawBatchCursor",
    motor: "AsyncIOMotorRawBatchCursor",
    async: "AsyncRawBatchCursor",
  },
  command_cursor: {
    pymongo: "CommandCursor",
    motor: "AsyncIOMotorCommandCursor",
    async: "AsyncCommandCursor",
  },
  raw_command_cursor: {
    pymongo: "RawBatchCommandCursor",
    motor: "AsyncIOMotorRawBatchCommandCursor",
    async: "AsyncRawBatchCommandCursor",
  },
  change_stream: {
    pymongo: "ChangeStream",
    motor: "AsyncIOMotorChangeStream",
    async: "AsyncChangeStream",
  },
  session: {
    pymongo: "ClientSession",
    motor: "AsyncIOMotorClientSession",
    async: "AsyncClientSession",
  },
  transaction: {
    pymongo: "_TransactionContext",
    motor: "_MotorTransactionContext",
    async: "_TransactionContext",
  },
  bound_session: {
    pymongo: "_BoundSessionContext",
    motor: null,
    async: "_AsyncBoundSessionContext",
  },
  session_options: { pymongo: "SessionOptions", motor: null, async: "SessionOptions" },
  transaction_options: { pymongo: "TransactionOptions", motor: null, async: "TransactionOptions" },
  client_encryption: {
    pymongo: "ClientEncryption",
    motor: "AsyncIOMotorClientEncryption",
    async: "AsyncClientEncryption",
  },
  rewrap_result: {
    pymongo: "RewrapManyDataKeyResult",
    motor: null,
    async: "RewrapManyDataKeyResult",
  },
  gridfs: { pymongo: "GridFS", motor: null, async: "AsyncGridFS" },
  bucket: {
    pymongo: "GridFSBucket",
    motor: "AsyncIOMotorGridFSBucket",
    async: "AsyncGridFSBucket",
  },
  grid_in: { pymongo: "GridIn", motor: "AsyncIOMotorGridIn", async: "AsyncGridIn" },
  grid_out: { pymongo: "GridOut", motor: "AsyncIOMotorGridOut", async: "AsyncGridOut" },
  grid_out_cursor: {
    pymongo: "GridOutCursor",
    motor: "AsyncIOMotorGridOutCursor",
    async: "AsyncGridOutCursor",
  },
  uri_parser: { pymongo: "uri_parser", motor: null, async: "uri_parser" },
  grid_out_iterator: { pymongo: "GridOutIterator", motor: null, async: "AsyncGridOutIterator" },
};

/** The kinds whose truth value raises NotImplementedError, and why that comes up with the move. */
export const truthless: Readonly<Partial<Record<Kind, string>>> = {
  database:
    "A database raises NotImplementedError where its truth is taken, from PyMongo 4 on: code of PyMongo 3 goes on to here only now",
  collection:
    "A collection raises NotImplementedError where its truth is taken, from PyMongo 4 on: code of PyMongo 3 goes on to here only now",
};
