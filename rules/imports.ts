/** A dotted path that users import comes in; what it is, and its path in PyMongo Async, go out. */
import type { Dialect } from "../lib/finding.ts";
import type { Importable, Kind } from "../lib/rows/types.ts";

const PASSING = "Bound there for that module's own use, so it moves to its home";
const STUB = "The name stands in the stub file only; importing it fails at run time";
const LATENT = "PyMongo Async has no latent cursor: the awaited call gives a started one";
const HANDLER =
  "PyMongo Async has no handlers for web frameworks: write one with AsyncGridFSBucket.open_download_stream_by_name() and AsyncGridOut.readchunk()";
const INTERNAL = "Internal to the driver, so it may move again";
const PARSE_URI =
  "Stays as it is; pymongo.asynchronous.uri_parser.parse_uri (4.12) is a coroutine and worth it for mongodb+srv only";

const SYNC = { dialect: "pymongo", kind: null } as const;
const MOTOR = { dialect: "motor", kind: null } as const;
const SYNC_INTERNAL = { ...SYNC, why: INTERNAL };
const MOTOR_INTERNAL = { ...MOTOR, why: INTERNAL };

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

const others: readonly Importable[] = [
  {
    path: "gridfs.grid_file.GridOutChunkIterator",
    to: null,
    ...SYNC,
    why: "The async class is private: read chunks with AsyncGridOut.readchunk()",
  },
  {
    path: "gridfs.synchronous.grid_file.GridOutChunkIterator",
    to: null,
    ...SYNC,
    why: "The async class is private: read chunks with AsyncGridOut.readchunk()",
  },
  { path: "motor.aiohttp.AIOHTTPGridFS", to: null, ...MOTOR, why: HANDLER },
  { path: "motor.aiohttp.get_cache_time", to: null, ...MOTOR, why: HANDLER },
  { path: "motor.aiohttp.get_gridfs_file", to: null, ...MOTOR, why: HANDLER },
  { path: "motor.aiohttp.set_extra_headers", to: null, ...MOTOR, why: HANDLER },
  {
    path: "motor.core.AgnosticBase",
    to: null,
    ...MOTOR,
    why: "PyMongo Async has no public base of all its classes",
  },
  {
    path: "motor.core.AgnosticBaseCursor",
    to: null,
    ...MOTOR,
    why: "PyMongo Async has no public base of its cursors: name AsyncCursor | AsyncCommandCursor",
  },
  {
    path: "motor.core.AgnosticBaseProperties",
    to: null,
    ...MOTOR,
    why: "PyMongo Async has no public base of all its classes",
  },
  {
    path: "motor.get_version_string",
    to: "pymongo.get_version_string",
    ...MOTOR,
    why: "Tells the version of PyMongo, not of Motor",
  },
  {
    path: "motor.version",
    to: "pymongo.version",
    ...MOTOR,
    why: "Tells the version of PyMongo, not of Motor",
  },
  {
    path: "motor.version_tuple",
    to: "pymongo.version_tuple",
    ...MOTOR,
    why: "Tells the version of PyMongo, not of Motor",
  },
  { path: "motor.motor_gridfs.MotorGridOutProperty", to: null, ...MOTOR_INTERNAL },
  { path: "motor.web.GridFSHandler", to: null, ...MOTOR, why: HANDLER },
  {
    path: "pymongo.auth.authenticate",
    to: "pymongo.asynchronous.auth.authenticate",
    ...SYNC_INTERNAL,
  },
  {
    path: "pymongo.pool.Connection",
    to: "pymongo.asynchronous.pool.AsyncConnection",
    ...SYNC_INTERNAL,
  },
  { path: "pymongo.pool.Pool", to: "pymongo.asynchronous.pool.Pool", ...SYNC_INTERNAL },
  { path: "pymongo.pool.PoolState", to: "pymongo.asynchronous.pool.PoolState", ...SYNC_INTERNAL },
  {
    path: "pymongo.synchronous.auth.authenticate",
    to: "pymongo.asynchronous.auth.authenticate",
    ...SYNC_INTERNAL,
  },
  {
    path: "pymongo.synchronous.collection.ReturnDocument",
    to: "pymongo.asynchronous.collection.ReturnDocument",
    ...SYNC,
  },
  {
    path: "pymongo.synchronous.encryption.Algorithm",
    to: "pymongo.asynchronous.encryption.Algorithm",
    ...SYNC,
  },
  {
    path: "pymongo.synchronous.encryption.QueryType",
    to: "pymongo.asynchronous.encryption.QueryType",
    ...SYNC,
  },
  {
    path: "pymongo.synchronous.helpers.iter",
    to: null,
    ...SYNC,
    why: "The builtin by another way: write aiter()",
  },
  {
    path: "pymongo.synchronous.helpers.next",
    to: null,
    ...SYNC,
    why: "The builtin by another way: write anext()",
  },
  {
    path: "pymongo.synchronous.monitor.Monitor",
    to: "pymongo.asynchronous.monitor.Monitor",
    ...SYNC_INTERNAL,
  },
  {
    path: "pymongo.synchronous.monitor.MonitorBase",
    to: "pymongo.asynchronous.monitor.MonitorBase",
    ...SYNC_INTERNAL,
  },
  {
    path: "pymongo.synchronous.monitor.SrvMonitor",
    to: "pymongo.asynchronous.monitor.SrvMonitor",
    ...SYNC_INTERNAL,
  },
  {
    path: "pymongo.synchronous.network.command",
    to: "pymongo.asynchronous.network.command",
    ...SYNC_INTERNAL,
  },
  {
    path: "pymongo.synchronous.pool.Connection",
    to: "pymongo.asynchronous.pool.AsyncConnection",
    ...SYNC_INTERNAL,
  },
  { path: "pymongo.synchronous.pool.Pool", to: "pymongo.asynchronous.pool.Pool", ...SYNC_INTERNAL },
  {
    path: "pymongo.synchronous.pool.PoolState",
    to: "pymongo.asynchronous.pool.PoolState",
    ...SYNC_INTERNAL,
  },
  {
    path: "pymongo.synchronous.server.Server",
    to: "pymongo.asynchronous.server.Server",
    ...SYNC_INTERNAL,
  },
  {
    path: "pymongo.synchronous.settings.TopologySettings",
    to: "pymongo.asynchronous.settings.TopologySettings",
    ...SYNC_INTERNAL,
  },
  {
    path: "pymongo.synchronous.srv_resolver.maybe_decode",
    to: "pymongo.asynchronous.srv_resolver.maybe_decode",
    ...SYNC_INTERNAL,
  },
  {
    path: "pymongo.synchronous.topology.Topology",
    to: "pymongo.asynchronous.topology.Topology",
    ...SYNC_INTERNAL,
  },
  {
    path: "pymongo.synchronous.topology.process_events_queue",
    to: "pymongo.asynchronous.topology.process_events_queue",
    ...SYNC_INTERNAL,
  },
  {
    path: "pymongo.asynchronous.uri_parser.parse_uri",
    to: "pymongo.asynchronous.uri_parser.parse_uri",
    dialect: "async",
    kind: null,
    member: { kind: "uri_parser", name: "parse_uri" },
  },
  {
    path: "pymongo.synchronous.uri_parser.parse_uri",
    to: "pymongo.asynchronous.uri_parser.parse_uri",
    ...SYNC,
    member: { kind: "uri_parser", name: "parse_uri" },
  },
  {
    path: "pymongo.uri_parser.parse_uri",
    to: "pymongo.uri_parser.parse_uri",
    ...SYNC,
    why: PARSE_URI,
  },
];

/**
 * Every path that changes, and the paths of the async classes. A path that is not here is the same in PyMongo Async
 * (`pymongo.ASCENDING`), unless a module below that has no counterpart holds it.
 */
export const importables: readonly Importable[] = [...classes.flatMap(pathsOf), ...others];

/**
 * Modules, for statements that import the module itself. Where `to` is null it holds for every name and module below
 * as well (`motor.frameworks.asyncio`); the names in the others have rows of their own.
 */
export const modules: readonly Importable[] = [
  { path: "gridfs.grid_file", to: "gridfs.asynchronous.grid_file", ...SYNC },
  { path: "gridfs.synchronous", to: "gridfs.asynchronous", ...SYNC },
  { path: "gridfs.synchronous.grid_file", to: "gridfs.asynchronous.grid_file", ...SYNC },
  { path: "motor", to: "pymongo", ...MOTOR },
  { path: "motor.aiohttp", to: null, ...MOTOR, why: HANDLER },
  { path: "motor.core", to: "pymongo.asynchronous", ...MOTOR },
  { path: "motor.docstrings", to: null, ...MOTOR_INTERNAL },
  {
    path: "motor.frameworks",
    to: null,
    ...MOTOR,
    why: "How Motor speaks to an event loop; PyMongo Async runs on asyncio and needs no adapter",
  },
  { path: "motor.metaprogramming", to: null, ...MOTOR_INTERNAL },
  { path: "motor.motor_asyncio", to: "pymongo", ...MOTOR },
  { path: "motor.motor_common", to: null, ...MOTOR_INTERNAL },
  { path: "motor.motor_gridfs", to: "gridfs", ...MOTOR },
  {
    path: "motor.motor_tornado",
    to: "pymongo",
    ...MOTOR,
    why: "PyMongo Async runs on asyncio only, which is the loop of Tornado 5 and later",
  },
  { path: "motor.web", to: null, ...MOTOR, why: HANDLER },
  { path: "pymongo.auth", to: "pymongo.asynchronous.auth", ...SYNC },
  {
    path: "pymongo.auth_oidc",
    to: "pymongo.auth_oidc",
    ...SYNC,
    why: "The callback classes are shared and stay here",
  },
  { path: "pymongo.change_stream", to: "pymongo.asynchronous.change_stream", ...SYNC },
  { path: "pymongo.client_session", to: "pymongo.asynchronous.client_session", ...SYNC },
  { path: "pymongo.collection", to: "pymongo.asynchronous.collection", ...SYNC },
  { path: "pymongo.command_cursor", to: "pymongo.asynchronous.command_cursor", ...SYNC },
  { path: "pymongo.cursor", to: "pymongo.asynchronous.cursor", ...SYNC },
  { path: "pymongo.database", to: "pymongo.asynchronous.database", ...SYNC },
  { path: "pymongo.encryption", to: "pymongo.asynchronous.encryption", ...SYNC },
  { path: "pymongo.mongo_client", to: "pymongo.asynchronous.mongo_client", ...SYNC },
  { path: "pymongo.pool", to: "pymongo.asynchronous.pool", ...SYNC },
  { path: "pymongo.synchronous", to: "pymongo.asynchronous", ...SYNC },
  { path: "pymongo.synchronous.aggregation", to: "pymongo.asynchronous.aggregation", ...SYNC },
  { path: "pymongo.synchronous.auth", to: "pymongo.asynchronous.auth", ...SYNC },
  { path: "pymongo.synchronous.auth_aws", to: "pymongo.asynchronous.auth_aws", ...SYNC },
  { path: "pymongo.synchronous.auth_oidc", to: "pymongo.asynchronous.auth_oidc", ...SYNC },
  { path: "pymongo.synchronous.bulk", to: "pymongo.asynchronous.bulk", ...SYNC },
  { path: "pymongo.synchronous.change_stream", to: "pymongo.asynchronous.change_stream", ...SYNC },
  { path: "pymongo.synchronous.client_bulk", to: "pymongo.asynchronous.client_bulk", ...SYNC },
  {
    path: "pymongo.synchronous.client_session",
    to: "pymongo.asynchronous.client_session",
    ...SYNC,
  },
  { path: "pymongo.synchronous.collection", to: "pymongo.asynchronous.collection", ...SYNC },
  {
    path: "pymongo.synchronous.command_cursor",
    to: "pymongo.asynchronous.command_cursor",
    ...SYNC,
  },
  { path: "pymongo.synchronous.cursor", to: "pymongo.asynchronous.cursor", ...SYNC },
  { path: "pymongo.synchronous.cursor_base", to: "pymongo.asynchronous.cursor_base", ...SYNC },
  { path: "pymongo.synchronous.database", to: "pymongo.asynchronous.database", ...SYNC },
  { path: "pymongo.synchronous.encryption", to: "pymongo.asynchronous.encryption", ...SYNC },
  { path: "pymongo.synchronous.helpers", to: "pymongo.asynchronous.helpers", ...SYNC },
  { path: "pymongo.synchronous.mongo_client", to: "pymongo.asynchronous.mongo_client", ...SYNC },
  { path: "pymongo.synchronous.monitor", to: "pymongo.asynchronous.monitor", ...SYNC },
  { path: "pymongo.synchronous.network", to: "pymongo.asynchronous.network", ...SYNC },
  { path: "pymongo.synchronous.pool", to: "pymongo.asynchronous.pool", ...SYNC },
  { path: "pymongo.synchronous.server", to: "pymongo.asynchronous.server", ...SYNC },
  { path: "pymongo.synchronous.settings", to: "pymongo.asynchronous.settings", ...SYNC },
  { path: "pymongo.synchronous.srv_resolver", to: "pymongo.asynchronous.srv_resolver", ...SYNC },
  { path: "pymongo.synchronous.topology", to: "pymongo.asynchronous.topology", ...SYNC },
  { path: "pymongo.synchronous.uri_parser", to: "pymongo.asynchronous.uri_parser", ...SYNC },
  { path: "pymongo.uri_parser", to: "pymongo.uri_parser", ...SYNC, why: PARSE_URI },
];

/** The rows of one class, one per path. */
function pathsOf(row: ClassPaths): Importable[] {
  const { kind, to, why } = row;
  const moves = (dialect: Dialect, paths: readonly string[] = [], note = why) =>
    paths.map((path) => ({ path, to, dialect, kind, ...(note ? { why: note } : {}) }));
  const stays = (paths: readonly string[] = []) =>
    paths.map((path) => ({ path, to: path, dialect: "async" as const, kind }));
  return [
    ...moves("pymongo", row.pymongo),
    ...moves("pymongo", row.passing, PASSING),
    ...moves("motor", row.motor),
    ...moves("motor", row.stubs, STUB),
    ...moves("motor", row.latent, LATENT),
    ...stays(row.async),
    ...stays(row.asyncPassing),
  ];
}
