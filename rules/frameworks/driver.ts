/** Nothing comes in; the rows of what the driver itself calls back, and stays sync, go out. */
import type { Barrier } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const CLIENTS: readonly string[] = [
  ...paths(["pymongo", "pymongo.mongo_client", "pymongo.synchronous.mongo_client"], "MongoClient"),
  ...paths(["pymongo", "pymongo.asynchronous.mongo_client"], "AsyncMongoClient"),
  "motor.motor_asyncio.AsyncIOMotorClient",
  "motor.motor_tornado.MotorClient",
];

export const barriers = {
  "frameworks.driver.listener": {
    on: {
      method: ["*"],
      of: paths(
        ["pymongo.monitoring"],
        "CommandListener",
        "ConnectionPoolListener",
        "ServerHeartbeatListener",
        "ServerListener",
        "TopologyListener",
      ),
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: nothing is recorded",
    write: "Put the event in a queue, and store it from a task of the loop",
    loop: "process",
    why: "The driver calls a listener inline on the event loop, and drops what it returns",
    see: "pymongo/monitoring.py: _EventListeners.publish_command_start",
  },
  "frameworks.driver.oidc": {
    on: { method: ["fetch"], of: ["pymongo.auth_oidc.OIDCCallback"] },
    outcome: "stop",
    finding: "barrier",
    write: "Keep fetch() sync: the driver runs it in an executor from 4.14 on",
    why: "The driver takes the token from what fetch() returns, without awaiting it",
    see: "pymongo/asynchronous/auth_oidc.py: _OIDCAuthenticator._get_access_token",
  },
  "frameworks.driver.codec": {
    on: {
      method: ["transform_python", "transform_bson"],
      of: paths(["bson.codec_options"], "TypeCodec", "TypeDecoder", "TypeEncoder"),
    },
    outcome: "stop",
    finding: "barrier",
    write: "Load before the document is encoded, or after it is decoded",
    why: "The encoder stores what the method returns, without awaiting it",
    see: "bson/codec_options.py: TypeCodec",
  },
  "frameworks.driver.encoder": {
    on: { argument: ["bson.codec_options.TypeRegistry"], position: 1, name: "fallback_encoder" },
    outcome: "stop",
    finding: "barrier",
    write: "Load before the document is encoded",
    why: "The encoder stores what the function returns, without awaiting it",
    see: "bson/codec_options.py: TypeRegistry",
  },
  "frameworks.driver.selector": {
    on: { argument: CLIENTS, name: "server_selector" },
    outcome: "stop",
    finding: "barrier",
    silent: "a coroutine is no list of servers: each operation fails with TypeError",
    write: "Keep the selector sync, and free of I/O",
    why: "The driver takes the servers from what the selector returns, without awaiting it",
    see: "pymongo/topology_description.py: TopologyDescription.apply_selector",
  },
} satisfies Readonly<Record<string, Barrier>>;
