/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import batchSize from "./batch_size.ts";
import builtinNext from "./builtin_next.ts";
import close from "./close.ts";
import forRow from "./for.ts";
import next from "./next.ts";
import passes from "./passes.ts";
import toList from "./to_list.ts";
import tryNext from "./try_next.ts";
import withRow from "./with.ts";

export const rows: readonly Rule[] = [
  { id: "command_cursor.batch_size", row: batchSize },
  { id: "command_cursor.builtin_next", row: builtinNext },
  { id: "command_cursor.close", row: close },
  { id: "command_cursor.for", row: forRow },
  { id: "command_cursor.next", row: next },
  ...byMember("command_cursor", passes),
  { id: "command_cursor.to_list", row: toList },
  { id: "command_cursor.try_next", row: tryNext },
  { id: "command_cursor.with", row: withRow },
];
