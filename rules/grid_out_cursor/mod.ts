/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import builtinNext from "./builtin_next.ts";
import forRow from "./for.ts";
import next from "./next.ts";
import passes from "./passes.ts";
import toList from "./to_list.ts";

export const rows: readonly Rule[] = [
  { id: "grid_out_cursor.builtin_next", row: builtinNext },
  { id: "grid_out_cursor.for", row: forRow },
  { id: "grid_out_cursor.next", row: next },
  ...byMember("grid_out_cursor", passes),
  { id: "grid_out_cursor.to_list", row: toList },
];
