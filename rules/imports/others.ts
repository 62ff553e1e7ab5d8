/** Nothing comes in; what is imported from the drivers and is no class of theirs goes out. */
import type { Importable } from "../../lib/rows/types.ts";
import { HANDLER, MOTOR, MOTOR_INTERNAL, PARSE_URI, SYNC, SYNC_INTERNAL } from "./shared.ts";

/** Functions, constants, exceptions, and classes that are none of ours. */
export const others: readonly Importable[] = [
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
    path: "pymongo.timeout",
    to: "pymongo.timeout",
    dialect: null,
    kind: null,
    enters: "with",
    why: "It gives a plain context manager in coroutines too: `async with` raises TypeError",
  },
  {
    path: "pymongo.uri_parser.parse_uri",
    to: "pymongo.uri_parser.parse_uri",
    ...SYNC,
    why: PARSE_URI,
  },
];
