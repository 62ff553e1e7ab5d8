/** Nothing comes in; the columns that many importables share go out. */

export const INTERNAL = "Internal to the driver, so it may move again";
export const SYNC = { dialect: "pymongo", kind: null } as const;
export const MOTOR = { dialect: "motor", kind: null } as const;
export const SYNC_INTERNAL = { ...SYNC, why: INTERNAL };
export const MOTOR_INTERNAL = { ...MOTOR, why: INTERNAL };
export const HANDLER =
  "PyMongo Async has no handlers for web frameworks: write one with AsyncGridFSBucket.open_download_stream_by_name() and AsyncGridOut.readchunk()";
export const PARSE_URI =
  "Stays as it is; pymongo.asynchronous.uri_parser.parse_uri (4.12) is a coroutine and worth it for mongodb+srv only";
