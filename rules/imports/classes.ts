/** Nothing comes in; the drivers' classes, with their paths in each dialect, go out. */
import type { Dialect } from "../../lib/finding.ts";
import type { Importable, Kind } from "../../lib/rows/types.ts";

const PASSING = "Bound there for that module's own use, so it moves to its home";
const STUB = "The name stands in the stub file only; importing it fails at run time";
const GUESSED = "Importing it fails: that module has the sync class alone";
const LATENT = "PyMongo Async has no latent cursor: the awaited call gives a started one";

/** A class of the drivers: where each dialect has it. Paths are written out, so that a search finds them. */
interface ClassPaths {
  readonly kind: Kind;
  /** The path to write. */
  readonly to: string;
  readonly why?: string;
  readonly pymongo: readonly string[];
  /** Modules that import the class for themselves. */
  readonly passing?: readonly string[];
  readonly motor?: readonly string[];
  readonly stubs?: readonly string[];
  readonly latent?: readonly string[];
  readonly async: readonly string[];
  readonly asyncPassing?: readonly string[];
}

const classes: readonly ClassPaths[] = [
  {
    kind: "client",
    to: "pymongo.AsyncMongoClient",
    pymongo: [
      "pymongo.MongoClient",
      "pymongo.mongo_client.MongoClient",
      "pymongo.synchronous.mongo_client.MongoClient",
    ],
    passing: [
      "pymongo.encryption.MongoClient",
      "pymongo.synchronous.encryption.MongoClient",
    ],
    motor: [
      "motor.MotorClient",
      "motor.core.AgnosticClient",
      "motor.motor_asyncio.AsyncIOMotorClient",
      "motor.motor_tornado.MotorClient",
    ],
    async: [
      "pymongo.AsyncMongoClient",
      "pymongo.asynchronous.mongo_client.AsyncMongoClient",
    ],
    asyncPassing: [
      "pymongo.asynchronous.encryption.AsyncMongoClient",
    ],
  },
  {
    kind: "database",
    to: "pymongo.asynchronous.database.AsyncDatabase",
    pymongo: [
      "pymongo.database.Database",
      "pymongo.synchronous.database.Database",
    ],
    passing: [
      "gridfs.grid_file.Database",
      "gridfs.synchronous.grid_file.Database",
      "pymongo.encryption.Database",
      "pymongo.synchronous.client_bulk.Database",
      "pymongo.synchronous.encryption.Database",
    ],
    motor: [
      "motor.MotorDatabase",
      "motor.core.AgnosticDatabase",
      "motor.motor_asyncio.AsyncIOMotorDatabase",
      "motor.motor_tornado.MotorDatabase",
    ],
    async: [
      "pymongo.asynchronous.database.AsyncDatabase",
    ],
    asyncPassing: [
      "gridfs.asynchronous.grid_file.AsyncDatabase",
      "pymongo.asynchronous.encryption.AsyncDatabase",
      "pymongo.asynchronous.client_bulk.AsyncDatabase",
    ],
  },
  {
    kind: "collection",
    to: "pymongo.asynchronous.collection.AsyncCollection",
    pymongo: [
      "pymongo.collection.Collection",
      "pymongo.synchronous.collection.Collection",
    ],
    passing: [
      "gridfs.grid_file.Collection",
      "gridfs.synchronous.grid_file.Collection",
      "pymongo.database.Collection",
      "pymongo.encryption.Collection",
      "pymongo.synchronous.client_bulk.Collection",
      "pymongo.synchronous.database.Collection",
      "pymongo.synchronous.encryption.Collection",
    ],
    motor: [
      "motor.MotorCollection",
      "motor.core.AgnosticCollection",
      "motor.motor_asyncio.AsyncIOMotorCollection",
      "motor.motor_tornado.MotorCollection",
    ],
    async: [
      "pymongo.asynchronous.collection.AsyncCollection",
    ],
    asyncPassing: [
      "gridfs.asynchronous.grid_file.AsyncCollection",
      "pymongo.asynchronous.database.AsyncCollection",
      "pymongo.asynchronous.encryption.AsyncCollection",
      "pymongo.asynchronous.client_bulk.AsyncCollection",
    ],
  },
  {
    kind: "cursor",
    to: "pymongo.asynchronous.cursor.AsyncCursor",
    pymongo: [
      "pymongo.cursor.Cursor",
      "pymongo.synchronous.cursor.Cursor",
    ],
    passing: [
      "gridfs.grid_file.Cursor",
      "gridfs.synchronous.grid_file.Cursor",
      "pymongo.collection.Cursor",
      "pymongo.encryption.Cursor",
      "pymongo.synchronous.collection.Cursor",
      "pymongo.synchronous.encryption.Cursor",
    ],
    motor: [
      "motor.MotorCursor",
      "motor.core.AgnosticCursor",
      "motor.motor_asyncio.AsyncIOMotorCursor",
      "motor.motor_tornado.MotorCursor",
    ],
    async: [
      "pymongo.asynchronous.cursor.AsyncCursor",
    ],
    asyncPassing: [
      "gridfs.asynchronous.grid_file.AsyncCursor",
      "pymongo.asynchronous.collection.AsyncCursor",
      "pymongo.asynchronous.encryption.AsyncCursor",
    ],
  },
  {
    kind: "raw_cursor",
    to: "pymongo.asynchronous.cursor.AsyncRawBatchCursor",
    pymongo: [
      "pymongo.cursor.RawBatchCursor",
      "pymongo.synchronous.cursor.RawBatchCursor",
    ],
    passing: [
      "pymongo.collection.RawBatchCursor",
      "pymongo.synchronous.collection.RawBatchCursor",
    ],
    motor: [
      "motor.core.AgnosticRawBatchCursor",
    ],
    async: [
      "pymongo.asynchronous.cursor.AsyncRawBatchCursor",
    ],
    asyncPassing: [
      "pymongo.asynchronous.collection.AsyncRawBatchCursor",
    ],
    stubs: [
      "motor.motor_asyncio.AsyncIOMotorRawBatchCursor",
      "motor.motor_tornado.MotorRawBatchCursor",
    ],
  },
  {
    kind: "command_cursor",
    to: "pymongo.asynchronous.command_cursor.AsyncCommandCursor",
    pymongo: [
      "pymongo.command_cursor.CommandCursor",
      "pymongo.synchronous.command_cursor.CommandCursor",
    ],
    passing: [
      "pymongo.change_stream.CommandCursor",
      "pymongo.collection.CommandCursor",
      "pymongo.database.CommandCursor",
      "pymongo.mongo_client.CommandCursor",
      "pymongo.synchronous.change_stream.CommandCursor",
      "pymongo.synchronous.client_bulk.CommandCursor",
      "pymongo.synchronous.collection.CommandCursor",
      "pymongo.synchronous.database.CommandCursor",
      "pymongo.synchronous.mongo_client.CommandCursor",
    ],
    motor: [
      "motor.MotorCommandCursor",
      "motor.core.AgnosticCommandCursor",
      "motor.motor_asyncio.AsyncIOMotorCommandCursor",
      "motor.motor_tornado.MotorCommandCursor",
    ],
    async: [
      "pymongo.asynchronous.command_cursor.AsyncCommandCursor",
    ],
    asyncPassing: [
      "pymongo.asynchronous.database.AsyncCommandCursor",
      "pymongo.asynchronous.collection.AsyncCommandCursor",
      "pymongo.asynchronous.client_bulk.AsyncCommandCursor",
      "pymongo.asynchronous.mongo_client.AsyncCommandCursor",
      "pymongo.asynchronous.change_stream.AsyncCommandCursor",
    ],
    latent: [
      "motor.core.AgnosticLatentCommandCursor",
      "motor.motor_asyncio.AsyncIOMotorLatentCommandCursor",
      "motor.motor_tornado.MotorLatentCommandCursor",
    ],
  },
  {
    kind: "raw_command_cursor",
    to: "pymongo.asynchronous.command_cursor.AsyncRawBatchCommandCursor",
    pymongo: [
      "pymongo.command_cursor.RawBatchCommandCursor",
      "pymongo.synchronous.command_cursor.RawBatchCommandCursor",
    ],
    passing: [
      "pymongo.collection.RawBatchCommandCursor",
      "pymongo.synchronous.collection.RawBatchCommandCursor",
    ],
    motor: [
      "motor.core.AgnosticRawBatchCommandCursor",
    ],
    async: [
      "pymongo.asynchronous.command_cursor.AsyncRawBatchCommandCursor",
    ],
    asyncPassing: [
      "pymongo.asynchronous.collection.AsyncRawBatchCommandCursor",
    ],
    stubs: [
      "motor.motor_asyncio.AsyncIOMotorRawBatchCommandCursor",
      "motor.motor_tornado.MotorRawBatchCommandCursor",
    ],
  },
  {
    kind: "change_stream",
    to: "pymongo.asynchronous.change_stream.AsyncChangeStream",
    pymongo: [
      "pymongo.change_stream.ChangeStream",
      "pymongo.synchronous.change_stream.ChangeStream",
    ],
    passing: [
      "pymongo.mongo_client.ChangeStream",
      "pymongo.synchronous.mongo_client.ChangeStream",
    ],
    motor: [
      "motor.MotorChangeStream",
      "motor.core.AgnosticChangeStream",
      "motor.motor_asyncio.AsyncIOMotorChangeStream",
      "motor.motor_tornado.MotorChangeStream",
    ],
    async: [
      "pymongo.asynchronous.change_stream.AsyncChangeStream",
    ],
    asyncPassing: [
      "pymongo.asynchronous.mongo_client.AsyncChangeStream",
    ],
  },
  {
    kind: "change_stream",
    to: "pymongo.asynchronous.change_stream.AsyncClusterChangeStream",
    pymongo: [
      "pymongo.change_stream.ClusterChangeStream",
      "pymongo.synchronous.change_stream.ClusterChangeStream",
    ],
    passing: [
      "pymongo.mongo_client.ClusterChangeStream",
      "pymongo.synchronous.mongo_client.ClusterChangeStream",
    ],
    async: [
      "pymongo.asynchronous.change_stream.AsyncClusterChangeStream",
    ],
    asyncPassing: [
      "pymongo.asynchronous.mongo_client.AsyncClusterChangeStream",
    ],
  },
  {
    kind: "change_stream",
    to: "pymongo.asynchronous.change_stream.AsyncCollectionChangeStream",
    pymongo: [
      "pymongo.change_stream.CollectionChangeStream",
      "pymongo.synchronous.change_stream.CollectionChangeStream",
    ],
    passing: [
      "pymongo.collection.CollectionChangeStream",
      "pymongo.synchronous.collection.CollectionChangeStream",
    ],
    async: [
      "pymongo.asynchronous.change_stream.AsyncCollectionChangeStream",
    ],
    asyncPassing: [
      "pymongo.asynchronous.collection.AsyncCollectionChangeStream",
    ],
  },
  {
    kind: "change_stream",
    to: "pymongo.asynchronous.change_stream.AsyncDatabaseChangeStream",
    pymongo: [
      "pymongo.change_stream.DatabaseChangeStream",
      "pymongo.synchronous.change_stream.DatabaseChangeStream",
    ],
    passing: [
      "pymongo.database.DatabaseChangeStream",
      "pymongo.synchronous.database.DatabaseChangeStream",
    ],
    async: [
      "pymongo.asynchronous.change_stream.AsyncDatabaseChangeStream",
    ],
    asyncPassing: [
      "pymongo.asynchronous.database.AsyncDatabaseChangeStream",
    ],
  },
  {
    kind: "session",
    to: "pymongo.asynchronous.client_session.AsyncClientSession",
    pymongo: [
      "pymongo.client_session.ClientSession",
      "pymongo.synchronous.client_session.ClientSession",
    ],
    passing: [
      "gridfs.grid_file.ClientSession",
      "gridfs.synchronous.grid_file.ClientSession",
      "pymongo.synchronous.bulk.ClientSession",
      "pymongo.synchronous.client_bulk.ClientSession",
    ],
    motor: [
      "motor.MotorClientSession",
      "motor.core.AgnosticClientSession",
      "motor.motor_asyncio.AsyncIOMotorClientSession",
      "motor.motor_tornado.MotorClientSession",
    ],
    async: [
      "pymongo.asynchronous.client_session.AsyncClientSession",
    ],
    asyncPassing: [
      "pymongo.asynchronous.bulk.AsyncClientSession",
      "gridfs.asynchronous.grid_file.AsyncClientSession",
      "pymongo.asynchronous.client_bulk.AsyncClientSession",
    ],
  },
  {
    kind: "session_options",
    to: "pymongo.asynchronous.client_session.SessionOptions",
    why:
      "PyMongo Async has a class of its own by the same name, so isinstance against that of PyMongo is false",
    pymongo: [
      "pymongo.client_session.SessionOptions",
      "pymongo.synchronous.client_session.SessionOptions",
    ],
    async: [
      "pymongo.asynchronous.client_session.SessionOptions",
    ],
  },
  {
    kind: "transaction_options",
    to: "pymongo.asynchronous.client_session.TransactionOptions",
    why:
      "PyMongo Async checks for the class of its own module and raises TypeError for that of PyMongo, which Motor uses too",
    pymongo: [
      "pymongo.client_session.TransactionOptions",
      "pymongo.synchronous.client_session.TransactionOptions",
    ],
    async: [
      "pymongo.asynchronous.client_session.TransactionOptions",
    ],
  },
  {
    kind: "client_encryption",
    to: "pymongo.asynchronous.encryption.AsyncClientEncryption",
    pymongo: [
      "pymongo.encryption.ClientEncryption",
      "pymongo.synchronous.encryption.ClientEncryption",
    ],
    motor: [
      "motor.MotorClientEncryption",
      "motor.core.AgnosticClientEncryption",
      "motor.motor_asyncio.AsyncIOMotorClientEncryption",
      "motor.motor_tornado.MotorClientEncryption",
    ],
    async: [
      "pymongo.asynchronous.encryption.AsyncClientEncryption",
    ],
  },
  {
    kind: "rewrap_result",
    to: "pymongo.asynchronous.encryption.RewrapManyDataKeyResult",
    why:
      "PyMongo Async has a class of its own by the same name, so isinstance against that of PyMongo is false",
    pymongo: [
      "pymongo.encryption.RewrapManyDataKeyResult",
      "pymongo.synchronous.encryption.RewrapManyDataKeyResult",
    ],
    async: [
      "pymongo.asynchronous.encryption.RewrapManyDataKeyResult",
    ],
  },
  {
    kind: "gridfs",
    to: "gridfs.AsyncGridFS",
    pymongo: [
      "gridfs.GridFS",
      "gridfs.grid_file.GridFS",
      "gridfs.synchronous.grid_file.GridFS",
    ],
    passing: [
      "gridfs.synchronous.GridFS",
    ],
    async: [
      "gridfs.AsyncGridFS",
      "gridfs.asynchronous.AsyncGridFS",
      "gridfs.asynchronous.grid_file.AsyncGridFS",
    ],
  },
  {
    kind: "bucket",
    to: "gridfs.AsyncGridFSBucket",
    pymongo: [
      "gridfs.GridFSBucket",
      "gridfs.grid_file.GridFSBucket",
      "gridfs.synchronous.grid_file.GridFSBucket",
    ],
    passing: [
      "gridfs.synchronous.GridFSBucket",
    ],
    motor: [
      "motor.MotorGridFSBucket",
      "motor.motor_asyncio.AsyncIOMotorGridFSBucket",
      "motor.motor_gridfs.AgnosticGridFSBucket",
      "motor.motor_tornado.MotorGridFSBucket",
    ],
    async: [
      "gridfs.AsyncGridFSBucket",
      "gridfs.asynchronous.AsyncGridFSBucket",
      "gridfs.asynchronous.grid_file.AsyncGridFSBucket",
    ],
  },
  {
    kind: "grid_in",
    to: "gridfs.AsyncGridIn",
    pymongo: [
      "gridfs.GridIn",
      "gridfs.grid_file.GridIn",
      "gridfs.synchronous.grid_file.GridIn",
    ],
    passing: [
      "gridfs.synchronous.GridIn",
    ],
    motor: [
      "motor.MotorGridIn",
      "motor.motor_asyncio.AsyncIOMotorGridIn",
      "motor.motor_gridfs.AgnosticGridIn",
      "motor.motor_tornado.MotorGridIn",
    ],
    async: [
      "gridfs.AsyncGridIn",
      "gridfs.asynchronous.AsyncGridIn",
      "gridfs.asynchronous.grid_file.AsyncGridIn",
    ],
  },
  {
    kind: "grid_out",
    to: "gridfs.AsyncGridOut",
    pymongo: [
      "gridfs.GridOut",
      "gridfs.grid_file.GridOut",
      "gridfs.synchronous.grid_file.GridOut",
    ],
    passing: [
      "gridfs.synchronous.GridOut",
    ],
    motor: [
      "motor.MotorGridOut",
      "motor.motor_asyncio.AsyncIOMotorGridOut",
      "motor.motor_gridfs.AgnosticGridOut",
      "motor.motor_tornado.MotorGridOut",
    ],
    async: [
      "gridfs.AsyncGridOut",
      "gridfs.asynchronous.AsyncGridOut",
      "gridfs.asynchronous.grid_file.AsyncGridOut",
    ],
  },
  {
    kind: "grid_out_cursor",
    to: "gridfs.AsyncGridOutCursor",
    pymongo: [
      "gridfs.GridOutCursor",
      "gridfs.grid_file.GridOutCursor",
      "gridfs.synchronous.grid_file.GridOutCursor",
    ],
    passing: [
      "gridfs.synchronous.GridOutCursor",
    ],
    motor: [
      "motor.MotorGridOutCursor",
      "motor.motor_asyncio.AsyncIOMotorGridOutCursor",
      "motor.motor_gridfs.AgnosticGridOutCursor",
      "motor.motor_tornado.MotorGridOutCursor",
    ],
    async: [
      "gridfs.AsyncGridOutCursor",
      "gridfs.asynchronous.AsyncGridOutCursor",
      "gridfs.asynchronous.grid_file.AsyncGridOutCursor",
    ],
  },
  {
    kind: "grid_out_iterator",
    to: "gridfs.asynchronous.grid_file.AsyncGridOutIterator",
    pymongo: [
      "gridfs.grid_file.GridOutIterator",
      "gridfs.synchronous.grid_file.GridOutIterator",
    ],
    async: [
      "gridfs.asynchronous.grid_file.AsyncGridOutIterator",
    ],
  },
];

/** Every class at every path. */
export const classPaths: readonly Importable[] = classes.flatMap(pathsOf);

/** The rows of one class, one per path. */
function pathsOf(row: ClassPaths): Importable[] {
  const { kind, to, why } = row;
  const moves = (dialect: Dialect, paths: readonly string[] = [], note = why) =>
    paths.map((path) => ({ path, to, dialect, kind, ...(note ? { why: note } : {}) }));
  // A sync module does not have the async class of its name, though some think so
  const [name] = to.split(".").slice(-1) as [string];
  const guessed = row.pymongo.map((path) => path.slice(0, path.lastIndexOf(".") + 1) + name)
    .filter((path) => !row.async.includes(path) && !row.pymongo.includes(path));
  const stays = (paths: readonly string[] = []) =>
    paths.map((path) => ({ path, to: path, dialect: "async" as const, kind }));
  return [
    ...moves("pymongo", row.pymongo),
    ...moves("pymongo", row.passing, PASSING),
    ...moves("motor", row.motor),
    ...moves("motor", row.stubs, STUB),
    ...moves("motor", row.latent, LATENT),
    ...moves("async", guessed, GUESSED),
    ...stays(row.async),
    ...stays(row.asyncPassing),
  ];
}
