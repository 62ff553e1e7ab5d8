/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import abortTransaction from "./abort_transaction.ts";
import commitTransaction from "./commit_transaction.ts";
import endSession from "./end_session.ts";
import passes from "./passes.ts";
import startTransaction from "./start_transaction.ts";
import withRow from "./with.ts";
import withTransaction from "./with_transaction.ts";

export const rows: readonly Rule[] = [
  { id: "session.abort_transaction", row: abortTransaction },
  { id: "session.commit_transaction", row: commitTransaction },
  { id: "session.end_session", row: endSession },
  ...byMember("session", passes),
  { id: "session.start_transaction", row: startTransaction },
  { id: "session.with", row: withRow },
  { id: "session.with_transaction", row: withTransaction },
];
