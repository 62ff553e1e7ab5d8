/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import builtinNext from "./builtin_next.ts";
import close from "./close.ts";
import forRow from "./for.ts";
import next from "./next.ts";
import passes from "./passes.ts";
import tryNext from "./try_next.ts";
import withRow from "./with.ts";

export const rows: readonly Rule[] = [
  { id: "change_stream.builtin_next", row: builtinNext },
  { id: "change_stream.close", row: close },
  { id: "change_stream.for", row: forRow },
  { id: "change_stream.next", row: next },
  ...byMember("change_stream", passes),
  { id: "change_stream.try_next", row: tryNext },
  { id: "change_stream.with", row: withRow },
];
