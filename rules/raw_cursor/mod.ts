/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import forRow from "./for.ts";
import passes from "./passes.ts";

export const rows: readonly Rule[] = [
  { id: "raw_cursor.for", row: forRow },
  ...byMember("raw_cursor", passes),
];
