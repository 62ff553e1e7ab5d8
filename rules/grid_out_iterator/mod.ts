/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import builtinNext from "./builtin_next.ts";
import forRow from "./for.ts";
import next from "./next.ts";
import passes from "./passes.ts";

export const rows: readonly Rule[] = [
  { id: "grid_out_iterator.builtin_next", row: builtinNext },
  { id: "grid_out_iterator.for", row: forRow },
  { id: "grid_out_iterator.next", row: next },
  ...byMember("grid_out_iterator", passes),
];
