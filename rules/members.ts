/** Nothing comes in; every row about the drivers' members goes out, each with its id. */
import type { Rule } from "./listed.ts";
import { rows as boundSession } from "./bound_session/mod.ts";
import { rows as bucket } from "./bucket/mod.ts";
import { rows as changeStream } from "./change_stream/mod.ts";
import { rows as client } from "./client/mod.ts";
import { rows as collection } from "./collection/mod.ts";
import { rows as commandCursor } from "./command_cursor/mod.ts";
import { rows as cursor } from "./cursor/mod.ts";
import { rows as database } from "./database/mod.ts";
import { rows as encryption } from "./encryption/mod.ts";
import { rows as gridIn } from "./grid_in/mod.ts";
import { rows as gridOut } from "./grid_out/mod.ts";
import { rows as gridOutCursor } from "./grid_out_cursor/mod.ts";
import { rows as gridOutIterator } from "./grid_out_iterator/mod.ts";
import { rows as gridfs } from "./gridfs/mod.ts";
import { rows as motor } from "./motor/mod.ts";
import { rows as rawCommandCursor } from "./raw_command_cursor/mod.ts";
import { rows as rawCursor } from "./raw_cursor/mod.ts";
import { rows as rewrapResult } from "./rewrap_result/mod.ts";
import { rows as session } from "./session/mod.ts";
import { rows as sessionOptions } from "./session_options/mod.ts";
import { rows as transaction } from "./transaction/mod.ts";
import { rows as transactionOptions } from "./transaction_options/mod.ts";
import { rows as uriParser } from "./uri_parser/mod.ts";

export const members: readonly Rule[] = [
  ...boundSession,
  ...bucket,
  ...changeStream,
  ...client,
  ...collection,
  ...commandCursor,
  ...cursor,
  ...database,
  ...encryption,
  ...gridIn,
  ...gridOut,
  ...gridOutCursor,
  ...gridOutIterator,
  ...gridfs,
  ...motor,
  ...rawCommandCursor,
  ...rawCursor,
  ...rewrapResult,
  ...session,
  ...sessionOptions,
  ...transaction,
  ...transactionOptions,
  ...uriParser,
];
